// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/packetsource.h"
#include "tests/capture/packetlist.h"
#include "tests/capture/pcapwriter.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tcpladder;
using namespace tcpladder::test;

using Status = PacketSource::Status;

Q_DECLARE_METATYPE(PcapVariant)

class PcapTest : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithLibpcap_data();
    void agreesWithLibpcap();
    void readsLongerHeadersThatNothingAnnounces();
    void namesLinkTypesAsFilesDo_data();
    void namesLinkTypesAsFilesDo();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
    void keepsWhatStandsBeforeTheEnd();
    void goesOnAfterDamage();
    void failsWhereNothingFollowsDamage();
    void survivesAnyByte();
    void bearsAnyTime();
    void seeksAnyRecord();
    void readsPacketsLargerThanItsBuffer();

private:
    static std::unique_ptr<PacketSource> open(const std::string &bytes)
    {
        auto source = openCaptureBytes(bytes, "name");
        return source ? std::move(source).value() : nullptr;
    }

    QTemporaryDir m_folder;
};

void PcapTest::agreesWithLibpcap_data()
{
    QTest::addColumn<PcapVariant>("variant");
    for (const std::endian order : {std::endian::little, std::endian::big}) {
        const char *name = order == std::endian::little ? "little" : "big";
        PcapVariant variant;
        variant.order = order;
        QTest::addRow("%s endian", name) << variant;
        variant.magic = 0xa1b23c4d;
        QTest::addRow("%s endian, nanoseconds", name) << variant;
        variant.magic = 0xa1b2cd34;
        variant.headerLength = 24;
        QTest::addRow("%s endian, Kuznetsov", name) << variant;
        variant.snapLength = 50;
        QTest::addRow("%s endian, Kuznetsov, small snap length", name) << variant;
    }
    PcapVariant variant;
    variant.snapLength = 0;
    QTest::newRow("no snap length") << variant;
    variant.snapLength = 0xffffffff;
    QTest::newRow("huge snap length") << variant;
    variant.snapLength = 60;
    QTest::newRow("packets beyond the snap length") << variant;
    variant = {};
    variant.minor = 2;
    variant.wireLengthFirst = true;
    QTest::newRow("2.2") << variant;
    variant.minor = 3;
    QTest::newRow("2.3, lengths swapped") << variant;
    variant.wireLengthFirst = false;
    QTest::newRow("2.3") << variant;
    variant.major = 543;
    variant.minor = 0;
    variant.wireLengthFirst = true;
    QTest::newRow("DG/UX") << variant;
    variant = {};
    variant.linkField = 0x24000001; // a frame check sequence of four bytes
    QTest::newRow("frame check sequence") << variant;
    variant.linkField = 113;
    QTest::newRow("cooked") << variant;
}

void PcapTest::agreesWithLibpcap()
{
    QFETCH(PcapVariant, variant);
    const std::string bytes = PcapWriter(variant).packets(300).written();
    const QString path = m_folder.filePath("capture");
    QVERIFY(writeFile(path, bytes));
    auto source = openCapture(path.toStdString());
    QVERIFY(source.isOk());
    const PacketList ours = readAll(*source.value());
    QCOMPARE(ours.status, Status::End);
    QCOMPARE(ours.packets.size(), std::size_t{300});
    QVERIFY(ours.packets == readByLibpcap(path));
}

void PcapTest::readsLongerHeadersThatNothingAnnounces()
{
    for (const unsigned length : {20U, 24U, 28U}) {
        PcapVariant variant;
        variant.headerLength = length;
        const auto source = open(PcapWriter(variant).packets(10).written());
        const PacketList list = readAll(*source);
        QCOMPARE(list.status, Status::End);
        QVERIFY(list.packets == readAll(*open(PcapWriter().packets(10).written())).packets);
    }
}

void PcapTest::namesLinkTypesAsFilesDo_data()
{
    QTest::addColumn<quint32>("inFile");
    QTest::addColumn<quint32>("expected");
    QTest::newRow("Ethernet") << 1U << 1U;
    QTest::newRow("raw") << 101U << 101U;
    QTest::newRow("raw, of most old systems") << 12U << 101U;
    QTest::newRow("raw, of old OpenBSD") << 14U << 101U;
    QTest::newRow("with frame check sequence") << 0x24000001U << 1U;
    QTest::newRow("unheard of") << 65000U << 65000U;
}

void PcapTest::namesLinkTypesAsFilesDo()
{
    QFETCH(quint32, inFile);
    QFETCH(quint32, expected);
    PcapVariant variant;
    variant.linkField = inFile;
    const PacketList list = readAll(*open(PcapWriter(variant).packets(1).written()));
    QCOMPARE(list.packets.size(), std::size_t{1});
    QCOMPARE(static_cast<quint32>(list.packets[0].linkType), expected);
}

void PcapTest::refusesWhatItCannotRead_data()
{
    QTest::addColumn<PcapVariant>("variant");
    QTest::addColumn<int>("code");
    PcapVariant variant;
    variant.major = 1;
    QTest::newRow("1.4") << variant << static_cast<int>(ErrorCode::UnsupportedVersion);
    variant.major = 3;
    QTest::newRow("3.4") << variant << static_cast<int>(ErrorCode::UnsupportedVersion);
    variant = {};
    variant.linkField = 0x00300001;
    QTest::newRow("reserved bits") << variant << static_cast<int>(ErrorCode::UnsupportedLinkType);
    variant = {};
    variant.magic = 0xa1b2c3d5;
    QTest::newRow("other magic") << variant << static_cast<int>(ErrorCode::NotACapture);
}

void PcapTest::refusesWhatItCannotRead()
{
    QFETCH(PcapVariant, variant);
    QFETCH(int, code);
    const auto source = openCaptureBytes(PcapWriter(variant).packets(3).written(), "name");
    QVERIFY(!source.isOk());
    QCOMPARE(static_cast<int>(source.error().code), code);
    QCOMPARE(source.error().file, std::string("name"));
}

void PcapTest::keepsWhatStandsBeforeTheEnd()
{
    const std::string whole = PcapWriter().packets(5).written();
    const PacketList all = readAll(*open(whole));
    for (std::size_t length = 4; length < whole.size(); ++length) {
        auto source = openCaptureBytes(whole.substr(0, length), "name");
        if (length < 24) {
            QVERIFY(!source.isOk());
            QCOMPARE(source.error().code, ErrorCode::Truncated);
            continue;
        }
        const PacketList part = readAll(*source.value());
        std::size_t expected = 0;
        bool isBoundary = length == 24;
        for (const KeptPacket &packet : all.packets) {
            const std::size_t end = static_cast<std::size_t>(packet.offset) + 16 + packet.bytes.size();
            expected += end <= length ? 1U : 0U;
            isBoundary = isBoundary || end == length;
        }
        QCOMPARE(part.packets.size(), expected);
        QCOMPARE(part.status, isBoundary ? Status::End : Status::Failed);
        if (!isBoundary) {
            QCOMPARE(source.value()->error().code, ErrorCode::Truncated);
            QCOMPARE(source.value()->error().offset, all.packets[expected].offset);
        }
    }
}

void PcapTest::goesOnAfterDamage()
{
    std::string bytes = PcapWriter().packets(20).written();
    const PacketList all = readAll(*open(bytes));
    bytes[static_cast<std::size_t>(all.packets[7].offset) + 11] = '\x7f'; // a captured length of two thousand million
    const auto source = open(bytes);
    PacketList list = readAll(*source);
    QCOMPARE(list.status, Status::End);
    QCOMPARE(list.packets.size(), std::size_t{19});
    QCOMPARE(source->warnings().size(), std::size_t{1});
    QCOMPARE(source->warnings()[0].code, ErrorCode::Corrupt);
    QCOMPARE(source->warnings()[0].offset, all.packets[7].offset);
    QVERIFY(list.packets[7] == all.packets[8]);
}

void PcapTest::failsWhereNothingFollowsDamage()
{
    const std::string whole = PcapWriter().packets(3).written();
    const auto source = open(whole + std::string(100'000, '\xff'));
    const PacketList list = readAll(*source);
    QCOMPARE(list.packets.size(), std::size_t{3});
    QCOMPARE(list.status, Status::Failed);
    QCOMPARE(source->error().code, ErrorCode::Corrupt);
    QCOMPARE(source->error().offset, static_cast<std::int64_t>(whole.size()));
    Packet packet;
    QCOMPARE(source->next(packet), Status::Failed);
}

void PcapTest::survivesAnyByte()
{
    const std::string whole = PcapWriter().packets(4).written();
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const char value : {'\0', '\x7f', '\xff'}) {
            std::string bytes = whole;
            bytes[at] = value;
            const auto source = open(bytes);
            if (source != nullptr)
                QVERIFY(readAll(*source).packets.size() <= 12);
        }
    }
}

void PcapTest::bearsAnyTime()
{
    PcapWriter writer;
    writer.packet(0xffffffff, 0xffffffff, "late", 4).packet(0, 0, "early", 5);
    const PacketList list = readAll(*open(writer.written()));
    QCOMPARE(list.packets.size(), std::size_t{2});
    QCOMPARE(list.packets[0].time, 4'294'967'295 * Second + 4'294'967'295 * Microsecond);
    QCOMPARE(list.packets[1].time, Nanoseconds{0});
}

void PcapTest::seeksAnyRecord()
{
    const auto source = open(PcapWriter().packets(5000).written());
    const PacketList all = readAll(*source);
    QCOMPARE(all.packets.size(), std::size_t{5000});
    const auto again = std::move(source->reopen()[0]);
    for (std::size_t i = 0; i < all.packets.size(); i += 97) {
        const std::size_t at = i * 31 % all.packets.size();
        for (PacketSource *each : {source.get(), again.get()}) {
            Packet packet;
            QVERIFY(each->seek(all.packets[at].offset));
            QCOMPARE(each->next(packet), Status::Packet);
            QVERIFY(keep(packet) == all.packets[at]);
        }
    }
}

void PcapTest::readsPacketsLargerThanItsBuffer()
{
    PcapVariant variant;
    variant.linkField = 231; // D-Bus, which has the largest
    PcapWriter writer(variant);
    const std::string large(5'000'000, 'x');
    writer.packet(1, 2, large, 5'000'000).packet(1, 3, "small", 5);
    variant.snapLength = 10'000'000;
    PcapWriter wide(variant);
    wide.packet(1, 2, large, 5'000'000).packet(1, 3, "small", 5);
    const PacketList list = readAll(*open(wide.written()));
    QCOMPARE(list.packets.size(), std::size_t{2});
    QCOMPARE(list.packets[0].bytes, large);
    QCOMPARE(readAll(*open(writer.written())).packets[0].bytes.size(), std::size_t{262144});
}

QTEST_APPLESS_MAIN(PcapTest)
#include "tst_pcap.moc"
