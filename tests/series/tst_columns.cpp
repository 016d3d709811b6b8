// SPDX-License-Identifier: GPL-3.0-or-later
// The level of detail against brute force: what is drawn of a series is as exact as all of its points.
#include "core/series/columns.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace tcpladder;

namespace {

/// Numbers that look random, the same for the same seed.
class Dice
{
public:
    explicit Dice(unsigned seed) : m_random(seed) {}
    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(m_random()) % limit; }

private:
    std::mt19937 m_random;
};

/// A random series: several points may share a segment, some segments have none, time may stand still for a while.
struct Sample {
    SegmentClock clock;
    Series series;

    Sample(unsigned seed, std::uint32_t segments, std::uint32_t extents = 50)
    {
        Dice dice(seed);
        Nanoseconds time = 1'000'000;
        for (std::uint32_t i = 0; i < segments; ++i) {
            time += dice.below(10) == 0 ? dice.below(5000) : dice.below(4);
            clock.append(time);
            for (unsigned n = dice.below(3); n > 0; --n)
                series.append({std::int64_t{dice.below(2000)} - 1000, dice.below(extents), i});
        }
    }

    /// The places whose time lies in [begin, end).
    std::vector<std::uint32_t> places(Nanoseconds begin, Nanoseconds end) const
    {
        std::vector<std::uint32_t> result;
        for (std::uint32_t place = 0; place < series.size(); ++place) {
            const Nanoseconds time = clock[series[place].segment];
            if (time >= begin && time < end)
                result.push_back(place);
        }
        return result;
    }
    CurvePoint point(std::uint32_t place) const
    {
        const SeriesPoint &p = series[place];
        return {clock[p.segment], p.value, p.extent, p.segment};
    }
    std::int64_t held(Nanoseconds time) const ///< the value of the last point before @p time
    {
        std::int64_t value = series[0].value;
        for (std::uint32_t place = 0; place < series.size() && clock[series[place].segment] < time; ++place)
            value = series[place].value;
        return value;
    }
};

} // namespace

class TestColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theClockNeverStepsBack();
    void extremesOfAnyStretch_data();
    void extremesOfAnyStretch();
    void edgesShareTheTimeEvenly();
    void aColumnHasFourPointsAtMost_data();
    void aColumnHasFourPointsAtMost();
    void stepsCoverAllThatTheCurveCovers_data() { aColumnHasFourPointsAtMost_data(); }
    void stepsCoverAllThatTheCurveCovers();
    void stepsHoldBetweenAndBeyond();
    void nothingIsDrawnOfNothing();
};

void TestColumns::theClockNeverStepsBack()
{
    SegmentClock clock;
    for (const Nanoseconds time : {5, 9, 7, 8, 12})
        clock.append(time);
    QCOMPARE(clock[2], Nanoseconds{9});
    QCOMPARE(clock[4], Nanoseconds{12});
    QCOMPARE(clock.firstAt(9), 1U);
    QCOMPARE(clock.firstAt(10), 4U);
    QCOMPARE(clock.firstAt(13), 5U);
}

void TestColumns::extremesOfAnyStretch_data()
{
    QTest::addColumn<unsigned>("size");
    for (const unsigned size : {1U, 2U, 15U, 16U, 17U, 255U, 256U, 257U, 5000U})
        QTest::addRow("%u", size) << size;
}

void TestColumns::extremesOfAnyStretch()
{
    QFETCH(unsigned, size);
    Dice dice(size);
    Series series;
    for (std::uint32_t i = 0; i < size; ++i)
        series.append({dice.below(100), dice.below(100), i});
    for (int run = 0; run < 400; ++run) {
        const std::uint32_t begin = dice.below(size);
        const std::uint32_t end = begin + 1 + dice.below(size - begin);
        const Series::Extremes found = series.extremes(begin, end);
        Series::Extremes expected{begin, begin, begin, begin, 0};
        for (std::uint32_t i = begin; i < end; ++i) {
            if (series[i].value < series[expected.lowest].value)
                expected.lowest = i;
            if (series[i].top() > series[expected.highest].top())
                expected.highest = i;
            if (series[i].extent < series[expected.smallest].extent)
                expected.smallest = i;
            if (series[i].extent > series[expected.largest].extent)
                expected.largest = i;
            expected.sum += series[i].extent;
        }
        QCOMPARE(found.lowest, expected.lowest);
        QCOMPARE(found.highest, expected.highest);
        QCOMPARE(found.smallest, expected.smallest);
        QCOMPARE(found.largest, expected.largest);
        QCOMPARE(found.sum, expected.sum);
        const std::uint32_t segment = dice.below(size + 2);
        const std::uint32_t from = std::min(segment, dice.below(size));
        QCOMPARE(series.firstAt(segment, from), std::min(segment, size));
    }
}

void TestColumns::edgesShareTheTimeEvenly()
{
    SegmentClock clock;
    clock.append(0);
    constexpr Nanoseconds Century = 3'155'760'000 * Second;
    const Columns columns(clock, -5, Century, 3);
    QCOMPARE(columns.count(), 3);
    QCOMPARE(columns.edge(0), Nanoseconds{-5});
    QCOMPARE(columns.edge(3), Century);
    QVERIFY(columns.edge(1) - Century / 3 < 5);
}

void TestColumns::aColumnHasFourPointsAtMost_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<int>("count");
    for (unsigned seed = 1; seed <= 6; ++seed) {
        for (const int count : {1, 7, 100, 3000})
            QTest::addRow("%u, %d columns", seed, count) << seed << count;
    }
}

void TestColumns::aColumnHasFourPointsAtMost()
{
    QFETCH(unsigned, seed);
    QFETCH(int, count);
    const Sample sample(seed, 3000);
    Dice dice(seed);
    const Nanoseconds first = sample.clock[0] + dice.below(1000);
    const Nanoseconds last = sample.clock.last() - dice.below(1000);
    const Columns columns(sample.clock, first, last, count);
    CurvePoints expected;
    CurvePoints expectedSizes;
    for (int i = 0; i < count; ++i) {
        const auto all = sample.places(columns.edge(i), columns.edge(i + 1));
        if (all.empty())
            continue;
        const auto lowest = *std::min_element(
            all.begin(), all.end(), [&](auto a, auto b) { return sample.series[a].value < sample.series[b].value; });
        const auto highest = *std::max_element(
            all.begin(), all.end(), [&](auto a, auto b) { return sample.series[a].top() < sample.series[b].top(); });
        std::vector<std::uint32_t> chosen = {all.front(), lowest, highest, all.back()};
        std::sort(chosen.begin(), chosen.end());
        chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
        for (const std::uint32_t place : chosen)
            expected.push_back(sample.point(place));
    }
    QVERIFY(reduced(sample.series, sample.clock, columns, Shape::Spans) == expected);

    // Sizes: the largest of each column is there.
    const CurvePoints sizes = reduced(sample.series, sample.clock, columns, Shape::Sizes);
    for (int i = 0; i < count; ++i) {
        const auto all = sample.places(columns.edge(i), columns.edge(i + 1));
        std::int64_t largest = -1;
        for (const std::uint32_t place : all)
            largest = std::max<std::int64_t>(largest, sample.series[place].extent);
        std::int64_t drawn = -1;
        int points = 0;
        for (const CurvePoint &point : sizes) {
            if (point.time >= columns.edge(i) && point.time < columns.edge(i + 1)) {
                drawn = std::max(drawn, point.value);
                ++points;
            }
        }
        QCOMPARE(drawn, largest);
        QVERIFY(points <= 4);
    }
    const auto inside = sample.places(first, last);
    QCOMPARE(wholeCurve(sample.series, sample.clock, columns, Shape::Spans).size(), inside.size());
}

void TestColumns::stepsCoverAllThatTheCurveCovers()
{
    QFETCH(unsigned, seed);
    QFETCH(int, count);
    const Sample sample(seed, 3000, 1);
    const Columns columns(sample.clock, sample.clock[40], sample.clock.last() - 777, count);
    const CurvePoints points = reduced(sample.series, sample.clock, columns, Shape::Steps);
    QCOMPARE(points.front().time, columns.begin());
    QCOMPARE(points.front().value, sample.held(columns.begin()));
    QCOMPARE(points.back().time, columns.end());
    QCOMPARE(points.back().value, sample.held(columns.end()));
    std::size_t at = 1;
    for (int i = 0; i < count; ++i) {
        const auto all = sample.places(columns.edge(i), columns.edge(i + 1));
        if (all.empty())
            continue;
        std::int64_t low = sample.held(columns.edge(i));
        std::int64_t high = low;
        for (const std::uint32_t place : all) {
            low = std::min(low, sample.series[place].value);
            high = std::max(high, sample.series[place].value);
        }
        std::size_t end = at;
        while (end < points.size() - 1 && points[end].time < columns.edge(i + 1))
            ++end;
        QVERIFY(end > at);
        QVERIFY2(end - at <= 4, qPrintable(QString::number(end - at)));
        std::int64_t drawnLow = points[at].value;
        std::int64_t drawnHigh = points[at].value;
        for (std::size_t p = at; p < end; ++p) {
            QVERIFY(points[p].time >= columns.edge(i));
            drawnLow = std::min(drawnLow, points[p].value);
            drawnHigh = std::max(drawnHigh, points[p].value);
        }
        QCOMPARE(drawnLow, low);
        QCOMPARE(drawnHigh, high);
        QCOMPARE(points[at].time, sample.point(all.front()).time);
        QCOMPARE(points[at].value, sample.held(columns.edge(i)));
        QCOMPARE(points[end - 1].value, sample.series[all.back()].value);
        at = end;
    }
}

void TestColumns::stepsHoldBetweenAndBeyond()
{
    SegmentClock clock;
    Series series;
    for (std::uint32_t i = 0; i < 4; ++i)
        clock.append(i * 100);
    series.append({10, 0, 0});
    series.append({30, 0, 2});
    const CurvePoints all = reduced(series, clock, Columns(clock, 0, 1000, 10), Shape::Steps);
    const CurvePoints expected = {{0, 10, 0, 0}, {200, 10, 0, 2}, {200, 30, 0, 2}, {300, 30, 0, 2}};
    QVERIFY(all == expected); // to the last segment, not to the end of the columns
    const CurvePoints between = reduced(series, clock, Columns(clock, 50, 150, 10), Shape::Steps);
    QVERIFY((between == CurvePoints{{50, 10, 0, 0}, {150, 10, 0, 0}}));
}

void TestColumns::nothingIsDrawnOfNothing()
{
    const SegmentClock clock;
    const Series series;
    const Columns columns(clock, 0, 1, 5);
    QVERIFY(reduced(series, clock, columns, Shape::Steps).empty());
    QVERIFY(reduced(series, clock, columns, Shape::Dots).empty());
}

QTEST_APPLESS_MAIN(TestColumns)
#include "tst_columns.moc"
