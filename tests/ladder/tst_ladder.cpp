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
    void headersThatAreCutTellNoPhase();
    void withoutTimesNothingTellsWhereItWasCaptured();
    void kindsOfClose_data();
    void kindsOfClose();
    void kindsOfOpening_data();
    void kindsOfOpening();
    void simultaneousClosesCross();
    void aResetOfTheConnectionBeforeEndsNothing();
    void noArrowCrossesALabel_data();
    void noArrowCrossesALabel();
    void aCopyIsLinkedToWhatWasLost();
    void overtakenSegmentsDepartBeforeThoseThatOvertookThem();
    void aClosedWindowBlocksTheSender();
    void duplicateAcksAreCounted();
    void pagesAreParts();
    void theFarEndIsAnEstimate();
    void overviewTellsWhereTroubleIs();
    void overviewAgreesWithTheRows_data();
    void overviewAgreesWithTheRows();
    void bothSidesOfASimultaneousCloseWait();
    void aFinThatComesAgainBeginsTheWaitAnew();
    void statesInAFoldHaveRoomForTheirNames();
    void aGrowingFlowStaysAsItWasUntilRefreshed();
    void segmentAtTime();
    void whatIsNotRevealedIsNotTold();
    void onlyWhatIsRevealedIsCounted();
    void gapsAreToldUntilTheyAreFilled();
    void dataIsLinkedToItsAcknowledgment();
    void timeoutsDouble();
    void acknowledgmentsAreSums();
    void theCardHasItsRoom();
    void handshakesAgree();
};

void TestLadder::everySegmentHasAnArrowThatFalls()
{
    const Ladder ladder(lessonTrace("tutorial"), FlowId(0));
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
    const Ladder ladder(lessonTrace("tutorial"), FlowId(0));
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
    QCOMPARE(page.timeWaits.size(), std::size_t{1});
    QCOMPARE(page.timeWaits[0].side, Side::Server);
}

void TestLadder::idleTimeIsFolded()
{
    const Ladder ladder(lessonTrace("tutorial"), FlowId(0));
    const LadderPage page = whole(ladder);
    QCOMPARE(page.breaks.size(), std::size_t{1});
    QVERIFY(page.breaks[0].idle > 5 * Second);
    QVERIFY(page.breaks[0].begin >= page.arrows[2].arrival);
    QVERIFY(page.breaks[0].end <= page.arrows[3].departure);
}

void TestLadder::phasesOfTheTutorial()
{
    const Ladder ladder(lessonTrace("tutorial"), FlowId(0));
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
    QCOMPARE(Ladder(lessonTrace(name.toStdString()), FlowId(0)).phases().closing, kind);
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
    QCOMPARE(Ladder(lessonTrace(name.toStdString()), FlowId(0)).phases().opening, kind);
}

void TestLadder::simultaneousClosesCross()
{
    const Ladder ladder(lessonTrace("simultaneous-close"), FlowId(0));
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

void TestLadder::aResetOfTheConnectionBeforeEndsNothing()
{
    // The server still holds an earlier connection, which a RST ends; then the new one opens, and stays open.
    const Ladder ladder(lessonTrace("half-open"), FlowId(1));
    QCOMPARE(ladder.phases().closing, ClosingKind::Open);
    QVERIFY(!ladder.phases().close);
    QCOMPARE(ladder.phases().opening, OpeningKind::ThreeWay);
    QVERIFY(ladder.phases().data);
    QCOMPARE(ladder.phases().data->first, ladder.phases().handshake->last + 1);
}

void TestLadder::noArrowCrossesALabel_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isToScale");
    for (const char *name : {"simultaneous-open", "simultaneous-close", "reordering", "fast-retransmit"}) {
        QTest::addRow("%s", name) << name << false;
        QTest::addRow("%s to scale", name) << name << true;
    }
}

void TestLadder::noArrowCrossesALabel()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isToScale);
    Ladder ladder(lessonTrace(name.toUtf8().constData()), FlowId(0));
    ladder.setTimeAxis(isToScale ? TimeAxis::ToScale : TimeAxis::Even);
    const LadderPage page = whole(ladder);
    const auto labelled = std::count_if(page.arrows.begin(), page.arrows.end(),
                                        [](const LadderArrow &arrow) { return arrow.isLabelled(); });
    QVERIFY(labelled > (isToScale ? 6 : static_cast<std::ptrdiff_t>(page.arrows.size()) - 1));
    for (const LadderArrow &arrow : page.arrows) {
        for (const LadderArrow &other : page.arrows) {
            if (&other == &arrow || !arrow.isLabelled())
                continue;
            const bool isAlongside = other.view.segment.from == arrow.view.segment.from;
            const auto below = [&](double share) {
                return arrow.at(share) - other.at(isAlongside ? share : 1 - share);
            };
            QVERIFY2(
                below(arrow.labelBegin) * below(arrow.labelEnd) >= 0,
                qPrintable(
                    QStringLiteral("%1 crosses the label of %2").arg(other.view.index + 1).arg(arrow.view.index + 1)));
        }
    }
}

void TestLadder::aCopyIsLinkedToWhatWasLost()
{
    const Ladder ladder(lessonTrace("fast-retransmit"), FlowId(0));
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
    const Ladder ladder(lessonTrace("reordering"), FlowId(0));
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
    const Ladder ladder(lessonTrace("zero-window"), FlowId(0));
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
    const Ladder ladder(lessonTrace("fast-retransmit"), FlowId(0));
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
    const Ladder ladder(lessonTrace("download"), FlowId(0));
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

void TestLadder::headersThatAreCutTellNoPhase()
{
    const auto trace = std::make_shared<Trace>();
    Analysis analysis(*trace);
    constexpr std::size_t IpAndPorts = 24;
    for (int i = 0; i < 3; ++i) {
        PacketBuilder builder;
        Packet packet = builder.time(i).length(10).build();
        packet.bytes = packet.bytes.first(IpAndPorts);
        QVERIFY(Analysis::Batch(analysis).add(packet));
    }
    const Ladder ladder(trace, FlowId(0));
    QVERIFY(!ladder.phases().handshake && !ladder.phases().data && !ladder.phases().close);
}

void TestLadder::withoutTimesNothingTellsWhereItWasCaptured()
{
    using Place = CapturePoint::Place;
    const auto placeWhereItBegins = [](Nanoseconds begin) {
        const auto trace = std::make_shared<Trace>();
        Analysis analysis(*trace);
        int frame = 0;
        const auto add = [&](PacketBuilder &builder) {
            Analysis::Batch(analysis).add(builder.time(begin + ++frame * Microsecond).build());
        };
        add(PacketBuilder().flags(TcpFlags::Syn));
        for (int i = 0; i < 1000; ++i)
            add(PacketBuilder().clientPort(7).sequence(static_cast<std::uint32_t>(i)).length(1));
        add(PacketBuilder().flags(TcpFlags::Syn | TcpFlags::Ack).acknowledgment(1).fromServer());
        add(PacketBuilder().flags(TcpFlags::Ack).sequence(1).acknowledgment(1));
        return Ladder(trace, FlowId(0)).capturePoint().place;
    };
    QCOMPARE(placeWhereItBegins(Second), Place::Client);
    QCOMPARE(placeWhereItBegins(0), Place::Unknown); // as if it were a listing without times
}

void TestLadder::theFarEndIsAnEstimate()
{
    Ladder ladder(lessonTrace("fast-retransmit"), FlowId(0));
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
    const Ladder ladder(lessonTrace("fast-retransmit"), FlowId(0));
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

void TestLadder::overviewAgreesWithTheRows_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<FoldLevel>("folds");
    for (const char *name : {"fast-retransmit", "zero-window", "retransmission-timeout", "download", "time-wait"}) {
        for (const FoldLevel folds : {FoldLevel::All, FoldLevel::Runs, FoldLevel::Phases})
            QTest::addRow("%s, level %d", name, static_cast<int>(folds)) << QString::fromLatin1(name) << folds;
    }
}

void TestLadder::overviewAgreesWithTheRows()
{
    QFETCH(const QString, name);
    QFETCH(const FoldLevel, folds);
    constexpr int Count = 700;
    for (const TimeAxis axis : {TimeAxis::Even, TimeAxis::ToScale}) {
        Ladder ladder(lessonTrace(name.toStdString()), FlowId(0));
        ladder.setTimeAxis(axis);
        ladder.setFoldLevel(folds);
        const auto slices = ladder.overview(Count);
        const auto sliceOf = [&](std::uint32_t index) {
            return static_cast<int>(ladder.position(index) * Count / ladder.height());
        };
        std::vector<bool> isNear(Count); // to a row of trouble: in the slices that the row takes, or beside them
        const Trace &trace = ladder.trace();
        for (auto at = trace.nextTrouble(FlowId(0), 0); at; at = trace.nextTrouble(FlowId(0), *at + 1)) {
            const int first = sliceOf(*at);
            const std::uint32_t next = ladder.rowOf(*at).last + 1;
            const int last = next < ladder.segmentCount() ? sliceOf(next) : Count - 1;
            QVERIFY2(slices[static_cast<std::size_t>(first)].hasTrouble
                         || slices[static_cast<std::size_t>(std::max(0, first - 1))].hasTrouble,
                     qPrintable(QString::number(*at)));
            for (int slice = std::max(0, first - 1); slice <= std::min(Count - 1, last + 1); ++slice)
                isNear[static_cast<std::size_t>(slice)] = true;
        }
        for (std::size_t i = 0; i < Count; ++i)
            QVERIFY2(isNear[i] || !slices[i].hasTrouble, qPrintable(QString::number(i)));
    }
}

void TestLadder::bothSidesOfASimultaneousCloseWait()
{
    const Ladder ladder(lessonTrace("simultaneous-close"), FlowId(0));
    const LadderPage page = whole(ladder);
    QCOMPARE(page.timeWaits.size(), std::size_t{2});
    QCOMPARE(page.timeWaits[0].side, Side::Client);
    QCOMPARE(page.timeWaits[1].side, Side::Server);
    for (const LadderRibbon &wait : page.timeWaits)
        QVERIFY(wait.begin > page.arrows.back().departure && wait.end > wait.begin + RowUnits / 2);
}

void TestLadder::aFinThatComesAgainBeginsTheWaitAnew()
{
    const Ladder ladder(lessonTrace("time-wait"), FlowId(0));
    const LadderPage page = whole(ladder);
    QCOMPARE(page.timeWaits.size(), std::size_t{1});
    const auto copy = std::find_if(page.arrows.rbegin(), page.arrows.rend(),
                                   [](const LadderArrow &arrow) { return arrow.view.segment.flags.fin(); });
    QVERIFY(copy->view.segment.marks.has(Mark::Retransmission));
    QCOMPARE(page.timeWaits[0].begin, copy->arrival);
}

void TestLadder::statesInAFoldHaveRoomForTheirNames()
{
    for (const char *name : {"tutorial", "half-close", "four-way-close", "download", "simultaneous-close"}) {
        for (const TimeAxis axis : {TimeAxis::Even, TimeAxis::ToScale}) {
            Ladder ladder(lessonTrace(name), FlowId(0));
            ladder.setTimeAxis(axis);
            ladder.setFoldLevel(FoldLevel::Phases);
            const LadderPage page = whole(ladder);
            QVERIFY(page.folds.size() >= 2);
            for (std::size_t i = 1; i < page.ribbons.size(); ++i) {
                const LadderRibbon &ribbon = page.ribbons[i];
                const auto fold = std::find_if(page.folds.begin(), page.folds.end(), [&](const LadderFold &one) {
                    return one.first <= ribbon.step.after && ribbon.step.after <= one.last;
                });
                if (ribbon.side == page.ribbons[i - 1].side && fold != page.folds.end())
                    QVERIFY2(ribbon.begin - page.ribbons[i - 1].begin >= 16, name);
            }
            QVERIFY(page.brackets.size() + page.folds.size() <= 3); // a fold says itself what it is
        }
    }
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
    const Ladder ladder(lessonTrace("tutorial"), FlowId(0));
    const Nanoseconds begin = ladder.summary().begin;
    QCOMPARE(ladder.segmentAtTime(begin), 0U);
    QCOMPARE(ladder.segmentAtTime(begin + 2 * Second), 3U); // the first after the pause
    QCOMPARE(ladder.segmentAtTime(begin + 1000 * Second), ladder.segmentCount() - 1);
}

void TestLadder::whatIsNotRevealedIsNotTold()
{
    Ladder ladder(lessonTrace("tutorial"), FlowId(0));
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

void TestLadder::onlyWhatIsRevealedIsCounted()
{
    for (const char *name : {"fast-retransmit", "download"}) {
        const auto trace = lessonTrace(name);
        Ladder ladder(trace, FlowId(0));
        const FlowSummary all = ladder.summary();
        const auto ids = trace->segmentsOf(FlowId(0), 0, all.segmentCount);
        for (const std::uint32_t count : {0U, 6U, 21U, 20U, 28U, 4097U, 9000U, 8999U, 4096U, 4095U, 10'000U}) {
            if (count >= all.segmentCount)
                continue;
            ladder.setRevealed(count);
            std::array<std::int64_t, 2> bytes{};
            std::uint32_t duplicates = 0;
            for (std::uint32_t i = 0; i < count; ++i) {
                const Segment segment = trace->segments()[ids[i]];
                duplicates += segment.marks.has(Mark::DuplicateAck) ? 1 : 0;
                if (segment.length > 0)
                    bytes[sideIndex(segment.from)] =
                        std::max(bytes[sideIndex(segment.from)], all.relativeSequence(segment) + segment.length - 1);
            }
            QCOMPARE(ladder.summary().segmentCount, count);
            QCOMPARE(ladder.summary().bytes[0], static_cast<std::uint64_t>(bytes[0]));
            QCOMPARE(ladder.summary().bytes[1], static_cast<std::uint64_t>(bytes[1]));
            QCOMPARE(ladder.summary().markCounts[static_cast<std::size_t>(Mark::DuplicateAck)], duplicates);
        }
        ladder.setRevealed({});
        QCOMPARE(ladder.summary().bytes, all.bytes);
        QCOMPARE(ladder.summary().markCounts, all.markCounts);
        QCOMPARE(ladder.summary().toldMarks, all.toldMarks);
    }
}

/// What is told of a flow is what can be seen of it: a gap that is filled later is one until then.
void TestLadder::gapsAreToldUntilTheyAreFilled()
{
    Ladder ladder(lessonTrace("reordering"), FlowId(0));
    const auto told = [&ladder](Mark mark) { return ladder.summary().toldMarks[static_cast<std::size_t>(mark)]; };
    QCOMPARE(told(Mark::LostSegment), 0U);
    QCOMPARE(told(Mark::OutOfOrder), 1U);
    ladder.setRevealed(10);
    QCOMPARE(told(Mark::LostSegment), 1U);
    QCOMPARE(told(Mark::OutOfOrder), 0U);
    ladder.setRevealed(11);
    QCOMPARE(told(Mark::LostSegment), 0U);
    QCOMPARE(told(Mark::OutOfOrder), 1U);
    ladder.setRevealed(9);
    QCOMPARE(told(Mark::LostSegment), 1U);
    QVERIFY(whole(ladder).ghosts.size() == 1);

    Ladder zero(lessonTrace("zero-window"), FlowId(0));
    QCOMPARE(zero.summary().toldMarks[static_cast<std::size_t>(Mark::KeepAlive)], 0U);
    QCOMPARE(zero.summary().toldMarks[static_cast<std::size_t>(Mark::ZeroWindowProbe)], 3U);
    QCOMPARE(zero.summary().toldMarks[static_cast<std::size_t>(Mark::ZeroWindow)], 1U);
    zero.setRevealed(12);
    QCOMPARE(zero.summary().toldMarks[static_cast<std::size_t>(Mark::ZeroWindowProbe)], 2U);
}

void TestLadder::dataIsLinkedToItsAcknowledgment()
{
    const Ladder ladder(lessonTrace("fast-retransmit"), FlowId(0));
    const LadderPage page = whole(ladder);
    std::optional<std::uint32_t> lost;
    for (const LadderArrow &arrow : page.arrows) {
        if (arrow.isLost)
            lost = arrow.view.index;
    }
    QVERIFY(lost.has_value());
    const auto has = [](const std::vector<Related> &related, std::uint32_t index, Relation relation) {
        return std::any_of(related.begin(), related.end(),
                           [&](const Related &one) { return one.index == index && one.relation == relation; });
    };
    const auto ofLost = ladder.relatedTo(*lost);
    const auto copy =
        std::find_if(ofLost.begin(), ofLost.end(), [](const Related &one) { return one.relation == Relation::Copy; });
    QVERIFY(copy != ofLost.end());
    QVERIFY(has(ladder.relatedTo(copy->index), *lost, Relation::Original));
    const auto ofNext = ladder.relatedTo(*lost + 1); // arrived beyond the hole
    const auto sack = std::find_if(ofNext.begin(), ofNext.end(),
                                   [](const Related &one) { return one.relation == Relation::SackedBy; });
    QVERIFY(sack != ofNext.end());
    QVERIFY(page.arrows[sack->index].view.segment.marks.has(Mark::DuplicateAck));
    const auto ack = std::find_if(ofNext.begin(), ofNext.end(),
                                  [](const Related &one) { return one.relation == Relation::AcknowledgedBy; });
    QVERIFY(ack != ofNext.end());
    const auto ofAck = ladder.relatedTo(ack->index);
    QVERIFY(has(ofAck, *lost + 1, Relation::Acknowledges));
    QVERIFY(has(ofAck, copy->index, Relation::Acknowledges));
    QVERIFY(ladder.relatedTo(ladder.segmentCount()).empty());
}

void TestLadder::timeoutsDouble()
{
    const Ladder ladder(lessonTrace("retransmission-timeout"), FlowId(0));
    std::size_t doubled = 0;
    for (const LadderLink &link : whole(ladder).links) {
        if (!link.isTimeout || !link.span || !link.previousSpan)
            continue;
        ++doubled;
        const double ratio = static_cast<double>(*link.span) / static_cast<double>(*link.previousSpan);
        QVERIFY(ratio > 1.5 && ratio < 2.5);
    }
    QVERIFY(doubled > 0);
}

void TestLadder::acknowledgmentsAreSums()
{
    const Ladder ladder(lessonTrace("tutorial"), FlowId(0));
    int sums = 0;
    for (const LadderArrow &arrow : whole(ladder).arrows) {
        if (!arrow.acknowledged)
            continue;
        ++sums;
        const auto &what = *arrow.acknowledged;
        QCOMPARE(what.begin + what.length + (what.isSyn ? 1 : 0) + (what.isFin ? 1 : 0), arrow.view.acknowledgment);
    }
    QVERIFY(sums >= 5);
}

void TestLadder::theCardHasItsRoom()
{
    Ladder ladder(lessonTrace("tutorial"), FlowId(0));
    const LadderY height = ladder.height();
    const LadderY fourth = ladder.position(3);
    QVERIFY(!whole(ladder).card);
    ladder.setCard(true);
    QCOMPARE(ladder.height(), height + CardUnits);
    QCOMPARE(ladder.position(3), fourth + CardUnits);
    const LadderPage page = whole(ladder);
    QVERIFY(page.card.has_value());
    QVERIFY(page.card->begin > page.arrows[2].arrival);
    QVERIFY(page.card->end < page.breaks[0].begin && page.card->end < page.arrows[3].departure);
    Ladder middle(lessonTrace("mid-stream"), FlowId(0));
    middle.setCard(true);
    QVERIFY(!whole(middle).card);
}

void TestLadder::handshakesAgree()
{
    const Ladder ladder(lessonTrace("window-scaling"), FlowId(0));
    const auto &handshake = ladder.handshake();
    QVERIFY(handshake.has_value());
    QCOMPARE(handshake->scalesWindows(), ladder.summary().windowScale[0].has_value());
    QVERIFY(handshake->segmentSize(Side::Client, false) > 500);
    QVERIFY(!Ladder(lessonTrace("refused"), FlowId(0)).handshake());
    QVERIFY(Ladder(lessonTrace("simultaneous-open"), FlowId(0)).handshake());
}

QTEST_APPLESS_MAIN(TestLadder)
#include "tst_ladder.moc"
