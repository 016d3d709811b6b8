// SPDX-License-Identifier: GPL-3.0-or-later
// The geometry of ladders whose height is time.
#include "core/ladder/ladder.h"
#include "tests/support/lesson.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace tcpladder;

namespace {

LadderPage whole(const Ladder &ladder)
{
    return ladder.page(0, ladder.height());
}

/// The ladder of lesson @p name to scale.
Ladder toScale(const std::string &name)
{
    Ladder ladder(lessonTrace(name), FlowId(0));
    ladder.setTimeAxis(TimeAxis::ToScale);
    return ladder;
}

} // namespace

class TestLadderToScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneInstantHasOneHeight();
    void whatIsBeforeTheFirstSegmentHasRoom();
    void whatFollowsAFoldKeepsOffIt();
    void nothingIsUnderWayBehindTheCard_data();
    void nothingIsUnderWayBehindTheCard();
    void whatIsCapturedOnTheWayPassesAtItsRow_data();
    void whatIsCapturedOnTheWayPassesAtItsRow();
    void simultaneousSegmentsCross();
    void whatIsCapturedAtAnEndIsStraight();
    void anOvertakenSegmentLeftFirst();
};

void TestLadderToScale::oneInstantHasOneHeight()
{
    Ladder ladder = toScale("fast-retransmit"); // captured at the server, 40 ms from the client
    const LadderPage page = whole(ladder);
    QCOMPARE(page.arrows.size(), std::size_t{ladder.segmentCount()});
    const Nanoseconds way = ladder.capturePoint().to(Side::Client);
    for (std::size_t i = 0; i < page.arrows.size(); ++i) {
        const LadderArrow &arrow = page.arrows[i];
        QVERIFY(arrow.arrival > arrow.departure);
        QCOMPARE(arrow.view.segment.from == Side::Server ? arrow.departure : arrow.arrival, arrow.row);
        if (i > 0)
            QVERIFY(arrow.row >= page.arrows[i - 1].row + RowUnits); // stacked where they are closer
        // What departs from the server before another arrives at the client stands higher there.
        for (const LadderArrow &other : page.arrows) {
            const bool isOther = arrow.view.segment.from == Side::Server && other.view.segment.from == Side::Client;
            if (isOther && arrow.view.segment.time + way < other.view.segment.time - way)
                QVERIFY(arrow.arrival <= other.departure);
        }
    }
    const LadderY slant = page.arrows[3].arrival - page.arrows[3].departure;
    QVERIFY(slant > RowUnits / 2 && slant <= 2 * RowUnits);
    const Nanoseconds rowTime = ladder.rowTime();
    ladder.setTimeZoom(1);
    QCOMPARE(ladder.rowTime() * 2, rowTime);
}

void TestLadderToScale::whatIsBeforeTheFirstSegmentHasRoom()
{
    for (const char *name : {"tutorial", "fast-retransmit", "simultaneous-close", "reordering"}) {
        for (const auto place :
             {CapturePoint::Place::Client, CapturePoint::Place::Server, CapturePoint::Place::Middle}) {
            Ladder ladder = toScale(name);
            ladder.setCapturePlace(place);
            QVERIFY(whole(ladder).arrows.front().departure >= LeadUnits); // for the name of the state before it
        }
    }
}

void TestLadderToScale::whatFollowsAFoldKeepsOffIt()
{
    Ladder ladder = toScale("download");
    ladder.setFoldLevel(FoldLevel::Runs);
    const LadderPage page = whole(ladder);
    QCOMPARE(page.folds.size(), std::size_t{1});
    const LadderFold &fold = page.folds.front();
    const auto next = std::find_if(page.arrows.begin(), page.arrows.end(),
                                   [&](const LadderArrow &arrow) { return arrow.view.index > fold.last; });
    QVERIFY(next != page.arrows.end());
    QVERIFY(next->view.segment.flags.fin()); // estimated to have left right behind the fold
    QVERIFY(next->isDepartureEstimated);
    QVERIFY(next->isLabelled());
    QVERIFY(next->departure >= fold.begin + RowUnits);
    QVERIFY(next->departure < next->arrival);
}

void TestLadderToScale::nothingIsUnderWayBehindTheCard_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"tutorial", "half-close", "reordering", "fast-open", "download"})
        QTest::addRow("%s", name) << name;
}

void TestLadderToScale::nothingIsUnderWayBehindTheCard()
{
    QFETCH(const QString, name);
    Ladder ladder = toScale(name.toStdString());
    const LadderY height = ladder.height();
    ladder.setCard(true);
    QCOMPARE(ladder.height(), height + CardUnits);
    const LadderPage page = ladder.page(0, 20 * RowUnits);
    QVERIFY(page.card.has_value());
    for (const LadderArrow &arrow : page.arrows)
        QVERIFY(arrow.departure > page.card->end);
}

void TestLadderToScale::whatIsCapturedOnTheWayPassesAtItsRow_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("zoom");
    for (const char *name : {"reordering", "mid-stream", "half-close", "simultaneous-close"}) {
        for (const int zoom : {-3, 0, 3})
            QTest::addRow("%s, zoom %d", name, zoom) << name << zoom;
    }
}

void TestLadderToScale::whatIsCapturedOnTheWayPassesAtItsRow()
{
    QFETCH(const QString, name);
    QFETCH(const int, zoom);
    Ladder ladder = toScale(name.toStdString());
    ladder.setTimeZoom(zoom);
    const CapturePoint &point = ladder.capturePoint();
    QCOMPARE(point.place, CapturePoint::Place::Middle);
    const LadderPage page = whole(ladder);
    std::size_t bent = 0;
    for (const LadderArrow &arrow : page.arrows) {
        const Side from = arrow.view.segment.from;
        const double way =
            static_cast<double>(point.to(from)) / static_cast<double>(point.to(Side::Client) + point.to(Side::Server));
        QCOMPARE(arrow.at(0), static_cast<double>(arrow.departure));
        QCOMPARE(arrow.at(1), static_cast<double>(arrow.arrival));
        for (double before = 0; before < 1; before += 0.05) // nothing arrives before it left
            QVERIFY(arrow.at(before + 0.05) >= arrow.at(before) - 1);
        if (!arrow.bend)
            continue;
        ++bent;
        QVERIFY(std::abs(arrow.at(way) - static_cast<double>(arrow.row)) <= 1);
        if (!arrow.isLabelled() && zoom > 0) // steep ones of the other side may cross it everywhere
            continue;
        QVERIFY(arrow.isLabelled());
        QVERIFY(arrow.labelBegin >= LadderBend::Begin && arrow.labelEnd <= LadderBend::End);
        QCOMPARE(arrow.bundle.segments, 0U); // each has a label of its own
    }
    QVERIFY(bent > 0 || zoom > 0);
    for (const LadderArrow &arrow : page.arrows) {
        for (const LadderArrow &other : page.arrows) {
            if (zoom > 0 || other.view.index <= arrow.view.index || other.view.segment.from != arrow.view.segment.from
                || other.view.segment.marks.has(Mark::OutOfOrder))
                continue;
            for (double way = 0; way <= 1; way += 0.05) // of one side, arrows keep their order all the way
                QVERIFY(arrow.at(way) <= other.at(way) + 1);
        }
    }
}

/// What crosses on the way is drawn as the books draw it.
void TestLadderToScale::simultaneousSegmentsCross()
{
    for (const char *name : {"simultaneous-open", "simultaneous-close"}) {
        const Ladder ladder = toScale(name);
        int crossing = 0;
        const LadderPage page = whole(ladder);
        for (std::size_t i = 1; i < page.arrows.size(); ++i) {
            const LadderArrow &one = page.arrows[i - 1];
            const LadderArrow &other = page.arrows[i];
            const TcpFlags flags = one.view.segment.flags;
            if (!(flags.syn() || flags.fin()) || flags != other.view.segment.flags
                || one.view.segment.from == other.view.segment.from)
                continue;
            ++crossing;
            QVERIFY(!one.bend && !other.bend);
            QVERIFY(one.departure < other.arrival && other.departure < one.arrival);
        }
        QVERIFY(crossing > 0);
    }
}

void TestLadderToScale::whatIsCapturedAtAnEndIsStraight()
{
    for (const char *name : {"fast-retransmit", "download", "refused"}) {
        const Ladder ladder = toScale(name);
        QVERIFY(ladder.capturePoint().place != CapturePoint::Place::Middle);
        for (const LadderArrow &arrow : ladder.page(0, 100 * RowUnits).arrows)
            QVERIFY(!arrow.bend);
    }
}

void TestLadderToScale::anOvertakenSegmentLeftFirst()
{
    const Ladder ladder = toScale("reordering");
    const LadderPage page = whole(ladder);
    const auto overtaken = std::find_if(page.arrows.begin(), page.arrows.end(), [](const LadderArrow &arrow) {
        return arrow.view.segment.marks.has(Mark::OutOfOrder);
    });
    QVERIFY(overtaken != page.arrows.end());
    int passed = 0;
    for (auto other = page.arrows.begin(); other != overtaken; ++other) {
        if (other->view.segment.from != overtaken->view.segment.from || other->view.sequence < overtaken->view.sequence)
            continue;
        ++passed;
        QVERIFY(overtaken->departure < other->departure); // they cross on the way
        QVERIFY(overtaken->row > other->row);
    }
    QVERIFY(passed > 0);
}

QTEST_APPLESS_MAIN(TestLadderToScale)
#include "tst_laddertoscale.moc"
