// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/ladderbar.h"
#include "app/ladder/ladderedge.h"
#include "app/ladder/ladderpainter.h"
#include "app/ladder/ladderview.h"
#include "app/ladder/overviewstrip.h"

#include <QHelpEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace tcpladder;

namespace {

QString lesson(const QString &name)
{
    return QStringLiteral(TCPLADDER_RESOURCES "/lessons/%1/capture.pcap").arg(name);
}

} // namespace

class TestLadderView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void init();
    void cleanup();
    void keysMoveTheSelection();
    void theSelectedRowStaysInSight();
    void clicksSelectTheRow();
    void toScaleClicksSelectTheArrow();
    void whatIsCutHasItsToolTip();
    void homeShowsWhatStandsAboveTheFirstRow();
    void theNavigatorMovesTheView();
    void troubleIsReachedByKeys();
    void goToTakesNumbersAndTimes();
    void findGoesRound();
    void findTellsFieldsApart();
    void whatIsFoundIsNotBehindTheBar();
    void zoomKeepsTheSelectionInPlace();
    void largeLettersAreScrolledSideways();
    void aLowViewShowsRowsRatherThanItsFoot();
    void lettersGrowWithALargeView();
    void theWheelScrolls();
    void theScrollBarReachesBothEnds();
    void theOverviewGoesThere();
    void movingAwayEndsFollowing();
    void theSelectionIsTold();
    void anotherFlowBeginsAtItsTop();
    void foldsOpenAndClose();
    void goingIntoAFoldOpensIt();
    void theTimeAxisKeepsThePlace();

private:
    void show(const QString &name);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_view.get(), key, modifiers);
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<Navigator> m_navigator;
    std::unique_ptr<LadderView> m_view;
};

void TestLadderView::init()
{
    m_session = std::make_unique<Session>();
    m_navigator = std::make_unique<Navigator>();
    m_view = std::make_unique<LadderView>(*m_session, *m_navigator);
    m_view->resize(900, 500);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestLadderView::cleanup()
{
    m_view.reset();
    m_navigator.reset();
    m_session.reset();
}

void TestLadderView::show(const QString &name)
{
    QSignalSpy finished(m_session.get(), &Session::finished);
    m_session->open({lesson(name)});
    QVERIFY(finished.wait());
    m_navigator->setFlow(FlowId(0));
    QVERIFY(m_view->ladder() != nullptr);
    m_view->setFocus();
}

void TestLadderView::keysMoveTheSelection()
{
    show(QStringLiteral("download"));
    const std::uint32_t last = m_view->ladder()->segmentCount() - 1;
    press(Qt::Key_J);
    QCOMPARE(m_navigator->segment(), std::optional(0U));
    press(Qt::Key_J);
    press(Qt::Key_Down);
    QCOMPARE(m_navigator->segment(), std::optional(2U));
    press(Qt::Key_K);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QCOMPARE(m_navigator->segment(), std::optional(0U));
    press(Qt::Key_End);
    QCOMPARE(m_navigator->segment(), std::optional(last));
    QVERIFY(m_view->rowPosition(last) < m_view->viewport()->height());
    press(Qt::Key_PageUp);
    QVERIFY(*m_navigator->segment() < last - 3);
    press(Qt::Key_Home);
    QCOMPARE(m_navigator->segment(), std::optional(0U));
    QCOMPARE(m_view->top(), LadderY{0});
}

void TestLadderView::theSelectedRowStaysInSight()
{
    show(QStringLiteral("download"));
    press(Qt::Key_End);
    const std::uint32_t index = *m_navigator->segment();
    const auto isInSight = [&] {
        const double row = m_view->rowPosition(index);
        return row > 0 && row < m_view->viewport()->height();
    };
    QVERIFY(isInSight());
    const QSize size = m_view->size();
    m_view->resize(size.width(), size.height() * 6 / 10); // as when a message takes room
    QVERIFY(isInSight());
    m_view->setTop(0); // the user looks elsewhere, and stays there
    m_view->resize(size);
    QCOMPARE(m_view->top(), LadderY{0});
}

void TestLadderView::clicksSelectTheRow()
{
    show(QStringLiteral("tutorial"));
    for (const std::uint32_t index : {1U, 3U, 0U}) {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
                          QPoint(m_view->viewport()->width() / 2, qRound(m_view->rowPosition(index)) + 5));
        QCOMPARE(m_navigator->segment(), std::optional(index));
    }
}

void TestLadderView::toScaleClicksSelectTheArrow()
{
    // To scale an arrow may depart far from its row: the pointer takes what it points at.
    show(QStringLiteral("simultaneous-open"));
    m_view->setTimeAxis(TimeAxis::ToScale);
    constexpr std::uint32_t Request = 6;
    m_view->ensureVisible(Request);
    const LadderPage page = m_view->ladder()->page(m_view->top(), m_view->ladder()->height());
    const auto arrow = std::find_if(page.arrows.begin(), page.arrows.end(),
                                    [](const LadderArrow &one) { return one.view.index == Request; });
    QVERIFY(arrow != page.arrows.end() && arrow->row - arrow->departure > RowUnits / 2);
    const double text = 14 * std::max(0.5, m_view->fontInfo().pixelSize() / 13.0);
    const LadderMetrics metrics(m_view->font(), text, LadderMetrics::usualRow(text));
    const LadderColumns columns =
        LadderPainter(*m_view->ladder(), m_view->style(), metrics, m_view->viewport()->width()).columns();
    const double x = columns.clientRight + (columns.serverLeft - columns.clientRight) * 0.05;
    const LadderY place = arrow->departure + (arrow->arrival - arrow->departure) / 20;
    const QPoint tail(qRound(x), qRound(metrics.pixels(place - m_view->top())));
    QVERIFY(m_view->segmentAt(tail) != std::optional(Request)); // by rows it would be the one before
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, tail);
    QCOMPARE(m_navigator->segment(), std::optional(Request));
}

void TestLadderView::whatIsCutHasItsToolTip()
{
    show(QStringLiteral("simultaneous-close"));
    const auto toolTipAt = [this](QWidget *widget) {
        const QPoint middle = widget->rect().center();
        QHelpEvent help(QEvent::ToolTip, middle, widget->mapToGlobal(middle));
        QCoreApplication::sendEvent(widget, &help);
        const QString text = QToolTip::text();
        QToolTip::hideText();
        return text;
    };
    const auto edges = m_view->findChildren<LadderEdge *>();
    QCOMPARE(edges.size(), 2);
    const QString head = toolTipAt(edges[0]);
    QVERIFY2(head.contains(QStringLiteral("192.0.2.10:50000")) && head.contains(QStringLiteral("simultaneous close")),
             qPrintable(head));
    const QString foot = toolTipAt(edges[1]);
    QVERIFY2(foot.contains(QStringLiteral("11 segment")) && foot.contains(QStringLiteral("estimated")),
             qPrintable(foot));
    m_view->resize(640, 900);
    m_view->setCard(true); // too narrow here for sentences
    QStringList told;
    for (int y = 10; y < m_view->viewport()->height(); y += 20) {
        QHelpEvent help(QEvent::ToolTip, QPoint(m_view->viewport()->width() / 2, y), QPoint());
        QCoreApplication::sendEvent(m_view->viewport(), &help);
        told << QToolTip::text();
    }
    QVERIFY2(told.filter(QStringLiteral("segments carry up to 1460 bytes")).size() > 4,
             qPrintable(told.join(QLatin1Char('\n'))));
    QToolTip::hideText();
}

void TestLadderView::homeShowsWhatStandsAboveTheFirstRow()
{
    show(QStringLiteral("half-close"));
    m_view->resize(900, 800);
    m_view->setTimeAxis(TimeAxis::ToScale);
    m_view->setCard(true); // to scale it stands above all
    press(Qt::Key_End);
    QVERIFY(m_view->top() > 0);
    press(Qt::Key_Home);
    QCOMPARE(m_navigator->segment(), std::optional(0U));
    QCOMPARE(m_view->top(), LadderY{0});
}

void TestLadderView::theNavigatorMovesTheView()
{
    show(QStringLiteral("download"));
    const std::uint32_t middle = m_view->ladder()->segmentCount() / 2;
    m_navigator->setSegment(middle);
    const double row = m_view->rowPosition(middle);
    QVERIFY(row > 0 && row < m_view->viewport()->height());
    const LadderY top = m_view->top();
    m_navigator->setSegment(middle + 1); // in sight: nothing moves
    QCOMPARE(m_view->top(), top);
}

void TestLadderView::troubleIsReachedByKeys()
{
    show(QStringLiteral("fast-retransmit"));
    const auto &trace = m_view->ladder()->trace();
    press(Qt::Key_N);
    const auto first = trace.nextTrouble(FlowId(0), 0);
    QVERIFY(first.has_value());
    QCOMPARE(m_navigator->segment(), first);
    press(Qt::Key_N);
    const auto second = trace.nextTrouble(FlowId(0), *first + 1);
    QCOMPARE(m_navigator->segment(), second);
    press(Qt::Key_N, Qt::ShiftModifier);
    QCOMPARE(m_navigator->segment(), first);
    QSignalSpy message(m_view.get(), &LadderView::messageAsked);
    press(Qt::Key_N, Qt::ShiftModifier);
    QCOMPARE(message.count(), 1);
    QCOMPARE(m_navigator->segment(), first);
}

void TestLadderView::goToTakesNumbersAndTimes()
{
    show(QStringLiteral("tutorial"));
    auto *bar = m_view->findChild<LadderBar *>();
    press(Qt::Key_G);
    QVERIFY(bar->isVisible());
    QTest::keyClicks(bar->input(), QStringLiteral("4"));
    QTest::keyClick(bar->input(), Qt::Key_Return);
    QCOMPARE(m_navigator->segment(), std::optional(3U));
    QVERIFY(!bar->isVisible());
    press(Qt::Key_G);
    QTest::keyClicks(bar->input(), QStringLiteral("0.000010 s"));
    QTest::keyClick(bar->input(), Qt::Key_Return);
    QCOMPARE(m_navigator->segment(), std::optional(1U));
    press(Qt::Key_G);
    QTest::keyClicks(bar->input(), QStringLiteral("4000"));
    QTest::keyClick(bar->input(), Qt::Key_Return);
    QVERIFY(bar->isVisible()); // it says why not
    QCOMPARE(m_navigator->segment(), std::optional(1U));
    QTest::keyClick(bar->input(), Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
}

void TestLadderView::findGoesRound()
{
    show(QStringLiteral("tutorial"));
    auto *bar = m_view->findChild<LadderBar *>();
    press(Qt::Key_Slash);
    QTest::keyClicks(bar->input(), QStringLiteral("fin"));
    QTest::keyClick(bar->input(), Qt::Key_Return);
    QTRY_COMPARE(m_navigator->segment(), std::optional(7U));
    QTest::keyClick(bar->input(), Qt::Key_Return);
    QTRY_COMPARE(m_navigator->segment(), std::optional(8U));
    QTest::keyClick(bar->input(), Qt::Key_Return);
    QTRY_COMPARE(m_navigator->segment(), std::optional(7U));
    QTest::keyClick(bar->input(), Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(m_navigator->segment(), std::optional(8U));
}

void TestLadderView::findTellsFieldsApart()
{
    show(QStringLiteral("fast-retransmit"));
    const auto find = [&](const QString &text) {
        m_navigator->setSegment(0);
        press(Qt::Key_Slash);
        auto *input = m_view->findChild<LadderBar *>()->input();
        input->clear();
        QTest::keyClicks(input, text);
        QTest::keyClick(input, Qt::Key_Return);
    };
    find(QStringLiteral("ack 2897"));
    QTRY_COMPARE(m_navigator->segment(), std::optional(16U)); // and not the data of "ACK  2897:4345"
    find(QStringLiteral("ACK 2897:4345"));
    QTRY_COMPARE(m_navigator->segment(), std::optional(7U));
}

void TestLadderView::whatIsFoundIsNotBehindTheBar()
{
    show(QStringLiteral("download"));
    press(Qt::Key_Slash);
    const auto *bar = m_view->findChild<LadderBar *>();
    for (std::uint32_t index = 1; index < 60; ++index) {
        m_navigator->setSegment(index);
        QVERIFY(m_view->rowPosition(index) < bar->y());
    }
}

void TestLadderView::largeLettersAreScrolledSideways()
{
    show(QStringLiteral("tutorial"));
    const auto *sideways = m_view->horizontalScrollBar();
    QCOMPARE(sideways->maximum(), 0);
    m_view->setZoom(3);
    QVERIFY(sideways->maximum() > 0);
    QVERIFY(m_view->viewport()->height() > m_view->height() / 2); // rows have their room
    for (const int place : {0, sideways->maximum()}) {
        m_view->horizontalScrollBar()->setValue(place);
        m_navigator->setSegment(std::nullopt);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
                          QPoint(m_view->viewport()->width() / 2, qRound(m_view->rowPosition(1)) + 5));
        QCOMPARE(m_navigator->segment(), std::optional(1U));
    }
    m_view->setZoom(1);
    QCOMPARE(sideways->maximum(), 0);
}

void TestLadderView::aLowViewShowsRowsRatherThanItsFoot()
{
    show(QStringLiteral("tutorial"));
    const auto edges = m_view->findChildren<LadderEdge *>();
    const auto shown =
        std::count_if(edges.begin(), edges.end(), [](const LadderEdge *edge) { return edge->isVisible(); });
    QCOMPARE(shown, 2);
    m_view->resize(600, 200);
    QCOMPARE(std::count_if(edges.begin(), edges.end(), [](const LadderEdge *edge) { return edge->isVisible(); }), 1);
    QVERIFY(m_view->rowPosition(2) < m_view->viewport()->height());
}

void TestLadderView::lettersGrowWithALargeView()
{
    show(QStringLiteral("tutorial"));
    const auto row = [this] { return m_view->rowPosition(1) - m_view->rowPosition(0); };
    const double usual = row();
    m_view->resize(1600, 900);
    QCOMPARE(row(), usual);
    m_view->resize(3840, 2000);
    QVERIFY(row() > 1.8 * usual);
    m_view->resize(3840, 900); // wide alone is no reason
    QCOMPARE(row(), usual);
}

void TestLadderView::zoomKeepsTheSelectionInPlace()
{
    show(QStringLiteral("download"));
    const std::uint32_t index = m_view->ladder()->segmentCount() / 2;
    m_navigator->setSegment(index);
    const double before = m_view->rowPosition(index) / m_view->viewport()->height();
    press(Qt::Key_Plus);
    QVERIFY(m_view->zoom() > 1);
    QVERIFY(std::abs(m_view->rowPosition(index) / m_view->viewport()->height() - before) < 0.05);
    press(Qt::Key_0);
    QCOMPARE(m_view->zoom(), 1.0);
    for (int i = 0; i < 50; ++i)
        press(Qt::Key_Minus);
    QVERIFY(m_view->zoom() >= 0.4);
}

void TestLadderView::theWheelScrolls()
{
    show(QStringLiteral("download"));
    QWheelEvent down({100, 100}, m_view->viewport()->mapToGlobal(QPointF(100, 100)), {}, {0, -120}, Qt::NoButton,
                     Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_view->viewport(), &down);
    QVERIFY(m_view->top() > RowUnits);
    QWheelEvent zoom({100, 100}, m_view->viewport()->mapToGlobal(QPointF(100, 100)), {}, {0, 120}, Qt::NoButton,
                     Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_view->viewport(), &zoom);
    QVERIFY(m_view->zoom() > 1);
}

void TestLadderView::theScrollBarReachesBothEnds()
{
    show(QStringLiteral("download"));
    QScrollBar *bar = m_view->verticalScrollBar();
    bar->setValue(bar->maximum());
    const std::uint32_t last = m_view->ladder()->segmentCount() - 1;
    QVERIFY(m_view->rowPosition(last) < m_view->viewport()->height());
    bar->setValue(0);
    QCOMPARE(m_view->top(), LadderY{0});
}

void TestLadderView::theOverviewGoesThere()
{
    show(QStringLiteral("download"));
    auto *strip = m_view->findChild<OverviewStrip *>();
    QTest::mouseClick(strip, Qt::LeftButton, {}, QPoint(strip->width() / 2, strip->height() / 2));
    const double middle = static_cast<double>(m_view->top()) / static_cast<double>(m_view->ladder()->height());
    QVERIFY(middle > 0.3 && middle < 0.6);
}

void TestLadderView::movingAwayEndsFollowing()
{
    show(QStringLiteral("download"));
    QSignalSpy changed(m_view.get(), &LadderView::followingChanged);
    m_view->setLive(true);
    QVERIFY(m_view->isFollowing());
    const LadderY end = m_view->top();
    QVERIFY(end > 0);
    m_view->setTop(0);
    QVERIFY(!m_view->isFollowing());
    QCOMPARE(changed.count(), 2);
    press(Qt::Key_End);
    QVERIFY(m_view->isFollowing());
    QCOMPARE(m_view->top(), end);
}

void TestLadderView::theSelectionIsTold()
{
    show(QStringLiteral("tutorial"));
    m_navigator->setSegment(8);
    const QString text = m_view->accessibleDescription();
    QVERIFY(text.contains(QStringLiteral("FIN, ACK")));
    QVERIFY(text.contains(QStringLiteral("LAST-ACK")));
}

void TestLadderView::anotherFlowBeginsAtItsTop()
{
    show(QStringLiteral("port-reuse"));
    m_view->setTop(m_view->ladder()->height());
    QVERIFY(m_session->trace()->counts().flows > 1);
    m_navigator->setFlow(FlowId(1));
    QCOMPARE(m_view->ladder()->flow(), FlowId(1));
    QCOMPARE(m_view->top(), LadderY{0});
    m_navigator->setFlow({});
    QVERIFY(m_view->ladder() == nullptr);
}

void TestLadderView::foldsOpenAndClose()
{
    show(QStringLiteral("download"));
    const LadderY whole = m_view->ladder()->height();
    m_view->setFoldLevel(FoldLevel::Runs);
    QVERIFY(m_view->ladder()->height() < whole / 10);
    std::uint32_t index = 0;
    while (!m_view->ladder()->foldOf(index))
        ++index;
    m_navigator->setSegment(index);
    const LadderY folded = m_view->ladder()->height();
    press(Qt::Key_Return);
    QVERIFY(m_view->ladder()->height() > folded);
    press(Qt::Key_Return);
    QCOMPARE(m_view->ladder()->height(), folded);
    press(Qt::Key_J); // the row behind the fold
    QCOMPARE(*m_navigator->segment(), m_view->ladder()->rowOf(index).last + 1);
    press(Qt::Key_K);
    QCOMPARE(*m_navigator->segment(), index);
    const QPoint middle(m_view->viewport()->width() / 2, qRound(m_view->rowPosition(index)) + 20);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, middle);
    QVERIFY(m_view->ladder()->height() > folded);
}

void TestLadderView::goingIntoAFoldOpensIt()
{
    show(QStringLiteral("download"));
    m_view->setFoldLevel(FoldLevel::Runs);
    const std::uint32_t middle = m_view->ladder()->segmentCount() / 2;
    QVERIFY(m_view->ladder()->foldOf(middle));
    m_navigator->setSegment(middle + 1);
    QVERIFY(m_view->ladder()->foldOf(middle)->isOpen);
    QCOMPARE(m_view->ladder()->rowOf(middle + 1).first, middle + 1);
    const double row = m_view->rowPosition(middle + 1);
    QVERIFY(row > 0 && row < m_view->viewport()->height());
}

void TestLadderView::theTimeAxisKeepsThePlace()
{
    show(QStringLiteral("download"));
    const std::uint32_t middle = m_view->ladder()->segmentCount() / 2;
    m_navigator->setSegment(middle);
    const double before = m_view->rowPosition(middle);
    QSignalSpy changed(m_view.get(), &LadderView::timeAxisChanged);
    press(Qt::Key_T);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_view->ladder()->timeAxis(), TimeAxis::ToScale);
    QVERIFY(std::abs(m_view->rowPosition(middle) - before) < 2);
    press(Qt::Key_BracketRight);
    QCOMPARE(m_view->ladder()->timeZoom(), 1);
    QVERIFY(std::abs(m_view->rowPosition(middle) - before) < 2);
}

QTEST_MAIN(TestLadderView)
#include "tst_ladderview.moc"
