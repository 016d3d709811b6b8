// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/identificationcounter.h"

#include <QTest>

using namespace tcpladder;

namespace {

IdentificationCounter after(std::initializer_list<int> numbers)
{
    IdentificationCounter counter;
    Nanoseconds time = 0;
    for (const int number : numbers)
        counter.add(static_cast<std::uint16_t>(number), time += Millisecond);
    return counter;
}

} // namespace

class TestIdentificationCounter : public QObject
{
    Q_OBJECT

private slots:
    void oneNumberSaysNothing() { QVERIFY(!after({7}).counts()); }
    void stepsOfOneCountTheFlow() { QVERIFY(after({7, 8}).countsFlow()); }
    void zeroSaysNothing() { QVERIFY(!after({0, 0, 0}).counts()); }
    void jumpsAreNoCounter() { QVERIFY(!after({7, 40000, 123, 30000, 9}).counts()); }
    void zeroOfASynAckIsPassedOver() { QVERIFY(after({0, 700, 701}).countsFlow()); }
    void itWraps() { QVERIFY(after({65534, 65535, 0, 1}).countsFlow()); }

    void aHostsCounterCountsButNotTheFlow()
    {
        const IdentificationCounter counter = after({10, 25, 31, 60});
        QVERIFY(counter.counts());
        QVERIFY(!counter.countsFlow());
    }

    void anOvertakenPacketIsNoJump()
    {
        const IdentificationCounter counter = after({10, 11, 13, 12, 14});
        QVERIFY(counter.countsFlow());
        QCOMPARE(counter.missingBefore(15), 0U);
        QCOMPARE(counter.missingBefore(17), 2U);
        QCOMPARE(counter.missingBefore(9), 0U);
    }

    void anOffloadedSegmentStandsForItsPackets()
    {
        IdentificationCounter counter = after({10, 11});
        counter.add(12, 3 * Millisecond, 3);
        QCOMPARE(counter.missingBefore(15), 0U);
        QCOMPARE(counter.missingBefore(16), 1U);
    }

    void aQuietHostsCounterLooksLikeTheFlowsForAWhile()
    {
        const IdentificationCounter counter = after({10, 11, 12, 13, 14, 15}); // five milliseconds of it
        QVERIFY(counter.countsFlowOver(15 * Millisecond));
        QVERIFY(!counter.countsFlowOver(100 * Millisecond));
        QVERIFY(counter.countsFlow());
        IdentificationCounter longer = counter;
        longer.add(16, 60 * Second);
        QVERIFY(longer.countsFlowOver(2 * Second));
        QVERIFY(!longer.countsFlowOver(60 * Second));
    }
};

QTEST_APPLESS_MAIN(TestIdentificationCounter)
#include "tst_identificationcounter.moc"
