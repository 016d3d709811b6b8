// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chartunits.h"
#include "app/charts/zoomstack.h"

#include <QTest>

using namespace tcpladder;

class TestChartUnits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesAreShort();
    void valuesAreShort();
    void gridsAreRound();
    void theStackForgetsTheOldest();
};

void TestChartUnits::timesAreShort()
{
    QCOMPARE(ChartUnit::ofTime(300).name, QStringLiteral("ns"));
    QCOMPARE(ChartUnit::ofTime(300 * Microsecond).name, QStringLiteral("µs"));
    QCOMPARE(ChartUnit::ofTime(300 * Millisecond).name, QStringLiteral("ms"));
    QCOMPARE(ChartUnit::ofTime(6 * Second).name, QStringLiteral("s"));
    QCOMPARE(ChartUnit::ofTime(6 * Second).size, 1e9);
}

void TestChartUnits::valuesAreShort()
{
    QCOMPARE(ChartUnit::of(Quantity::Bytes, 1460).size, 1.0);
    QCOMPARE(ChartUnit::of(Quantity::Position, 65535).name, QStringLiteral("kB"));
    QCOMPARE(ChartUnit::of(Quantity::Rate, 12e6).name, QStringLiteral("MB/s"));
    QCOMPARE(ChartUnit::of(Quantity::Duration, 80e6).name, QStringLiteral("ms"));
    QVERIFY(ChartUnit::of(Quantity::Flows, 1e6).name.isEmpty());
}

void TestChartUnits::gridsAreRound()
{
    QCOMPARE(gridStep(100, 10), 10.0);
    QCOMPARE(gridStep(101, 10), 20.0);
    QCOMPARE(gridStep(0.3, 10), 0.05);
    QCOMPARE(gridStep(7, 10, true), 1.0);
    QCOMPARE(gridStep(0, 10), 1.0);
    QCOMPARE(decimalsOf(20), 0);
    QCOMPARE(decimalsOf(1), 0);
    QCOMPARE(decimalsOf(0.5), 1);
    QCOMPARE(decimalsOf(0.01), 2);
}

void TestChartUnits::theStackForgetsTheOldest()
{
    ZoomStack stack;
    QVERIFY(stack.isEmpty());
    for (Nanoseconds i = 0; i < 150; ++i) {
        stack.push({TimeSpan{i, i + 1}, {}});
        stack.push({TimeSpan{i, i + 1}, {}}); // twice the same is one
    }
    QCOMPARE(stack.pop().time->begin, Nanoseconds{149});
    int rest = 0;
    while (!stack.isEmpty()) {
        stack.pop();
        ++rest;
    }
    QCOMPARE(rest, 99);
}

QTEST_APPLESS_MAIN(TestChartUnits)
#include "tst_chartunits.moc"
