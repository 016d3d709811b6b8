// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/endpointhistory.h"

#include <QTest>

#include <algorithm>
#include <deque>
#include <random>

using namespace tcpladder;

namespace {

std::vector<std::uint8_t> encoded(const TcpOptions &options)
{
    std::vector<std::uint8_t> bytes;
    const auto put32 = [&bytes](std::uint32_t value) {
        for (const unsigned shift : {24U, 16U, 8U, 0U})
            bytes.push_back(static_cast<std::uint8_t>(value >> shift));
    };
    if (options.timestamps) {
        bytes.insert(bytes.end(), {1, 1, 8, 10});
        put32(options.timestamps->value);
        put32(options.timestamps->echoReply);
    }
    if (options.sackCount > 0) {
        bytes.insert(bytes.end(), {1, 1, 5, static_cast<std::uint8_t>(2 + 8 * options.sackCount)});
        for (const SackBlock &block : options.sackBlocks()) {
            put32(block.left);
            put32(block.right);
        }
    }
    return bytes;
}

/// A bulk transfer over a way that loses and reorders, captured in the middle: @p window segments are in flight at once.
class Transfer
{
public:
    explicit Transfer(unsigned seed, std::uint32_t window) : m_random(seed), m_window(window) {}

    std::vector<SegmentFacts> segments(std::size_t count)
    {
        add(Side::Client, TcpFlags::Syn, m_next++, 0, 0);
        add(Side::Server, TcpFlags::Syn | TcpFlags::Ack, ServerInitial, m_next, 0);
        add(Side::Client, TcpFlags::Ack, m_next, ServerInitial + 1, 0);
        m_received = m_next;
        m_acknowledged = m_next;
        while (m_segments.size() < count) {
            while (m_next - m_acknowledged < m_window * Size)
                send(m_next, true);
            receive();
        }
        return std::move(m_segments);
    }

private:
    static constexpr SequenceNumber ServerInitial = 77;
    static constexpr std::uint32_t Size = 1000;

    bool happens(unsigned percent) { return m_random() % 100 < percent; }

    void add(Side from, unsigned flags, SequenceNumber sequence, SequenceNumber acknowledgment, std::uint32_t length)
    {
        SegmentFacts segment;
        m_now += 100 * Microsecond;
        segment.time = m_now;
        segment.from = from;
        segment.flags = TcpFlags(flags);
        segment.sequence = sequence;
        segment.acknowledgment = acknowledgment;
        segment.length = length;
        segment.window = static_cast<std::uint16_t>(happens(5) ? m_random() % 1000 : 1000);
        segment.options.timestamps =
            TcpOptions::Timestamps{static_cast<std::uint32_t>(m_now / Millisecond), static_cast<std::uint32_t>(m_echo)};
        m_segments.push_back(segment);
    }

    void send(SequenceNumber sequence, bool isNew)
    {
        add(Side::Client, TcpFlags::Ack, sequence, ServerInitial + 1, Size);
        if (isNew)
            m_next += Size;
        if (!happens(3))
            m_onTheWay.insert(happens(5) && !m_onTheWay.empty() ? m_onTheWay.end() - 1 : m_onTheWay.end(), sequence);
    }

    void receive()
    {
        if (m_onTheWay.empty()) { // a timeout
            m_now += Second;
            send(m_acknowledged, false);
            return;
        }
        const SequenceNumber sequence = m_onTheWay.front();
        m_onTheWay.pop_front();
        m_echo = static_cast<std::uint64_t>(m_now / Millisecond);
        m_arrived.add(sequence, sequence + Size);
        m_received = static_cast<SequenceNumber>(m_arrived.contiguousEnd(m_received));
        m_arrived.removeBefore(m_received);
        add(Side::Server, TcpFlags::Ack, ServerInitial + 1, m_received, 0);
        TcpOptions &options = m_segments.back().options;
        for (const SequenceRanges::Range &range : m_arrived.ranges()) {
            if (options.sackCount < 3)
                options.sack[options.sackCount++] = {static_cast<SequenceNumber>(range.begin),
                                                     static_cast<SequenceNumber>(range.end)};
        }
        m_duplicates = m_received == m_acknowledged ? m_duplicates + 1 : 0;
        m_acknowledged = m_received;
        if (m_duplicates == 3)
            send(m_acknowledged, false);
    }

    std::mt19937 m_random;
    std::uint32_t m_window;
    Nanoseconds m_now = 0;
    std::uint64_t m_echo = 0;
    SequenceNumber m_next = 5000;
    SequenceNumber m_acknowledged = 0;
    SequenceNumber m_received = 0;
    unsigned m_duplicates = 0;
    std::deque<SequenceNumber> m_onTheWay;
    SequenceRanges m_arrived;
    std::vector<SegmentFacts> m_segments;
};

/// Segments in a log, as a flow of a trace has them.
struct Log {
    SegmentLog segments;
    RowIndex rows;

    void append(const SegmentFacts &facts, Marks marks = {})
    {
        Segment segment;
        segment.time = facts.time;
        segment.from = facts.from;
        segment.flags = facts.flags;
        segment.sequence = facts.sequence;
        segment.acknowledgment = facts.acknowledgment;
        segment.length = facts.length;
        segment.window = facts.window;
        segment.marks = marks;
        const auto options = encoded(facts.options);
        segment.options.size = static_cast<std::uint8_t>(options.size());
        std::copy(options.begin(), options.end(), segment.options.bytes.begin());
        rows.append(segments.append(segment).value());
        segments.publish();
    }
};

} // namespace

class TestEndpointHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheSameFromAnyCheckpoint_data();
    void isTheSameFromAnyCheckpoint();
    void needsLittleMemory();
    void aFrameCapturedTwiceSaysNothing();
};

void TestEndpointHistory::isTheSameFromAnyCheckpoint_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<unsigned>("window");
    for (const unsigned window : {1U, 4U, 40U, 900U})
        QTest::addRow("%u segments in flight", window) << window + 7 << window;
}

void TestEndpointHistory::isTheSameFromAnyCheckpoint()
{
    QFETCH(unsigned, seed);
    QFETCH(unsigned, window);
    const std::vector<SegmentFacts> segments = Transfer(seed, window).segments(7 * EndpointHistory::Spacing / 2);
    Log log;
    EndpointHistory history(EndpointTracker::DefaultSegmentSize::Ipv4);
    EndpointTracker whole;
    std::vector<Endpoints> expected;
    for (const SegmentFacts &segment : segments) {
        log.append(segment);
        history.extend(log.segments, log.rows);
        whole.add(segment);
        expected.push_back(whole.endpoints());
    }
    QVERIFY(history.size() > 0);
    for (std::uint32_t i = 0; i < segments.size(); i += 61)
        QVERIFY2(history.at(i, log.segments, log.rows) == expected[i], qPrintable(QString::number(i)));
    for (const std::uint32_t i : {EndpointHistory::Spacing - 1, EndpointHistory::Spacing, EndpointHistory::Spacing + 1})
        QVERIFY(history.at(i, log.segments, log.rows) == expected[i]);
}

void TestEndpointHistory::needsLittleMemory()
{
    // One direction only: nothing is ever acknowledged.
    Log log;
    EndpointHistory history(EndpointTracker::DefaultSegmentSize::Ipv4);
    SegmentFacts segment;
    segment.flags = TcpFlags(TcpFlags::Ack);
    segment.length = 100;
    for (std::uint32_t i = 1; i <= 40 * EndpointHistory::Spacing; ++i, segment.sequence += 150) {
        log.append(segment);
        history.extend(log.segments, log.rows);
        QVERIFY(history.size() <= std::size_t{i} * EndpointHistory::BytesPerSegment + 2 * sizeof(EndpointHistory)
                                      + SequenceRanges::MaximumRanges * sizeof(SequenceRanges::Range));
    }
    const std::uint32_t last = log.rows.size() - 1;
    QCOMPARE(history.at(last, log.segments, log.rows).of(Side::Client).sendNext.value,
             SequencePosition{150} * last + 100);
}

void TestEndpointHistory::aFrameCapturedTwiceSaysNothing()
{
    Log log;
    SegmentFacts segment;
    segment.flags = TcpFlags(TcpFlags::Ack);
    segment.length = 100;
    log.append(segment);
    Marks twice;
    twice.set(Mark::DuplicateFrame);
    log.append(segment, twice);
    SegmentFacts ack;
    ack.from = Side::Server;
    ack.flags = segment.flags;
    ack.acknowledgment = 100;
    ack.time = 30 * Millisecond;
    log.append(ack);
    const EndpointHistory history(EndpointTracker::DefaultSegmentSize::Ipv4);
    // Sent once, so that it gives a sample (RFC 6298 3).
    QCOMPARE(history.at(2, log.segments, log.rows).of(Side::Client).lastRoundTrip.value, 30 * Millisecond);
}

QTEST_APPLESS_MAIN(TestEndpointHistory)
#include "tst_endpointhistory.moc"
