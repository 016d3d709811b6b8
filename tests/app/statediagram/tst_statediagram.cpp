// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/navigation/navigator.h"
#include "app/session/session.h"
#include "app/statediagram/diagrampainter.h"
#include "app/statediagram/statediagramview.h"
#include "app/text/diagramtext.h"
#include "core/tcp/statemachine.h"
#include "tests/support/lesson.h"

#include <QImage>
#include <QPainter>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace tcpladder;

class TestStateDiagram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boxesStandApart();
    void arrowsEndAtTheirBoxes();
    void machineTakesEveryArrow();
    void everyWordIsWorded();
    void routes_data();
    void routes();
    void lastTransition();
    void resetIsDrawnThoughTheFigureLacksIt();
    void midStreamBeginsWithinTheFigure();
    void currentBoxIsLit();
    void presumedStateCanBeRead();
    void viewFollowsTheSelection();
    void isSavedAsAPicture();
};

namespace {

DiagramRoute routeOf(const char *lesson, Side side, std::uint32_t segment)
{
    Trace trace;
    loadLesson(lesson, trace);
    return diagramRoute(trace.path(FlowId(0), side), segment - 1);
}

QString statesOf(const DiagramRoute &route)
{
    QStringList names;
    for (const std::uint8_t node : route.visited) {
        const auto name = stateName(DiagramFigure::nodes()[node].state);
        names.append(QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())));
    }
    return names.join(QLatin1Char(' '));
}

QImage paint(const DiagramRoute &route, const Theme &theme)
{
    QImage image(DiagramFigure::Size.toSize(), QImage::Format_RGB32);
    image.fill(theme.background);
    QPainter painter(&image);
    DiagramPainter(route, Side::Client, theme).paint(painter, QRectF(image.rect()), QFont());
    return image;
}

} // namespace

void TestStateDiagram::boxesStandApart()
{
    const auto nodes = DiagramFigure::nodes();
    const QRectF figure(QPointF(), DiagramFigure::Size);
    QSet<int> states;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        states.insert(static_cast<int>(nodes[i].state));
        QVERIFY(figure.contains(DiagramFigure::boxOf(nodes[i])));
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(!DiagramFigure::boxOf(nodes[i]).intersects(DiagramFigure::boxOf(nodes[j])));
    }
    QCOMPARE(states.size(), StateCount - 1); // all but Unknown
}

void TestStateDiagram::arrowsEndAtTheirBoxes()
{
    const QRectF figure(QPointF(), DiagramFigure::Size);
    for (const DiagramArrow &arrow : DiagramFigure::arrows()) {
        const QRectF from = DiagramFigure::boxOf(DiagramFigure::nodes()[arrow.from]).adjusted(-4, -4, 4, 4);
        const QRectF to = DiagramFigure::boxOf(DiagramFigure::nodes()[arrow.to]).adjusted(-4, -4, 4, 4);
        QVERIFY(from.contains(arrow.line().front()));
        QVERIFY(to.contains(arrow.line().back()));
        for (const QPointF &point : arrow.line())
            QVERIFY(figure.contains(point));
    }
}

void TestStateDiagram::machineTakesEveryArrow()
{
    // What the program's own state machine does is in the figure, and the figure has nothing that the machine does not
    // do but what leaves no trace in a capture: OPEN, SEND and CLOSE where nothing was sent yet.
    for (const DiagramArrow &arrow : DiagramFigure::arrows()) {
        const State from = DiagramFigure::nodes()[arrow.from].state;
        const State to = DiagramFigure::nodes()[arrow.to].state;
        const bool isLocal =
            arrow.event == DiagramEvent::PassiveOpen || (arrow.event == DiagramEvent::Close && to == State::Closed);
        bool isTaken = false;
        for (int cause = 0; cause <= static_cast<int>(TransitionCause::Silence); ++cause) {
            for (const bool isPassive : {false, true})
                isTaken = isTaken || nextState(from, static_cast<TransitionCause>(cause), isPassive) == to;
        }
        QVERIFY2(isTaken || isLocal, qPrintable(diagramEventText(arrow.event)));
    }
}

void TestStateDiagram::everyWordIsWorded()
{
    QSet<QString> texts;
    for (int i = 0; i < DiagramEventCount; ++i)
        texts.insert(diagramEventText(static_cast<DiagramEvent>(i)));
    for (int i = 0; i < DiagramActionCount; ++i)
        texts.insert(diagramActionText(static_cast<DiagramAction>(i)));
    QCOMPARE(texts.size(), DiagramEventCount + DiagramActionCount);
    QVERIFY(!texts.contains(QString()));
}

void TestStateDiagram::routes_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<bool>("isServer");
    QTest::addColumn<int>("segment");
    QTest::addColumn<QString>("states");
    const auto row = [](const char *lesson, bool isServer, int segment, const char *states) {
        QTest::addRow("%s %d %d", lesson, isServer, segment)
            << QString::fromLatin1(lesson) << isServer << segment << QString::fromLatin1(states);
    };
    row("tutorial", false, 1, "CLOSED SYN-SENT");
    row("tutorial", false, 2, "CLOSED SYN-SENT ESTABLISHED");
    row("tutorial", true, 2, "LISTEN SYN-RECEIVED");
    row("tutorial", true, 9, "LISTEN SYN-RECEIVED ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT");
    row("tutorial", false, 10, "CLOSED SYN-SENT ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED");
    row("refused", false, 2, "CLOSED SYN-SENT CLOSED");
}

void TestStateDiagram::routes()
{
    QFETCH(const QString, lesson);
    QFETCH(const bool, isServer);
    QFETCH(const int, segment);
    const DiagramRoute route = routeOf(lesson.toLatin1().constData(), isServer ? Side::Server : Side::Client,
                                       static_cast<std::uint32_t>(segment));
    QTEST(statesOf(route), "states");
    QCOMPARE(route.legs.size(), route.visited.size() - 1); // each step along an arrow
}

void TestStateDiagram::lastTransition()
{
    const DiagramRoute route = routeOf("tutorial", Side::Client, 5);
    QVERIFY(route.last && route.isLastOnArrow);
    QCOMPARE(route.last->segment, 1U); // the SYN,ACK
    QVERIFY(route.before == State::SynSent);
    QVERIFY(route.legs.back().event == DiagramEvent::ReceiveSynAck);
    QVERIFY(route.legs.back().action == DiagramAction::SendAck);
    const QString words = DiagramPainter(route, Side::Client, Theme::light()).lastText();
    QVERIFY2(words.contains(QStringLiteral("SYN-SENT → ESTABLISHED")), qPrintable(words));
}

void TestStateDiagram::resetIsDrawnThoughTheFigureLacksIt()
{
    Trace trace;
    loadLesson("reset-unread-data", trace);
    const std::uint32_t count = trace.segmentCount(FlowId(0));
    for (const Side side : {Side::Client, Side::Server}) {
        const DiagramRoute route = diagramRoute(trace.path(FlowId(0), side), count - 1);
        QVERIFY(route.isLastOnArrow);
        QVERIFY(route.last->state == State::Closed);
        QVERIFY(!DiagramFigure::arrows()[route.legs.back().arrow].isDrawnAlways);
        const bool hasSent = route.last->cause == TransitionCause::SentRst;
        QVERIFY(route.legs.back().event == (hasSent ? DiagramEvent::Abort : DiagramEvent::ReceiveRst));
    }
}

void TestStateDiagram::midStreamBeginsWithinTheFigure()
{
    const DiagramRoute route = routeOf("mid-stream", Side::Client, 1);
    QCOMPARE(statesOf(route), QStringLiteral("ESTABLISHED"));
    QVERIFY(route.legs.empty());
    QVERIFY(route.certainty == Certainty::Assumed);
    QVERIFY(diagramRoute({}, 0).visited.empty());
}

void TestStateDiagram::currentBoxIsLit()
{
    const DiagramRoute route = routeOf("tutorial", Side::Client, 4);
    const auto &nodes = DiagramFigure::nodes();
    for (const Theme *theme : {&Theme::light(), &Theme::dark(), &Theme::print()}) {
        const QImage image = paint(route, *theme);
        int lit = 0;
        for (const DiagramNode &node : nodes) {
            const QPointF inside = DiagramFigure::boxOf(node).bottomLeft() + QPointF(16, -8); // below the name
            const QColor fill = theme->kind == Theme::Kind::Print ? theme->text : theme->fill(node.state);
            lit += image.pixelColor(inside.toPoint()) == fill ? 1 : 0;
        }
        QCOMPARE(lit, 1);
    }
}

void TestStateDiagram::presumedStateCanBeRead()
{
    const DiagramRoute route = routeOf("fast-retransmit", Side::Client, 29);
    QVERIFY(route.current().has_value());
    QVERIFY(route.certainty == Certainty::Presumed);
    const QPoint middle = DiagramFigure::boxOf(DiagramFigure::nodes()[*route.current()]).center().toPoint();
    for (const Theme *theme : {&Theme::light(), &Theme::dark(), &Theme::print()}) {
        const QImage image = paint(route, *theme).copy(QRect(middle - QPoint(25, 5), middle + QPoint(25, 5)));
        int ground = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                ground += image.pixelColor(x, y) == theme->background ? 1 : 0;
        }
        QVERIFY(ground > image.width() * image.height() / 4); // the rest is letters
    }
}

void TestStateDiagram::viewFollowsTheSelection()
{
    Session session;
    Navigator navigator;
    StateDiagramView view(session, navigator);
    QSignalSpy finished(&session, &Session::finished);
    session.open({QStringLiteral(TCPLADDER_RESOURCES "/lessons/tutorial/capture.pcap")});
    QTRY_COMPARE(finished.count(), 1);
    navigator.goTo(FlowId(0), 0);
    QCOMPARE(statesOf(view.route(Side::Client)), QStringLiteral("CLOSED SYN-SENT"));
    navigator.setSegment({});
    QVERIFY(statesOf(view.route(Side::Server)).endsWith(QStringLiteral("TIME-WAIT")));
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("FIN-WAIT-1 → FIN-WAIT-2")));
    session.close();
    QVERIFY(view.route(Side::Client).visited.empty());

    // The last ACK arrives behind the capture point, after the last segment that was captured.
    session.open({QStringLiteral(TCPLADDER_RESOURCES "/lessons/simultaneous-close/capture.pcap")});
    QTRY_COMPARE(finished.count(), 2);
    navigator.goTo(FlowId(0), 10);
    QVERIFY(statesOf(view.route(Side::Server)).endsWith(QStringLiteral("CLOSING")));
    navigator.setSegment({});
    QVERIFY(statesOf(view.route(Side::Server)).endsWith(QStringLiteral("CLOSING TIME-WAIT")));
}

void TestStateDiagram::isSavedAsAPicture()
{
    Session session;
    Navigator navigator;
    StateDiagramView view(session, navigator);
    QSignalSpy finished(&session, &Session::finished);
    session.open({QStringLiteral(TCPLADDER_RESOURCES "/lessons/tutorial/capture.pcap")});
    QTRY_COMPARE(finished.count(), 1);
    navigator.goTo(FlowId(0), 0);
    QTemporaryDir folder;
    view.saveTo(folder.filePath(QStringLiteral("states.png")));
    const QImage picture(folder.filePath(QStringLiteral("states.png")));
    QCOMPARE(picture.size(), view.figure().size.toSize());
    // Each half is the diagram of its side, as the painter draws it.
    const QSizeF one = QSizeF(picture.width() / 2.0, picture.height());
    for (const Side side : {Side::Client, Side::Server}) {
        QImage half(one.toSize(), picture.format());
        half.fill(Theme::of(view.palette()).background);
        QPainter painter(&half);
        DiagramPainter(view.route(side), side, Theme::of(view.palette())).paint(painter, QRectF({}, one), view.font());
        painter.end();
        const QRectF box = DiagramPainter::boxIn(QRectF({}, one), DiagramFigure::nodes()[1]);
        const QPoint inside = box.topLeft().toPoint() + QPoint(6, 6);
        const int left = side == Side::Client ? 0 : picture.width() / 2;
        QCOMPARE(picture.pixelColor(inside + QPoint(left, 0)), half.pixelColor(inside));
    }
    view.saveTo(folder.filePath(QStringLiteral("states.svg")));
    QFile svg(folder.filePath(QStringLiteral("states.svg")));
    QVERIFY(svg.open(QIODevice::ReadOnly));
    QVERIFY(svg.readAll().contains("SYN-SENT"));
}

QTEST_MAIN(TestStateDiagram)
#include "tst_statediagram.moc"
