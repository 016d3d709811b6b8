// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/ladder.h"
#include "core/store/analysis.h"
#include "tests/support/lesson.h"
#include "tests/support/packetbuilder.h"

#include <QTest>

#include <algorithm>
#include <memory>

using namespace tcpladder;

namespace {

std::shared_ptr<Trace> lesson(const std::string &name)
{
    auto trace = std::make_shared<Trace>();
    loadLesson(name, *trace);
    return trace;
}

LadderPage whole(const Ladder &ladder)
{
    return ladder.page(0, ladder.height());
}

std::vector<State> statesOf(const LadderPage &page, Side side)
{
    std::vector<State> states;
    for (const LadderRibbon &ribbon : page.ribbons) {
        if (ribbon.side == side)
            states.push_back(ribbon.step.state);
    }
    return states;
}

} // namespace

class TestLadder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySegmentHasAnArrowThatFalls();
    void statesBeginWhereTheirArrowsEnd();
    void idleTimeIsFolded();
    void phasesOfTheTutorial();
    void kindsOfClose_data();
    void kindsOfClose();
    void kindsOfOpening_data();
    void kindsOfOpening();
    void simultaneousClosesCross();
    void aCopyIsLinkedToWhatWasLost();
    void overtakenSegmentsDepartBeforeThoseThatOvertookThem();
    void aClosedWindowBlocksTheSender();
    void duplicateAcksAreCounted();
    void pagesAreParts();
    void theFarEndIsAnEstimate();
    void overviewTellsWhereTroubleIs();
    void aGrowingFlowStaysAsItWasUntilRefreshed();
    void segmentAtTime();
    void whatIsNotRevealedIsNotTold();
};

void TestLadder::everySegmentHasAnArrowThatFalls()
{
    const Ladder ladder(lesson("tutorial"), FlowId(0));
    const LadderPage page = whole(ladder);
    QCOMPARE(page.arrows.size(), std::size_t{ladder.segmentCount()});
    for (std::size_t i = 0; i < page.arrows.size(); ++i) {
        QCOMPARE(page.arrows[i].view.index, static_cast<std::uint32_t>(i));
        QCOMPARE(page.arrows[i].row, ladder.position(static_cast<std::uint32_t>(i)));
        QVERIFY(page.arrows[i].arrival > page.arrows[i].departure);
    }
}

void TestLadder::statesBeginWhereTheirArrowsEnd()
{
    const Ladder ladder(lesson("tutorial"), FlowId(0));
    const LadderPage page = whole(ladder);
    using enum State;
    QCOMPARE(statesOf(page, Side::Client), (std::vector{Closed, SynSent, Established, CloseWait, LastAck, Closed}));
    const std::vector<State> server = statesOf(page, Side::Server);
    QCOMPARE(server.front(), Listen);
    QCOMPARE(server.back(), TimeWait);
    LadderY end = 0;
    Side side = Side::Client;
    for (const LadderRibbon &ribbon : page.ribbons) {
        if (ribbon.side != side)
            end = 0;
        side = ribbon.side;
        QCOMPARE(ribbon.begin, end); // no hole between states
        end = ribbon.end;
        if (ribbon.step.after == Transition::Before) {
            QVERIFY(ribbon.isUncertain);
            continue;
        }
        const LadderArrow &cause = page.arrows[ribbon.step.segment];
        QCOMPARE(ribbon.begin, ribbon.step.sending ? cause.departure : cause.arrival);
    }
    QVERIFY(page.timeWait.has_value());
}

void TestLadder::idleTimeIsFolded()
{
    const Ladder ladder(lesson("tutorial"), FlowId(0));
    const LadderPage page = whole(ladder);
    QCOMPARE(page.breaks.size(), std::size_t{1});
    QVERIFY(page.breaks[0].idle > 5 * Second);
    QVERIFY(page.breaks[0].begin >= page.arrows[2].arrival);
    QVERIFY(page.breaks[0].end <= page.arrows[3].departure);
}

void TestLadder::phasesOfTheTutorial()
{
    const Ladder ladder(lesson("tutorial"), FlowId(0));
    const Phases &phases = ladder.phases();
    QCOMPARE(phases.opening, OpeningKind::ThreeWay);
    QCOMPARE(phases.handshake->last, 2U);
    QCOMPARE(phases.data->first, 3U);
    QCOMPARE(phases.close->first, 7U);
    QCOMPARE(phases.close->last, 9U);
    QCOMPARE(phases.activeOpener, std::optional(Side::Client));
    QCOMPARE(phases.activeCloser, std::optional(Side::Server));
    QCOMPARE(whole(ladder).brackets.size(), std::size_t{3});
}

void TestLadder::kindsOfClose_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ClosingKind>("kind");
    QTest::newRow("three segments") << "three-segment-close" << ClosingKind::ThreeSegments;
    QTest::newRow("four segments") << "four-way-close" << ClosingKind::FourSegments;
    QTest::newRow("half-close") << "half-close" << ClosingKind::HalfClose;
    QTest::newRow("simultaneous") << "simultaneous-close" << ClosingKind::Simultaneous;
    QTest::newRow("reset") << "reset-unread-data" << ClosingKind::Reset;
}

void TestLadder::kindsOfClose()
{
    QFETCH(QString, name);
    QFETCH(ClosingKind, kind);
    QCOMPARE(Ladder(lesson(name.toStdString()), FlowId(0)).phases().closing, kind);
}

void TestLadder::kindsOfOpening_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<OpeningKind>("kind");
    QTest::newRow("three-way") << "handshake" << OpeningKind::ThreeWay;
    QTest::newRow("simultaneous") << "simultaneous-open" << OpeningKind::Simultaneous;
    QTest::newRow("refused") << "refused" << OpeningKind::Refused;
    QTest::newRow("mid-stream") << "mid-stream" << OpeningKind::NotCaptured;
}

void TestLadder::kindsOfOpening()
{
    QFETCH(QString, name);
    QFETCH(OpeningKind, kind);
    QCOMPARE(Ladder(lesson(name.toStdString()), FlowId(0)).phases().opening, kind);
}

void TestLadder::simultaneousClosesCross()
{
    const Ladder ladder(lesson("simultaneous-close"), FlowId(0));
    const LadderPage page = whole(ladder);
    std::vector<const LadderArrow *> fins;
    for (const LadderArrow &arrow : page.arrows) {
        if (arrow.view.segment.flags.fin())
            fins.push_back(&arrow);
    }
    QCOMPARE(fins.size(), std::size_t{2});
    QVERIFY(fins[0]->departure < fins[1]->arrival);
    QVERIFY(fins[0]->arrival > fins[1]->departure); // they cross on the way
    for (const LadderArrow *fin : fins)
        QVERIFY(fin->labelBegin > 0 || fin->labelEnd < 1);
}

void TestLadder::aCopyIsLinkedToWhatWasLost()
{
    const Ladder ladder(lesson("fast-retransmit"), FlowId(0));
    const LadderPage page = whole(ladder);
    const auto copy = std::find_if(page.arrows.begin(), page.arrows.end(), [](const LadderArrow &arrow) {
        return arrow.view.segment.marks.has(Mark::FastRetransmission);
    });
    QVERIFY(copy != page.arrows.end());
    const auto lost =
        std::find_if(page.arrows.begin(), page.arrows.end(), [](const LadderArrow &arrow) { return arrow.isLost; });
    QVERIFY(lost != page.arrows.end());
    QCOMPARE(lost->view.sequence, copy->view.sequence);
    QVERIFY(lost->view.index < copy->view.index);
    const auto link = std::find_if(page.links.begin(), page.links.end(), [&](const LadderLink &candidate) {
        return candidate.from == lost->departure && candidate.to == copy->departure;
    });
    QVERIFY(link != page.links.end());
    QCOMPARE(link->side, copy->view.segment.from);
}

void TestLadder::overtakenSegmentsDepartBeforeThoseThatOvertookThem()
{
    const Ladder ladder(lesson("reordering"), FlowId(0));
    const LadderPage page = whole(ladder);
    bool isFound = false;
    for (std::size_t i = 1; i < page.arrows.size(); ++i) {
        const LadderArrow &arrow = page.arrows[i];
        if (!arrow.view.segment.marks.has(Mark::OutOfOrder))
            continue;
        isFound = true;
        QVERIFY(arrow.departure < page.arrows[i - 1].departure);
        QVERIFY(arrow.arrival > page.arrows[i - 1].arrival);
    }
    QVERIFY(isFound);
    QVERIFY(page.ghosts.empty()); // all that was missing came
}

void TestLadder::aClosedWindowBlocksTheSender()
{
    const Ladder ladder(lesson("zero-window"), FlowId(0));
    const LadderPage page = whole(ladder);
    QVERIFY(!page.blocks.empty());
    const LadderBlock &block = page.blocks.front();
    QVERIFY(block.begin < block.end);
    QVERIFY(block.duration.value_or(0) > 0);
    const auto closing = std::find_if(page.arrows.begin(), page.arrows.end(), [](const LadderArrow &arrow) {
        return arrow.view.segment.marks.has(Mark::ZeroWindow);
    });
    QVERIFY(closing != page.arrows.end());
    QCOMPARE(block.side, otherSide(closing->view.segment.from));
    QCOMPARE(block.begin, closing->arrival);
}

void TestLadder::duplicateAcksAreCounted()
{
    const Ladder ladder(lesson("fast-retransmit"), FlowId(0));
    std::uint32_t last = 0;
    for (const LadderArrow &arrow : whole(ladder).arrows) {
        if (arrow.view.segment.marks.has(Mark::DuplicateAck) && arrow.duplicate > 0) {
            QCOMPARE(arrow.duplicate, last + 1);
            last = arrow.duplicate;
        }
    }
    QVERIFY(last >= 3);
}

void TestLadder::pagesAreParts()
{
    const Ladder ladder(lesson("download"), FlowId(0));
    const LadderPage all = whole(ladder);
    const LadderY top = ladder.position(ladder.segmentCount() / 2);
    const LadderPage part = ladder.page(top, top + 10 * RowUnits);
    QVERIFY(part.arrows.size() >= 8);
    QVERIFY(part.arrows.size() < 20);
    for (const LadderArrow &arrow : part.arrows) {
        const LadderArrow &same = all.arrows[arrow.view.index];
        QCOMPARE(arrow.row, same.row);
        QCOMPARE(arrow.departure, same.departure);
        QCOMPARE(arrow.arrival, same.arrival);
        QCOMPARE(arrow.duplicate, same.duplicate);
    }
    QCOMPARE(part.ribbons.size(), std::size_t{2});
    QVERIFY(part.ribbons[0].beginsBefore);
    QCOMPARE(part.ribbons[0].step.state, State::Established);
}

void TestLadder::theFarEndIsAnEstimate()
{
    Ladder ladder(lesson("fast-retransmit"), FlowId(0));
    ladder.setCapturePlace(CapturePoint::Place::Client);
    for (const LadderArrow &arrow : whole(ladder).arrows) {
        QCOMPARE(arrow.isDepartureEstimated, arrow.view.segment.from == Side::Server);
        QCOMPARE(arrow.isArrivalEstimated, arrow.view.segment.from == Side::Client);
    }
    ladder.setCapturePlace(CapturePoint::Place::Middle);
    QVERIFY(whole(ladder).arrows.front().isDepartureEstimated);
    QVERIFY(whole(ladder).arrows.front().isArrivalEstimated);
}

void TestLadder::overviewTellsWhereTroubleIs()
{
    const Ladder ladder(lesson("fast-retransmit"), FlowId(0));
    const auto slices = ladder.overview(300);
    QCOMPARE(slices.size(), std::size_t{300});
    QCOMPARE(slices.front().states[0], State::Closed);
    QCOMPARE(slices.front().states[1], State::Listen);
    const auto first = ladder.trace().nextTrouble(FlowId(0), 0);
    QVERIFY(first.has_value());
    const LadderY height = ladder.height();
    const auto expected = static_cast<std::size_t>(ladder.position(*first) * 300 / height);
    for (std::size_t i = 0; i + 1 < expected; ++i)
        QVERIFY(!slices[i].hasTrouble);
    QVERIFY(slices[expected].hasTrouble || slices[expected + 1].hasTrouble);
    QVERIFY(ladder.overview(0).empty());
}

void TestLadder::aGrowingFlowStaysAsItWasUntilRefreshed()
{
    auto trace = std::make_shared<Trace>();
    Analysis analysis(*trace);
    PacketBuilder builder;
    const auto add = [&](Nanoseconds time) {
        Analysis::Batch(analysis).add(
            builder.time(time).sequence(static_cast<std::uint32_t>(time / Second)).length(1).build());
    };
    add(0);
    Ladder ladder(trace, FlowId(0));
    const LadderY height = ladder.height();
    add(2 * Second);
    QCOMPARE(ladder.height(), height);
    QCOMPARE(whole(ladder).arrows.size(), std::size_t{1});
    ladder.refresh();
    QVERIFY(ladder.height() >= height + RowUnits + IdleUnits);
    QCOMPARE(whole(ladder).arrows.size(), std::size_t{2});
}

void TestLadder::segmentAtTime()
{
    const Ladder ladder(lesson("tutorial"), FlowId(0));
    const Nanoseconds begin = ladder.summary().begin;
    QCOMPARE(ladder.segmentAtTime(begin), 0U);
    QCOMPARE(ladder.segmentAtTime(begin + 2 * Second), 3U); // the first after the pause
    QCOMPARE(ladder.segmentAtTime(begin + 1000 * Second), ladder.segmentCount() - 1);
}

void TestLadder::whatIsNotRevealedIsNotTold()
{
    Ladder ladder(lesson("tutorial"), FlowId(0));
    const LadderY all = ladder.height();
    ladder.setRevealed(2);
    QCOMPARE(ladder.segmentCount(), 2U);
    QCOMPARE(ladder.wholeCount(), 10U);
    QVERIFY(ladder.height() < all);
    const LadderPage page = whole(ladder);
    QCOMPARE(page.arrows.size(), std::size_t{2});
    QCOMPARE(statesOf(page, Side::Server).back(), State::SynReceived);
    QCOMPARE(ladder.phases().opening, OpeningKind::Unfinished);
    QCOMPARE(ladder.phases().closing, ClosingKind::Open);
    ladder.setRevealed({});
    QCOMPARE(ladder.height(), all);
    QCOMPARE(ladder.phases().closing, ClosingKind::ThreeSegments);
}

QTEST_APPLESS_MAIN(TestLadder)
#include "tst_ladder.moc"
