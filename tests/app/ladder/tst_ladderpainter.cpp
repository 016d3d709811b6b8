// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/ladderfigure.h"
#include "app/ladder/ladderpainter.h"
#include "app/ladder/laddersheets.h"
#include "app/ladder/ladderwords.h"
#include "tests/support/lesson.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace tcpladder;

namespace {

constexpr int Width = 1200;

std::shared_ptr<Ladder> lesson(const std::string &name)
{
    auto trace = std::make_shared<Trace>();
    loadLesson(name, *trace);
    return std::make_shared<Ladder>(trace, FlowId(0));
}

struct Drawing {
    explicit Drawing(const std::string &name, const Theme &theme = Theme::light(), double width = Width,
                     TimeAxis axis = TimeAxis::Even)
        : ladder(lesson(name)),
          metrics(QGuiApplication::font(), 14.5, 48)
    {
        style.theme = &theme;
        ladder->setTimeAxis(axis);
        page = ladder->page(0, ladder->height());
        const LadderPainter painter(*ladder, style, metrics, width);
        columns = std::make_unique<LadderColumns>(painter.columns());
        image = QImage(static_cast<int>(width), static_cast<int>(metrics.pixels(page.bottom)), QImage::Format_RGB32);
        QPainter device(&image);
        painter.paint(device, page, {});
    }

    /// How many pixels of nearly @p color lie in the rectangle.
    int count(const QColor &color, double left, double top, double right, double bottom) const
    {
        int pixels = 0;
        for (int y = std::max(0, qRound(top)); y < std::min(image.height(), qRound(bottom)); ++y) {
            for (int x = std::max(0, qRound(left)); x < std::min(image.width(), qRound(right)); ++x) {
                const QColor found = image.pixelColor(x, y);
                if (std::abs(found.red() - color.red()) + std::abs(found.green() - color.green())
                        + std::abs(found.blue() - color.blue())
                    < 48) // orange and the brown of a name are not far from one another
                    ++pixels;
            }
        }
        return pixels;
    }
    double y(LadderY units) const { return metrics.pixels(units); }

    std::shared_ptr<Ladder> ladder;
    LadderStyle style;
    LadderMetrics metrics;
    LadderPage page;
    std::unique_ptr<LadderColumns> columns;
    QImage image;
};

} // namespace

class TestLadderPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void arrowsHaveTheColourOfTheirDirection();
    void dataIsBolderThanAnAcknowledgment();
    void ribbonsHaveTheColourOfTheirState();
    void nothingLeavesItsColumn();
    void printNeedsNoColour();
    void columnsKeepTheirOrder_data();
    void columnsKeepTheirOrder();
    void aPictureHasTheSizeAskedFor();
    void pagesAreCutBetweenArrows_data();
    void pagesAreCutBetweenArrows();
    void aPageEndsBeforeABurst();
    void noPageIsForTheEndAlone();
    void aReasonStandsInItsColumn();
    void wordsAreNotCutAtAnEdge_data();
    void wordsAreNotCutAtAnEdge();
    void bentArrowsPassAtTheirRows();
    void rolesAreTold();
};

void TestLadderPainter::arrowsHaveTheColourOfTheirDirection()
{
    const Drawing drawing("tutorial");
    for (const LadderArrow &arrow : drawing.page.arrows) {
        const Side from = arrow.view.segment.from;
        const double top = drawing.y(arrow.departure) - 8;
        const double bottom = drawing.y(arrow.arrival) + 8;
        const double left = drawing.columns->clientRight + 2;
        const double right = drawing.columns->serverLeft - 2;
        QVERIFY(drawing.count(drawing.style.theme->arrow(from), left, top, right, bottom) > 100);
        QCOMPARE(drawing.count(drawing.style.theme->arrow(otherSide(from)), left, top, right, bottom), 0);
    }
}

void TestLadderPainter::dataIsBolderThanAnAcknowledgment()
{
    const Drawing drawing("tutorial");
    const auto ink = [&](const LadderArrow &arrow) {
        const double middle = drawing.columns->middle();
        return drawing.count(drawing.style.theme->arrow(arrow.view.segment.from), middle - 100,
                             drawing.y(arrow.departure), middle + 100, drawing.y(arrow.arrival));
    };
    QVERIFY(ink(drawing.page.arrows[3]) > 2 * ink(drawing.page.arrows[6])); // data and an ACK, both of the client
}

void TestLadderPainter::ribbonsHaveTheColourOfTheirState()
{
    const Drawing drawing("tutorial");
    for (const LadderRibbon &ribbon : drawing.page.ribbons) {
        const double top = drawing.y(ribbon.begin) + 3;
        const double bottom = drawing.y(ribbon.end) - 3;
        const double left = drawing.columns->ribbonLeft(ribbon.side) + 3;
        const double right = drawing.columns->ribbonRight(ribbon.side) - 3;
        const int found = drawing.count(drawing.style.theme->fill(ribbon.step.state), left, top, right, bottom);
        const double area = (bottom - top) * (right - left);
        if (ribbon.isUncertain)
            QVERIFY2(found < area * 0.9, "an uncertain state is hatched, not filled");
        else if (area > 200)
            QVERIFY(found > area * 0.6); // breaks cut into it
    }
}

void TestLadderPainter::nothingLeavesItsColumn()
{
    const Drawing drawing("fast-retransmit");
    const Theme &theme = *drawing.style.theme;
    for (const Side side : {Side::Client, Side::Server}) {
        QCOMPARE(drawing.count(theme.arrow(side), 0, 0, drawing.columns->clientLeft, drawing.image.height()), 0);
        QCOMPARE(drawing.count(theme.arrow(side), drawing.columns->serverRight, 0, Width, drawing.image.height()), 0);
    }
    // Text of the gutter ends where the brackets begin.
    QCOMPARE(drawing.count(theme.text, drawing.columns->deltaRight + 1, 0, drawing.columns->bracketLeft,
                           drawing.image.height()),
             0);
}

void TestLadderPainter::printNeedsNoColour()
{
    const Drawing drawing("zero-window", Theme::print());
    for (int y = 0; y < drawing.image.height(); y += 3) {
        for (int x = 0; x < drawing.image.width(); x += 2) {
            const QColor color = drawing.image.pixelColor(x, y);
            QVERIFY(std::abs(color.red() - color.green()) <= 2 && std::abs(color.green() - color.blue()) <= 2);
        }
    }
}

void TestLadderPainter::columnsKeepTheirOrder_data()
{
    QTest::addColumn<double>("width");
    for (const double width : {640.0, 800.0, 1024.0, 1280.0, 1600.0, 3840.0})
        QTest::addRow("%g", width) << width;
}

void TestLadderPainter::columnsKeepTheirOrder()
{
    QFETCH(double, width);
    const auto ladder = lesson("tutorial");
    LadderStyle style;
    style.why = [](FlowId, std::uint32_t) { return QStringLiteral("because"); };
    const LadderMetrics metrics(QGuiApplication::font(), width < 800 ? 12 : 14.5, 48);
    const LadderColumns columns(width, metrics, style, ladder->summary());
    QVERIFY(columns.numberRight > 0);
    QVERIFY(columns.timeRight > columns.numberRight);
    QVERIFY(columns.clientLeft > columns.timeRight);
    QVERIFY(columns.serverLeft - columns.clientRight >= 200);
    QVERIFY(columns.namesRight <= width);
    if (columns.deltaRight > 0)
        QVERIFY(columns.namesLeft >= columns.deltaRight);
    if (columns.bracketLeft > 0)
        QVERIFY(columns.namesLeft >= columns.bracketLeft);
    QCOMPARE(columns.whyLeft > 0, width >= 1280);
    if (columns.whyLeft > 0) {
        QVERIFY(columns.whyLeft >= columns.namesRight);
        QVERIFY(columns.whyLeft + columns.whyWidth <= width);
    }
}

void TestLadderPainter::aPictureHasTheSizeAskedFor()
{
    const auto ladder = lesson("tutorial");
    LadderPicture picture;
    picture.size = QSize(800, 500);
    const auto image = [&](double scale) { return figureImage(ladderPages(*ladder, {}, picture).pages[0], scale); };
    QCOMPARE(image(1).size(), QSize(800, 500));
    QCOMPARE(image(2).size(), QSize(1600, 1000));
    picture.size.reset();
    const QImage natural = image(1);
    picture.last = 2;
    QVERIFY(image(1).height() < natural.height());
}

void TestLadderPainter::pagesAreCutBetweenArrows_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isToScale");
    for (const char *name : {"fast-retransmit", "zero-window", "keep-alive", "retransmission-timeout"})
        QTest::addRow("%s", name) << name << false;
    for (const char *name : {"keep-alive", "retransmission-timeout"})
        QTest::addRow("%s to scale", name) << name << true;
}

void TestLadderPainter::pagesAreCutBetweenArrows()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isToScale);
    const auto ladder = lesson(name.toStdString());
    ladder->setTimeAxis(isToScale ? TimeAxis::ToScale : TimeAxis::Even);
    LadderPicture picture;
    picture.size = QSize(800, 600);
    const LadderSheets sheets(*ladder, picture, picture.size);
    QVERIFY(sheets.all().size() > 1);
    const LadderPage page = ladder->page(0, ladder->height());
    std::uint32_t next = 0;
    for (const LadderSheet &sheet : sheets.all()) {
        QCOMPARE(sheet.first, next);
        next = sheet.end;
        if (sheet.bottom >= ladder->height())
            continue;
        const auto isCut = [&](LadderY y) {
            return std::count_if(page.arrows.begin(), page.arrows.end(), [y](const LadderArrow &arrow) {
                return std::min(arrow.departure, arrow.arrival) < y && y < std::max(arrow.departure, arrow.arrival);
            });
        };
        QCOMPARE(isCut(sheet.bottom), 0);
    }
    QCOMPARE(next, ladder->segmentCount());
}

/// A burst to scale is not parted where a page that is less full can end before it.
void TestLadderPainter::aPageEndsBeforeABurst()
{
    const auto ladder = lesson("fast-retransmit");
    ladder->setTimeAxis(TimeAxis::ToScale);
    LadderPicture picture;
    picture.size = QSize(1920, 1080);
    const LadderSheets sheets(*ladder, picture, picture.size);
    QCOMPARE(sheets.all().size(), std::size_t{3});
    QCOMPARE(sheets.all()[0].end, 4U); // the request; then comes its answer in one go
    QVERIFY(sheets.all()[1].end >= 16);
}

void TestLadderPainter::noPageIsForTheEndAlone()
{
    for (const char *name : {"half-close", "fast-retransmit", "zero-window", "lost-syn", "mid-stream"}) {
        for (const TimeAxis axis : {TimeAxis::Even, TimeAxis::ToScale}) {
            for (const QSize size : {QSize(800, 600), QSize(900, 700), QSize(1280, 720)}) {
                const auto ladder = lesson(name);
                ladder->setTimeAxis(axis);
                LadderPicture picture;
                picture.size = size;
                LadderY fullest = 0;
                const LadderSheets sheets(*ladder, picture, picture.size);
                for (const LadderSheet &sheet : sheets.all())
                    fullest = std::max(fullest, sheet.bottom - sheet.top);
                const LadderSheet &last = sheets.all().back();
                QVERIFY2((last.bottom - last.top) * 10 >= fullest * 3, name);
            }
        }
    }
}

void TestLadderPainter::aReasonStandsInItsColumn()
{
    const auto ladder = lesson("tutorial");
    LadderPicture picture;
    picture.size = QSize(1600, 900);
    LadderStyle style;
    const auto inkAtRight = [&] {
        const QImage image = figureImage(ladderPages(*ladder, style, picture).pages[0]);
        int ink = 0;
        for (int y = 120; y < 800; ++y) {
            for (int x = 1480; x < 1600; ++x)
                ink += image.pixelColor(x, y) != style.theme->background;
        }
        return ink;
    };
    const int without = inkAtRight();
    style.why = [](FlowId, std::uint32_t) { return QStringLiteral("A reason that takes some room in the window."); };
    QVERIFY(inkAtRight() > without + 300);
}

void TestLadderPainter::wordsAreNotCutAtAnEdge_data()
{
    QTest::addColumn<int>("edge");
    for (int edge = 0; edge < 2 * RowUnits; edge += 8)
        QTest::addRow("%d", edge) << edge;
}

/// Whatever an edge of paper cuts, it cuts no reason and no count of duplicate ACKs: they stand on one of the two pages.
void TestLadderPainter::wordsAreNotCutAtAnEdge()
{
    QFETCH(const int, edge);
    const auto ladder = lesson("fast-retransmit");
    LadderStyle style;
    style.why = [](FlowId, std::uint32_t index) {
        return QStringLiteral("Reason %1, which is so long that it needs two lines of its column").arg(index);
    };
    const LadderMetrics metrics(QGuiApplication::font(), 14.5, 48);
    const LadderPainter painter(*ladder, style, metrics, Width + 400);
    const LadderColumns &columns = painter.columns();
    const LadderY cut = ladder->position(20) + edge;
    int whole = 0;
    int reasons = 0;
    int pills = 0;
    const auto draw = [&](LadderY top, LadderY bottom) {
        QImage image(Width + 400, qRound(metrics.pixels(bottom - top)), QImage::Format_RGB32);
        QPainter device(&image);
        painter.paint(device, painter.page(top, bottom, LadderPainter::Edges::Cut), {});
        return image;
    };
    const auto hasInk = [&](const QImage &image, double left, double right, int y, const QColor &color) {
        for (int x = qRound(left); x < qRound(right); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
        return false;
    };
    const Theme &theme = *style.theme;
    const QImage above = draw(0, cut);
    const QImage below = draw(cut, ladder->height());
    const double far = columns.serverLeft - 0.4 * (columns.serverLeft - columns.clientRight); // where the counts stand
    for (const auto &[image, y] : {std::pair(above, above.height() - 1), std::pair(below, 0)}) {
        QVERIFY(!hasInk(image, columns.whyLeft, columns.whyLeft + columns.whyWidth, y, theme.text));
        QVERIFY(!hasInk(image, columns.whyLeft, columns.whyLeft + columns.whyWidth, y, theme.trouble));
        QVERIFY(!hasInk(image, far, columns.serverLeft, y, theme.trouble));
    }
    const auto ink = [&](const QImage &image, double left, double right) {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = qRound(left); x < qRound(right); ++x)
                count += image.pixelColor(x, y) == theme.trouble ? 1 : 0;
        }
        return count;
    };
    const QImage all = draw(0, ladder->height());
    whole = ink(all, far, columns.serverLeft);
    pills = ink(above, far, columns.serverLeft) + ink(below, far, columns.serverLeft);
    QVERIFY(whole > 100);
    QVERIFY2(std::abs(pills - whole) < whole / 10, qPrintable(QStringLiteral("%1 of %2").arg(pills).arg(whole)));
    whole = ink(all, columns.whyLeft, Width + 400);
    reasons = ink(above, columns.whyLeft, Width + 400) + ink(below, columns.whyLeft, Width + 400);
    QVERIFY2(std::abs(reasons - whole) < whole / 10, qPrintable(QStringLiteral("%1 of %2").arg(reasons).arg(whole)));
}

/// To scale, what was captured on the way in one burst is told apart where it was captured.
void TestLadderPainter::bentArrowsPassAtTheirRows()
{
    Drawing drawing("mid-stream", Theme::light(), Width, TimeAxis::ToScale);
    int bent = 0;
    for (const LadderArrow &arrow : drawing.page.arrows) {
        if (!arrow.bend || arrow.view.segment.length == 0)
            continue;
        ++bent;
        const QColor &color = drawing.style.theme->arrow(arrow.view.segment.from);
        const double middle = drawing.columns->middle();
        const double y = drawing.y(static_cast<LadderY>(arrow.at(0.5)));
        QVERIFY(drawing.count(color, middle - 4, y - 3, middle + 4, y + 4) > 8);
        QCOMPARE(drawing.count(color, middle - 4, y - 24, middle + 4, y - 6), 0); // no other arrow beside it
    }
    QVERIFY(bent > 3);
}

void TestLadderPainter::rolesAreTold()
{
    const auto role = [](const char *lesson, Side side) {
        const auto trace = std::make_shared<Trace>();
        loadLesson(lesson, *trace);
        return LadderWords::role(side, Ladder(trace, FlowId(0)).phases());
    };
    QVERIFY(role("tutorial", Side::Server).contains(QStringLiteral("passive open")));
    QVERIFY(role("refused", Side::Client).contains(QStringLiteral("active open")));
    const QString refusing = role("refused", Side::Server); // nobody listened
    QVERIFY2(refusing.contains(QStringLiteral("refuses")) && !refusing.contains(QStringLiteral("open")),
             qPrintable(refusing));
}

QTEST_MAIN(TestLadderPainter)
#include "tst_ladderpainter.moc"
