// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/framereader.h"
#include "core/capture/packetsource.h"
#include "tests/capture/bytewriter.h"
#include "tests/capture/compressor.h"
#include "tests/capture/packetlist.h"

#include <QTemporaryFile>
#include <QTest>

using namespace tcpladder;
using namespace tcpladder::test;

using Status = PacketSource::Status;

namespace {

std::string fileHeader(unsigned linkType = 4, unsigned version = 2)
{
    return ByteWriter(std::endian::big).bytes({"snoop\0\0\0", 8}).u32(version).u32(linkType).written();
}

std::string record(unsigned second, const std::string &data, unsigned wireLength, unsigned dropped = 0)
{
    const std::size_t padded = (data.size() + 3) / 4 * 4;
    return ByteWriter(std::endian::big)
        .u32(wireLength)
        .u32(data.size())
        .u32(24 + padded)
        .u32(dropped)
        .u32(second)
        .u32(250'000)
        .bytes(data)
        .bytes(std::string(padded - data.size(), '\0'))
        .written();
}

/// Packets that differ in length, each a little longer on the wire.
std::string records(unsigned count)
{
    std::string bytes;
    for (unsigned i = 0; i < count; ++i)
        bytes += record(1000 + i, std::string(1 + i % 90, static_cast<char>('a' + i % 26)), 100 + i);
    return bytes;
}

} // namespace

/// Files of snoop, which libpcap does not read.
class SnoopTest : public QObject
{
    Q_OBJECT

private slots:
    void readsPackets();
    void readsPacketsAgain();
    void knowsLinkTypes();
    void tellsDrops();
    void readsCompressedOnes();
    void keepsWhatPrecedesTheCut();
    void goesOnAfterDamage();
    void stopsAtDamageIfAsked();
};

void SnoopTest::readsPackets()
{
    const PacketList list = readAll(*openCaptureBytes(fileHeader() + records(200)).value());
    QCOMPARE(list.status, Status::End);
    QCOMPARE(list.packets.size(), std::size_t{200});
    const KeptPacket &packet = list.packets[100];
    QCOMPARE(packet.time, 1100 * Second + 250 * Millisecond);
    QCOMPARE(packet.bytes, std::string(11, 'a' + 100 % 26));
    QCOMPARE(packet.wireLength, 200U);
    QCOMPARE(packet.linkType, LinkType::Ethernet);
}

void SnoopTest::readsPacketsAgain()
{
    auto source = openCaptureBytes(fileHeader() + records(300));
    const auto index = std::make_shared<FrameIndex>();
    FrameReader reader(index, source.value()->reopen());
    const PacketList list = readAll(*source.value());
    for (const KeptPacket &packet : list.packets)
        index->append(0, packet.offset);
    for (const std::size_t frame : {299U, 0U, 150U, 151U}) {
        const auto again = reader.read(frame);
        QVERIFY(again.isOk());
        QVERIFY(keep(again.value()) == list.packets[frame]);
    }
}

void SnoopTest::knowsLinkTypes()
{
    const std::string packet = record(1, "x", 1);
    const auto linkTypeOf = [&](unsigned number) {
        return readAll(*openCaptureBytes(fileHeader(number) + packet).value()).packets.front().linkType;
    };
    QCOMPARE(linkTypeOf(0), LinkType::Ethernet);
    QCOMPARE(linkTypeOf(2), LinkType::TokenRing);
    QCOMPARE(linkTypeOf(8), LinkType::Fddi);
    QCOMPARE(linkTypeOf(26), LinkType::IpOverInfiniband);
    const auto unknown = openCaptureBytes(fileHeader(5) + packet, "name");
    QCOMPARE(unknown.error().code, ErrorCode::UnsupportedLinkType);
    QCOMPARE(unknown.error().offset, 12);
    QCOMPARE(unknown.error().file, "name");
    QCOMPARE(openCaptureBytes(fileHeader(4, 3) + packet).error().code, ErrorCode::UnsupportedVersion);
    QCOMPARE(openCaptureBytes(fileHeader().substr(0, 15)).error().code, ErrorCode::Truncated);
}

void SnoopTest::tellsDrops()
{
    const auto source = openCaptureBytes(fileHeader() + record(1, "x", 1, 3) + record(2, "x", 1, 8));
    readAll(*source.value());
    QCOMPARE(source.value()->notes().interfaces.at(0).dropped, std::uint64_t{8});
}

void SnoopTest::readsCompressedOnes()
{
    const std::string bytes = fileHeader() + records(500);
    const PacketList expected = readAll(*openCaptureBytes(bytes).value());
    QVERIFY(readAll(*openCaptureBytes(gzipped(bytes)).value()).packets == expected.packets);
}

void SnoopTest::keepsWhatPrecedesTheCut()
{
    const std::string bytes = fileHeader() + record(1, "abcde", 5) + record(2, "fghij", 5);
    for (std::size_t cut = 16 + 32 + 1; cut < bytes.size(); ++cut) {
        const auto source = openCaptureBytes(bytes.substr(0, cut));
        const PacketList list = readAll(*source.value());
        const bool onlyPaddingIsCut = cut >= bytes.size() - 3;
        QCOMPARE(list.packets.size(), std::size_t{onlyPaddingIsCut ? 2U : 1U});
        QCOMPARE(list.status, onlyPaddingIsCut ? Status::End : Status::Failed);
        if (onlyPaddingIsCut)
            continue;
        QCOMPARE(source.value()->error().code, ErrorCode::Truncated);
        QCOMPARE(source.value()->error().offset, 16 + 32);
    }
}

void SnoopTest::goesOnAfterDamage()
{
    const auto source = openCaptureBytes(fileHeader() + records(20) + std::string(77, '\xff') + records(30));
    const PacketList list = readAll(*source.value());
    QCOMPARE(list.status, Status::End);
    QCOMPARE(list.packets.size(), std::size_t{50});
    QCOMPARE(source.value()->warnings().size(), std::size_t{1});
    QCOMPARE(source.value()->warnings()[0].code, ErrorCode::Corrupt);
    QCOMPARE(source.value()->warnings()[0].offset, static_cast<std::int64_t>(16 + records(20).size()));
}

void SnoopTest::stopsAtDamageIfAsked()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    QVERIFY(writeFile(file.fileName(), fileHeader() + records(20) + std::string(77, '\xff') + records(30)));
    const auto source = openCapture(file.fileName().toStdString(), {.stepOverDamage = false});
    const PacketList list = readAll(*source.value());
    QCOMPARE(list.status, Status::Failed);
    QCOMPARE(list.packets.size(), std::size_t{20});
    QCOMPARE(source.value()->error().offset, static_cast<std::int64_t>(16 + records(20).size()));
}

QTEST_APPLESS_MAIN(SnoopTest)
#include "tst_snoop.moc"
