// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/packetsource.h"
#include "core/net/bytes.h"
#include "tests/capture/compressor.h"
#include "tests/capture/packetlist.h"

#include <QTest>
#include <algorithm>
#include <cstdlib>
#include <ctime>

using namespace tcpladder;
using namespace tcpladder::test;

using Status = PacketSource::Status;

Q_DECLARE_METATYPE(std::vector<std::string>)

namespace {

// A connection of two names over loopback, printed without -n.
const char *const Listing =
    "10:00:00.000010 IP localhost.40000 > localhost.http: Flags [S], seq 4294967290, win 65495, "
    "options [mss 65495,sackOK,TS val 100 ecr 0,nop,wscale 7], length 0\n"
    "10:00:00.000020 IP localhost.http > localhost.40000: Flags [S.], seq 5000, ack 4294967291, win 65483, "
    "options [mss 65495,sackOK,TS val 200 ecr 100,nop,wscale 7], length 0\n"
    "10:00:00.000030 IP localhost.40000 > localhost.http: Flags [.], ack 1, win 512, "
    "options [nop,nop,TS val 101 ecr 200], length 0\n"
    "10:00:01.5 IP localhost.40000 > localhost.http: Flags [P.], seq 1:11, ack 1, win 512, length 10: HTTP: GET /\n"
    "10:00:01.6 IP localhost.http > localhost.40000: Flags [.], ack 11, win 512, "
    "options [nop,nop,sack 2 {21:31}{41:51}], length 0\n"
    "10:00:02.000000 IP localhost.http > localhost.40000: Flags [F.], seq 1, ack 11, win 512, length 0\n"
    "10:00:02.000001 IP localhost.40000 > localhost.http: Flags [.], ack 2, win 512, length 0\n";

/// The fields of a packet of IPv4 or IPv6 and TCP that the text determines.
struct Fields {
    explicit Fields(const KeptPacket &packet)
        : bytes(reinterpret_cast<const std::uint8_t *>(packet.bytes.data()), packet.bytes.size()),
          tcp(bytes.subspan(bytes[0] >> 4U == 6 ? 40 : 20))
    {}

    std::uint32_t sequence() const { return readBe32(tcp.subspan(4)); }
    std::uint32_t acknowledgment() const { return readBe32(tcp.subspan(8)); }
    unsigned flags() const { return readBe16(tcp.subspan(12)) & 0xfffU; }
    unsigned window() const { return readBe16(tcp.subspan(14)); }
    std::uint16_t port(std::size_t which) const { return readBe16(tcp.subspan(2 * which)); }
    QByteArray options() const
    {
        return QByteArray(reinterpret_cast<const char *>(tcp.data()), static_cast<qsizetype>(tcp.size())).mid(20);
    }

    std::span<const std::uint8_t> bytes;
    std::span<const std::uint8_t> tcp;
};

PacketList packetsOf(const std::string &text)
{
    auto source = openTcpdumpText(text);
    return source ? readAll(*source.value()) : PacketList{};
}

} // namespace

class TcpdumpTextTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAConnection();
    void opensAsAnyCapture();
    void makesAbsoluteNumbers_data();
    void makesAbsoluteNumbers();
    void knowsEveryForm_data();
    void knowsEveryForm();
    void encodesOptions_data();
    void encodesOptions();
    void placesTimes_data();
    void placesTimes();
    void joinsLinesOfVerboseListings();
    void takesYearsOfAnyMillennium();
    void namesHosts();
    void countsWhatItCannotRead();
    void refusesOtherText_data();
    void refusesOtherText();
};

void TcpdumpTextTest::readsAConnection()
{
    auto source = openTcpdumpText(Listing);
    QVERIFY(source.isOk());
    const PacketList list = readAll(*source.value());
    QCOMPARE(list.status, Status::End);
    QCOMPARE(list.packets.size(), std::size_t{7});
    const std::uint32_t clientBase = 4294967290U;
    const std::array<std::uint32_t, 7> sequences{clientBase, 5000, clientBase + 1, clientBase + 1,
                                                 5001,       5001, clientBase + 11};
    const std::array<std::uint32_t, 7> acknowledgments{
        0, clientBase + 1, 5001, 5001, clientBase + 11, clientBase + 11, 5002};
    for (std::size_t i = 0; i < list.packets.size(); ++i) {
        const Fields fields(list.packets[i]);
        QCOMPARE(list.packets[i].linkType, LinkType::Raw);
        QCOMPARE(fields.sequence(), sequences[i]);
        QCOMPARE(fields.acknowledgment(), acknowledgments[i]);
        QCOMPARE(fields.port(i == 1 || i == 4 || i == 5 ? 0 : 1), std::uint16_t{80});
    }
    QCOMPARE(list.packets[3].wireLength, 50U);
    QCOMPARE(list.packets[3].bytes.size(), std::size_t{40});
    QCOMPARE(Fields(list.packets[4]).options().toHex(),
             QByteArray("0101") + "0512" + "0000000f" + "00000019" + "00000023" + "0000002d");
    QVERIFY(source.value()->notes().unreadLines.empty());
    Packet packet;
    QVERIFY(source.value()->seek(list.packets[5].offset));
    QCOMPARE(source.value()->next(packet), Status::Packet);
    QVERIFY(keep(packet) == list.packets[5]);
}

void TcpdumpTextTest::opensAsAnyCapture()
{
    const PacketList expected = packetsOf(Listing);
    for (const std::string &bytes : {std::string(Listing), gzipped(Listing)}) {
        auto source = openCaptureBytes(bytes);
        QVERIFY(source.isOk());
        QVERIFY(readAll(*source.value()).packets == expected.packets);
    }
}

void TcpdumpTextTest::makesAbsoluteNumbers_data()
{
    QTest::addColumn<std::vector<std::string>>("segments");
    QTest::addColumn<QList<quint32>>("expected"); // number and acknowledgment of each
    using Segments = std::vector<std::string>;
    using Numbers = QList<quint32>;
    QTest::newRow("relative") << Segments{"> [S], seq 7000000", "< [S.], seq 90000000, ack 7000001", "> [.], ack 1",
                                          "> [P.], seq 1:6, ack 1", "< [.], ack 6"}
                              << Numbers{7000000,  0,       90000000, 7000001,  7000001,
                                         90000001, 7000001, 90000001, 90000001, 7000006};
    QTest::newRow("absolute") << Segments{"> [S], seq 7000000", "< [S.], seq 90000000, ack 7000001",
                                          "> [.], ack 90000001", "> [P.], seq 7000001:7000006, ack 90000001",
                                          "< [.], ack 7000006"}
                              << Numbers{7000000,  0,       90000000, 7000001,  7000001,
                                         90000001, 7000001, 90000001, 90000001, 7000006};
    QTest::newRow("from the middle") << Segments{"< [P.], seq 500000:500100, ack 80000", "> [.], ack 100",
                                                 "> [P.], seq 1:11, ack 100", "< [.], ack 11"}
                                     << Numbers{500000, 80000, 80000, 500100, 80000, 500100, 500100, 80010};
    QTest::newRow("before the base") << Segments{"< [P.], seq 500000:500100, ack 80000",
                                                 "< [P.], seq 4294967196:0, ack 1"}
                                     << Numbers{500000, 80000, 499900, 80000};
    QTest::newRow("ports used again")
        << Segments{"> [S], seq 7000000",    "< [S.], seq 90000000, ack 7000001",      "> [P.], seq 1:6, ack 1",
                    "> [S], seq 3000000000", "< [S.], seq 2000000000, ack 3000000001", "> [P.], seq 1:6, ack 1"}
        << Numbers{7000000,    0, 90000000,   7000001,    7000001,    90000001,
                   3000000000, 0, 2000000000, 3000000001, 3000000001, 2000000001};
    QTest::newRow("reset without acknowledgment")
        << Segments{"> [S], seq 7000000", "< [S.], seq 90000000, ack 7000001", "> [R], seq 7000001"}
        << Numbers{7000000, 0, 90000000, 7000001, 7000001, 0};
}

void TcpdumpTextTest::makesAbsoluteNumbers()
{
    QFETCH(std::vector<std::string>, segments);
    QFETCH(QList<quint32>, expected);
    std::string text;
    for (const std::string &segment : segments) {
        const bool isForth = segment[0] == '>';
        text += isForth ? "IP 10.0.0.1.5000 > 10.0.0.2.80: Flags " : "IP 10.0.0.2.80 > 10.0.0.1.5000: Flags ";
        text += segment.substr(2) + ", win 100, length ";
        const std::size_t colon = segment.find(':');
        const std::size_t number = segment.find("seq ") + 4;
        text += colon == std::string::npos
                    ? "0\n"
                    : std::to_string(static_cast<std::uint32_t>(std::stoul(segment.substr(colon + 1))
                                                                - std::stoul(segment.substr(number))))
                          + "\n";
    }
    const PacketList list = packetsOf(text);
    QList<quint32> found;
    for (const KeptPacket &packet : list.packets)
        found << Fields(packet).sequence() << Fields(packet).acknowledgment();
    QCOMPARE(found, expected);
}

void TcpdumpTextTest::knowsEveryForm_data()
{
    QTest::addColumn<std::string>("line");
    QTest::addColumn<quint32>("payload");
    QTest::addColumn<quint32>("flags");
    QTest::addColumn<bool>("isV6");
    using std::string;
    const string rest = "Flags [P.], seq 5:10, ack 7, win 99, length 5";
    QTest::newRow("plain") << "12:00:00.000001 IP 1.2.3.4.5 > 6.7.8.9.10: " + rest << 5U << 0x18U << false;
    QTest::newRow("no time") << "IP 1.2.3.4.5 > 6.7.8.9.10: " + rest << 5U << 0x18U << false;
    QTest::newRow("date") << "2024-02-29 12:00:00.000001 IP 1.2.3.4.5 > 6.7.8.9.10: " + rest << 5U << 0x18U << false;
    QTest::newRow("since 1970") << "1700000000.000001 IP 1.2.3.4.5 > 6.7.8.9.10: " + rest << 5U << 0x18U << false;
    QTest::newRow("any interface") << "12:00:00.000001 eth0  In  IP 1.2.3.4.5 > 6.7.8.9.10: " + rest << 5U << 0x18U
                                   << false;
    QTest::newRow("link layer")
        << string("12:00:00.000001 00:11:22:33:44:55 > 66:77:88:99:aa:bb, ethertype IPv4 (0x0800), "
                  "length 59: 1.2.3.4.5 > 6.7.8.9.10: ")
               + rest
        << 5U << 0x18U << false;
    QTest::newRow("IPv6") << "12:00:00.000001 IP6 2001:db8::1.5 > fe80::2.10: " + rest << 5U << 0x18U << true;
    QTest::newRow("verbose IPv6") << string("12:00:00.000001 IP6 (flowlabel 0x12345, hlim 3, next-header TCP (6) "
                                            "payload length: 25) ::1.5 > ::2.10: Flags [P.], cksum 0x1234 (correct), "
                                            "seq 5:10, ack 7, win 99, length 5")
                                  << 5U << 0x18U << true;
    QTest::newRow("application") << "12:00:00.000001 IP 1.2.3.4.5 > 6.7.8.9.10: " + rest + ": HTTP: GET / > x: y" << 5U
                                 << 0x18U << false;
    QTest::newRow("carriage return") << "12:00:00.000001 IP 1.2.3.4.5 > 6.7.8.9.10: " + rest + "\r" << 5U << 0x18U
                                     << false;
    QTest::newRow("all flags") << string("IP 1.2.3.4.5 > 6.7.8.9.10: Flags [FSRP.UEWe], seq 1:3, ack 7, win 99, "
                                         "urg 1, length 2")
                               << 2U << 0x1ffU << false;
    QTest::newRow("no flags") << string("IP 1.2.3.4.5 > 6.7.8.9.10: Flags [none], win 99, length 0") << 0U << 0U
                              << false;
    QTest::newRow("cut off") << string("IP 1.2.3.4.5 > 6.7.8.9.10: Flags [P.], seq 5:10, ack 7, win 99, options "
                                       "[nop,nop,TS[|tcp]>")
                             << 5U << 0x18U << false;
    QTest::newRow("version 3") << string("12:00:00.000001 IP 1.2.3.4.5 > 6.7.8.9.10: P 5:10(5) ack 7 win 99 "
                                         "<nop,nop,timestamp 1 2>")
                               << 5U << 0x18U << false;
    QTest::newRow("version 3, no flags") << string("12:00:00.000001 IP 1.2.3.4.5 > 6.7.8.9.10: . ack 7 win 99") << 0U
                                         << 0x10U << false;
    QTest::newRow("version 2") << string("12:00:00.000001 1.2.3.4.5 > 6.7.8.9.10: S 5:5(0) win 99 (DF)") << 0U << 0x02U
                               << false;
    QTest::newRow("version 3, verbose") << string("12:00:00.000001 IP (tos 0x0, ttl 3, id 4, length: 45) 1.2.3.4.5 > "
                                                  "6.7.8.9.10: P [tcp sum ok] 5:10(5) ack 7 win 99")
                                        << 5U << 0x18U << false;
}

void TcpdumpTextTest::knowsEveryForm()
{
    QFETCH(std::string, line);
    QFETCH(quint32, payload);
    QFETCH(quint32, flags);
    QFETCH(bool, isV6);
    const PacketList list = packetsOf(line + "\n");
    QCOMPARE(list.packets.size(), std::size_t{1});
    const Fields fields(list.packets[0]);
    QCOMPARE(list.packets[0].wireLength, static_cast<quint32>(list.packets[0].bytes.size()) + payload);
    QCOMPARE(fields.flags(), flags);
    QCOMPARE(fields.window(), 99U);
    QCOMPARE(fields.port(0), std::uint16_t{5});
    QCOMPARE(fields.port(1), std::uint16_t{10});
    QCOMPARE(fields.bytes[0] >> 4U == 6, isV6);
}

void TcpdumpTextTest::encodesOptions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("SYN") << "mss 1460,sackOK,TS val 1 ecr 2,nop,wscale 7"
                         << "020405b40402080a000000010000000201030307";
    QTest::newRow("padding") << "nop"
                             << "01000000";
    QTest::newRow("end") << "nop,nop,nop,eol"
                         << "01010100";
    QTest::newRow("user timeout") << "uto 0xb 300"
                                  << "1c04000b";
    QTest::newRow("fast open, asked for") << "tfo  cookiereq,nop,nop"
                                          << "22020101";
    QTest::newRow("fast open") << "tfo  cookie 0102030405060708,nop,nop"
                               << "220a01020304050607080101";
    QTest::newRow("experimental fast open") << "exp-tfo cookie 01020304"
                                            << "fe08f98901020304";
    QTest::newRow("experiment") << "exp-e2d4"
                                << "fe04e2d4";
    QTest::newRow("multipath") << "mptcp 12 capable v1 {0x1,0x2}"
                               << "1e0c00000000000000000000";
    QTest::newRow("multipath, join") << "mptcp 12 join id 1 token 0x2 nonce 0x3"
                                     << "1e0c10000000000000000000";
    QTest::newRow("unknown") << "unknown-76 0x0101,unknown-77" << QString("4c0401014d020000");
    QTest::newRow("digest") << "md5 shared secret not supplied with -M, can't check - "
                               "000102030405060708090a0b0c0d0e0f,nop,nop"
                            << "1312000102030405060708090a0b0c0d0e0f0101";
    QTest::newRow("authentication") << "tcp-ao keyid 5 rnextkeyid 6 mac 0x01020304"
                                    << "1d08050601020304";
    QTest::newRow("echo") << "echo 1,nop,nop"
                          << "0606000000010101";
    QTest::newRow("too many") << QString("TS val 1 ecr 2,").repeated(9) << QString("080a0000000100000002").repeated(4);
    QTest::newRow("nonsense") << "hello,{,}}},,nop"
                              << "01000000";
}

void TcpdumpTextTest::encodesOptions()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const PacketList list = packetsOf("IP 1.2.3.4.5 > 6.7.8.9.10: Flags [S], seq 1, win 9, options ["
                                      + text.toStdString() + "], length 0\n");
    QCOMPARE(list.packets.size(), std::size_t{1});
    QCOMPARE(QString::fromLatin1(Fields(list.packets[0]).options().toHex()), expected);
}

void TcpdumpTextTest::placesTimes_data()
{
    QTest::addColumn<std::vector<std::string>>("times");
    QTest::addColumn<QList<qint64>>("expected");
    using Times = std::vector<std::string>;
    constexpr qint64 Day = 86'400 * Second;
    constexpr qint64 Noon = Day / 2;
    QTest::newRow("of the day") << Times{"12:00:00.000001 ", "12:00:00.123456789 "}
                                << QList<qint64>{Day + Noon + 1000, Day + Noon + 123'456'789};
    QTest::newRow("past midnight") << Times{"23:59:59.9 ", "00:00:00.1 "}
                                   << QList<qint64>{2 * Day - Second / 10, 2 * Day + Second / 10};
    QTest::newRow("a little back") << Times{"12:00:01.0 ", "12:00:00.0 "}
                                   << QList<qint64>{Day + Noon + Second, Day + Noon};
    QTest::newRow("date") << Times{"2023-11-14 22:13:20.5 ", "2023-11-15 00:00:00.0 "}
                          << QList<qint64>{1'700'000'000 * Second + Second / 2, 1'700'006'400 * Second};
    QTest::newRow("since 1970") << Times{"1700000000.000001 "} << QList<qint64>{1'700'000'000 * Second + 1000};
    QTest::newRow("none") << Times{"", ""} << QList<qint64>{1000, 2000};
}

void TcpdumpTextTest::placesTimes()
{
    QFETCH(std::vector<std::string>, times);
    QFETCH(QList<qint64>, expected);
    std::string text;
    for (const std::string &time : times)
        text += time + "IP 1.2.3.4.5 > 6.7.8.9.10: Flags [.], ack 1, win 9, length 0\n";
    QList<qint64> found;
    for (const KeptPacket &packet : packetsOf(text).packets)
        found << packet.time;
    QCOMPARE(found, expected);
}

void TcpdumpTextTest::joinsLinesOfVerboseListings()
{
    const PacketList list =
        packetsOf("10:00:00.000010 IP (tos 0x10, ttl 57, id 4711, offset 0, flags [DF], proto TCP (6), length 40)\n"
                  "    1.2.3.4.5 > 6.7.8.9.10: Flags [.], cksum 0xbeef (incorrect -> 0x1234), ack 1, win 9, length 0\n"
                  "\t0x0000:  4510 0028 1267 4000 3906 0000 0102 0304  E..(.g@.9.......\n"
                  "10:00:00.000020 IP (tos 0x0, ttl 64, id 1, offset 0, flags [none], proto TCP (6), length 40)\n"
                  "    6.7.8.9.10 > 1.2.3.4.5: Flags [.], cksum 0x1234 (correct), ack 1, win 9, length 0\n");
    QCOMPARE(list.packets.size(), std::size_t{2});
    const Fields first(list.packets[0]);
    QCOMPARE(first.bytes[1], std::uint8_t{0x10});
    QCOMPARE(first.bytes[8], std::uint8_t{57});
    QCOMPARE(readBe16(first.bytes.subspan(4)), std::uint16_t{4711});
    QCOMPARE(readBe16(first.bytes.subspan(6)), std::uint16_t{0x4000});
    QCOMPARE(readBe16(first.tcp.subspan(16)), std::uint16_t{0xbeef});
    QCOMPARE(list.packets[0].time % Second, 10 * Microsecond);
    const Fields second(list.packets[1]);
    QCOMPARE(readBe16(second.bytes.subspan(6)), std::uint16_t{0});
    std::uint32_t sum = 6 + 20; // the checksum covers the pseudo header too
    for (std::size_t i = 12; i < 40; i += 2)
        sum += readBe16(second.bytes.subspan(i));
    QCOMPARE((sum & 0xffffU) + (sum >> 16U), 0xffffU);
}

void TcpdumpTextTest::takesYearsOfAnyMillennium()
{
    const char *const line = "-06-07 08:09:10.5 IP 10.0.0.1.5000 > 10.0.0.2.80: Flags [S], seq 7, win 9, length 0\n";
    const PacketList list = packetsOf(std::string("1900") + line + "2026" + line + "5026" + line + "9999" + line);
    QCOMPARE(list.packets.size(), std::size_t{4});
    QVERIFY(std::ranges::is_sorted(list.packets, {}, &KeptPacket::time)); // to where a capture file's times end
    QCOMPARE(list.packets[1].time, 1'780'819'750 * Second + Second / 2);
}

void TcpdumpTextTest::namesHosts()
{
    auto source = openTcpdumpText("IP alpha.example.org.ssh > beta.5000: Flags [.], ack 1, win 9, length 0\n"
                                  "IP6 ip6-localhost.5000 > gamma.nosuchservice: Flags [.], ack 1, win 9, length 0\n"
                                  "IP beta.5000 > alpha.example.org.ssh: Flags [.], ack 1, win 9, length 0\n");
    QVERIFY(source.isOk());
    const PacketList list = readAll(*source.value());
    QCOMPARE(list.packets.size(), std::size_t{3});
    QCOMPARE(Fields(list.packets[0]).port(0), std::uint16_t{22});
    QVERIFY(Fields(list.packets[1]).port(1) != 0);
    QVERIFY(std::equal(list.packets[0].bytes.begin() + 12, list.packets[0].bytes.begin() + 16,
                       list.packets[2].bytes.begin() + 16));
    const CaptureNotes &notes = source.value()->notes();
    QCOMPARE(notes.names.size(), std::size_t{4});
    QCOMPARE(notes.names[0].name, std::string("alpha.example.org"));
    QVERIFY(notes.names[0].isAddressInvented);
    QCOMPARE(notes.names[0].address.text(), std::string("198.18.0.1"));
    QCOMPARE(notes.names[2].address.text(), std::string("::1"));
    QVERIFY(!notes.names[2].isAddressInvented);
    QCOMPARE(notes.names[3].address.text(), std::string("2001:db8::4"));
}

void TcpdumpTextTest::countsWhatItCannotRead()
{
    auto source = openTcpdumpText("tcpdump: listening on eth0\n"
                                  "IP 1.2.3.4.5 > 6.7.8.9.10: Flags [.], ack 1, win 9, length 0\n"
                                  "\n"
                                  "ARP, Request who-has 1.2.3.4 tell 6.7.8.9, length 28\n"
                                  "IP 1.2.3.4.53 > 6.7.8.9.10: UDP, length 100\n"
                                  "IP 1.2.3.4.5 > 6.7.8.9.10: Flags [P] [bad hdr length 60 - too long, > 32]\n"
                                  "IP 999.2.3.4.5 > 6.7.8.9.10: Flags [.], ack 1, win 9, length 0\n"
                                  "IP 1.2.3.4.5 > 6.7.8.9.10: Flags [.], ack 2, win 9, length 0\n"
                                  "2 packets captured\n"
                                  "IP 1.2.3.4.5 > 6.7.8.9.10: Flags [.], seq 3894158879:38941000, ack 2, win 9\n"
                                  "12:00:00.000001 1.2.3.4.5 > 6.7.8.9.10: P 5:10(999999999) ack 7 win 99");
    QVERIFY(source.isOk());
    QCOMPARE(readAll(*source.value()).packets.size(), std::size_t{2});
    QCOMPARE(source.value()->notes().unreadLineCount, std::uint64_t{8});
    QCOMPARE(source.value()->notes().unreadLines, (std::vector<std::uint64_t>{1, 4, 5, 6, 7, 9, 10, 11}));
}

void TcpdumpTextTest::refusesOtherText_data()
{
    QTest::addColumn<std::string>("text");
    QTest::newRow("nothing") << std::string();
    QTest::newRow("prose") << std::string("A > B: it says here.\nFlags [S] are red.\n");
    QTest::newRow("other packets") << std::string("ARP, Request who-has 1.2.3.4 tell 6.7.8.9, length 28\n");
    QTest::newRow("one endless line") << std::string(3'000'000, 'x');
    QTest::newRow("binary") << std::string(3'000'000, '\0');
}

void TcpdumpTextTest::refusesOtherText()
{
    QFETCH(std::string, text);
    const auto source = openTcpdumpText(text);
    QVERIFY(!source.isOk());
    QCOMPARE(source.error().code, ErrorCode::NotACapture);
}

int main(int argc, char *argv[])
{
    setenv("TZ", "UTC", 1); // times of the day are local ones
    tzset();
    TcpdumpTextTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_tcpdumptext.moc"
