// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/ladderwords.h"
#include "app/ladder/lanesview.h"

#include <QImage>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace tcpladder;

namespace {

QString lesson(const QString &name)
{
    return QStringLiteral(TCPLADDER_RESOURCES "/lessons/%1/capture.pcap").arg(name);
}

} // namespace

class TestLanesView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void init();
    void cleanup();
    void aSilenceOfAllFlowsIsABreak();
    void theLastRowIsReached();
    void clicksSelectTheRowUnderThem();
    void theSelectionIsBroughtInSight();
    void whatTroubleIsTold();
    void statesAreNamedWhereTheyChange();

private:
    void show(const QString &name, const QSize &size = {900, 700});

    std::unique_ptr<Session> m_session;
    std::unique_ptr<Navigator> m_navigator;
    LanesView *m_view = nullptr;
};

void TestLanesView::init()
{
    m_session = std::make_unique<Session>();
    m_navigator = std::make_unique<Navigator>();
}

void TestLanesView::cleanup()
{
    delete m_view;
    m_view = nullptr;
    m_navigator.reset();
    m_session.reset();
}

void TestLanesView::show(const QString &name, const QSize &size)
{
    QSignalSpy finished(m_session.get(), &Session::finished);
    m_session->open({lesson(name)});
    QVERIFY(finished.wait());
    m_navigator->goTo(FlowId(0), 0);
    m_view = new LanesView(*m_session, *m_navigator, std::vector<FlowId>{FlowId(0)}, LadderStyle());
    m_view->resize(size);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view));
}

void TestLanesView::aSilenceOfAllFlowsIsABreak()
{
    show(QStringLiteral("tutorial"));
    const auto rows = m_view->placed();
    QCOMPARE(rows.size(), std::size_t{10});
    int breaks = 0;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        QVERIFY(rows[i].top > rows[i - 1].top);
        if (!rows[i].isAfterBreak)
            continue;
        ++breaks;
        QCOMPARE(rows[i].row.view.index, 3U); // five seconds after the handshake
        QVERIFY(rows[i].row.sincePrevious > 5 * Second);
        QVERIFY(rows[i].top - rows[i - 1].top > 1.2 * (rows[1].top - rows[0].top));
    }
    QCOMPARE(breaks, 1);
}

void TestLanesView::theLastRowIsReached()
{
    show(QStringLiteral("keep-alive"), {900, 300}); // with a break before every probe
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_End);
    const auto rows = m_view->placed();
    QCOMPARE(m_view->topRow() + rows.size(), m_view->lanes().rowCount());
    const double rowHeight = rows[rows.size() - 1].top - rows[rows.size() - 2].top;
    QVERIFY(rows.back().top + rowHeight <= m_view->viewport()->height() + 1);
    QTest::keyClick(m_view, Qt::Key_Home);
    QCOMPARE(m_view->topRow(), 0U);
}

void TestLanesView::clicksSelectTheRowUnderThem()
{
    show(QStringLiteral("tutorial"));
    const auto rows = m_view->placed();
    for (const std::size_t i : {std::size_t{1}, std::size_t{3}, std::size_t{8}}) {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(400, static_cast<int>(rows[i].top) + 12));
        QCOMPARE(m_navigator->segment().value_or(0), rows[i].row.view.index);
    }
}

void TestLanesView::theSelectionIsBroughtInSight()
{
    show(QStringLiteral("keep-alive"), {900, 300});
    const std::uint32_t last = m_view->lanes().flows().front().segmentCount - 1;
    for (std::uint32_t index : {last, 0U, last / 2}) {
        m_navigator->goTo(FlowId(0), index);
        const auto rows = m_view->placed();
        QVERIFY(std::any_of(rows.begin(), rows.end(), [&](const LaneRow &row) {
            return row.row.view.index == index && row.top < m_view->viewport()->height() - 20;
        }));
    }
}

void TestLanesView::whatTroubleIsTold()
{
    show(QStringLiteral("fast-retransmit"), {900, 1400});
    std::uint32_t duplicates = 0;
    for (const LaneRow &row : m_view->placed()) {
        if (row.row.duplicate > 0)
            QCOMPARE(row.row.duplicate, ++duplicates); // each has its number
        if (!row.row.view.segment.marks.hasTrouble())
            continue;
        const QString text = m_view->toolTipAt({400, static_cast<int>(row.top) + 12});
        QVERIFY2(text.count(QLatin1Char('\n')) >= 2, qPrintable(text)); // end points, label, and what it is
        const bool isOfClient = row.row.view.segment.from == Side::Client;
        QVERIFY2(
            text.startsWith(isOfClient ? QStringLiteral("192.0.2.10:50000 →") : QStringLiteral("198.51.100.20:80 →")),
            qPrintable(text)); // from where to where it went
    }
    QCOMPARE(duplicates, 7U);
}

void TestLanesView::statesAreNamedWhereTheyChange()
{
    show(QStringLiteral("tutorial"));
    const QImage image = m_view->viewport()->grab().toImage();
    const Theme &theme = Theme::light();
    const auto rows = m_view->placed();
    // Letters in the colour of the state's name stand below the arrow, within the lane.
    const auto hasName = [&](std::size_t row, State state) {
        const int top = static_cast<int>((rows[row].top + rows[row].top + 39) / 2);
        for (int y = top; y < rows[row].top + 39 && y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == theme.name(state))
                    return true;
            }
        }
        return false;
    };
    QVERIFY(hasName(0, State::SynSent));
    QVERIFY(hasName(0, State::SynReceived));
    QVERIFY(hasName(1, State::Established));
    QVERIFY(!hasName(3, State::Established)); // nothing changes with data
    QVERIFY(hasName(7, State::CloseWait));
}

QTEST_MAIN(TestLanesView)

#include "tst_lanesview.moc"
