// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/navigation/navigator.h"
#include "app/panels/endpointpanel.h"
#include "app/panels/endpointwatch.h"
#include "app/panels/sequencelayout.h"
#include "app/panels/sequenceview.h"
#include "app/panels/timerbars.h"
#include "app/session/session.h"
#include "app/settings/language.h"
#include "app/text/stretchtext.h"
#include "tests/support/lesson.h"

#include <QFontMetricsF>
#include <QLabel>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace tcpladder;

class TestEndpointPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendSpaceOfData();
    void receiveSpaceOfData();
    void sackedBlocks();
    void unknownStaysUnknown();
    void retransmissionTimerRunsDown();
    void timeWaitRunsDownAndBeginsAnew();
    void everyPartIsWorded();
    void panelFollowsTheSelection();
    void timersRunByTheClockWhileLive();
    void timersOfABusyFlowKeepTheirRoom();
    void wordsFit_data();
    void wordsFit();
    void narrowPanelIsWhole();
};

namespace {

EndpointFacts factsOf(const char *lesson, Side side, std::uint32_t segment)
{
    Trace trace;
    loadLesson(lesson, trace);
    return endpointFacts(trace, FlowId(0), segment - 1)[sideIndex(side)];
}

QStringList textsOf(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        texts.append(label->text());
    return texts;
}

} // namespace

void TestEndpointPanel::sendSpaceOfData()
{
    using Part = SequenceStretch::Part;
    const SequenceStretch stretch = sendStretch(factsOf("tutorial", Side::Client, 4)); // its five bytes
    QCOMPARE(stretch.edges[0].name, QStringLiteral("SND.UNA"));
    QCOMPARE(*stretch.edges[0].value, std::int64_t{1});
    QVERIFY(!stretch.edges[0].isChanged);
    QCOMPARE(*stretch.edges[1].value, std::int64_t{6});
    QVERIFY(stretch.edges[1].isChanged);
    QCOMPARE(*stretch.edges[1].before, std::int64_t{1});
    QVERIFY(stretch.regions[1].part == Part::InFlight);
    QCOMPARE(*stretch.regions[1].size, std::int64_t{5});
    QVERIFY(stretch.regions[2].part == Part::Usable);
    QCOMPARE(*stretch.regions[2].size, *stretch.edges[2].value - 6);

    const SequenceStretch after = sendStretch(factsOf("tutorial", Side::Client, 5)); // their ACK
    QCOMPARE(*after.edges[0].value, std::int64_t{6});
    QVERIFY(after.edges[0].isChanged && !after.edges[1].isChanged);
    QCOMPARE(*after.regions[1].size, std::int64_t{0});
}

void TestEndpointPanel::receiveSpaceOfData()
{
    const SequenceStretch stretch = receiveStretch(factsOf("tutorial", Side::Server, 4));
    QCOMPARE(stretch.edges[0].name, QStringLiteral("RCV.NXT"));
    QCOMPARE(*stretch.edges[0].value, std::int64_t{6});
    QVERIFY(stretch.edges[0].isChanged);
    QCOMPARE(*stretch.edges[1].value, 6 + *stretch.regions[1].size);
}

void TestEndpointPanel::sackedBlocks()
{
    Trace trace;
    loadLesson("fast-retransmit", trace);
    bool isSeen = false;
    for (std::uint32_t i = 0; i < trace.segmentCount(FlowId(0)); ++i) {
        for (const EndpointFacts &facts : endpointFacts(trace, FlowId(0), i)) {
            for (const SequenceStretch &stretch : {sendStretch(facts), receiveStretch(facts)}) {
                for (const auto &block : stretch.blocks) {
                    isSeen = true;
                    QVERIFY(block.from > 0 && block.from < block.to);
                    QVERIFY(block.to <= *stretch.regions[1].size);
                }
            }
        }
    }
    QVERIFY(isSeen);
}

void TestEndpointPanel::unknownStaysUnknown()
{
    const EndpointFacts facts = factsOf("mid-stream", Side::Client, 1);
    const SequenceStretch stretch = sendStretch(facts);
    QVERIFY(!stretch.edges[2].value || facts.variables().sendWindow.isKnown());
    QVERIFY(!facts.variables().initialSend.isKnown());

    SequenceView view;
    view.setStretch(sendStretch(EndpointFacts()), Side::Client);
    QVERIFY(!view.stretch().isKnown());
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("SND.UNA ?")));
    QVERIFY(!view.grab().isNull());
}

void TestEndpointPanel::retransmissionTimerRunsDown()
{
    Trace trace;
    loadLesson("retransmission-timeout", trace);
    int running = 0;
    for (std::uint32_t i = 0; i < trace.segmentCount(FlowId(0)); ++i) {
        for (const EndpointFacts &facts : endpointFacts(trace, FlowId(0), i)) {
            for (const EndpointTimer &timer : facts.timers) {
                if (timer.kind != EndpointTimer::Kind::Retransmission || !timer.started)
                    continue;
                ++running;
                QVERIFY(*timer.started <= facts.time);
                if (timer.duration)
                    QVERIFY(*timer.leftAt(facts.time) <= *timer.duration);
            }
        }
    }
    QVERIFY(running > 0);

    // It starts with the segment that it guards, and not before.
    const EndpointFacts sent = factsOf("tutorial", Side::Client, 4);
    QCOMPARE(sent.timers.size(), std::size_t{1});
    QCOMPARE(*sent.timers[0].started, sent.time);
    QVERIFY(factsOf("tutorial", Side::Client, 5).timers.empty());
}

void TestEndpointPanel::timeWaitRunsDownAndBeginsAnew()
{
    Trace trace;
    loadLesson("time-wait", trace);
    const std::uint32_t count = trace.segmentCount(FlowId(0));
    std::optional<Nanoseconds> first;
    bool beganAnew = false;
    for (std::uint32_t i = 0; i < count; ++i) {
        for (const EndpointFacts &facts : endpointFacts(trace, FlowId(0), i)) {
            if (facts.step.state != State::TimeWait)
                continue;
            QCOMPARE(facts.timers.size(), std::size_t{1});
            constexpr Nanoseconds TimeWait = 60 * Second;
            const EndpointTimer &timer = facts.timers[0];
            QVERIFY(timer.kind == EndpointTimer::Kind::TimeWait);
            QCOMPARE(*timer.duration, TimeWait);
            QCOMPARE(*timer.leftAt(*timer.started + 10 * Second), TimeWait - 10 * Second);
            QCOMPARE(*timer.leftAt(*timer.started + 1000 * Second), Nanoseconds{0});
            beganAnew = beganAnew || (first && *timer.started > *first);
            first = first.value_or(*timer.started);
        }
    }
    QVERIFY(first && beganAnew); // its FIN came again
}

void TestEndpointPanel::everyPartIsWorded()
{
    QSet<QString> texts;
    for (int i = 0; i <= static_cast<int>(SequenceStretch::Part::Expected); ++i) {
        texts.insert(stretchPartText(static_cast<SequenceStretch::Part>(i)));
        texts.insert(stretchPartMeaning(static_cast<SequenceStretch::Part>(i)));
    }
    for (int i = 0; i <= static_cast<int>(EndpointTimer::Kind::TimeWait); ++i) {
        texts.insert(timerText(static_cast<EndpointTimer::Kind>(i)));
        texts.insert(timerMeaning(static_cast<EndpointTimer::Kind>(i)));
    }
    QCOMPARE(texts.size(), 20);
    QVERIFY(!texts.contains(QString()));
}

void TestEndpointPanel::panelFollowsTheSelection()
{
    Session session;
    Navigator navigator;
    EndpointWatch watch(session, navigator);
    EndpointPanel client(watch, Side::Client);
    EndpointPanel server(watch, Side::Server);
    QVERIFY(!client.facts());
    QSignalSpy finished(&session, &Session::finished);
    session.open({QStringLiteral(TCPLADDER_RESOURCES "/lessons/tutorial/capture.pcap")});
    QTRY_COMPARE(finished.count(), 1);
    navigator.goTo(FlowId(0), 7); // the server's FIN
    QVERIFY(textsOf(server).contains(QStringLiteral("ESTABLISHED → FIN-WAIT-1")));
    QVERIFY(textsOf(server).contains(QStringLiteral("was asked to open (passive open) · closed first (active close)")));
    QVERIFY(textsOf(client).contains(QStringLiteral("ESTABLISHED → CLOSE-WAIT")));
    QVERIFY(server.sendSpace().stretch().edges[1].isChanged);
    QVERIFY(!client.sendSpace().stretch().edges[1].isChanged);
    navigator.setSegment(9);
    QVERIFY(server.timers().accessibleDescription().startsWith(QStringLiteral("2 MSL: ")));
}

void TestEndpointPanel::timersRunByTheClockWhileLive()
{
    Session session;
    Navigator navigator;
    EndpointWatch watch(session, navigator);
    EndpointPanel server(watch, Side::Server);
    QSignalSpy finished(&session, &Session::finished);
    session.openLive(QStringLiteral("lo"), {},
                     [] { return openCapture(TCPLADDER_RESOURCES "/lessons/tutorial/capture.pcap"); });
    QTRY_COMPARE(finished.count(), 1);
    navigator.setFlow(FlowId(0));
    const auto said = [&server] { return server.timers().accessibleDescription(); };
    QVERIFY2(said().startsWith(QStringLiteral("2 MSL: 60")), qPrintable(said()));
    const Nanoseconds last = server.facts()->time;
    session.advanceClock(last + 15 * Second); // no packet came
    QVERIFY2(said().startsWith(QStringLiteral("2 MSL: 45")), qPrintable(said()));
    navigator.setSegment(8); // what was is shown as it was
    QVERIFY2(said().startsWith(QStringLiteral("2 MSL: 60")), qPrintable(said()));
    navigator.setSegment(9);
    session.advanceClock(last + 61 * Second);
    QCOMPARE(server.facts()->step.state, State::Closed);
    QVERIFY(server.facts()->timers.empty());
}

void TestEndpointPanel::timersOfABusyFlowKeepTheirRoom()
{
    const EndpointTimer timer{EndpointTimer::Kind::Retransmission, 0, Second};
    TimerBars bars;
    bars.setTimers({timer}, 0, true);
    const int height = bars.heightForWidth(300);
    bars.setTimers({}, 0, true); // all is acknowledged, until the next segment
    QVERIFY(!bars.isHidden());
    QCOMPARE(bars.heightForWidth(300), height);
    bars.setTimers({}, 0, false);
    QVERIFY(bars.isHidden());
}

void TestEndpointPanel::wordsFit_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("Chinese") << QStringLiteral("zh_CN");
}

void TestEndpointPanel::wordsFit()
{
    QFETCH(const QString, code);
    Language language;
    language.apply(code);
    QFont bold;
    bold.setBold(true);
    const QFontMetricsF metrics{QFont()};
    const QFontMetricsF boldMetrics(bold);
    for (const char *lesson : {"tutorial", "fast-retransmit", "zero-window"}) {
        Trace trace;
        loadLesson(lesson, trace);
        for (std::uint32_t i = 0; i < trace.segmentCount(FlowId(0)); ++i) {
            for (const EndpointFacts &facts : endpointFacts(trace, FlowId(0), i)) {
                for (const SequenceStretch &stretch : {sendStretch(facts), receiveStretch(facts)}) {
                    for (int width = static_cast<int>(22 * metrics.averageCharWidth()); width < 500; width += 61) {
                        const SequenceLayout layout(stretch, metrics, boldMetrics, width);
                        for (const auto &part : layout.parts) {
                            for (const QString &line : part.name.split(QLatin1Char('\n')))
                                QVERIFY2(metrics.horizontalAdvance(line) <= part.nameBox.width() + 0.5,
                                         qPrintable(line + QStringLiteral(" in %1").arg(width)));
                        }
                        for (std::size_t a = 0; a < layout.edges.size(); ++a) {
                            const QRectF &label = layout.edges[a].label;
                            QVERIFY(label.left() >= 0 && label.right() <= width && label.bottom() <= layout.height);
                            for (std::size_t b = 0; b < a; ++b)
                                QVERIFY(!label.intersects(layout.edges[b].label));
                        }
                    }
                }
            }
        }
    }
}

void TestEndpointPanel::narrowPanelIsWhole()
{
    Session session;
    Navigator navigator;
    EndpointWatch watch(session, navigator);
    EndpointPanel server(watch, Side::Server);
    QSignalSpy finished(&session, &Session::finished);
    session.open({QStringLiteral(TCPLADDER_RESOURCES "/lessons/tutorial/capture.pcap")});
    QTRY_COMPARE(finished.count(), 1);
    navigator.goTo(FlowId(0), 2);
    server.resize(server.minimumSize().expandedTo({0, 700}));
    server.show();
    QTRY_VERIFY(textsOf(server).contains(QStringLiteral("SYN-RECEIVED →\nESTABLISHED")));
    QVERIFY2(server.widget()->minimumSizeHint().width() <= server.viewport()->width(),
             qPrintable(QString::number(server.widget()->minimumSizeHint().width())));
    for (const QLabel *label : server.findChildren<QLabel *>()) {
        if (label->isVisible() && !label->wordWrap() && label->pixmap().isNull())
            QVERIFY2(label->fontMetrics().size(0, label->text()).width() <= label->width(), qPrintable(label->text()));
    }
    server.resize(600, 700);
    QTRY_VERIFY(textsOf(server).contains(QStringLiteral("SYN-RECEIVED → ESTABLISHED")));
}

QTEST_MAIN(TestEndpointPanel)
#include "tst_endpointpanel.moc"
