// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/segmentlog.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <limits>
#include <random>
#include <thread>
#include <vector>

using namespace tcpladder;

namespace {

bool isSame(const Segment &a, const Segment &b)
{
    return a.time == b.time && a.flow == b.flow && a.frame == b.frame && a.sequence == b.sequence
           && a.acknowledgment == b.acknowledgment && a.length == b.length && a.marks == b.marks && a.flags == b.flags
           && a.window == b.window && a.urgentPointer == b.urgentPointer && a.identification == b.identification
           && a.sequenceWraps == b.sequenceWraps && a.acknowledgmentWraps == b.acknowledgmentWraps && a.from == b.from
           && a.hasIdentification == b.hasIdentification && std::ranges::equal(a.options.span(), b.options.span());
}

/// Each field is zero, its largest value, or anything between, so that all that packing leaves out is tried.
class AnySegment
{
public:
    Segment next()
    {
        Segment segment;
        segment.time = number<std::int64_t>() * (m_random() % 2 == 0 ? 1 : -1);
        segment.flow = FlowId(number<std::uint32_t>());
        segment.frame = number<std::uint32_t>();
        segment.sequence = number<std::uint32_t>();
        segment.acknowledgment = number<std::uint32_t>();
        segment.length = number<std::uint32_t>();
        segment.marks = Marks(number<std::uint32_t>());
        segment.flags = TcpFlags(number<std::uint16_t>());
        segment.window = number<std::uint16_t>();
        segment.urgentPointer = number<std::uint16_t>();
        segment.identification = number<std::uint16_t>();
        segment.sequenceWraps = number<std::uint8_t>();
        segment.acknowledgmentWraps = number<std::uint8_t>();
        segment.from = m_random() % 2 == 0 ? Side::Client : Side::Server;
        segment.hasIdentification = m_random() % 2 == 0;
        segment.options.size = static_cast<std::uint8_t>(m_random() % 3 == 0 ? 12 : m_random() % 41);
        for (std::uint8_t &byte : segment.options.bytes)
            byte = number<std::uint8_t>();
        if (m_random() % 2 == 0)
            std::ranges::copy(std::array<std::uint8_t, 4>{1, 1, 8, 10}, segment.options.bytes.begin());
        return segment;
    }

private:
    template <typename T>
    T number()
    {
        switch (m_random() % 3) {
        case 0:
            return 0;
        case 1:
            return std::numeric_limits<T>::max();
        default:
            return static_cast<T>(m_random() & static_cast<std::uint64_t>(std::numeric_limits<T>::max()));
        }
    }

    std::mt19937_64 m_random{7};
};

} // namespace

class TestSegmentLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryField();
    void aCursorReadsInAnyOrder();
    void takesLittleForOrdinarySegments();
    void isReadWhileItGrows();
};

void TestSegmentLog::keepsEveryField()
{
    AnySegment any;
    SegmentLog log;
    std::vector<Segment> segments;
    for (int i = 0; i < 50'000; ++i) {
        segments.push_back(any.next());
        QCOMPARE(log.append(segments.back()).value(), static_cast<std::uint32_t>(i));
    }
    QCOMPARE(log.size(), 0U); // nothing is seen before it is published
    log.publish();
    QCOMPARE(log.size(), 50'000U);
    for (std::uint32_t i = 0; i < log.size(); i += 1 + i % 7)
        QVERIFY2(isSame(log[SegmentId(i)], segments[i]), qPrintable(QString::number(i)));
}

void TestSegmentLog::aCursorReadsInAnyOrder()
{
    AnySegment any;
    SegmentLog log;
    std::vector<Segment> segments;
    for (int i = 0; i < 2'000; ++i) {
        segments.push_back(any.next());
        log.append(segments.back());
    }
    log.publish();
    std::mt19937 random(3);
    SegmentLog::Cursor cursor(log);
    std::uint32_t place = 0;
    for (int i = 0; i < 20'000; ++i) { // mostly onwards, some again, some back, some far off
        QVERIFY2(isSame(cursor.at(SegmentId(place)), segments[place]), qPrintable(QString::number(place)));
        const auto way = static_cast<std::uint32_t>(random() % 8);
        place += way < 5 ? way : way == 5 ? 0 : static_cast<std::uint32_t>(random());
        place %= log.size();
    }
}

void TestSegmentLog::takesLittleForOrdinarySegments()
{
    PackedBase base{1'700'000'000 * Second, 41, 3};
    Segment segment;
    segment.time = base.time + 20 * Microsecond;
    segment.frame = 42;
    segment.flow = FlowId(4);
    segment.sequence = 0x89abcdef;
    segment.acknowledgment = 0x01234567;
    segment.length = 1448;
    segment.flags = TcpFlags(TcpFlags::Ack | TcpFlags::Psh);
    segment.window = 501;
    segment.hasIdentification = true;
    segment.identification = 0x1234;
    segment.options.size = 12;
    std::ranges::copy(std::array<std::uint8_t, 12>{1, 1, 8, 10, 1, 2, 3, 4, 5, 6, 7, 8}, segment.options.bytes.begin());
    std::array<std::uint8_t, MaximumPackedSize> bytes{};
    QVERIFY(packSegment(segment, base, bytes.data()) <= 28);
}

void TestSegmentLog::isReadWhileItGrows()
{
    SegmentLog log;
    constexpr std::uint32_t Count = 200'000;
    std::atomic<bool> isWrong{false};
    std::jthread reader([&] {
        while (log.size() < Count) {
            const std::uint32_t size = log.size();
            for (std::uint32_t i = size > 50 ? size - 50 : 0; i < size; ++i) {
                if (log[SegmentId(i)].sequence != i)
                    isWrong = true;
            }
        }
    });
    Segment segment;
    for (std::uint32_t i = 0; i < Count; ++i) {
        segment.sequence = i;
        segment.frame = i + 1;
        segment.flow = FlowId(i % 5);
        log.append(segment);
        if (i % 7 == 0 || i + 1 == Count)
            log.publish();
    }
    reader.join();
    QVERIFY(!isWrong);
}

QTEST_GUILESS_MAIN(TestSegmentLog)
#include "tst_segmentlog.moc"
