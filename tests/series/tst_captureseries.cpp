// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/captureseries.h"
#include "core/series/flowbars.h"
#include "core/series/rates.h"
#include "core/store/analysis.h"
#include "tests/support/packetbuilder.h"

#include <QTest>

#include <memory>
#include <random>

using namespace tcpladder;

namespace {

/// Many short flows with data of random sizes, some at the same time.
std::shared_ptr<Trace> randomTrace(unsigned seed, int flows, int segmentsOfEach)
{
    auto trace = std::make_shared<Trace>();
    Analysis analysis(*trace);
    std::mt19937 random(seed);
    Nanoseconds time = 5 * Second;
    for (int i = 0; i < flows * segmentsOfEach; ++i) {
        time += static_cast<Nanoseconds>(random() % 3'000'000);
        const auto flow = static_cast<std::uint16_t>(i / (4 * segmentsOfEach) * 4 + static_cast<int>(random() % 4));
        PacketBuilder builder;
        builder.clientPort(static_cast<std::uint16_t>(1000 + flow)).time(time).fromServer(random() % 3 == 0);
        Analysis::Batch(analysis).add(builder.length(static_cast<std::uint16_t>(random() % 1400)).build());
    }
    return trace;
}

} // namespace

class TestCaptureSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ratesAreTheBytesOfEachInterval();
    void growsBitByBit();
    void flowsHaveTheirStates();
    void flowsThatShareARowLoseNoTime();
    void flowsGrow();
};

void TestCaptureSeries::ratesAreTheBytesOfEachInterval()
{
    const auto trace = randomTrace(3, 20, 100);
    CaptureSeries series(trace);
    QVERIFY(!series.extend(1'000'000));
    QCOMPARE(series.begin(), trace->segments()[SegmentId(0)].time);
    for (const auto &[begin, end] : {std::pair{series.begin(), series.end() + 1},
                                     {series.begin() + Second, series.begin() + 2 * Second},
                                     {series.begin() - Second, series.end() + Second}}) {
        const Nanoseconds interval = rateInterval(begin, end, 500);
        for (const Side side : {Side::Client, Side::Server}) {
            const CurvePoints points = series.rate(side, begin, end, 500);
            QVERIFY(points.size() > 20);
            for (std::size_t i = 0; i + 1 < points.size(); ++i) {
                QCOMPARE((points[i].time - series.begin()) % interval, Nanoseconds{0});
                std::uint64_t bytes = 0;
                for (std::uint32_t s = 0; s < trace->segments().size(); ++s) {
                    const Segment &segment = trace->segments()[SegmentId(s)];
                    if (segment.from == side && segment.time >= points[i].time
                        && segment.time < points[i].time + interval)
                        bytes += segment.length;
                }
                const double rate = static_cast<double>(bytes) * 1e9 / static_cast<double>(interval);
                QVERIFY(std::abs(static_cast<double>(points[i].value) - rate) <= 0.5);
            }
        }
    }
}

void TestCaptureSeries::growsBitByBit()
{
    const auto trace = randomTrace(4, 8, 100);
    CaptureSeries whole(trace);
    CaptureSeries bits(trace);
    QVERIFY(!whole.extend(1'000'000));
    while (bits.extend(77)) {}
    QCOMPARE(bits.taken(), 800U);
    QVERIFY(whole.rate(Side::Client, whole.begin(), whole.end(), 300)
            == bits.rate(Side::Client, whole.begin(), whole.end(), 300));
    const auto third = trace->segments()[SegmentId(2)].time;
    QCOMPARE(bits.firstAt(third)->value(), 2U);
    QVERIFY(!bits.firstAt(whole.end() + 1));
}

void TestCaptureSeries::flowsHaveTheirStates()
{
    auto trace = std::make_shared<Trace>();
    Analysis analysis(*trace);
    const auto add = [&](Nanoseconds time, bool fromServer, unsigned flags, std::uint32_t seq, std::uint32_t ack) {
        PacketBuilder builder;
        builder.time(time).fromServer(fromServer).flags(flags).sequence(seq).acknowledgment(ack);
        Analysis::Batch(analysis).add(builder.build());
    };
    add(100, false, TcpFlags::Syn, 10, 0);
    add(200, true, TcpFlags::Syn | TcpFlags::Ack, 20, 11);
    add(300, false, TcpFlags::Ack, 11, 21);
    add(900, false, TcpFlags::Ack, 11, 21);
    FlowBars bars(trace);
    QVERIFY(!bars.extend(100));
    const auto rows = bars.rows(0, 1, 50, 1);
    QCOMPARE(rows.size(), std::size_t{1});
    QCOMPARE(rows[0].count, 1U);
    const auto &client = rows[0].stretches[0];
    QVERIFY(client.size() >= 2);
    QVERIFY(client.front().state == State::SynSent);
    QVERIFY(client.back().state == State::Established);
    QCOMPARE(client.back().end, Nanoseconds{900});
    for (std::size_t i = 1; i < client.size(); ++i)
        QCOMPARE(client[i].begin, client[i - 1].end);
    QVERIFY(rows[0].stretches[1].back().state == State::Established);
}

void TestCaptureSeries::flowsThatShareARowLoseNoTime()
{
    const auto trace = randomTrace(5, 40, 20);
    FlowBars bars(trace);
    while (bars.extend(7)) {}
    QCOMPARE(bars.size(), trace->counts().flows);
    constexpr Nanoseconds Gap = 1000;
    const auto rows = bars.rows(0, bars.size(), 6, Gap);
    QVERIFY(rows.size() <= 6);
    std::uint32_t covered = 0;
    for (const FlowBars::Row &row : rows) {
        QCOMPARE(row.first.value(), covered);
        for (std::uint32_t i = 0; i < row.count; ++i) {
            const FlowSummary flow = trace->flow(FlowId(covered + i));
            const auto holds = [&](const FlowBars::Stretch &s) { return s.begin <= flow.begin && flow.end <= s.end; };
            QVERIFY(std::any_of(row.stretches[0].begin(), row.stretches[0].end(), holds));
        }
        for (std::size_t i = 1; i < row.stretches[0].size(); ++i)
            QVERIFY(row.stretches[0][i].begin - row.stretches[0][i - 1].end > Gap);
        covered += row.count;
    }
    QCOMPARE(covered, bars.size());
    QCOMPARE(bars.rows(3, 5, 6, Gap).size(), std::size_t{2});
}

void TestCaptureSeries::flowsGrow()
{
    auto trace = std::make_shared<Trace>();
    Analysis analysis(*trace);
    FlowBars bars(trace);
    QVERIFY(!bars.extend(10));
    PacketBuilder builder;
    Analysis::Batch(analysis).add(builder.time(100).length(1).build());
    QVERIFY(!bars.extend(10));
    Analysis::Batch(analysis).add(builder.time(900).length(1).build());
    QVERIFY(!bars.extend(10));
    QCOMPARE(bars.rows(0, 1, 1, 0)[0].stretches[0].back().end, Nanoseconds{900});
}

QTEST_APPLESS_MAIN(TestCaptureSeries)
#include "tst_captureseries.moc"
