// SPDX-License-Identifier: GPL-3.0-or-later
// Every curve of a flow against brute force: the plainest reading of the same segments.
#include "core/series/flowseries.h"
#include "core/series/rates.h"
#include "core/store/analysis.h"
#include "tests/support/lesson.h"
#include "tests/support/packetbuilder.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>

using namespace tcpladder;

namespace {

constexpr std::array<Side, 2> Sides = {Side::Client, Side::Server};

/// The first flow of a lesson with its segments in a row.
struct Sample {
    std::shared_ptr<Trace> trace = std::make_shared<Trace>();
    FlowSummary flow;
    std::vector<Segment> segments;
    std::unique_ptr<FlowSeries> series;

    explicit Sample(const std::string &lesson)
    {
        loadLesson(lesson, *trace);
        flow = trace->flow(FlowId(0));
        for (const SegmentId id : trace->segmentsOf(FlowId(0), 0, flow.segmentCount))
            segments.push_back(trace->segments()[id]);
        series = std::make_unique<FlowSeries>(trace, FlowId(0));
        series->extend(false, flow.segmentCount);
        series->extend(true, flow.segmentCount);
    }
    Columns all() const { return series->columns(flow.begin, flow.end + 1, 100); }
    CurvePoints whole(Curve curve, Side side) const { return series->whole(curve, side, all()); }
    TcpOptions options(const Segment &segment) const { return parseTcpOptions(trace->segments().options(segment)); }
};

using Values = std::vector<std::pair<std::uint32_t, std::int64_t>>; // segment, value

Values valuesOf(const CurvePoints &points)
{
    Values values;
    for (const CurvePoint &point : points)
        values.emplace_back(point.segment, point.value);
    return values;
}

void addChange(Values &values, std::uint32_t segment, std::int64_t value)
{
    if (values.empty() || values.back().second != value)
        values.emplace_back(segment, value);
}

} // namespace

class TestFlowSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentAndAcknowledged_data();
    void sentAndAcknowledged();
    void letters_data() { sentAndAcknowledged_data(); }
    void letters();
    void flightAndWindow_data() { sentAndAcknowledged_data(); }
    void flightAndWindow();
    void roundTripsByKarnsRule_data() { sentAndAcknowledged_data(); }
    void roundTripsByKarnsRule();
    void rates_data() { sentAndAcknowledged_data(); }
    void rates();
    void aLateHandshakeIsTakenUp();
    void isTheSameHoweverItGrew();
};

void TestFlowSeries::sentAndAcknowledged_data()
{
    QTest::addColumn<QString>("lesson");
    for (const char *lesson : {"handshake", "fast-retransmit", "retransmission-timeout", "zero-window", "reordering",
                               "delayed-ack", "window-scaling", "mid-stream", "one-direction", "keep-alive", "refused",
                               "simultaneous-close", "syn-cookies", "ipv6", "download"})
        QTest::newRow(lesson) << QString::fromLatin1(lesson);
}

void TestFlowSeries::sentAndAcknowledged()
{
    QFETCH(QString, lesson);
    const Sample sample(lesson.toStdString());
    for (const Side side : Sides) {
        CurvePoints sent;
        CurvePoints sacks;
        Values acknowledged;
        Values edge;
        std::int64_t furthest = std::numeric_limits<std::int64_t>::min();
        for (std::uint32_t i = 0; i < sample.segments.size(); ++i) {
            const Segment &segment = sample.segments[i];
            if (segment.from == side) {
                if (segment.length + segment.flags.sequenceLength() > 0)
                    sent.push_back({segment.time, sample.flow.relativeSequence(segment), segment.length, i});
                continue;
            }
            if (!segment.flags.ack() || segment.flags.rst())
                continue;
            const std::int64_t ack = sample.flow.relativeAcknowledgment(segment);
            const TcpOptions options = sample.options(segment);
            for (const SackBlock &block : options.sackBlocks())
                sacks.push_back({segment.time, std::int64_t{block.left - sample.flow.initialSequence[sideIndex(side)]},
                                 block.right - block.left, i});
            if (ack < furthest)
                continue;
            furthest = ack;
            addChange(acknowledged, i, ack);
            if (const auto window = sample.flow.scaledWindow(segment))
                addChange(edge, i, ack + *window);
        }
        QVERIFY(sample.whole(Curve::Segments, side) == sent);
        QVERIFY(valuesOf(sample.whole(Curve::Acknowledged, side)) == acknowledged);
        QVERIFY(valuesOf(sample.whole(Curve::WindowEdge, side)) == edge);
        QVERIFY(sample.whole(Curve::Sacks, side) == sacks);
        CurvePoints sizes = sample.whole(Curve::SegmentSizes, side);
        QCOMPARE(sizes.size(), sent.size());
        for (std::size_t i = 0; i < sent.size(); ++i)
            QCOMPARE(sizes[i].value, std::int64_t{sent[i].extent});
    }
}

void TestFlowSeries::letters()
{
    QFETCH(QString, lesson);
    const Sample sample(lesson.toStdString());
    for (const Side side : Sides) {
        std::map<Curve, std::vector<std::uint32_t>> expected;
        for (std::uint32_t i = 0; i < sample.segments.size(); ++i) {
            const Segment &segment = sample.segments[i];
            const Marks marks = segment.marks;
            if (segment.from == side) {
                if (marks.has(Mark::Retransmission) || marks.has(Mark::FastRetransmission)
                    || marks.has(Mark::SpuriousRetransmission))
                    expected[Curve::Retransmissions].push_back(i);
                if (marks.has(Mark::OutOfOrder))
                    expected[Curve::OutOfOrder].push_back(i);
                if (marks.has(Mark::ZeroWindowProbe))
                    expected[Curve::ZeroWindowProbes].push_back(i);
            } else {
                if (marks.has(Mark::ZeroWindow))
                    expected[Curve::ZeroWindows].push_back(i);
                if (marks.has(Mark::DuplicateAck))
                    expected[sample.trace->judgement(FlowId(0), i).number == 3 ? Curve::ThirdDuplicateAcks
                                                                               : Curve::DuplicateAcks]
                        .push_back(i);
            }
        }
        for (const Curve curve : {Curve::Retransmissions, Curve::OutOfOrder, Curve::ZeroWindowProbes,
                                  Curve::ZeroWindows, Curve::DuplicateAcks, Curve::ThirdDuplicateAcks}) {
            std::vector<std::uint32_t> found;
            for (const CurvePoint &point : sample.whole(curve, side))
                found.push_back(point.segment);
            QVERIFY(found == expected[curve]);
        }
    }
}

void TestFlowSeries::flightAndWindow()
{
    QFETCH(QString, lesson);
    const Sample sample(lesson.toStdString());
    const std::uint32_t step = sample.segments.size() > 2000 ? 37 : 1; // what stands in between is tested elsewhere
    for (const Side side : Sides) {
        const CurvePoints flight = sample.whole(Curve::InFlight, side);
        const CurvePoints window = sample.whole(Curve::OfferedWindow, side);
        const auto holds = [](const CurvePoints &points, std::uint32_t segment) -> std::optional<std::int64_t> {
            std::optional<std::int64_t> value;
            for (const CurvePoint &point : points) {
                if (point.segment <= segment)
                    value = point.value;
            }
            return value;
        };
        for (std::uint32_t i = 0; i < sample.segments.size(); i += step) {
            const Endpoints ends = sample.trace->endpoints(FlowId(0), i);
            const auto &known = ends.of(side);
            if (known.bytesInFlight.isKnown())
                QCOMPARE(holds(flight, i), std::optional<std::int64_t>(known.bytesInFlight.value));
            if (known.sendWindow.isKnown())
                QCOMPARE(holds(window, i), std::optional<std::int64_t>(known.sendWindow.value));
        }
    }
}

void TestFlowSeries::roundTripsByKarnsRule()
{
    QFETCH(QString, lesson);
    const Sample sample(lesson.toStdString());
    struct Sent {
        std::int64_t begin;
        std::int64_t end;
        Nanoseconds time;
        std::optional<std::uint32_t> timestamp;
        int times = 1;
    };
    for (const Side side : Sides) {
        Values expected;
        std::vector<Sent> sent;
        std::optional<std::int64_t> furthest;
        for (std::uint32_t i = 0; i < sample.segments.size(); ++i) {
            const Segment &segment = sample.segments[i];
            if (segment.flags.rst())
                continue;
            const TcpOptions options = sample.options(segment);
            if (segment.from == side) {
                const std::int64_t begin = sample.flow.relativeSequence(segment);
                const std::int64_t end = begin + segment.length + segment.flags.sequenceLength();
                if (end == begin)
                    continue;
                bool isNew = true;
                for (Sent &before : sent) {
                    if (before.begin < end && begin < before.end) {
                        isNew = false;
                        ++before.times;
                        before.time = segment.time;
                        before.timestamp = options.timestamps ? std::optional(options.timestamps->value) : std::nullopt;
                    }
                }
                if (isNew)
                    sent.push_back({begin, end, segment.time,
                                    options.timestamps ? std::optional(options.timestamps->value) : std::nullopt});
                continue;
            }
            if (!segment.flags.ack())
                continue;
            const std::int64_t ack = sample.flow.relativeAcknowledgment(segment);
            if (furthest && ack <= *furthest)
                continue;
            furthest = ack;
            const Sent *newest = nullptr;
            for (const Sent &s : sent) {
                if (s.end <= ack && (newest == nullptr || s.end > newest->end))
                    newest = &s;
            }
            const bool tells = newest != nullptr && options.timestamps && newest->timestamp
                               && *newest->timestamp == options.timestamps->echoReply;
            if (newest != nullptr && (newest->times == 1 || tells))
                expected.emplace_back(i, segment.time - newest->time);
            std::erase_if(sent, [ack](const Sent &s) { return s.end <= ack; });
        }
        const Values found = valuesOf(sample.whole(Curve::RoundTrips, side));
        QVERIFY2(found == expected, qPrintable(QStringLiteral("%1 of %2").arg(found.size()).arg(expected.size())));

        // SRTT: an eighth of each new sample (RFC 6298 2.3).
        const CurvePoints smoothed = sample.whole(Curve::SmoothedRoundTrip, side);
        QCOMPARE(smoothed.size(), expected.size());
        Nanoseconds value = 0;
        for (std::size_t i = 0; i < expected.size(); ++i) {
            value = i == 0 ? expected[i].second : value + (expected[i].second - value) / 8;
            QCOMPARE(smoothed[i].value, value);
        }
    }
}

void TestFlowSeries::rates()
{
    QFETCH(QString, lesson);
    const Sample sample(lesson.toStdString());
    const Columns columns = sample.all();
    const Nanoseconds interval = rateInterval(columns.begin(), columns.end(), columns.count());
    for (const Side side : Sides) {
        const CurvePoints throughput = sample.series->curve(Curve::Throughput, side, columns);
        const CurvePoints goodput = sample.series->curve(Curve::Goodput, side, columns);
        std::uint64_t sum = 0;
        for (std::size_t p = 0; p + 1 < throughput.size(); ++p) {
            const Nanoseconds at = throughput[p].time;
            std::uint64_t bytes = 0;
            for (const Segment &segment : sample.segments) {
                if (segment.from == side && segment.time >= at && segment.time < at + interval)
                    bytes += segment.length;
            }
            sum += bytes;
            const double rate = static_cast<double>(bytes) * 1e9 / static_cast<double>(interval);
            QVERIFY(std::abs(rate - static_cast<double>(throughput[p].value)) <= 0.5);
        }
        std::uint64_t total = 0;
        for (const Segment &segment : sample.segments)
            total += segment.from == side ? segment.length : 0;
        QCOMPARE(sum, total);
        const auto acknowledged = [&](Nanoseconds until) { // of the bytes from 1 on
            std::optional<std::int64_t> first;
            std::int64_t furthest = 0;
            for (const Segment &segment : sample.segments) {
                if (segment.from == side || !segment.flags.ack() || segment.flags.rst())
                    continue;
                const std::int64_t ack = std::max<std::int64_t>(1, sample.flow.relativeAcknowledgment(segment));
                if (!first)
                    furthest = *(first = ack);
                if (segment.time < until)
                    furthest = std::max(furthest, ack);
            }
            return furthest;
        };
        for (std::size_t p = 0; p + 1 < goodput.size(); p += 1 + goodput.size() / 100) {
            const std::int64_t bytes = acknowledged(goodput[p].time + interval) - acknowledged(goodput[p].time);
            const double rate = static_cast<double>(bytes) * 1e9 / static_cast<double>(interval);
            QVERIFY(std::abs(rate - static_cast<double>(goodput[p].value)) <= 0.5);
        }
    }
}

void TestFlowSeries::aLateHandshakeIsTakenUp()
{
    auto trace = std::make_shared<Trace>();
    Analysis analysis(*trace);
    const auto add = [&](Nanoseconds time, bool fromServer, unsigned flags, std::uint32_t sequence,
                         std::vector<std::uint8_t> options) {
        PacketBuilder builder;
        builder.time(time).fromServer(fromServer).flags(flags).sequence(sequence).window(10);
        Analysis::Batch(analysis).add(builder.acknowledgment(101).options(std::move(options)).build());
    };
    const std::vector<std::uint8_t> windowScale7 = {3, 3, 7, 1};
    add(1, false, TcpFlags::Syn, 100, windowScale7);
    add(2, true, TcpFlags::Ack, 501, {}); // overtook the SYN,ACK: nobody knows the scale of its window
    FlowSeries series(trace, FlowId(0));
    QVERIFY(!series.extend(false, 100));
    const auto edge = [&] {
        return valuesOf(series.whole(Curve::WindowEdge, Side::Client, series.columns(0, 100, 10)));
    };
    QVERIFY(edge().empty());
    add(3, true, TcpFlags::Syn | TcpFlags::Ack, 500, windowScale7);
    QVERIFY(!series.extend(false, 100));
    QVERIFY((edge() == Values{{1, 1 + 10 * 128}, {2, 1 + 10}})); // that of a SYN is not scaled
}

void TestFlowSeries::isTheSameHoweverItGrew()
{
    const Sample sample("window-scaling");
    FlowSeries bits(sample.trace, FlowId(0));
    while (bits.extend(false, 17)) {}
    while (bits.extend(true, 29)) {}
    for (int curve = 0; curve < CurveCount; ++curve) {
        for (const Side side : Sides) {
            const Columns columns = bits.columns(sample.flow.begin, sample.flow.end + 1, 211);
            QVERIFY(bits.curve(Curve(curve), side, columns)
                    == sample.series->curve(Curve(curve), side,
                                            sample.series->columns(sample.flow.begin, sample.flow.end + 1, 211)));
        }
    }
}

QTEST_APPLESS_MAIN(TestFlowSeries)
#include "tst_flowseries.moc"
