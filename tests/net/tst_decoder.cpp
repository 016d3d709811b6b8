// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/decoder.h"
#include "tests/net/layerbytes.h"
#include "tests/net/samesegment.h"

#include <QTest>

#include <random>
#include <span>

using namespace tcpladder;
using Outcome = Decoder::Outcome;

/// What the decoder makes of lengths, snapshots, and what is not TCP.
class TestDecoder : public QObject
{
    Q_OBJECT

private slots:
    void otherPacketsAreNotSegments();
    void quotedHeaderIsNoSegment();
    void shortSnapshotKeepsLength();
    void cutHeaderKeepsEndPoints();
    void cutOptionsAreKeptInPart();
    void zeroTotalLengthMeansWholePacket();
    void jumboLengthIsRead();
    void zeroIpv6LengthMeansWholePacket();
    void lengthBeyondPacketIsLimited();
    void badDataOffsetIsTold();
    void malformedIpIsTold();
    void directionsShareEncapsulation();
    void networksAreToldApart();
    void sampledPacketIsFound();
    void encapsulationsAreBounded();
    void commonestPacketIsReadAsAnyOther();

private:
    Outcome decode(const Bytes &packet, LinkType linkType = LinkType::Raw)
    {
        return m_decoder.decode(linkType, packet, static_cast<std::uint32_t>(packet.size()), m_segment);
    }

    Decoder m_decoder;
    DecodedSegment m_segment;
};

void TestDecoder::otherPacketsAreNotSegments()
{
    QCOMPARE(decode(ethernet(0x0806, Bytes(28, 0)), LinkType::Ethernet), Outcome::NotTcp);
    QCOMPARE(decode(ipv4(17, udp(53, Bytes(30, 0)))), Outcome::NotTcp);
    QCOMPARE(decode(ipv4(50, Bytes(30, 0))), Outcome::NotTcp);
    QCOMPARE(decode(ipv6(59, tcpSegment())), Outcome::NotTcp);
    QCOMPARE(decode(tcpInIpv4(), LinkType(65000)), Outcome::NotTcp);
    QCOMPARE(decode(ipv4(17, udp(2152, hex("20ff 0000 00000001") + tcpInIpv4()))), Outcome::NotTcp);
}

void TestDecoder::quotedHeaderIsNoSegment()
{
    QCOMPARE(decode(ipv4(1, hex("0301 0000 00000000") + tcpInIpv4())), Outcome::NotTcp);
    QCOMPARE(decode(ipv6(58, hex("0104 0000 00000000") + tcpInIpv6())), Outcome::NotTcp);
}

void TestDecoder::shortSnapshotKeepsLength()
{
    const Bytes packet = ethernet(0x0800, ipv4(6, tcpSegment({}, Bytes(1000, 1))));
    const Bytes snapshot(packet.begin(), packet.begin() + 64);
    QCOMPARE(m_decoder.decode(LinkType::Ethernet, snapshot, static_cast<std::uint32_t>(packet.size()), m_segment),
             Outcome::Segment);
    QCOMPARE(m_segment.length, 1000U);
    QCOMPARE(m_segment.payload.size(), std::size_t{10});
    QVERIFY(!m_segment.isWhole);
}

void TestDecoder::cutHeaderKeepsEndPoints()
{
    const Bytes packet = tcpInIpv4();
    const auto decodeFirst = [&](std::size_t count) {
        const Bytes cut(packet.begin(), packet.begin() + static_cast<std::ptrdiff_t>(count));
        return m_decoder.decode(LinkType::Raw, cut, static_cast<std::uint32_t>(packet.size()), m_segment);
    };
    QCOMPARE(decodeFirst(23), Outcome::Truncated);
    QCOMPARE(decode(ipv4(6, Bytes(3, 0))), Outcome::Malformed);

    QCOMPARE(decode(packet), Outcome::Segment); // of which nothing may be left
    for (const std::size_t count : {std::size_t{24}, std::size_t{39}}) {
        QCOMPARE(decodeFirst(count), Outcome::Segment);
        QVERIFY(m_segment.headerIsCut);
        QVERIFY(!m_segment.isReadable());
        QCOMPARE(m_segment.source.text(), "192.0.2.1:40000");
        QCOMPARE(m_segment.destination.text(), "192.0.2.2:80");
        QCOMPARE(m_segment.flags, TcpFlags());
        QCOMPARE(m_segment.sequence, 0U);
        QCOMPARE(m_segment.header.size(), count - 20);
        QVERIFY(m_segment.payload.empty());
        QVERIFY(!m_segment.isWhole);
    }
    QCOMPARE(decode(ipv4(6, Bytes(19, 0))), Outcome::Segment);
    QVERIFY(m_segment.headerIsCut);
    QCOMPARE(decode(packet), Outcome::Segment);
    QVERIFY(m_segment.isReadable());
}

void TestDecoder::cutOptionsAreKeptInPart()
{
    const Bytes packet = ipv4(6, tcpSegment(hex("020405b4 01030307")));
    const Bytes cut(packet.begin(), packet.begin() + 45);
    QCOMPARE(m_decoder.decode(LinkType::Raw, cut, static_cast<std::uint32_t>(packet.size()), m_segment),
             Outcome::Segment);
    QCOMPARE(m_segment.headerLength, 28);
    QCOMPARE(m_segment.options.size(), std::size_t{5});
    QCOMPARE(m_segment.length, 4U);
    QVERIFY(m_segment.payload.empty());
    QVERIFY(!m_segment.headerIsBad);
}

void TestDecoder::zeroTotalLengthMeansWholePacket()
{
    Bytes packet = ipv4(6, tcpSegment({}, Bytes(3000, 1)));
    packet[2] = packet[3] = 0;
    QCOMPARE(decode(packet), Outcome::Segment);
    QCOMPARE(m_segment.length, 3000U);
}

void TestDecoder::jumboLengthIsRead()
{
    constexpr std::uint32_t Length = 70000;
    const Bytes data = hex("0600 c204") + be32(8 + 20 + Length) + tcpSegment({}, Bytes(Length, 1)) + Bytes(9, 0);
    Bytes packet = ipv6(0, data);
    packet[4] = packet[5] = 0;
    QCOMPARE(decode(packet), Outcome::Segment);
    QCOMPARE(m_segment.length, Length);
}

void TestDecoder::zeroIpv6LengthMeansWholePacket()
{
    Bytes packet = ipv6(6, tcpSegment({}, Bytes(70000, 1)));
    packet[4] = packet[5] = 0;
    QCOMPARE(decode(packet), Outcome::Segment);
    QCOMPARE(m_segment.length, 70000U);
}

void TestDecoder::lengthBeyondPacketIsLimited()
{
    Bytes packet = tcpInIpv4();
    packet[2] = 1; // 256 bytes more than there are
    QCOMPARE(decode(packet), Outcome::Segment);
    QCOMPARE(m_segment.length, 4U);
    QCOMPARE(m_segment.missing, 256U);
}

void TestDecoder::badDataOffsetIsTold()
{
    Bytes packet = tcpInIpv4();
    packet[32] = 0x40;
    QCOMPARE(decode(packet), Outcome::Segment);
    QVERIFY(m_segment.headerIsBad);
    QCOMPARE(m_segment.length, 0U);
    packet[32] = 0xf0;
    QCOMPARE(decode(packet), Outcome::Segment);
    QVERIFY(m_segment.headerIsBad);
    QCOMPARE(m_segment.headerLength, 60);
    QCOMPARE(m_segment.length, 0U);
    packet[32] = 0x60;
    QCOMPARE(decode(packet), Outcome::Segment);
    QVERIFY(!m_segment.headerIsBad);
}

void TestDecoder::malformedIpIsTold()
{
    Bytes packet = tcpInIpv4();
    packet[0] = 0x44;
    QCOMPARE(decode(packet), Outcome::Malformed);
    packet[0] = 0x55;
    QCOMPARE(decode(packet), Outcome::NotTcp);
    QCOMPARE(decode(packet, LinkType::Ipv4), Outcome::Malformed);
    packet = tcpInIpv4();
    packet[3] = 19;
    QCOMPARE(decode(packet), Outcome::Malformed);
}

void TestDecoder::directionsShareEncapsulation()
{
    Bytes there = ipv4(17, udp(2152, hex("30ff 0000 00000001") + tcpInIpv4()));
    Bytes back = ipv4(17, udp(2152, hex("30ff 0000 00000099") + tcpInIpv4()));
    std::swap_ranges(back.begin() + 12, back.begin() + 16, back.begin() + 16);
    QCOMPARE(decode(there), Outcome::Segment);
    const std::uint32_t first = m_segment.encapsulation;
    QCOMPARE(decode(back), Outcome::Segment);
    QCOMPARE(m_segment.encapsulation, first);
    there[15] = 77; // another base station
    QCOMPARE(decode(there), Outcome::Segment);
    QVERIFY(m_segment.encapsulation != first);
}

void TestDecoder::networksAreToldApart()
{
    const auto vxlan = [](std::uint32_t network) {
        return ipv4(17, udp(4789, hex("08000000") + be32(network << 8U) + tcpInEthernet()));
    };
    QCOMPARE(decode(vxlan(1)), Outcome::Segment);
    const std::uint32_t one = m_segment.encapsulation;
    QCOMPARE(decode(vxlan(2)), Outcome::Segment);
    const std::uint32_t two = m_segment.encapsulation;
    QVERIFY(one != two);
    QCOMPARE(decode(vxlan(1)), Outcome::Segment);
    QCOMPARE(m_segment.encapsulation, one);
    QCOMPARE(m_decoder.encapsulationText(two), "VXLAN 2");
    QCOMPARE(m_decoder.encapsulationText(two + 1000), "");
}

void TestDecoder::sampledPacketIsFound()
{
    const auto sample = [](const Bytes &frame) {
        const Bytes record = be32(1) + be32(static_cast<std::uint32_t>(16 + frame.size())) + be32(1)
                             + be32(static_cast<std::uint32_t>(frame.size() + 4)) + be32(4)
                             + be32(static_cast<std::uint32_t>(frame.size())) + frame;
        return be32(1) + be32(static_cast<std::uint32_t>(32 + record.size())) + Bytes(28, 0) + be32(1) + record;
    };
    const Bytes counters = be32(2) + be32(12) + Bytes(12, 0);
    const Bytes datagram = be32(5) + be32(1) + hex("c0000201") + Bytes(12, 0) + be32(3) + counters
                           + sample(ethernet(0x0806, Bytes(28, 0))) + sample(tcpInEthernet());
    QCOMPARE(decode(ipv4(17, udp(6343, datagram))), Outcome::Segment);
    QCOMPARE(m_segment.source.port, 40000);
    QCOMPARE(m_segment.length, 4U);
    QCOMPARE(m_decoder.encapsulationText(m_segment.encapsulation), "sFlow");
}

void TestDecoder::encapsulationsAreBounded()
{
    EncapsulationTable table;
    EncapsulationPath path;
    std::uint32_t last = 0;
    for (std::uint32_t i = 0; i < EncapsulationTable::Capacity + 10; ++i) {
        path.clear();
        path.add(Wrapper::Vxlan, i);
        last = table.intern(path);
    }
    path.clear();
    path.add(Wrapper::Vxlan, 0xffffff);
    QCOMPARE(table.intern(path), last); // all that came too late share one
    path.clear();
    path.add(Wrapper::Vxlan, 3);
    QCOMPARE(table.text(table.intern(path)), "VXLAN 3");
    for (int i = 0; i < 100; ++i)
        path.add(Wrapper::Vlan, 1); // more than there is room for
    QVERIFY(table.intern(path) != 0);
}

/// What is read in one step where it stands in Ethernet is read layer by layer where IP comes first.
void TestDecoder::commonestPacketIsReadAsAnyOther()
{
    std::mt19937 random(1);
    const auto upTo = [&random](std::size_t most) { return random() % (most + 1); };
    int segments = 0;
    for (int i = 0; i < 30'000; ++i) {
        Bytes packet = ethernet(0x0800, ipv4(6, tcpSegment(Bytes(4 * upTo(3), 1), Bytes(upTo(40), 7))));
        for (std::size_t changes = upTo(2); changes > 0; --changes) // in the headers, mostly
            packet[12 + upTo(packet.size() - 13) % 46] = static_cast<std::uint8_t>(random());
        const auto wireLength = static_cast<std::uint32_t>(packet.size() + upTo(1) * upTo(30));
        packet.resize(packet.size() - upTo(1) * upTo(30));
        Decoder others;
        DecodedSegment other;
        const Outcome outcome = m_decoder.decode(LinkType::Ethernet, packet, wireLength, m_segment);
        if (packet[12] != 8 || packet[13] != 0)
            continue;
        QCOMPARE(others.decode(LinkType::Ipv4, std::span(packet).subspan(14), wireLength - 14, other), outcome);
        if (outcome != Outcome::Segment)
            continue;
        ++segments;
        QVERIFY(test::isSameSegment(m_segment, other));
    }
    QVERIFY(segments > 15'000);
}

QTEST_APPLESS_MAIN(TestDecoder)
#include "tst_decoder.moc"
