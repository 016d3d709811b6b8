// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/ladderview.h"
#include "app/reveal/revealpanel.h"
#include "app/reveal/revealwindow.h"

#include <QApplication>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace tcpladder;

class TestReveal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void oneByOne();
    void clickerGoesThroughAll();
    void questionsComeFirst();
    void statesFollow();
    void playsToTheEnd();
    void stopsPlaying();
    void clickerStartsAndStops();
    void goesSlowerAndFaster();
    void countsOnlyWhatIsShown();
    void mouseDoes();
    void bothSidesAreInSight();
    void leaves();
    void closesWithItsCapture();

private:
    void open(const char *lesson);
    void key(Qt::Key key) { QTest::keyClick(m_window, key); }
    Revealer &revealer() { return m_window->revealer(); }

    std::unique_ptr<Session> m_session;
    QPointer<RevealWindow> m_window;
};

void TestReveal::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    m_session = std::make_unique<Session>();
    open("tutorial");
}

void TestReveal::cleanup()
{
    delete m_window;
    m_session.reset();
}

void TestReveal::open(const char *lesson)
{
    delete m_window;
    QSignalSpy finished(m_session.get(), &Session::finished);
    m_session->open({QStringLiteral(TCPLADDER_RESOURCES "/lessons/%1/capture.pcap").arg(QLatin1String(lesson))});
    QTRY_COMPARE(finished.count(), 1);
    m_window = new RevealWindow(*m_session, FlowId(0), {});
    m_window->resize(1000, 700);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
}

void TestReveal::oneByOne()
{
    QCOMPARE(revealer().count(), 0U);
    QCOMPARE(m_window->ladder().ladder()->segmentCount(), 0U);
    key(Qt::Key_Space);
    QCOMPARE(revealer().count(), 1U);
    QCOMPARE(m_window->ladder().ladder()->segmentCount(), 1U);
    key(Qt::Key_PageDown);
    QCOMPARE(m_window->ladder().ladder()->segmentCount(), 2U);
    key(Qt::Key_PageUp);
    QCOMPARE(m_window->ladder().ladder()->segmentCount(), 1U);
    key(Qt::Key_End);
    QCOMPARE(revealer().count(), 10U);
    key(Qt::Key_Home);
    QCOMPARE(revealer().count(), 0U);
    key(Qt::Key_PageUp);
    QCOMPARE(revealer().count(), 0U);
}

void TestReveal::clickerGoesThroughAll()
{
    for (std::uint32_t i = 1; i <= revealer().total(); ++i) {
        key(Qt::Key_PageDown);
        QCOMPARE(revealer().count(), i);
        QVERIFY(!m_window->panel().words().isEmpty());
        const QString heard = m_window->ladder().textOf(i - 1);
        QVERIFY2(heard.endsWith(m_window->panel().words()), qPrintable(heard));
        QVERIFY(!m_window->grab().isNull());
    }
    key(Qt::Key_PageDown);
    QCOMPARE(revealer().count(), revealer().total());
}

void TestReveal::questionsComeFirst()
{
    key(Qt::Key_Q);
    key(Qt::Key_Space);
    QVERIFY(revealer().isAsking());
    QCOMPARE(revealer().count(), 0U);
    QCOMPARE(m_window->panel().stateShown(0), QStringLiteral("?"));
    QCOMPARE(m_window->ladder().ladder()->segmentCount(), 0U);
    key(Qt::Key_Space);
    QVERIFY(!revealer().isAsking());
    QCOMPARE(revealer().count(), 1U);
    QCOMPARE(m_window->panel().stateShown(0), QStringLiteral("SYN-SENT"));
    key(Qt::Key_Space);
    key(Qt::Key_PageUp); // takes the question back
    QVERIFY(!revealer().isAsking());
    QCOMPARE(revealer().count(), 1U);
    key(Qt::Key_Space);
    key(Qt::Key_Q);
    QVERIFY(!revealer().isAsking());
}

void TestReveal::statesFollow()
{
    const auto states = [this] {
        return m_window->panel().stateShown(0) + QLatin1Char(' ') + m_window->panel().stateShown(1);
    };
    QCOMPARE(states(), QStringLiteral("CLOSED LISTEN"));
    key(Qt::Key_Space);
    QCOMPARE(states(), QStringLiteral("SYN-SENT SYN-RECEIVED"));
    key(Qt::Key_End);
    QCOMPARE(states(), QStringLiteral("CLOSED TIME-WAIT"));
}

void TestReveal::playsToTheEnd()
{
    open("handshake");
    revealer().setSpeed(64);
    key(Qt::Key_P);
    QVERIFY(revealer().isPlaying());
    QTRY_COMPARE(revealer().count(), revealer().total());
    QVERIFY(!revealer().isPlaying());
}

void TestReveal::stopsPlaying()
{
    revealer().setSpeed(1.0 / 64);
    key(Qt::Key_P);
    QTRY_VERIFY(revealer().count() > 0);
    key(Qt::Key_P);
    QVERIFY(!revealer().isPlaying());
    key(Qt::Key_P);
    key(Qt::Key_Space); // by hand again
    QVERIFY(!revealer().isPlaying());
    const double speed = revealer().speed();
    key(Qt::Key_F);
    QVERIFY(revealer().speed() > speed);
    key(Qt::Key_S);
    QCOMPARE(revealer().speed(), speed);
}

void TestReveal::clickerStartsAndStops()
{
    revealer().setSpeed(1.0 / 64);
    key(Qt::Key_F5);
    QVERIFY(revealer().isPlaying());
    key(Qt::Key_F5);
    QVERIFY(!revealer().isPlaying());
    key(Qt::Key_Q); // a clicker asks, too
    key(Qt::Key_PageDown);
    QVERIFY(revealer().isAsking());
    const std::uint32_t count = revealer().count();
    key(Qt::Key_PageDown);
    QCOMPARE(revealer().count(), count + 1);
}

void TestReveal::goesSlowerAndFaster()
{
    QCOMPARE(revealer().speed(), 1.0);
    key(Qt::Key_F);
    QCOMPARE(revealer().speed(), 2.0);
    key(Qt::Key_S);
    key(Qt::Key_S);
    QCOMPARE(revealer().speed(), 0.5);
    for (int i = 0; i < 20; ++i)
        key(Qt::Key_F);
    QCOMPARE(revealer().speed(), 64.0);
    for (int i = 0; i < 20; ++i)
        key(Qt::Key_S);
    QCOMPARE(revealer().speed(), 1.0 / 64);
}

void TestReveal::countsOnlyWhatIsShown()
{
    open("fast-retransmit");
    const auto shown = [this] { return m_window->ladder().ladder()->summary(); };
    QCOMPARE(shown().totalBytes(), std::uint64_t{0});
    for (int i = 0; i < 6; ++i)
        key(Qt::Key_Space);
    QCOMPARE(shown().segmentCount, 6U);
    QCOMPARE(shown().totalBytes(), std::uint64_t{5 + 1448}); // a request, and the first segment of its answer
    QCOMPARE(shown().markCounts[static_cast<std::size_t>(Mark::DuplicateAck)], 0U);
    key(Qt::Key_End);
    QCOMPARE(shown().totalBytes(), std::uint64_t{5 + 14480});
    QCOMPARE(shown().markCounts[static_cast<std::size_t>(Mark::DuplicateAck)], 7U);
    key(Qt::Key_PageUp);
    key(Qt::Key_Home);
    QCOMPARE(shown().totalBytes(), std::uint64_t{0});
}

void TestReveal::mouseDoes()
{
    QTest::mouseClick(m_window, Qt::LeftButton);
    QTest::mouseClick(m_window, Qt::LeftButton);
    QCOMPARE(revealer().count(), 2U);
    QTest::mouseClick(m_window, Qt::RightButton);
    QCOMPARE(revealer().count(), 1U);
}

void TestReveal::bothSidesAreInSight()
{
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 2.5);
    QApplication::setFont(large);
    open("tutorial");
    key(Qt::Key_End);
    const bool isWide = m_window->ladder().isWiderThanView();
    QApplication::setFont(usual);
    QVERIFY(!isWide);
}

void TestReveal::leaves()
{
    QSignalSpy left(m_window.data(), &RevealWindow::left);
    key(Qt::Key_Space);
    key(Qt::Key_Space);
    key(Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
    QCOMPARE(left.first().first().toUInt(), 2U);
    QTRY_VERIFY(m_window.isNull());
}

void TestReveal::closesWithItsCapture()
{
    key(Qt::Key_Space);
    m_session->close();
    QTRY_VERIFY(m_window.isNull());
}

QTEST_MAIN(TestReveal)
#include "tst_reveal.moc"
