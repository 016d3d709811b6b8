// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/packetsource.h"
#include "core/capture/tickscale.h"
#include "tests/capture/packetlist.h"
#include "tests/capture/pcapngwriter.h"

#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <limits>

using namespace tcpladder;
using namespace tcpladder::test;
using namespace std::string_literals;

using Status = PacketSource::Status;

namespace {

constexpr std::uint64_t Start = 1'700'000'000'000'000; // in microseconds

/// All kinds of packet blocks and of others between them.
PcapngWriter everything(std::endian order)
{
    PcapngWriter file(order);
    file.section().interface(1, 0, file.option(2, "eth0"));
    file.enhanced(0, Start, "first packet", 12);
    file.block(0xbad, file.body().u32(4711).bytes("ours alone"));
    file.enhanced(0, Start + 1, "cut", 1500, file.option(2, std::string(4, '\0')) + file.option(0, ""));
    file.simple("simple", 6);
    file.block(0x70000000, file.body().bytes("from the future"));
    file.obsolete(0, Start + 2, "obsolete", 9);
    file.block(5, file.body().u32(0).u32(0).u32(0).bytes(file.option(5, std::string(8, '\0'))));
    file.interface(1, 0, file.option(9, "\x09"s)); // nanoseconds
    file.enhanced(1, Start * 1000 + 5, "fine", 4);
    return file;
}

} // namespace

class PcapngTest : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithLibpcap_data();
    void agreesWithLibpcap();
    void readsSectionsOfBothOrders();
    void knowsInterfacesOfDifferentKinds();
    void scalesTime_data();
    void scalesTime();
    void tellsWhatStandsBesideThePackets();
    void refusesVersions();
    void stepsOverSectionsOfOtherVersions();
    void keepsWhatStandsBeforeTheEnd();
    void goesOnAfterDamage_data();
    void goesOnAfterDamage();
    void stepsOverBrokenPackets();
    void readsLengthsWithoutPadding();
    void survivesAnyByte();
    void seeksAcrossSections();

private:
    static std::unique_ptr<PacketSource> open(const std::string &bytes)
    {
        auto source = openCaptureBytes(bytes, "name");
        return source ? std::move(source).value() : nullptr;
    }

    QTemporaryDir m_folder;
};

void PcapngTest::agreesWithLibpcap_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::newRow("little endian") << everything(std::endian::little).written();
    QTest::newRow("big endian") << everything(std::endian::big).written();
    const std::string twice = everything(std::endian::little).written() + everything(std::endian::little).written();
    QTest::newRow("two sections") << twice;
    struct Resolution {
        const char *name;
        int code;
        std::uint64_t ticksPerSecond;
    };
    constexpr std::array Resolutions{
        Resolution{"tenths", 1, 10},          Resolution{"milliseconds", 3, 1000},
        Resolution{"nanoseconds", 9, Second}, Resolution{"picoseconds", 12, 1'000'000'000'000},
        Resolution{"2^-10", 0x8a, 1U << 10U}, Resolution{"2^-20", 0x94, 1U << 20U},
    };
    for (const Resolution &resolution : Resolutions) {
        PcapngWriter file;
        file.section().interface(1, 0,
                                 file.option(9, std::string(1, static_cast<char>(resolution.code)))
                                     + file.option(14, file.body().u64(3600).written()));
        for (unsigned i = 0; i < 100; ++i)
            file.enhanced(0, i * 123'456'789'012'345ULL % (resolution.ticksPerSecond * 4'000'000), std::string(i, 'x'),
                          i + 5);
        QTest::newRow(resolution.name) << file.written();
    }
}

void PcapngTest::agreesWithLibpcap()
{
    QFETCH(std::string, bytes);
    const QString path = m_folder.filePath("capture");
    QVERIFY(writeFile(path, bytes));
    auto source = openCapture(path.toStdString());
    QVERIFY(source.isOk());
    const PacketList ours = readAll(*source.value());
    QCOMPARE(ours.status, Status::End);
    QVERIFY(source.value()->warnings().empty());
    QVERIFY(ours.packets.size() >= 5);
    QVERIFY(ours.packets == readByLibpcap(path));
}

void PcapngTest::readsSectionsOfBothOrders()
{
    const std::string bytes = everything(std::endian::little).written() + everything(std::endian::big).written();
    const PacketList list = readAll(*open(bytes));
    QCOMPARE(list.status, Status::End);
    QCOMPARE(list.packets.size(), std::size_t{10});
    for (std::size_t i = 0; i < 5; ++i)
        QVERIFY(list.packets[i] == list.packets[i + 5]);
}

void PcapngTest::knowsInterfacesOfDifferentKinds()
{
    PcapngWriter file;
    file.section().interface(1, 96).interface(113, 262144).interface(12, 0);
    file.enhanced(2, Start, "raw", 3).enhanced(0, Start, "ether", 5).enhanced(1, Start, "cooked", 6);
    const PacketList list = readAll(*open(file.written()));
    QCOMPARE(list.packets.size(), std::size_t{3});
    QCOMPARE(list.packets[0].linkType, LinkType::Raw);
    QCOMPARE(list.packets[1].linkType, LinkType::Ethernet);
    QCOMPARE(list.packets[2].linkType, LinkType::LinuxCooked);
}

void PcapngTest::scalesTime_data()
{
    QTest::addColumn<int>("resolution");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<quint64>("ticks");
    QTest::addColumn<qint64>("expected");
    constexpr quint64 Most = std::numeric_limits<quint64>::max();
    QTest::newRow("microseconds") << 6 << qint64{0} << quint64{1'234'567} << qint64{1'234'567'000};
    QTest::newRow("seconds") << 0 << qint64{0} << quint64{1'700'000'000} << 1'700'000'000 * qint64{Second};
    QTest::newRow("10^-19") << 19 << qint64{0} << quint64{12'345'678'901'234'567'890ULL} << qint64{1'234'567'890};
    QTest::newRow("2^-32") << 0x80 + 32 << qint64{0} << (quint64{3} << 32U) + 0x80000000U << qint64{3'500'000'000};
    QTest::newRow("2^-63") << 0x80 + 63 << qint64{0} << (quint64{3} << 62U) << qint64{1'500'000'000};
    QTest::newRow("2^0") << 0x80 << qint64{0} << quint64{7} << qint64{7'000'000'000};
    QTest::newRow("offset") << 6 << qint64{1000} << quint64{5} << qint64{1'000'000'005'000};
    QTest::newRow("before 1970") << 6 << qint64{-10} << quint64{500'000} << qint64{-9'500'000'000};
    constexpr qint64 Last = std::numeric_limits<qint64>::max() / Second - 1;
    QTest::newRow("too late") << 0 << qint64{0} << Most << Last * Second;
    QTest::newRow("much too late") << 0 << std::numeric_limits<qint64>::max() << Most << Last * Second;
    QTest::newRow("too early") << 0 << std::numeric_limits<qint64>::min() << quint64{0} << -Last * Second;
}

void PcapngTest::scalesTime()
{
    QFETCH(int, resolution);
    QFETCH(qint64, offset);
    QFETCH(quint64, ticks);
    QFETCH(qint64, expected);
    const auto scale = TickScale::fromResolution(static_cast<std::uint8_t>(resolution), offset);
    QVERIFY(scale.has_value());
    QCOMPARE(qint64{scale->toNanoseconds(ticks)}, expected);
}

void PcapngTest::tellsWhatStandsBesideThePackets()
{
    for (const std::endian order : {std::endian::little, std::endian::big}) {
        PcapngWriter file(order);
        file.section(file.option(1, "about it all") + file.option(2, "hw") + file.option(3, "os")
                     + file.option(4, "writer"));
        file.interface(1, 0, file.option(2, "eth0") + file.option(3, "left of the door"));
        file.block(4, file.body()
                          .u16(1)
                          .u16(9)
                          .bytes("\x0a\0\0\1host\0"s)
                          .pad()
                          .u16(2)
                          .u16(19)
                          .bytes("\x20\1\x0d\xb8" + std::string(11, '\0') + "\1v6\0"s)
                          .pad()
                          .u32(0));
        file.enhanced(0, Start, "one", 3);
        file.enhanced(0, Start, "two", 3, file.option(1, "look") + file.option(2, "1234") + file.option(1, "here"));
        file.block(5, file.body()
                          .u32(0)
                          .u64(0)
                          .bytes(file.option(4, file.body().u64(2).written()))
                          .bytes(file.option(5, file.body().u64(30).written()))
                          .bytes(file.option(7, file.body().u64(4).written())));
        const auto source = open(file.written());
        const PacketList list = readAll(*source);
        QCOMPARE(list.packets.size(), std::size_t{2});
        QCOMPARE(list.packets[0].comment, std::string());
        QCOMPARE(list.packets[1].comment, std::string("look\nhere"));

        const CaptureNotes &notes = source->notes();
        QCOMPARE(notes.comments, std::vector<std::string>{"about it all"});
        QCOMPARE(notes.hardware, std::string("hw"));
        QCOMPARE(notes.system, std::string("os"));
        QCOMPARE(notes.application, std::string("writer"));
        QCOMPARE(notes.interfaces.size(), std::size_t{1});
        QCOMPARE(notes.interfaces[0].name, std::string("eth0"));
        QCOMPARE(notes.interfaces[0].description, std::string("left of the door"));
        QCOMPARE(notes.interfaces[0].received, std::uint64_t{2});
        QCOMPARE(notes.interfaces[0].dropped, std::uint64_t{34});
        QCOMPARE(notes.names.size(), std::size_t{2});
        QCOMPARE(notes.names[0].address.text(), std::string("10.0.0.1"));
        QCOMPARE(notes.names[0].name, std::string("host"));
        QCOMPARE(notes.names[1].address.text(), std::string("2001:db8::1"));
        QCOMPARE(notes.names[1].name, std::string("v6"));
        QCOMPARE(notes.packetComments.size(), std::size_t{1});
        QCOMPARE(notes.packetComments[0].frame, std::uint64_t{1});
    }
}

void PcapngTest::refusesVersions()
{
    const auto source = openCaptureBytes(PcapngWriter().section({}, 1, 1).written(), "name");
    QVERIFY(!source.isOk());
    QCOMPARE(source.error().code, ErrorCode::UnsupportedVersion);
    QVERIFY(openCaptureBytes(PcapngWriter().section({}, 1, 2).written(), "name").isOk());
}

void PcapngTest::stepsOverSectionsOfOtherVersions()
{
    PcapngWriter file = everything(std::endian::little);
    file.section({}, 2, 0).interface().enhanced(0, Start, "no idea", 7).section().interface();
    file.enhanced(0, Start, "last", 4);
    const auto source = open(file.written());
    const PacketList list = readAll(*source);
    QCOMPARE(list.packets.size(), std::size_t{6});
    QCOMPARE(list.packets.back().bytes, std::string("last"));
    QCOMPARE(source->warnings().size(), std::size_t{1});
    QCOMPARE(source->warnings()[0].code, ErrorCode::UnsupportedVersion);
}

void PcapngTest::keepsWhatStandsBeforeTheEnd()
{
    const std::string whole = everything(std::endian::big).written();
    const PacketList all = readAll(*open(whole));
    std::size_t ends = 0;
    std::size_t before = 0;
    for (std::size_t length = 28; length <= whole.size(); ++length) {
        const auto source = open(whole.substr(0, length));
        const PacketList part = readAll(*source);
        QVERIFY(part.packets.size() >= before);
        before = part.packets.size();
        QVERIFY(std::equal(part.packets.begin(), part.packets.end(), all.packets.begin()));
        if (part.status == Status::End)
            ++ends;
        else
            QCOMPARE(source->error().code, ErrorCode::Truncated);
        QVERIFY(source->warnings().empty());
    }
    QCOMPARE(before, std::size_t{5});
    QCOMPARE(ends, std::size_t{11}); // behind each block
}

void PcapngTest::goesOnAfterDamage_data()
{
    QTest::addColumn<quint32>("length");
    QTest::newRow("nothing") << 0U;
    QTest::newRow("too little") << 8U;
    QTest::newRow("odd") << 45U;
    QTest::newRow("beyond the next block") << 80U;
    QTest::newRow("beyond the end") << 100'000U;
    QTest::newRow("gigantic") << 0xfffffff0U;
}

void PcapngTest::goesOnAfterDamage()
{
    QFETCH(quint32, length);
    PcapngWriter head;
    head.section().interface().enhanced(0, Start, "before", 6);
    PcapngWriter damaged;
    damaged.enhanced(0, Start + 1, "damaged", 7);
    std::string middle = damaged.written();
    middle.replace(4, 4, ByteWriter().u32(length).written());
    PcapngWriter tail;
    tail.enhanced(0, Start + 2, "after", 5).enhanced(0, Start + 3, "last", 4);

    const auto source = open(head.written() + middle + tail.written());
    const PacketList list = readAll(*source);
    QCOMPARE(list.status, Status::End);
    QCOMPARE(list.packets.size(), std::size_t{3});
    QCOMPARE(list.packets[1].bytes, std::string("after"));
    QCOMPARE(source->warnings().size(), std::size_t{1});
    QCOMPARE(source->warnings()[0].code, ErrorCode::Corrupt);
    QCOMPARE(source->warnings()[0].offset, static_cast<std::int64_t>(head.written().size()));
}

void PcapngTest::stepsOverBrokenPackets()
{
    PcapngWriter file;
    file.section();
    file.simple("of no interface", 15);
    file.interface();
    file.enhanced(1, Start, "of no such interface", 20);
    file.block(6, file.body().u32(0).u64(0).u32(65536).u32(65536).bytes("short"));
    file.block(6, file.body().u32(0));
    file.enhanced(0, Start, "good", 4);
    const auto source = open(file.written());
    const PacketList list = readAll(*source);
    QCOMPARE(list.status, Status::End);
    QCOMPARE(list.packets.size(), std::size_t{1});
    QCOMPARE(list.packets[0].bytes, std::string("good"));
    QCOMPARE(source->warnings().size(), std::size_t{4});
}

void PcapngTest::readsLengthsWithoutPadding()
{
    PcapngWriter file;
    file.section().interface();
    const std::string data = "13 bytes long";
    ByteWriter block;
    block.u32(6).u32(32 + data.size()).u32(0).u32(0).u32(1).u32(data.size()).u32(data.size()).bytes(data).pad();
    block.u32(32 + data.size());
    file.raw(block.written()).enhanced(0, 2, "next", 4);
    const PacketList list = readAll(*open(file.written()));
    QCOMPARE(list.packets.size(), std::size_t{2});
    QCOMPARE(list.packets[0].bytes, data);
}

void PcapngTest::survivesAnyByte()
{
    const std::string whole = everything(std::endian::little).written();
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const char value : {'\0', '\1', '\x0a', '\x7f', '\xff'}) {
            std::string bytes = whole;
            bytes[at] = value;
            const auto source = open(bytes);
            if (source != nullptr)
                QVERIFY(readAll(*source).packets.size() <= 5);
        }
    }
}

void PcapngTest::seeksAcrossSections()
{
    std::string bytes;
    for (int i = 0; i < 50; ++i)
        bytes += everything(i % 2 == 0 ? std::endian::little : std::endian::big).written();
    const auto source = open(bytes);
    const auto early = std::move(source->reopen()[0]); // knows what is found after it was made
    const PacketList all = readAll(*source);
    QCOMPARE(all.packets.size(), std::size_t{250});
    for (std::size_t i = 0; i < all.packets.size(); ++i) {
        const KeptPacket &expected = all.packets[i * 89 % all.packets.size()];
        for (PacketSource *each : {source.get(), early.get()}) {
            Packet packet;
            QVERIFY(each->seek(expected.offset));
            QCOMPARE(each->next(packet), Status::Packet);
            QVERIFY(keep(packet) == expected);
        }
    }
}

QTEST_APPLESS_MAIN(PcapngTest)
#include "tst_pcapng.moc"
