// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/decoder.h"
#include "core/report/tcpdumpline.h"
#include "tests/net/layerbytes.h"

#include <QTest>
#include <algorithm>
#include <ctime>

using namespace tcpladder;

/// Segments in tcpdump's words.
class TestTcpdumpLine : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void handshakeGivesBases();
    void firstSegmentGivesBasesWithoutHandshake();
    void newHandshakeGivesNewBases();
    void sackIsRelativeToAckedSide();
    void lengthDecidesSequence();
    void urgentPointerIsShownWithItsFlag();
    void badHeaderLengthIsTold();
    void badOptionEndsLine();
    void shortSnapshotIsTold();
    void missingBytesAreTold();
    void atomicFragmentIsTold();
    void ipv6IsShort();
    void cookedPrefixIsShown();
    void radioIsShown();
    void timeIsOfDay();

private:
    // One of the two directions of a connection; flags, numbers, options and payload are its own.
    struct Segment {
        bool fromClient = true;
        unsigned flags = 0;
        std::uint32_t sequence = 0;
        std::uint32_t acknowledgment = 0;
        Bytes options = {};
        Bytes payload = {};
    };

    static Bytes tcp(const Segment &s)
    {
        const auto offset = static_cast<std::uint8_t>((5 + s.options.size() / 4) << 4U);
        return be16(s.fromClient ? 40000 : 80) + be16(s.fromClient ? 80 : 40000) + be32(s.sequence)
               + be32(s.acknowledgment) + Bytes{offset, static_cast<std::uint8_t>(s.flags)} + be16(512) + be16(0)
               + be16(9) + s.options + s.payload;
    }

    static Bytes packet(const Segment &s)
    {
        Bytes bytes = ipv4(6, tcp(s));
        if (!s.fromClient)
            std::swap_ranges(bytes.begin() + 12, bytes.begin() + 16, bytes.begin() + 16);
        return bytes;
    }

    // The line without its time
    std::string lineOf(const Bytes &packet, std::size_t captured = SIZE_MAX, LinkType linkType = LinkType::Raw)
    {
        const Bytes cut(packet.begin(),
                        packet.begin() + static_cast<std::ptrdiff_t>(std::min(captured, packet.size())));
        DecodedSegment segment;
        if (m_decoder.decode(linkType, cut, static_cast<std::uint32_t>(packet.size()), segment)
            != Decoder::Outcome::Segment)
            return "not a segment";
        return m_line.format(0, linkType, cut, segment).substr(16);
    }
    std::string line(const Segment &segment) { return lineOf(packet(segment)); }

    static constexpr unsigned Fin = TcpFlags::Fin;
    static constexpr unsigned Syn = TcpFlags::Syn;
    static constexpr unsigned Rst = TcpFlags::Rst;
    static constexpr unsigned Psh = TcpFlags::Psh;
    static constexpr unsigned Ack = TcpFlags::Ack;
    static constexpr unsigned Urg = TcpFlags::Urg;

    Decoder m_decoder;
    TcpdumpLine m_line;
};

void TestTcpdumpLine::initTestCase()
{
    qputenv("TZ", "UTC");
    tzset();
}

void TestTcpdumpLine::handshakeGivesBases()
{
    m_line = {};
    QCOMPARE(line({true, Syn, 1000, 0, hex("020405b4")}),
             "IP 192.0.2.1.40000 > 192.0.2.2.80: Flags [S], seq 1000, win 512, options [mss 1460], length 0");
    QCOMPARE(line({false, Syn | Ack, 5000, 1001}),
             "IP 192.0.2.2.80 > 192.0.2.1.40000: Flags [S.], seq 5000, ack 1001, win 512, length 0");
    QCOMPARE(line({true, Ack, 1001, 5001}), "IP 192.0.2.1.40000 > 192.0.2.2.80: Flags [.], ack 1, win 512, length 0");
    QCOMPARE(line({true, Psh | Ack, 1001, 5001, {}, Bytes(100)}),
             "IP 192.0.2.1.40000 > 192.0.2.2.80: Flags [P.], seq 1:101, ack 1, win 512, length 100");
    QCOMPARE(line({false, Fin | Ack, 5001, 1101}),
             "IP 192.0.2.2.80 > 192.0.2.1.40000: Flags [F.], seq 1, ack 101, win 512, length 0");
    QCOMPARE(line({true, Rst, 1101, 0}), "IP 192.0.2.1.40000 > 192.0.2.2.80: Flags [R], seq 1101, win 512, length 0");
}

void TestTcpdumpLine::firstSegmentGivesBasesWithoutHandshake()
{
    m_line = {};
    QCOMPARE(line({false, Ack, 7000, 3000, {}, Bytes(10)}),
             "IP 192.0.2.2.80 > 192.0.2.1.40000: Flags [.], seq 7000:7010, ack 3000, win 512, length 10");
    QCOMPARE(line({false, Ack, 7010, 3000, {}, Bytes(10)}),
             "IP 192.0.2.2.80 > 192.0.2.1.40000: Flags [.], seq 10:20, ack 1, win 512, length 10");
    QCOMPARE(line({true, Ack, 3000, 7020}), "IP 192.0.2.1.40000 > 192.0.2.2.80: Flags [.], ack 20, win 512, length 0");
}

void TestTcpdumpLine::newHandshakeGivesNewBases()
{
    firstSegmentGivesBasesWithoutHandshake();
    line({false, Syn | Ack, 900, 101});
    QCOMPARE(line({true, Ack, 101, 901}), "IP 192.0.2.1.40000 > 192.0.2.2.80: Flags [.], ack 1, win 512, length 0");
}

void TestTcpdumpLine::sackIsRelativeToAckedSide()
{
    m_line = {};
    line({false, Syn | Ack, 5000, 1001});
    QCOMPARE(line({true, Ack, 1001, 5001, hex("0101050a") + be32(6000) + be32(6100)}),
             "IP 192.0.2.1.40000 > 192.0.2.2.80: Flags [.], ack 1, win 512, options [nop,nop,sack 1 {1000:1100}], "
             "length 0");
    QCOMPARE(line({false, Ack, 5001, 1001, hex("0101050a") + be32(1500) + be32(1600)}),
             "IP 192.0.2.2.80 > 192.0.2.1.40000: Flags [.], ack 1, win 512, options [nop,nop,sack 1 {500:600}], "
             "length 0");
}

void TestTcpdumpLine::lengthDecidesSequence()
{
    m_line = {};
    QCOMPARE(line({true, 0, 1, 2}), "IP 192.0.2.1.40000 > 192.0.2.2.80: Flags [none], win 512, length 0");
    QCOMPARE(line({true, 0, 1, 2, {}, Bytes(3)}),
             "IP 192.0.2.1.40000 > 192.0.2.2.80: Flags [none], seq 1:4, win 512, length 3");
}

void TestTcpdumpLine::urgentPointerIsShownWithItsFlag()
{
    m_line = {};
    QCOMPARE(line({true, Urg | Psh, 1, 2, {}, Bytes(3)}),
             "IP 192.0.2.1.40000 > 192.0.2.2.80: Flags [PU], seq 1:4, win 512, urg 9, length 3");
}

void TestTcpdumpLine::badHeaderLengthIsTold()
{
    m_line = {};
    Bytes bytes = packet({true, Syn, 1000, 0});
    bytes[32] = 0x40;
    QCOMPARE(lineOf(bytes), "IP 192.0.2.1.40000 > 192.0.2.2.80:  tcp 4 [bad hdr length 16 - too short, < 20]");
    bytes[32] = 0x60;
    QCOMPARE(lineOf(bytes), "IP 192.0.2.1.40000 > 192.0.2.2.80: Flags [S] [bad hdr length 24 - too long, > 20]");
}

void TestTcpdumpLine::badOptionEndsLine()
{
    m_line = {};
    QCOMPARE(line({true, Syn, 1000, 0, hex("0101020a")}),
             "IP 192.0.2.1.40000 > 192.0.2.2.80: Flags [S], seq 1000, win 512, options [nop,nop,[bad opt]]");
    QCOMPARE(line({true, Syn, 1000, 0, hex("02010101")}),
             "IP 192.0.2.1.40000 > 192.0.2.2.80: Flags [S], seq 1000, win 512, options [[bad opt]");
}

void TestTcpdumpLine::shortSnapshotIsTold()
{
    m_line = {};
    const Bytes bytes = packet({true, Syn, 1000, 0, hex("020405b4 0402080a 00000001 00000002"), Bytes(50)});
    QCOMPARE(lineOf(bytes, 60), "IP 192.0.2.1.40000 > 192.0.2.2.80: Flags [S], seq 1000:1050, win 512, options "
                                "[mss 1460,sackOK,TS val 1 ecr 2], length 50");
    QCOMPARE(lineOf(bytes, 50), "IP 192.0.2.1.40000 > 192.0.2.2.80: Flags [S], seq 1000:1050, win 512, options "
                                "[mss 1460,sackOK,TS [|tcp]");
}

void TestTcpdumpLine::missingBytesAreTold()
{
    m_line = {};
    Bytes bytes = packet({true, Ack, 1000, 2000});
    bytes[3] += 100;
    QCOMPARE(lineOf(bytes), "IP truncated-ip - 100 bytes missing! 192.0.2.1.40000 > 192.0.2.2.80: Flags [.], seq "
                            "1000:1100, ack 2000, win 512, length 100");
    bytes = ipv6(6, tcp({true, Ack, 1000, 2000}));
    bytes[5] += 7;
    QCOMPARE(lineOf(bytes), "IP6 truncated-ip6 - 7 bytes missing!2001:db8::1.40000 > 2001:db8::2.80: Flags [.], seq "
                            "1000:1007, ack 2000, win 512, length 7");
}

void TestTcpdumpLine::atomicFragmentIsTold()
{
    m_line = {};
    QCOMPARE(lineOf(ipv6(44, hex("0600 0000 00000001") + tcp({true, Syn, 1000, 0}))),
             "IP6 2001:db8::1 > 2001:db8::2: frag (0|20) 40000 > 80: Flags [S], seq 1000, win 512, length 0");
}

void TestTcpdumpLine::ipv6IsShort()
{
    m_line = {};
    Bytes bytes = ipv6(6, tcp({true, Syn, 1, 0}));
    std::fill(bytes.begin() + 8, bytes.begin() + 24, 0);
    QCOMPARE(lineOf(bytes), "IP6 ::.40000 > 2001:db8::2.80: Flags [S], seq 1, win 512, length 0");
    bytes[9] = 1; // one group of zeros alone is not shortened, of two runs the longest is
    bytes[11] = 1;
    bytes[15] = 1;
    QCOMPARE(lineOf(bytes), "IP6 1:1:0:1::.40000 > 2001:db8::2.80: Flags [S], seq 1, win 512, length 0");
    std::fill(bytes.begin() + 8, bytes.begin() + 24, 0);
    bytes[18] = bytes[19] = 0xff;
    bytes[20] = 192;
    bytes[23] = 1;
    QCOMPARE(lineOf(bytes), "IP6 ::ffff:192.0.0.1.40000 > 2001:db8::2.80: Flags [S], seq 1, win 512, length 0");
}

void TestTcpdumpLine::cookedPrefixIsShown()
{
    m_line = {};
    // No machine has an interface of that number.
    const Bytes bytes = hex("0800 0000 7ffffff0 0001 04 06 0200000000010000") + packet({true, Syn, 1, 0});
    QCOMPARE(lineOf(bytes, SIZE_MAX, LinkType::LinuxCooked2),
             "?     Out IP 192.0.2.1.40000 > 192.0.2.2.80: Flags [S], seq 1, win 512, length 0");
}

void TestTcpdumpLine::radioIsShown()
{
    m_line = {};
    // Time, flags, rate, channel, signal, noise and antenna; then MCS
    const Bytes header = hex("0000 1c00 6f080800 0001000000000000 00 16 9409 a000 c4 a1 01 07 00 07");
    const Bytes frame = hex("0801 0000") + Bytes(20, 0) + hex("aaaa03 000000 0800") + packet({true, Syn, 1, 0});
    QCOMPARE(lineOf(header + frame, SIZE_MAX, LinkType::Radiotap),
             "256us tsft 11.0 Mb/s 2452 MHz 11n -60dBm signal -95dBm noise antenna 1 65.0 Mb/s MCS 7 20 MHz long GI "
             "IP 192.0.2.1.40000 > 192.0.2.2.80: Flags [S], seq 1, win 512, length 0");
}

void TestTcpdumpLine::timeIsOfDay()
{
    Decoder decoder;
    DecodedSegment segment;
    const Bytes bytes = packet({true, Syn, 1, 0});
    QCOMPARE(decoder.decode(LinkType::Raw, bytes, static_cast<std::uint32_t>(bytes.size()), segment),
             Decoder::Outcome::Segment);
    const auto time = [&](Nanoseconds t) { return m_line.format(t, LinkType::Raw, bytes, segment).substr(0, 15); };
    QCOMPARE(time(1'700'000'000'123'456'789), "22:13:20.123456");
    QCOMPARE(time(0), "00:00:00.000000");
    QCOMPARE(time(-1'000), "23:59:59.999999");
}

QTEST_APPLESS_MAIN(TestTcpdumpLine)
#include "tst_tcpdumpline.moc"
