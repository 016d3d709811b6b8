// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/framereader.h"
#include "core/capture/packetsource.h"
#include "tests/capture/compressor.h"
#include "tests/capture/packetlist.h"
#include "tests/capture/pcapngwriter.h"
#include "tests/capture/pcapwriter.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <thread>

using namespace tcpladder;
using namespace tcpladder::test;

using Status = PacketSource::Status;

/// Several files as one, and frames that are read again.
class FramesTest : public QObject
{
    Q_OBJECT

private slots:
    void mergesByTime();
    void keepsTheOrderOfEachFile();
    void tellsOfFilesThatCannotBeOpened();
    void readsOnWhereOneFileIsCutOff();
    void numbersCommentsOverAllFiles();
    void readsFramesAgain_data();
    void readsFramesAgain();
    void readsFramesWhileLoading();
    void refusesFramesThatAreNotThere();

private:
    std::string file(const char *name, const std::string &bytes) const
    {
        writeFile(m_folder.filePath(name), bytes);
        return m_folder.filePath(name).toStdString();
    }

    QTemporaryDir m_folder;
};

void FramesTest::mergesByTime()
{
    PcapWriter a;
    a.packet(1, 0, "a1", 2).packet(3, 0, "a3", 2).packet(5, 0, "a5", 2);
    PcapVariant variant;
    variant.linkField = 101;
    PcapWriter b(variant);
    b.packet(2, 0, "b2", 2).packet(3, 0, "b3", 2).packet(9, 0, "b9", 2);
    auto source = openCaptures({file("a", a.written()), file("b", b.written()), file("c", PcapWriter().written())});
    QVERIFY(source.isOk());
    const PacketList list = readAll(*source.value());
    QCOMPARE(list.status, Status::End);
    std::string order;
    std::string files;
    for (const KeptPacket &packet : list.packets) {
        order += packet.bytes + ' ';
        files += std::to_string(packet.file);
        QCOMPARE(packet.linkType, packet.file == 0 ? LinkType::Ethernet : LinkType::Raw);
    }
    QCOMPARE(order, std::string("a1 b2 a3 b3 a5 b9 "));
    QCOMPARE(files, std::string("010101"));
    QCOMPARE(source.value()->position(), source.value()->size());
}

void FramesTest::keepsTheOrderOfEachFile()
{
    PcapWriter a;
    a.packet(5, 0, "a5", 2).packet(1, 0, "a1", 2).packet(6, 0, "a6", 2);
    PcapWriter b;
    b.packet(2, 0, "b2", 2).packet(7, 0, "b7", 2);
    auto source = openCaptures({file("a", a.written()), file("b", b.written())});
    std::string order;
    for (const KeptPacket &packet : readAll(*source.value()).packets)
        order += packet.bytes + ' ';
    QCOMPARE(order, std::string("b2 a5 a1 a6 b7 "));
}

void FramesTest::tellsOfFilesThatCannotBeOpened()
{
    auto source = openCaptures({"/nonexistent/file", file("a", PcapWriter().packets(2).written())});
    QVERIFY(source.isOk());
    const PacketList list = readAll(*source.value()); // what can be read is
    QCOMPARE(list.packets.size(), std::size_t{2});
    QCOMPARE(list.status, Status::Failed);
    QCOMPARE(source.value()->error().code, ErrorCode::NotFound);
    QCOMPARE(source.value()->error().file, std::string("/nonexistent/file"));

    const auto none = openCaptures({"/nonexistent/file", "/nonexistent/other"});
    QVERIFY(!none.isOk());
    QCOMPARE(none.error().file, std::string("/nonexistent/file"));
}

void FramesTest::readsOnWhereOneFileIsCutOff()
{
    const std::string whole = PcapWriter().packets(10).written();
    auto source = openCaptures({file("cut", whole.substr(0, whole.size() - 1)), file("whole", whole)});
    const PacketList list = readAll(*source.value());
    QCOMPARE(list.status, Status::Failed);
    QCOMPARE(list.packets.size(), std::size_t{19});
    QCOMPARE(source.value()->error().code, ErrorCode::Truncated);
    QCOMPARE(source.value()->error().file, m_folder.filePath("cut").toStdString());
}

void FramesTest::numbersCommentsOverAllFiles()
{
    PcapngWriter file1;
    file1.section().interface(1, 0, file1.option(2, "one")).enhanced(0, 5, "x", 1, file1.option(1, "second"));
    PcapngWriter file2;
    file2.section()
        .interface(1, 0, file2.option(2, "two"))
        .enhanced(0, 1, "y", 1)
        .enhanced(0, 9, "z", 1, file2.option(1, "third"));
    auto source = openCaptures({file("1", file1.written()), file("2", file2.written())});
    readAll(*source.value());
    const CaptureNotes &notes = source.value()->notes();
    QCOMPARE(notes.packetComments.size(), std::size_t{2});
    QCOMPARE(notes.packetComments[0].frame, std::uint64_t{1});
    QCOMPARE(notes.packetComments[1].frame, std::uint64_t{2});
    QCOMPARE(notes.packetComments[1].text, std::string("third"));
    QCOMPARE(notes.interfaces.size(), std::size_t{2});
    const bool isInOrder = notes.interfaces[0].name == "one";
    QCOMPARE(notes.interfaces[isInOrder ? 0 : 1].file, std::uint16_t{0});
    QCOMPARE(notes.interfaces[isInOrder ? 1 : 0].file, std::uint16_t{1});
}

void FramesTest::readsFramesAgain_data()
{
    QTest::addColumn<std::vector<std::string>>("paths");
    const std::string pcap = PcapWriter().packets(10'000).written();
    PcapngWriter pcapng;
    for (unsigned i = 0; i < 3000; ++i) {
        if (i % 700 == 0)
            pcapng.section(i % 1400 == 0 ? std::endian::big : std::endian::little).interface(i % 900);
        pcapng.enhanced(0, 1'700'000'000'000'000 + i * 7001ULL, std::string(i % 50, 'p'), 60);
    }
    std::string damaged = pcap;
    damaged[4'000 + 11] = damaged[300'000] = '\xff';
    const std::string a = file("pcap", pcap);
    const std::string b = file("pcapng", pcapng.written());
    const std::string c = file("compressed", gzipped(pcap));
    const std::string d = file("damaged", damaged);
    QTest::newRow("pcap") << std::vector{a};
    QTest::newRow("pcapng") << std::vector{b};
    QTest::newRow("compressed") << std::vector{c};
    QTest::newRow("damaged") << std::vector{d};
    QTest::newRow("merged") << std::vector{a, b, c, d, a};
}

void FramesTest::readsFramesAgain()
{
    QFETCH(std::vector<std::string>, paths);
    auto source = openCaptures(paths);
    QVERIFY(source.isOk());
    const auto index = std::make_shared<FrameIndex>(paths.size());
    FrameReader reader(index, source.value()->reopen());
    const PacketList all = readAll(*source.value());
    for (const KeptPacket &packet : all.packets)
        index->append(packet.file, packet.offset);
    QVERIFY(all.packets.size() >= 3000);

    const auto check = [&](std::uint64_t frame) {
        const Result<Packet> packet = reader.read(frame);
        return packet.isOk() && keep(packet.value()) == all.packets[frame]
               && packet.value().offset == all.packets[frame].offset && packet.value().file == all.packets[frame].file;
    };
    for (std::uint64_t i = 0; i < all.packets.size(); i += 3)
        QVERIFY(check(i * 7919 % all.packets.size()));
    for (std::uint64_t frame = 0; frame < all.packets.size(); ++frame)
        QVERIFY(check(frame));
}

void FramesTest::readsFramesWhileLoading()
{
    const std::string path = file("large", gzipped(PcapWriter().packets(50'000).written()));
    auto source = openCaptures({path});
    const auto index = std::make_shared<FrameIndex>();
    FrameReader reader(index, source.value()->reopen());
    std::uint64_t found = 0;
    std::uint64_t wrong = 0;
    std::thread other([&] {
        for (std::uint64_t frame = 0; frame < 50'000;) {
            if (!index->find(frame))
                continue;
            const Result<Packet> packet = reader.read(frame);
            if (!packet.isOk() || packet.value().bytes.size() != 40 + frame * 7 % 90)
                ++wrong;
            ++found;
            frame += 64;
        }
    });
    Packet packet;
    while (source.value()->next(packet) == Status::Packet)
        index->append(packet.file, packet.offset);
    other.join();
    QCOMPARE(found, std::uint64_t{782});
    QCOMPARE(wrong, std::uint64_t{0});
}

void FramesTest::refusesFramesThatAreNotThere()
{
    auto source = openCaptureBytes(PcapWriter().packets(10).written());
    const auto index = std::make_shared<FrameIndex>();
    FrameReader reader(index, source.value()->reopen());
    QVERIFY(!reader.read(0).isOk());
    for (const KeptPacket &packet : readAll(*source.value()).packets)
        index->append(packet.file, packet.offset);
    QVERIFY(reader.read(9).isOk());
    QVERIFY(!reader.read(10).isOk());
    QVERIFY(reader.read(3).isOk());
    QVERIFY(!reader.read(1000).isOk());
    FrameReader blind(index, {});
    QVERIFY(!blind.read(0).isOk());
}

QTEST_APPLESS_MAIN(FramesTest)
#include "tst_frames.moc"
