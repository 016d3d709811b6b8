// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/evenrows.h"

#include <QTest>

using namespace tcpladder;

class TestRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreEvenWithoutGaps();
    void gapsMoveWhatFollows();
    void everyRowIsFoundAtItsPlace();
    void placesBeyondTheEndsGiveTheEnds();
    void millionsOfGapsAreNoMatter();
};

void TestRows::rowsAreEvenWithoutGaps()
{
    const RowGaps gaps;
    const EvenRows rows(gaps, 5);
    QCOMPARE(rows.position(0), LeadUnits);
    QCOMPARE(rows.position(4), LeadUnits + 4 * RowUnits);
    QCOMPARE(rows.height(), LeadUnits + 4 * RowUnits + TailUnits);
    QCOMPARE(EvenRows(gaps, 0).height(), LadderY{0});
}

void TestRows::gapsMoveWhatFollows()
{
    RowGaps gaps;
    gaps.add(2, true, false);
    gaps.add(3, true, true);
    const EvenRows rows(gaps, 5);
    QCOMPARE(rows.position(1), LeadUnits + RowUnits);
    QCOMPARE(rows.position(2), LeadUnits + 2 * RowUnits + IdleUnits);
    QCOMPARE(rows.position(3), LeadUnits + 3 * RowUnits + 2 * IdleUnits + MissingUnits);
    QCOMPARE(rows.position(4), rows.position(3) + RowUnits);
}

void TestRows::everyRowIsFoundAtItsPlace()
{
    RowGaps gaps;
    for (const std::uint32_t segment : {0U, 1U, 7U, 8U, 31U, 99U})
        gaps.add(segment, segment % 2 == 1, segment % 3 == 1);
    const EvenRows rows(gaps, 100);
    for (std::uint32_t i = 0; i < 100; ++i) {
        QCOMPARE(rows.indexAt(rows.position(i)), i);
        if (i + 1 < 100)
            QCOMPARE(rows.indexAt(rows.position(i + 1) - 1), i);
    }
}

void TestRows::placesBeyondTheEndsGiveTheEnds()
{
    RowGaps gaps;
    gaps.add(3, true, false);
    const EvenRows rows(gaps, 3); // a gap that the analysis noted after these rows were counted
    QCOMPARE(rows.indexAt(-1000), 0U);
    QCOMPARE(rows.indexAt(rows.height() + 1000), 2U);
}

void TestRows::millionsOfGapsAreNoMatter()
{
    RowGaps gaps;
    constexpr std::uint32_t Count = 2'000'000;
    for (std::uint32_t i = 1; i < Count; ++i)
        gaps.add(i, true, false);
    const EvenRows rows(gaps, Count);
    QCOMPARE(rows.position(Count - 1), LeadUnits + (RowUnits + IdleUnits) * LadderY{Count - 1});
    QCOMPARE(rows.indexAt(rows.position(1'234'567) + RowUnits / 2), 1'234'567U);
}

QTEST_APPLESS_MAIN(TestRows)
#include "tst_rows.moc"
