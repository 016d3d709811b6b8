// SPDX-License-Identifier: GPL-3.0-or-later
// The charts' numbers against those of tcptrace 6.6.7 (-Z, -l -r) and tshark 4.0.17 (tcp.analysis.ack_rtt,
// tcp.analysis.bytes_in_flight, tcp.analysis.initial_rtt, -z io,stat,0.1) for the same lessons. Where the two differ from each
// other or from ours, the row says why.
#include "core/series/flowseries.h"
#include "core/series/rates.h"
#include "tests/support/lesson.h"

#include <QTest>

#include <map>
#include <memory>

using namespace tcpladder;

namespace {

struct Sample {
    std::shared_ptr<Trace> trace = std::make_shared<Trace>();
    std::unique_ptr<FlowSeries> series;

    explicit Sample(const QString &lesson)
    {
        loadLesson(lesson.toStdString(), *trace);
        series = std::make_unique<FlowSeries>(trace, FlowId(0));
        series->extend(false, 1'000'000);
        series->extend(true, 1'000'000);
    }
    CurvePoints whole(Curve curve, Side side) const
    {
        return series->whole(curve, side, series->columns(series->flow().begin, series->flow().end + 1, 1));
    }
};

} // namespace

class TestReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsOfRoundTrips_data();
    void countsOfRoundTrips();
    void roundTripsOfTshark();
    void roundTripOfTheHandshake_data();
    void roundTripOfTheHandshake();
    void bytesInFlight_data();
    void bytesInFlight();
    void throughputOfTshark();
};

void TestReference::countsOfRoundTrips_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<int>("side");
    QTest::addColumn<int>("ours");
    QTest::addColumn<int>("tcptrace");
    QTest::addColumn<int>("tshark");
    const auto row = [](const char *lesson, Side side, int ours, int tcptrace, int tshark) {
        QTest::addRow("%s, side %d", lesson, static_cast<int>(sideIndex(side)))
            << QString::fromLatin1(lesson) << static_cast<int>(sideIndex(side)) << ours << tcptrace << tshark;
    };
    row("fast-retransmit", Side::Client, 3, 3, 3);
    // The ACK that closes a hole also covers segments behind it, which were sent once and waited: a sample by Karn's rule, and
    // for tshark. tcptrace takes none where anything that the ACK covers was sent again or out of order.
    row("fast-retransmit", Side::Server, 5, 4, 5);
    row("reordering", Side::Client, 3, 3, 3);
    row("reordering", Side::Server, 8, 7, 8);
    row("delayed-ack", Side::Client, 8, 8, 8);
    row("delayed-ack", Side::Server, 5, 5, 5);
    row("zero-window", Side::Client, 9, 9, 9);
    row("zero-window", Side::Server, 2, 2, 2);
    // The last of six copies is acknowledged after 83.9 ms, as the echoed time stamp tells (RFC 7323). tshark takes the time
    // since the first copy, 9 s; tcptrace takes none.
    row("retransmission-timeout", Side::Client, 3, 2, 3);
    row("retransmission-timeout", Side::Server, 3, 3, 3);
    row("window-scaling", Side::Client, 3, 3, 3);
    row("window-scaling", Side::Server, 901, 901, 901);
}

void TestReference::countsOfRoundTrips()
{
    QFETCH(QString, lesson);
    QFETCH(int, side);
    QFETCH(int, ours);
    const Sample sample(lesson);
    const CurvePoints found = sample.whole(Curve::RoundTrips, side == 0 ? Side::Client : Side::Server);
    QCOMPARE(static_cast<int>(found.size()), ours);
    // The round trip of these lessons is some 80 ms at most: none is measured from the first of several copies.
    for (const CurvePoint &point : found)
        QVERIFY(point.value < 200 * Millisecond);
}

void TestReference::roundTripsOfTshark()
{
    const Sample sample(QStringLiteral("delayed-ack"));
    // Number of the ACK, microseconds.
    const std::map<std::uint32_t, Nanoseconds> server = {{3, 80476}, {7, 80304}, {13, 83546}, {19, 80332}, {24, 83417}};
    const std::map<std::uint32_t, Nanoseconds> client = {{2, 150},    {5, 155},  {9, 40535},  {11, 149},
                                                         {15, 42651}, {17, 136}, {21, 40396}, {23, 175}};
    for (const Side side : {Side::Client, Side::Server}) {
        std::map<std::uint32_t, Nanoseconds> found;
        for (const CurvePoint &point : sample.whole(Curve::RoundTrips, side))
            found[point.segment + 1] = point.value / Microsecond;
        QVERIFY(found == (side == Side::Client ? client : server));
    }
}

void TestReference::roundTripOfTheHandshake_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<int>("microseconds"); // tcp.analysis.initial_rtt
    QTest::newRow("fast-retransmit") << QStringLiteral("fast-retransmit") << 81990;
    QTest::newRow("retransmission-timeout") << QStringLiteral("retransmission-timeout") << 81119;
    QTest::newRow("zero-window") << QStringLiteral("zero-window") << 80517;
    QTest::newRow("delayed-ack") << QStringLiteral("delayed-ack") << 80626;
}

void TestReference::roundTripOfTheHandshake()
{
    QFETCH(QString, lesson);
    QFETCH(int, microseconds);
    const CurvePoints initial = Sample(lesson).whole(Curve::InitialRoundTrip, Side::Client);
    QCOMPARE(initial.size(), std::size_t{1});
    QCOMPARE(static_cast<int>(initial[0].value / Microsecond), microseconds);
}

void TestReference::bytesInFlight_data()
{
    using Values = QMap<int, int>; // number of the segment, bytes
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<int>("side");
    QTest::addColumn<Values>("tshark");
    QTest::newRow("delayed-ack, client") << QStringLiteral("delayed-ack") << 0
                                         << Values{{4, 43}, {8, 23}, {10, 43}, {14, 23}, {16, 43}, {20, 23}};
    QTest::newRow("delayed-ack, server") << QStringLiteral("delayed-ack") << 1 << Values{{6, 51}, {12, 51}, {18, 51}};
    QTest::newRow("zero-window") << QStringLiteral(
        "zero-window") << 0 << Values{{4, 1448}, {5, 2896}, {7, 2896}, {17, 1448}, {18, 2896}, {20, 2896}, {22, 2760}};
    QTest::newRow("fast-retransmit, until the loss is told")
        << QStringLiteral("fast-retransmit") << 1
        << Values{{6, 1448}, {7, 2896}, {8, 4344}, {9, 5792}, {10, 7240}, {11, 8688}, {14, 13032}, {15, 14480}};
}

void TestReference::bytesInFlight()
{
    using Values = QMap<int, int>;
    QFETCH(QString, lesson);
    QFETCH(int, side);
    QFETCH(Values, tshark);
    const Sample sample(lesson);
    std::map<int, std::int64_t> found;
    for (const CurvePoint &point : sample.whole(Curve::InFlight, side == 0 ? Side::Client : Side::Server))
        found[static_cast<int>(point.segment) + 1] = point.value;
    for (auto each = tshark.cbegin(); each != tshark.cend(); ++each)
        QCOMPARE(found[each.key()], std::int64_t{each.value()});
    // tshark counts what SACK blocks report as still on its way; we do not: in segment 21 of fast-retransmit, the segment
    // that was lost is all that is missing, and tshark says 7240.
    if (lesson == QLatin1String("fast-retransmit"))
        QVERIFY(found[21] < 7240);
}

void TestReference::throughputOfTshark()
{
    const Sample sample(QStringLiteral("window-scaling"));
    const FlowSeries &series = *sample.series;
    const Nanoseconds begin = series.flow().begin;
    // One column of 25 ms a pixel, four pixels an interval: 0.1 s.
    const Columns columns = series.columns(begin, begin + 1500 * Millisecond, 60);
    QCOMPARE(rateInterval(columns.begin(), columns.end(), columns.count()), 100 * Millisecond);
    const std::vector<std::int64_t> tshark = {0,      0, 0,      0,      14480, 28960,  0, 57920,
                                              115840, 0, 231680, 463360, 50680, 537080, 0};
    const CurvePoints found = series.curve(Curve::Throughput, Side::Server, columns);
    QCOMPARE(found.size(), tshark.size() + 1);
    for (std::size_t i = 0; i < tshark.size(); ++i)
        QCOMPARE(found[i].value, tshark[i] * 10); // a second
}

QTEST_APPLESS_MAIN(TestReference)
#include "tst_reference.moc"
