// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/decoder.h"
#include "core/net/tcpchecksum.h"
#include "tests/net/layerbytes.h"

#include <QTest>

using namespace tcpladder;

/// Which checksums count as wrong.
class TestChecksum : public QObject
{
    Q_OBJECT

private slots:
    void rightIsRight();
    void changedByteIsWrong();
    void leftToTheCardIsNotWrong();
    void partOfSegmentTellsNothing();

private:
    // By hand: the words of pseudo-header, header and payload of the segment below sum up to 0x5746.
    static constexpr std::uint16_t Right = 0xa8b9;

    static Bytes packet(std::uint16_t checksum)
    {
        Bytes segment = tcpSegment();
        segment[16] = static_cast<std::uint8_t>(checksum >> 8U);
        segment[17] = static_cast<std::uint8_t>(checksum);
        return ipv4(6, segment);
    }

    static bool isWrong(const Bytes &packet, std::size_t captured = SIZE_MAX)
    {
        Decoder decoder;
        DecodedSegment segment;
        const Bytes cut(packet.begin(),
                        packet.begin() + static_cast<std::ptrdiff_t>(std::min(captured, packet.size())));
        if (decoder.decode(LinkType::Raw, cut, static_cast<std::uint32_t>(packet.size()), segment)
            != Decoder::Outcome::Segment)
            qFatal("not a segment");
        return tcpChecksumIsWrong(segment);
    }
};

void TestChecksum::rightIsRight()
{
    QVERIFY(!isWrong(packet(Right)));
}

void TestChecksum::changedByteIsWrong()
{
    QVERIFY(isWrong(packet(Right + 1)));
    Bytes changed = packet(Right);
    changed.back() ^= 1U;
    QVERIFY(isWrong(changed));
}

void TestChecksum::leftToTheCardIsNotWrong()
{
    constexpr std::uint16_t PseudoHeader = 0x8422; // the addresses, 6 and 24
    QVERIFY(!isWrong(packet(PseudoHeader)));
    QVERIFY(!isWrong(packet(PseudoHeader - 24)));
    QVERIFY(!isWrong(packet(0)));
}

void TestChecksum::partOfSegmentTellsNothing()
{
    QVERIFY(!isWrong(packet(Right + 1), 42));
}

QTEST_APPLESS_MAIN(TestChecksum)
#include "tst_checksum.moc"
