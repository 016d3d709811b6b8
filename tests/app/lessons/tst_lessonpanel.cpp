// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lessonpanel.h"
#include "app/navigation/navigator.h"
#include "app/session/session.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace tcpladder;

class TestLessonPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void stepsSelectTheirSegments();
    void answersOnDemand();
    void linksSelect();
    void captureWithoutLesson();
    void mistakesAreShown();

private:
    void open(const QString &file);
    void follow(const char *link);

    std::unique_ptr<Session> m_session;
    std::unique_ptr<Navigator> m_navigator;
    std::unique_ptr<LessonPanel> m_panel;
};

void TestLessonPanel::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    QLocale::setDefault(QLocale(QStringLiteral("en")));
    m_session = std::make_unique<Session>();
    m_navigator = std::make_unique<Navigator>();
    m_panel = std::make_unique<LessonPanel>(*m_session, *m_navigator);
}

void TestLessonPanel::cleanup()
{
    m_panel.reset();
    m_navigator.reset();
    m_session.reset();
}

void TestLessonPanel::open(const QString &file)
{
    QSignalSpy finished(m_session.get(), &Session::finished);
    m_session->open({file});
    QTRY_COMPARE(finished.count(), 1);
}

void TestLessonPanel::follow(const char *link)
{
    Q_EMIT m_panel->findChild<QTextBrowser *>()->anchorClicked(QUrl(QString::fromLatin1(link)));
}

void TestLessonPanel::stepsSelectTheirSegments()
{
    QSignalSpy changed(m_panel.get(), &LessonPanel::lessonChanged);
    open(QStringLiteral(TCPLADDER_RESOURCES "/lessons/tutorial/capture.pcap"));
    QCOMPARE(changed.count(), 1);
    QVERIFY(changed.first().first().toBool());
    QVERIFY(m_panel->lesson());
    QCOMPARE(m_panel->step(), 0);
    QVERIFY(m_panel->text().contains(QStringLiteral("127.0.0.1:60390")));
    QVERIFY(!m_navigator->segment());
    for (int step = 1; step < m_panel->lesson()->steps.size(); ++step) {
        m_panel->next();
        QCOMPARE(m_panel->step(), step);
        const LessonStep &shown = m_panel->lesson()->steps[step];
        QVERIFY(shown.place);
        QCOMPARE(*m_navigator->segment() + 1, shown.place->segment);
        QVERIFY(!m_panel->text().contains(QLatin1Char('{')));
    }
    const int last = m_panel->step();
    m_panel->next();
    QCOMPARE(m_panel->step(), last);
    m_panel->back();
    QCOMPARE(m_panel->step(), last - 1);
    QCOMPARE(m_panel->findChild<QComboBox *>()->currentIndex(), last - 1);
}

void TestLessonPanel::answersOnDemand()
{
    open(QStringLiteral(TCPLADDER_RESOURCES "/lessons/tutorial/capture.pcap"));
    const QString answer = QStringLiteral("The server: its answer says");
    QVERIFY(!m_panel->text().contains(answer));
    follow("answer:0");
    QVERIFY(m_panel->text().contains(answer));
    m_panel->next();
    m_panel->back();
    QVERIFY(!m_panel->text().contains(answer)); // to be asked again
}

void TestLessonPanel::linksSelect()
{
    open(QStringLiteral(TCPLADDER_RESOURCES "/lessons/port-reuse/capture.pcap"));
    follow("segment:2/4");
    QCOMPARE(m_navigator->flow(), FlowId(1));
    QCOMPARE(*m_navigator->segment(), 3U);
    follow("segment:1/99"); // does not exist
    QCOMPARE(*m_navigator->segment(), 3U);
}

void TestLessonPanel::captureWithoutLesson()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("own.pcap"));
    QVERIFY(QFile::copy(QStringLiteral(TCPLADDER_RESOURCES "/lessons/tutorial/capture.pcap"), file));
    open(file);
    QVERIFY(!m_panel->lesson());
    QVERIFY(!m_panel->text().isEmpty());
    m_panel->next();
    m_panel->back();
    QVERIFY(!m_navigator->segment());
}

void TestLessonPanel::mistakesAreShown()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("own.pcap"));
    QVERIFY(QFile::copy(QStringLiteral(TCPLADDER_RESOURCES "/lessons/tutorial/capture.pcap"), file));
    QFile text(folder.filePath(QStringLiteral("own.md")));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("# Own\n\n## Step {segment 3, client [.]}\n\nIt acknowledges {ack 3 = 2}.\n");
    text.close();
    open(file);
    QVERIFY(m_panel->lesson());
    QVERIFY(m_panel->mistakes().contains(QStringLiteral("{ack 3 = 2}"))); // at once, whatever step it stands in
    m_panel->next();
    QCOMPARE(*m_navigator->segment(), 2U);
    QVERIFY(m_panel->text().contains(QStringLiteral("It acknowledges 1.")));

    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("Words before any title.\n");
    text.close();
    open(file);
    QVERIFY(m_panel->mistakes().contains(QStringLiteral("There is no title")));
}

QTEST_MAIN(TestLessonPanel)
#include "tst_lessonpanel.moc"
