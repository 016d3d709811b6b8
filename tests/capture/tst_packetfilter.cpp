// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/packetfilter.h"
#include "core/capture/packetsource.h"
#include "tests/capture/packetlist.h"
#include "tests/capture/pcapngwriter.h"
#include "tests/capture/pcapwriter.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace tcpladder;
using namespace tcpladder::test;

using Status = PacketSource::Status;

namespace {

/// An IPv4 header and a TCP header from @p port to port 80.
std::string ipPacket(unsigned port)
{
    ByteWriter writer(std::endian::big);
    writer.u32(0x45000028).u32(0).u32(0x40060000).u32(0x0a000001).u32(0x0a000002);
    writer.u16(port).u16(80).u32(1).u32(0).u32(0x50020400).u32(0);
    return writer.written();
}

std::string ethernetFrame(unsigned port)
{
    return std::string("\0\0\0\0\0\1\0\0\0\0\0\2\x08\0", 14) + ipPacket(port);
}

} // namespace

class PacketFilterTest : public QObject
{
    Q_OBJECT

private slots:
    void takesWhatLibpcapTakes_data();
    void takesWhatLibpcapTakes();
    void keepsTheNumbersOfFrames();
    void compilesForEachLinkType();
    void readsAddressFamiliesOfBothByteOrders();
    void leavesOutLinkTypesThatItIsWrongFor();
    void failsWhereItIsWrongForAll();
    void tellsWhereItGoesWrong_data();
    void tellsWhereItGoesWrong();

private:
    static std::vector<bool> wanted(const std::string &path, const std::string &filter)
    {
        std::vector<bool> wanted;
        auto source = openCapture(path, {.filter = filter});
        Packet packet;
        while (source && source.value()->next(packet) == Status::Packet)
            wanted.push_back(packet.isWanted);
        return wanted;
    }
    std::string write(const std::string &bytes) const
    {
        const QString path = m_folder.filePath("capture");
        return writeFile(path, bytes) ? path.toStdString() : std::string();
    }

    QTemporaryDir m_folder;
};

void PacketFilterTest::takesWhatLibpcapTakes_data()
{
    QTest::addColumn<QString>("filter");
    for (const char *filter : {"tcp", "ip6", "tcp[tcpflags] & (tcp-syn|tcp-fin) != 0", "greater 100", "src port 80",
                               "host 127.0.0.1", "not tcp port 80", "len > 1000 or less 66"})
        QTest::newRow(filter) << QString(filter);
}

void PacketFilterTest::takesWhatLibpcapTakes()
{
    QFETCH(const QString, filter);
    std::size_t taken = 0;
    QDirIterator lessons(QStringLiteral(TCPLADDER_RESOURCES "/lessons"), {"*.pcap"}, QDir::Files,
                         QDirIterator::Subdirectories);
    QVERIFY(lessons.hasNext());
    while (lessons.hasNext()) {
        const QString path = lessons.next();
        char message[PCAP_ERRBUF_SIZE] = {};
        pcap_t *file = pcap_open_offline(qPrintable(path), message);
        QVERIFY(file != nullptr);
        bpf_program program{};
        QCOMPARE(pcap_compile(file, &program, qPrintable(filter), 1, 0), 0);
        std::vector<bool> expected;
        pcap_pkthdr *header = nullptr;
        const u_char *data = nullptr;
        while (pcap_next_ex(file, &header, &data) == 1) {
            expected.push_back(pcap_offline_filter(&program, header, data) != 0);
            taken += expected.back() ? 1 : 0;
        }
        pcap_freecode(&program);
        pcap_close(file);
        QVERIFY2(wanted(path.toStdString(), filter.toStdString()) == expected, qPrintable(path));
    }
    QVERIFY(taken > 0);
}

void PacketFilterTest::keepsTheNumbersOfFrames()
{
    PcapWriter writer;
    for (unsigned i = 0; i < 10; ++i)
        writer.packet(i, 0, ethernetFrame(1000 + i), 54);
    const std::vector<bool> expected{false, false, false, true, false, false, false, true, false, false};
    QVERIFY(wanted(write(writer.written()), "tcp port 1003 or tcp port 1007") == expected);
}

void PacketFilterTest::compilesForEachLinkType()
{
    PcapngWriter writer;
    writer.section().interface(1).interface(101).interface(113);
    const std::string cooked = std::string("\0\0\0\1\0\6\0\0\0\0\0\1\0\0\x08\0", 16);
    for (unsigned port : {5U, 6U}) {
        writer.enhanced(0, 1, ethernetFrame(port), 54);
        writer.enhanced(1, 2, ipPacket(port), 40);
        writer.enhanced(2, 3, cooked + ipPacket(port), 56);
    }
    const std::vector<bool> expected{false, false, false, true, true, true};
    QVERIFY(wanted(write(writer.written()), "tcp port 6") == expected);
}

void PacketFilterTest::readsAddressFamiliesOfBothByteOrders()
{
    PcapngWriter writer;
    writer.section().interface(0);
    writer.enhanced(0, 1, std::string("\2\0\0\0", 4) + ipPacket(7), 44);
    writer.enhanced(0, 1, std::string("\0\0\0\2", 4) + ipPacket(7), 44);
    writer.enhanced(0, 1, std::string("\0\0\0\2", 4) + ipPacket(8), 44);
    QVERIFY((wanted(write(writer.written()), "tcp port 7") == std::vector<bool>{true, true, false}));
}

void PacketFilterTest::leavesOutLinkTypesThatItIsWrongFor()
{
    PcapngWriter writer;
    writer.section().interface(1).interface(101);
    writer.enhanced(0, 1, ethernetFrame(5), 54).enhanced(1, 2, ipPacket(5), 40).enhanced(1, 3, ipPacket(5), 40);
    auto source = openCapture(write(writer.written()), {.filter = "ether src 0:0:0:0:0:2"});
    QVERIFY(source.isOk());
    Packet packet;
    std::vector<bool> wanted;
    while (source.value()->next(packet) == Status::Packet)
        wanted.push_back(packet.isWanted);
    QVERIFY((wanted == std::vector<bool>{true, false, false}));
    QCOMPARE(source.value()->warnings().size(), std::size_t{1});
    QCOMPARE(source.value()->warnings()[0].code, ErrorCode::InvalidFilter);
}

void PacketFilterTest::failsWhereItIsWrongForAll()
{
    PcapVariant raw;
    raw.linkField = 101;
    PcapWriter writer(raw);
    writer.packet(0, 0, ipPacket(5), 40);
    auto source = openCapture(write(writer.written()), {.filter = "tcp and ether src 0:0:0:0:0:2"});
    QVERIFY(source.isOk());
    Packet packet;
    QCOMPARE(source.value()->next(packet), Status::Failed);
    QCOMPARE(source.value()->error().code, ErrorCode::InvalidFilter);
    QCOMPARE(source.value()->error().offset, std::int64_t{18});
    QCOMPARE(source.value()->next(packet), Status::Failed);

    const auto wrong = openCapture("/nowhere", {.filter = "tcp prot 80"});
    QVERIFY(!wrong.isOk());
    QCOMPARE(wrong.error().code, ErrorCode::InvalidFilter); // told before any file is looked at
}

void PacketFilterTest::tellsWhereItGoesWrong_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<qint64>("offset");
    const auto row = [](const char *filter, qint64 offset) { QTest::newRow(filter) << QString(filter) << offset; };
    row("tcp prot 80", 4);
    row("prot 80 tcp", 0);
    row("tcp port 80 and", 15);
    row("(tcp or udp", 11);
    row("tcp) or udp", 3);
    row("tcp port 80 80", 12);
    row("tcp[13", 6);
    row("tcp[tcpflags] & tcp-foo != 0", 16);
    row("tcp @ 5", 4);
    row("tcp port 99999 and host 10.0.0.1", 9);
    row("host 10.0.0.1 and port 99999", 23);
    row("host 10.0.0.1 and net 10.0.0.1/8 or tcp", 22);
    row("ether host 1:2:3:4:5: and tcp", 11);
    row("tcp and udp", -1);
    row("   and tcp", 3);
}

void PacketFilterTest::tellsWhereItGoesWrong()
{
    QFETCH(const QString, filter);
    QFETCH(const qint64, offset);
    const Result<BpfProgram> program = BpfProgram::compile(filter.toStdString(), LinkType::Ethernet);
    QVERIFY(!program.isOk());
    QCOMPARE(program.error().code, ErrorCode::InvalidFilter);
    QCOMPARE(program.error().file, filter.toStdString());
    QVERIFY(!program.error().detail.empty());
    QCOMPARE(static_cast<qint64>(program.error().offset), offset);
}

QTEST_APPLESS_MAIN(PacketFilterTest)
#include "tst_packetfilter.moc"
