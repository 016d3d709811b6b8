// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chartlegend.h"
#include "app/charts/chartpanel.h"
#include "app/charts/chartsaver.h"
#include "app/charts/chartview.h"
#include "app/ladder/ladderview.h"
#include "tests/app/capturefile.h"

#include <QChart>
#include <QImage>
#include <QLineSeries>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

using namespace tcpladder;

namespace {

QString lesson(const QString &name)
{
    return QStringLiteral(TCPLADDER_RESOURCES "/lessons/%1/capture.pcap").arg(name);
}

qsizetype pointsOf(const ChartView &view)
{
    qsizetype points = 0;
    for (const QAbstractSeries *series : view.chart()->series())
        points += qobject_cast<const QLineSeries *>(series)->count();
    return points;
}

} // namespace

class TestChartPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void init();
    void cleanup();
    void showsTheSideThatSentMore();
    void qtChartsGetsFourPointsAColumn();
    void aClickSelectsTheSegment();
    void theSelectionComesIntoSight();
    void theWheelZoomsAndStepsBack();
    void draggingZooms();
    void draggingWithShiftPans();
    void zoomEndsAtTheWhole();
    void theLegendSwitchesCurves();
    void directionsAreChosen();
    void allChartsShareTheTime();
    void theLadderFollows();
    void aFlowIsChosenByItsBar();
    void bytesOfTheCaptureLeadToTheirFlow();
    void saysWhyThereIsNothing();
    void aChartThatWasNeverShownHasAxes();
    void oneSegmentLooksRight();
    void anotherFlowIsShownWhole();
    void isSaved();
    void nothingIsMadeWhileHidden();

private:
    void open(const QString &file, FlowId flow = FlowId(0));
    void settle();
    QPointF place(ChartKind kind, const CurvePoint &point)
    {
        const ChartMap &map = m_panel->view(kind).chartMap();
        return {map.x(point.time), map.y(static_cast<double>(point.value + point.extent / 2))};
    }
    void wheel(ChartView &view, const QPointF &at, int notches, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWheelEvent event(at, view.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(view.viewport(), &event);
    }
    void drag(ChartView &view, const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mousePress(view.viewport(), Qt::LeftButton, modifiers, from);
        for (const QPoint &at : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, at, view.viewport()->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                             modifiers);
            QCoreApplication::sendEvent(view.viewport(), &move);
        }
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, modifiers, to);
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<Navigator> m_navigator;
    std::unique_ptr<ChartPanel> m_panel;
};

void TestChartPanel::init()
{
    m_session = std::make_unique<Session>();
    m_navigator = std::make_unique<Navigator>();
    m_panel = std::make_unique<ChartPanel>(*m_session, *m_navigator);
    connect(m_session.get(), &Session::opened, m_navigator.get(), [this] { m_navigator->setFlow({}); });
    m_panel->resize(800, 500);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestChartPanel::cleanup()
{
    m_panel.reset();
    m_navigator.reset();
    m_session.reset();
}

void TestChartPanel::settle()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->source().isSettled(), 20000);
}

void TestChartPanel::open(const QString &file, FlowId flow)
{
    QSignalSpy finished(m_session.get(), &Session::finished);
    m_session->open({file});
    QVERIFY(finished.wait());
    m_navigator->setFlow(flow);
    settle();
}

void TestChartPanel::showsTheSideThatSentMore()
{
    open(lesson(QStringLiteral("fast-retransmit")));
    QVERIFY((m_panel->sides() == std::array<bool, 2>{false, true}));
    const ChartData &data = m_panel->source().data();
    QVERIFY(!data.points(Curve::Segments, Side::Server).empty());
    QVERIFY(data.points(Curve::Segments, Side::Client).empty());
    QCOMPARE(data.points(Curve::Retransmissions, Side::Server).size(), std::size_t{1});
    QCOMPARE(data.points(Curve::ThirdDuplicateAcks, Side::Server).size(), std::size_t{1});
    QVERIFY(m_panel->view(ChartKind::TimeSequence).message().isEmpty());
}

void TestChartPanel::qtChartsGetsFourPointsAColumn()
{
    for (const ChartKind kind : AllCharts)
        m_panel->setChartShown(kind, true);
    m_panel->resize(500, 2000);
    open(lesson(QStringLiteral("download"))); // 11,000 segments
    for (const ChartKind kind : AllCharts) {
        const ChartView &view = m_panel->view(kind);
        for (const QAbstractSeries *series : view.chart()->series()) {
            std::map<int, int> columns;
            const auto *line = qobject_cast<const QLineSeries *>(series);
            QVERIFY(line->count() <= 4 * view.columns() + 2);
        }
    }
    QVERIFY(pointsOf(m_panel->view(ChartKind::TimeSequence)) > 100);
    QVERIFY(pointsOf(m_panel->view(ChartKind::CaptureRate)) > 100);
}

void TestChartPanel::aClickSelectsTheSegment()
{
    open(lesson(QStringLiteral("fast-retransmit")));
    ChartView &view = m_panel->view(ChartKind::TimeSequence);
    // The SYN,ACK stands alone: a way of the path lies between it and its neighbours.
    const CurvePoint point = m_panel->source().data().points(Curve::Segments, Side::Server).front();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place(ChartKind::TimeSequence, point).toPoint());
    QVERIFY(m_navigator->segment().has_value());
    QCOMPARE(*m_navigator->segment(), point.segment);
}

void TestChartPanel::theSelectionComesIntoSight()
{
    open(lesson(QStringLiteral("fast-retransmit")));
    const TimeSpan whole = m_panel->source().data().whole;
    m_navigator->setVisibleTime(TimeSpan{whole.begin, whole.begin + Millisecond});
    m_navigator->setSegment(20);
    const Nanoseconds time = m_session->trace()->segments()[SegmentId(20)].time;
    QVERIFY(m_navigator->visibleTime()->overlaps({time, time + 1}));
    QCOMPARE(m_navigator->visibleTime()->length(), Millisecond);
}

void TestChartPanel::theWheelZoomsAndStepsBack()
{
    open(lesson(QStringLiteral("fast-retransmit")));
    ChartView &view = m_panel->view(ChartKind::TimeSequence);
    const QPointF middle = view.chartMap().plot.center();
    const Nanoseconds fixed = view.chartMap().timeAt(middle.x());
    wheel(view, middle, 2);
    QVERIFY(m_navigator->visibleTime().has_value());
    QVERIFY(m_navigator->visibleTime()->length() < m_panel->source().data().whole.length() * 7 / 10);
    QVERIFY(std::abs(view.chartMap().timeAt(middle.x()) - fixed) < 1000);
    settle();
    QCOMPARE(m_panel->source().data().shown, *m_navigator->visibleTime());
    wheel(view, middle, 1); // soon after: the same step
    QVERIFY(m_panel->canStepBack());
    m_panel->stepBack();
    QVERIFY(!m_navigator->visibleTime());
    QVERIFY(!m_panel->canStepBack());

    const ValueRange values = view.chartMap().values;
    wheel(view, middle, 1, Qt::ControlModifier);
    QVERIFY(view.chartMap().values.length() < values.length());
    QVERIFY(!m_navigator->visibleTime());
    QTest::keyClick(&view, Qt::Key_Backspace);
    QCOMPARE(view.chartMap().values.length(), values.length());
}

void TestChartPanel::draggingZooms()
{
    open(lesson(QStringLiteral("fast-retransmit")));
    ChartView &view = m_panel->view(ChartKind::TimeSequence);
    const ChartMap before = view.chartMap();
    const QPoint from = (before.plot.topLeft() + QPointF(100, 40)).toPoint();
    drag(view, from, from + QPoint(150, 2)); // flat: time alone
    QVERIFY(std::abs(m_navigator->visibleTime()->begin - before.timeAt(from.x())) <= 1);
    QVERIFY(std::abs(m_navigator->visibleTime()->end - before.timeAt(from.x() + 150)) <= 1);
    drag(view, from, from + QPoint(50, 80));
    QVERIFY(view.chartMap().values.length() < before.values.length() / 2);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, (before.plot.topRight() + QPointF(-5, 5)).toPoint());
    QVERIFY(!m_navigator->visibleTime());
    m_panel->stepBack();
    m_panel->stepBack();
    QVERIFY(std::abs(m_navigator->visibleTime()->begin - before.timeAt(from.x())) <= 1);
    m_panel->stepBack();
    QVERIFY(!m_navigator->visibleTime());
}

void TestChartPanel::draggingWithShiftPans()
{
    open(lesson(QStringLiteral("fast-retransmit")));
    ChartView &view = m_panel->view(ChartKind::TimeSequence);
    wheel(view, view.chartMap().plot.center(), 6);
    settle();
    const TimeSpan before = *m_navigator->visibleTime();
    const double perPixel = static_cast<double>(before.length()) / view.chartMap().plot.width();
    const QPoint from = view.chartMap().plot.center().toPoint();
    drag(view, from, from - QPoint(40, 0), Qt::ShiftModifier);
    const TimeSpan after = *m_navigator->visibleTime();
    QCOMPARE(after.length(), before.length());
    QVERIFY(std::abs(static_cast<double>(after.begin - before.begin) - 40 * perPixel) <= 2);
}

void TestChartPanel::zoomEndsAtTheWhole()
{
    open(lesson(QStringLiteral("fast-retransmit")));
    ChartView &view = m_panel->view(ChartKind::TimeSequence);
    wheel(view, view.chartMap().plot.center(), 3);
    wheel(view, view.chartMap().plot.center(), -30);
    QVERIFY(!m_navigator->visibleTime());
    wheel(view, view.chartMap().plot.center(), 500);
    QVERIFY(m_navigator->visibleTime()->length() >= 1);
}

void TestChartPanel::theLegendSwitchesCurves()
{
    open(lesson(QStringLiteral("window-scaling")));
    ChartView &view = m_panel->view(ChartKind::TimeSequence);
    const qsizetype all = pointsOf(view);
    m_panel->legend(ChartKind::TimeSequence).action(Curve::Acknowledged)->trigger();
    QVERIFY(!view.isCurveShown(Curve::Acknowledged));
    QVERIFY(pointsOf(view) < all);
    m_panel->legend(ChartKind::TimeSequence).action(Curve::Acknowledged)->trigger();
    QCOMPARE(pointsOf(view), all);
}

void TestChartPanel::directionsAreChosen()
{
    open(lesson(QStringLiteral("delayed-ack")));
    m_panel->setSides({true, true});
    settle();
    const ChartData &data = m_panel->source().data();
    QVERIFY(!data.points(Curve::Segments, Side::Server).empty());
    QVERIFY(!data.points(Curve::Segments, Side::Client).empty());
    open(lesson(QStringLiteral("fast-retransmit"))); // a choice stays
    QVERIFY((m_panel->sides() == std::array<bool, 2>{true, true}));
}

void TestChartPanel::allChartsShareTheTime()
{
    m_panel->setChartShown(ChartKind::RoundTrip, true);
    m_panel->setChartShown(ChartKind::InFlight, true);
    open(lesson(QStringLiteral("window-scaling")));
    ChartView &view = m_panel->view(ChartKind::RoundTrip);
    wheel(view, view.chartMap().plot.center(), 4);
    for (const ChartKind kind : {ChartKind::TimeSequence, ChartKind::InFlight}) {
        QCOMPARE(m_panel->view(kind).chartMap().time, view.chartMap().time);
        QCOMPARE(m_panel->view(kind).chartMap().plot.left(), view.chartMap().plot.left());
        QCOMPARE(m_panel->view(kind).chartMap().plot.right(), view.chartMap().plot.right());
    }
}

void TestChartPanel::theLadderFollows()
{
    LadderView ladder(*m_session, *m_navigator);
    ladder.resize(700, 300);
    ladder.show();
    QVERIFY(QTest::qWaitForWindowExposed(&ladder));
    open(lesson(QStringLiteral("window-scaling")));
    const TimeSpan whole = m_panel->source().data().whole;
    QVERIFY(m_navigator->ladderTime().has_value());
    QCOMPARE(m_navigator->ladderTime()->begin, whole.begin);
    const Nanoseconds middle = whole.begin + whole.length() / 2;
    m_navigator->setVisibleTime(TimeSpan{middle, middle + whole.length() / 20});
    QVERIFY(m_navigator->ladderTime()->overlaps(*m_navigator->visibleTime()));
    // And the other way round: what the ladder shows stays in the charts' sight.
    ladder.setTop(0);
    QVERIFY(m_navigator->visibleTime()->overlaps(*m_navigator->ladderTime()));
    QCOMPARE(m_navigator->visibleTime()->length(), whole.length() / 20);
}

void TestChartPanel::aFlowIsChosenByItsBar()
{
    QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("flows.pcap"));
    QVERIFY(test::writeFile(file, test::captureOf(10)));
    m_panel->setChartShown(ChartKind::TimeSequence, false);
    m_panel->setChartShown(ChartKind::Flows, true);
    open(file);
    QCOMPARE(m_panel->source().data().flows.size(), std::size_t{10});
    ChartView &view = m_panel->view(ChartKind::Flows);
    const ChartMap &map = view.chartMap();
    QVERIFY(map.y(0) < map.y(9)); // the first is on top, as in the list of flows
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPointF(map.plot.center().x(), map.y(6.5)).toPoint());
    QCOMPARE(m_navigator->flow(), FlowId(6));
}

void TestChartPanel::bytesOfTheCaptureLeadToTheirFlow()
{
    QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("flows.pcap"));
    QVERIFY(test::writeFile(file, test::captureOf(10, 700)));
    m_panel->setChartShown(ChartKind::TimeSequence, false);
    m_panel->setChartShown(ChartKind::CaptureRate, true);
    open(file);
    const CurvePoints &rate = m_panel->source().data().captureRate[0];
    const auto peak = std::max_element(rate.begin(), rate.end(), [](auto &a, auto &b) { return a.value < b.value; });
    QVERIFY(peak != rate.end() && peak->value > 0);
    ChartView &view = m_panel->view(ChartKind::CaptureRate);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place(ChartKind::CaptureRate, *peak).toPoint());
    QVERIFY(m_navigator->segment().has_value());
    const auto trace = m_session->trace();
    const SegmentId chosen = trace->segmentsOf(m_navigator->flow(), *m_navigator->segment(), 1).front();
    QCOMPARE(trace->segments()[chosen].flow, m_navigator->flow());
}

void TestChartPanel::saysWhyThereIsNothing()
{
    const ChartView &view = m_panel->view(ChartKind::TimeSequence);
    QSignalSpy changed(&m_panel->source(), &ChartSource::changed);
    m_panel->setChartShown(ChartKind::RoundTrip, true);
    QVERIFY(changed.wait());
    QVERIFY(!view.message().isEmpty()); // no flow is chosen
    open(lesson(QStringLiteral("one-direction")));
    QVERIFY(!m_panel->view(ChartKind::RoundTrip).message().isEmpty());
    m_panel->setChartShown(ChartKind::Throughput, true);
    open(lesson(QStringLiteral("refused")));
    QVERIFY(!m_panel->view(ChartKind::Throughput).message().isEmpty()); // nobody sent data
    open(lesson(QStringLiteral("fast-retransmit")));
    QVERIFY(view.message().isEmpty());
    QVERIFY(m_panel->view(ChartKind::RoundTrip).message().isEmpty());
    QVERIFY(m_panel->view(ChartKind::Throughput).message().isEmpty());
}

void TestChartPanel::aChartThatWasNeverShownHasAxes()
{
    const ChartData none;
    ChartView view(ChartKind::InFlight, none); // its plot has no size yet
    view.showData();
    QVERIFY(std::isfinite(view.chartMap().values.length()));
}

void TestChartPanel::oneSegmentLooksRight()
{
    QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("one.pcap"));
    PacketBuilder builder;
    const Packet packet = builder.flags(TcpFlags::Ack).sequence(7).length(100).build();
    test::PcapVariant variant;
    variant.linkField = 101;
    test::PcapWriter writer(variant);
    writer.packet(1'700'000'000, 5, {reinterpret_cast<const char *>(packet.bytes.data()), packet.bytes.size()},
                  packet.wireLength);
    QVERIFY(test::writeFile(file, QByteArray::fromStdString(writer.written())));
    for (const ChartKind kind : AllCharts)
        m_panel->setChartShown(kind, true);
    open(file);
    const ChartView &view = m_panel->view(ChartKind::TimeSequence);
    QVERIFY(view.message().isEmpty());
    QCOMPARE(view.chartMap().time.length(), Millisecond);
    QVERIFY(!m_panel->view(ChartKind::Throughput).message().isEmpty());
    QVERIFY(!m_panel->grab().isNull());
}

void TestChartPanel::anotherFlowIsShownWhole()
{
    QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("flows.pcap"));
    QVERIFY(test::writeFile(file, test::captureOf(3)));
    open(file);
    ChartView &view = m_panel->view(ChartKind::TimeSequence);
    wheel(view, view.chartMap().plot.center(), 3);
    m_navigator->setFlow(FlowId(2));
    QVERIFY(!m_navigator->visibleTime());
    settle();
    QCOMPARE(m_panel->source().data().whole.begin, m_session->trace()->flow(FlowId(2)).begin);
}

void TestChartPanel::isSaved()
{
    QTemporaryDir directory;
    open(lesson(QStringLiteral("fast-retransmit")));
    ChartView &view = m_panel->view(ChartKind::TimeSequence);
    ChartSaver saver(*m_session, *m_navigator, m_panel.get());
    const ChartSaver::Part part{std::nullopt, view.columns(), {false, true}};
    QSignalSpy saved(&saver, &ChartSaver::saved);
    const auto path = [&](const char *name) { return directory.filePath(QString::fromLatin1(name)); };
    for (const char *name : {"a.png", "a.svg", "a.pdf"})
        saver.saveTo(path(name), view, part);
    QCOMPARE(saved.size(), 3);
    const QImage image(path("a.png"));
    QVERIFY(image.width() == 2 * view.width() && image.height() > 2 * view.height());
    const auto content = [&](const char *name) {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(content("a.svg").contains("<svg"));
    QVERIFY(content("a.pdf").startsWith("%PDF"));
    saver.saveTo(path("a.csv"), view, part);
    QVERIFY(saved.wait());
    const QList<QByteArray> lines = content("a.csv").trimmed().split('\n');
    QCOMPARE(lines.front(), QByteArray("epoch,time,segment,direction,curve,value,length"));
    QVERIFY(content("a.csv").contains(",21,server-to-client,retransmission,"));
    const auto count = [&](const char *what) {
        return std::count_if(lines.begin(), lines.end(),
                             [what](const QByteArray &line) { return line.contains(what); });
    };
    QCOMPARE(count(",server-to-client,segment,"), 13); // SYN, eleven times data, FIN
    for (const QByteArray &line : lines)
        QCOMPARE(line.count(','), 6);
}

void TestChartPanel::nothingIsMadeWhileHidden()
{
    m_panel->hide();
    QSignalSpy changed(&m_panel->source(), &ChartSource::changed);
    QSignalSpy finished(m_session.get(), &Session::finished);
    m_session->open({lesson(QStringLiteral("fast-retransmit"))});
    QVERIFY(finished.wait());
    m_navigator->setFlow(FlowId(0));
    QVERIFY(!changed.wait(150));
    m_panel->show();
    QVERIFY(changed.wait());
}

QTEST_MAIN(TestChartPanel)
#include "tst_chartpanel.moc"
