// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/labelplaces.h"

#include <QTest>

#include <cmath>

using namespace tcpladder;

namespace {

constexpr LabelScale Usual{8 * RowUnits, 24};

/// A page of arrows, each 100 bytes of the side that sends it.
class Page : public LadderPage
{
public:
    Page() { bottom = height = 40 * RowUnits; }
    Page &add(Side from, LadderY departure, LadderY arrival, std::uint32_t length = 100)
    {
        LadderArrow arrow;
        arrow.view.index = static_cast<std::uint32_t>(arrows.size());
        arrow.view.segment.from = from;
        arrow.view.segment.flags = TcpFlags(TcpFlags::Ack);
        arrow.view.segment.length = length;
        arrow.row = arrow.departure = departure;
        arrow.arrival = arrival;
        arrows.push_back(arrow);
        return *this;
    }
    const LadderArrow &operator[](std::size_t i) const { return arrows[i]; }
};

/// How far below @p other @p arrow is at @p share of its own way.
double below(const LadderArrow &arrow, const LadderArrow &other, double share)
{
    const bool isAlongside = other.view.segment.from == arrow.view.segment.from;
    return arrow.at(share) - other.at(isAlongside ? share : 1 - share);
}

/// Whether @p other runs through the letters above @p arrow, a third of their height being a margin.
bool strikes(const LadderArrow &arrow, const LadderArrow &other, const LabelScale &scale)
{
    for (double share = arrow.labelBegin; share <= arrow.labelEnd; share += 0.01) {
        const double distance = below(arrow, other, share);
        if (distance > 0.5 && distance < scale.height * 0.67)
            return true;
    }
    return false;
}

} // namespace

class TestLabelPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void evenRowsKeepTheWholeWay();
    void crossingsAreLeftOut();
    void twoOnOneAnotherShareTheWay();
    void ofManyTheFirstTellsOfAll();
    void narrowLaddersTellOfTwoAtOnce();
    void bothDirectionsAreToldApart();
    void aFanIsReadWhereItIsOpen();
    void steepArrowsNeedMoreRoom();
    void aLostSegmentIsLabelledWhereItCame();
    void aLabelStaysInSight();
    void pagesThatAreCutShareNoLabel();
    void foldsAreKeptOff();
    void aBundleTellsOfWhatChangesStates();
    void aGhostUnderArrowsIsNotNamed();
    void bentArrowsAreLabelledWhereTheyAreStraight();
    void labelsKeepOffBentEnds();
};

void TestLabelPlaces::evenRowsKeepTheWholeWay()
{
    Page page;
    for (LadderY row = 0; row < 6; ++row)
        page.add(row % 2 == 0 ? Side::Client : Side::Server, row * RowUnits, row * RowUnits + SlantUnits);
    placeLabels(Usual, false, page);
    for (const LadderArrow &arrow : page.arrows) {
        QCOMPARE(arrow.labelBegin, 0.0);
        QCOMPARE(arrow.labelEnd, 1.0);
        QCOMPARE(arrow.bundle.segments, 0U);
    }
}

void TestLabelPlaces::crossingsAreLeftOut()
{
    Page page;
    page.add(Side::Client, 0, 3 * RowUnits).add(Side::Server, 0, 3 * RowUnits);
    placeLabels(Usual, true, page);
    for (const std::size_t i : {0U, 1U}) {
        QVERIFY(page[i].isLabelled());
        QVERIFY(page[i].labelEnd < 0.5); // before they cross
        QVERIFY(!strikes(page[i], page[1 - i], Usual));
    }
}

void TestLabelPlaces::twoOnOneAnotherShareTheWay()
{
    Page page;
    page.add(Side::Client, 0, 200).add(Side::Client, 2, 202);
    placeLabels(Usual, true, page);
    QVERIFY(page[0].isLabelled() && page[1].isLabelled());
    QVERIFY(page[0].labelEnd <= page[1].labelBegin);
    QCOMPARE(page[0].bundle.segments, 0U);
}

void TestLabelPlaces::ofManyTheFirstTellsOfAll()
{
    Page page;
    for (LadderY i = 0; i < 7; ++i)
        page.add(Side::Server, 100 + 2 * i, 500 + 2 * i, i == 0 ? 0 : 100);
    placeLabels(Usual, true, page);
    QVERIFY(page[0].isLabelled());
    QCOMPARE(page[0].bundle.segments, 7U);
    QCOMPARE(page[0].bundle.acks, 1U);
    QCOMPARE(page[0].bundle.bytes, std::uint64_t{600});
    for (std::size_t i = 1; i < 7; ++i)
        QVERIFY(!page[i].isLabelled());
}

void TestLabelPlaces::narrowLaddersTellOfTwoAtOnce()
{
    Page page;
    page.add(Side::Client, 0, 60).add(Side::Client, 2, 62);
    placeLabels({4 * RowUnits, 26}, true, page); // half of it holds no label
    QVERIFY(page[0].isLabelled());
    QVERIFY(!page[1].isLabelled());
    QCOMPARE(page[0].bundle.segments, 2U);
}

void TestLabelPlaces::bothDirectionsAreToldApart()
{
    Page page;
    for (LadderY i = 0; i < 4; ++i)
        page.add(Side::Server, 2 * i, 400 + 2 * i);
    for (LadderY i = 0; i < 3; ++i)
        page.add(Side::Client, 410 + 2 * i, 800 + 2 * i, 0);
    placeLabels(Usual, true, page);
    QCOMPARE(page[0].bundle.segments, 4U);
    QCOMPARE(page[4].bundle.segments, 3U);
    QCOMPARE(page[4].bundle.acks, 3U);
    QCOMPARE(page[4].bundle.bytes, std::uint64_t{0});
}

void TestLabelPlaces::aFanIsReadWhereItIsOpen()
{
    // Sent one by one, they arrive together.
    Page page;
    for (LadderY i = 0; i < 8; ++i)
        page.add(Side::Server, i * RowUnits, 9 * RowUnits + i);
    placeLabels(Usual, true, page);
    for (std::size_t i = 0; i < 8; ++i) {
        QVERIFY(page[i].isLabelled());
        for (std::size_t k = 0; k < 8; ++k)
            QVERIFY(k == i || !strikes(page[i], page[k], Usual));
    }
}

void TestLabelPlaces::steepArrowsNeedMoreRoom()
{
    // 26 apart is enough for letters that are 24 high, but not where they stand askew.
    Page flat;
    flat.add(Side::Client, 0, 20).add(Side::Client, 26, 46);
    placeLabels(Usual, true, flat);
    QVERIFY(flat[1].isLabelled());
    Page steep;
    steep.add(Side::Client, 0, 600).add(Side::Client, 26, 626);
    placeLabels(Usual, true, steep);
    QVERIFY(!steep[1].isLabelled());
    QCOMPARE(steep[0].bundle.segments, 2U);
}

void TestLabelPlaces::aLostSegmentIsLabelledWhereItCame()
{
    Page page;
    page.add(Side::Server, 0, SlantUnits);
    page.arrows[0].isLost = true;
    page.arrows[0].reach = 0.55;
    placeLabels(Usual, false, page);
    QVERIFY(page[0].isLabelled());
    QCOMPARE(page[0].labelEnd, 0.55);
}

void TestLabelPlaces::aLabelStaysInSight()
{
    Page page;
    page.top = 10 * RowUnits;
    page.bottom = 20 * RowUnits;
    page.add(Side::Client, 0, 16 * RowUnits);
    placeLabels(Usual, true, page);
    QVERIFY(page[0].isLabelled());
    const auto begin = page[0].labelBegin * 16 * RowUnits;
    QVERIFY(begin > static_cast<double>(page.top));
    QCOMPARE(page[0].labelEnd, 1.0);
}

void TestLabelPlaces::pagesThatAreCutShareNoLabel()
{
    LabelScale cut = Usual;
    cut.isCut = true;
    for (LadderY edge = 4; edge < 2 * RowUnits; edge += 4) {
        int whole = 0;
        for (const bool isUpper : {true, false}) {
            Page page;
            page.top = isUpper ? -10 * RowUnits : edge;
            page.bottom = isUpper ? edge : 10 * RowUnits;
            page.add(Side::Server, 0, 2 * RowUnits);
            placeLabels(cut, true, page);
            const auto height = [&](double share) { return share * 2 * RowUnits; };
            const bool isWhole = page[0].isLabelled() && height(page[0].labelEnd) <= static_cast<double>(page.bottom)
                                 && height(page[0].labelBegin) - 24 >= static_cast<double>(page.top);
            QCOMPARE(isWhole, page[0].isLabelled());
            whole += isWhole ? 1 : 0;
        }
        QCOMPARE(whole, 1); // on one of the two, and there not cut
    }
    Page scrolled;
    scrolled.bottom = RowUnits / 2;
    scrolled.add(Side::Server, 0, 2 * RowUnits);
    placeLabels(Usual, true, scrolled);
    QCOMPARE(scrolled[0].labelEnd, 1.0); // it scrolls with its arrow
}

void TestLabelPlaces::foldsAreKeptOff()
{
    Page page;
    LadderFold fold;
    fold.from = Side::Server;
    fold.begin = 100;
    fold.arrival = 134;
    page.folds = {fold};
    page.add(Side::Server, 150, 170).add(Side::Server, 200, 220).add(Side::Client, 60, 260);
    placeLabels(Usual, true, page);
    QVERIFY(!page[0].isLabelled()); // right below the fat arrow, which a label would be written upon
    QVERIFY(page[1].isLabelled());
    QVERIFY(page[2].isLabelled()); // it crosses: before or behind the fold
    for (double share = page[2].labelBegin; share <= page[2].labelEnd; share += 0.01) {
        const double line = 60 + share * 200;
        const double middle = 134 + 16 - share * 34; // the fold falls the other way
        QVERIFY(line <= middle - Usual.foldThickness / 2 || line - Usual.height >= middle + Usual.foldThickness / 2);
    }
    page.folds[0].isOpen = true;
    placeLabels(Usual, true, page);
    QVERIFY(page[0].isLabelled());
}

void TestLabelPlaces::aBundleTellsOfWhatChangesStates()
{
    Page page;
    for (LadderY i = 0; i < 5; ++i)
        page.add(Side::Server, 100 + i, 300 + i);
    page.arrows[3].view.segment.flags = TcpFlags(TcpFlags::Ack | TcpFlags::Fin);
    placeLabels(Usual, true, page);
    QCOMPARE(page[0].bundle.segments, 5U);
    QCOMPARE(page[0].bundle.control, TcpFlags(TcpFlags::Fin));
}

void TestLabelPlaces::aGhostUnderArrowsIsNotNamed()
{
    Page page;
    page.add(Side::Server, 100, 300);
    LadderGhost free;
    free.from = Side::Server;
    free.y = 400;
    free.arrival = 600;
    LadderGhost covered = free;
    covered.y = 104;
    covered.arrival = 304;
    page.ghosts = {free, covered};
    placeLabels(Usual, true, page);
    QVERIFY(page.ghosts[0].isLabelled);
    QVERIFY(!page.ghosts[1].isLabelled);
}

void TestLabelPlaces::bentArrowsAreLabelledWhereTheyAreStraight()
{
    Page page;
    for (LadderY row = 0; row < 7; ++row) {
        page.add(Side::Server, 100 + row, 800 + row);
        page.arrows.back().bend = LadderBend{{150 + row * RowUnits, 210 + row * RowUnits}};
    }
    placeLabels(Usual, true, page);
    for (const LadderArrow &arrow : page.arrows) {
        QCOMPARE(arrow.labelBegin, LadderBend::Begin);
        QCOMPARE(arrow.labelEnd, LadderBend::End);
        QCOMPARE(arrow.bundle.segments, 0U);
        for (const LadderArrow &other : page.arrows)
            QVERIFY(&other == &arrow || !strikes(arrow, other, Usual));
    }
}

void TestLabelPlaces::labelsKeepOffBentEnds()
{
    Page page;
    page.add(Side::Server, 300, 360); // its label has all its way but for the two ends that cross it
    page.add(Side::Client, 280, 700).add(Side::Client, 282, 702);
    page.arrows[1].bend = LadderBend{{400, 440}};
    page.arrows[2].bend = LadderBend{{480, 520}};
    placeLabels(Usual, true, page);
    QVERIFY(page[0].isLabelled());
    QVERIFY(page[0].labelEnd < 1);
    QVERIFY(page[0].labelEnd > 1 - LadderBend::Begin);
    for (const std::size_t i : {1U, 2U})
        QVERIFY(!strikes(page[0], page[i], Usual));
}

QTEST_APPLESS_MAIN(TestLabelPlaces)

#include "tst_labelplaces.moc"
