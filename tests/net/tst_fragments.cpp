// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/decoder.h"
#include "core/net/fragments.h"
#include "tests/net/layerbytes.h"

#include <QTest>
#include <algorithm>
#include <vector>

using namespace tcpladder;
using Outcome = Decoder::Outcome;

/// Datagrams that come in pieces.
class TestFragments : public QObject
{
    Q_OBJECT

private slots:
    void anyOrderCompletes();
    void ipv6Completes();
    void fragmentsWithinTunnelComplete();
    void networksDoNotMix();
    void firstBytesStay();
    void disagreeingLengthIsDropped();
    void oldFragmentsAreForgotten();
    void cutFirstFragmentShowsHeader();
    void fragmentsApartShowFirst();
    void neverFinishedIsBounded();

private:
    static Bytes payload()
    {
        Bytes bytes(3000);
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<std::uint8_t>(i / 7);
        return bytes;
    }

    // The pieces of one segment with that payload, each with the offset and flags that IPv4 gives it
    static std::vector<Bytes> ipv4Pieces()
    {
        const Bytes segment = tcpSegment({}, payload());
        std::vector<Bytes> pieces;
        for (std::size_t offset = 0; offset < segment.size(); offset += 1000) {
            const std::size_t end = std::min(offset + 1000, segment.size());
            const Bytes data(segment.begin() + static_cast<std::ptrdiff_t>(offset),
                             segment.begin() + static_cast<std::ptrdiff_t>(end));
            pieces.push_back(ipv4(6, data, offset / 8 + (end < segment.size() ? 0x2000U : 0U)));
        }
        return pieces;
    }

    Outcome decode(const Bytes &packet, Nanoseconds time = 0)
    {
        return m_decoder.decode(LinkType::Raw, packet, static_cast<std::uint32_t>(packet.size()), m_segment, time);
    }

    Decoder m_decoder;
    DecodedSegment m_segment;
};

void TestFragments::anyOrderCompletes()
{
    const auto pieces = ipv4Pieces();
    std::vector<std::size_t> order{0, 1, 2, 3};
    QCOMPARE(pieces.size(), order.size());
    do {
        for (std::size_t i = 0; i + 1 < order.size(); ++i)
            QCOMPARE(decode(pieces[order[i]]), Outcome::NotTcp);
        QCOMPARE(decode(pieces[order[0]]), Outcome::NotTcp); // a duplicate changes nothing
        QCOMPARE(decode(pieces[order.back()]), Outcome::Segment);
        QCOMPARE(m_segment.length, 3000U);
        QCOMPARE(Bytes(m_segment.payload.begin(), m_segment.payload.end()), payload());
        QVERIFY(m_segment.isWhole);
    } while (std::next_permutation(order.begin(), order.end()));
}

void TestFragments::ipv6Completes()
{
    const Bytes segment = tcpSegment();
    const Bytes first(segment.begin(), segment.begin() + 16);
    const Bytes rest(segment.begin() + 16, segment.end());
    const Bytes head = ipv6(44, hex("0600 0001 00000009") + first);
    const Bytes tail = ipv6(44, hex("0600 0010 00000009") + rest);
    QCOMPARE(decode(tail), Outcome::NotTcp);
    QCOMPARE(decode(head), Outcome::Segment);
    QCOMPARE(m_segment.source.text(), "[2001:db8::1]:40000");
    QCOMPARE(m_segment.length, 4U);
}

void TestFragments::fragmentsWithinTunnelComplete()
{
    Outcome outcome = Outcome::Segment;
    for (const Bytes &piece : ipv4Pieces())
        outcome = decode(ipv4(4, piece));
    QCOMPARE(outcome, Outcome::Segment);
    QCOMPARE(m_decoder.encapsulationText(m_segment.encapsulation), "IP-in-IP");
}

void TestFragments::networksDoNotMix()
{
    const auto pieces = ipv4Pieces();
    const auto inVlan = [](const char *vlan, const Bytes &data) {
        return ethernet(0x8100, hex(vlan) + hex("0800") + data);
    };
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Bytes packet = inVlan(i % 2 == 0 ? "0001" : "0002", pieces[i]);
        QCOMPARE(m_decoder.decode(LinkType::Ethernet, packet, static_cast<std::uint32_t>(packet.size()), m_segment),
                 Outcome::NotTcp);
    }
}

void TestFragments::firstBytesStay()
{
    FragmentTable table;
    const Bytes a(16, 'a');
    const Bytes b(24, 'b');
    QVERIFY(!table.add("key", {8, false, a}, 0));
    QVERIFY(!table.add("key", {0, false, b}, 0)); // covers [8, 24) once more
    const auto whole = table.add("key", {16, true, b}, 0);
    QVERIFY(whole.has_value());
    QCOMPARE(Bytes(whole->begin(), whole->end()), Bytes(8, 'b') + Bytes(16, 'a') + Bytes(16, 'b'));
}

void TestFragments::disagreeingLengthIsDropped()
{
    FragmentTable table;
    const Bytes data(16, 'x');
    QVERIFY(!table.add("key", {32, true, data}, 0));
    QVERIFY(!table.add("key", {40, true, data}, 0));
    QVERIFY(!table.add("key", {0, false, data}, 0));
    QVERIFY(!table.add("key", {16, false, data}, 0)); // [0, 32) is there, but the end went with the contradiction
    QVERIFY(table.add("key", {32, true, data}, 0).has_value());
    QVERIFY(!table.add("other", {65528, true, data}, 0)); // beyond what IP can carry
}

void TestFragments::oldFragmentsAreForgotten()
{
    const auto pieces = ipv4Pieces();
    for (std::size_t i = 0; i + 1 < pieces.size(); ++i)
        QCOMPARE(decode(pieces[i], 0), Outcome::NotTcp);
    QCOMPARE(decode(pieces.back(), FragmentTable::Timeout + 1), Outcome::NotTcp);
}

void TestFragments::cutFirstFragmentShowsHeader()
{
    const Bytes piece = ipv4Pieces()[0];
    const Bytes cut(piece.begin(), piece.begin() + 80);
    QCOMPARE(m_decoder.decode(LinkType::Raw, cut, static_cast<std::uint32_t>(piece.size()), m_segment),
             Outcome::Segment);
    QCOMPARE(m_segment.source.port, 40000);
    QVERIFY(!m_segment.isWhole);
}

void TestFragments::fragmentsApartShowFirst()
{
    Decoder decoder(Decoder::Fragments::Apart);
    const auto pieces = ipv4Pieces();
    const auto decodePiece = [&](std::size_t i) {
        return decoder.decode(LinkType::Raw, pieces[i], static_cast<std::uint32_t>(pieces[i].size()), m_segment);
    };
    QCOMPARE(decodePiece(0), Outcome::Segment);
    QCOMPARE(m_segment.length, 980U);
    QVERIFY(!m_segment.isWhole);
    for (std::size_t i = 1; i < pieces.size(); ++i)
        QCOMPARE(decodePiece(i), Outcome::NotTcp);
}

void TestFragments::neverFinishedIsBounded()
{
    FragmentTable table;
    const Bytes data(60000, 'x');
    for (int i = 0; i < 1000; ++i)
        QVERIFY(!table.add(std::to_string(i), {0, false, data}, i));
    // The newest are still there, the oldest went to make room.
    const Bytes end(8, 'y');
    QVERIFY(table.add("999", {60000, true, end}, 1000).has_value());
    QVERIFY(!table.add("0", {60000, true, end}, 1000).has_value());
}

QTEST_APPLESS_MAIN(TestFragments)
#include "tst_fragments.moc"
