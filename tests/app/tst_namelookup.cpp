// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/namelookup.h"
#include "app/session/session.h"

#include <QHostInfo>
#include <QSignalSpy>
#include <QTest>

using namespace tcpladder;

class TestNameLookup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QHostInfo known = QHostInfo::fromName(QStringLiteral("127.0.0.1"));
        m_name = known.hostName().toStdString();
        if (known.error() != QHostInfo::NoError || m_name == "127.0.0.1")
            QSKIP("this system has no name for 127.0.0.1");
    }
    void asksOnlyWhenWanted();
    void asksNothingOfAnonymousHosts();

private:
    static void openTutorial(Session &session)
    {
        QSignalSpy finished(&session, &Session::finished);
        session.open({QStringLiteral(TCPLADDER_RESOURCES "/lessons/tutorial/capture.pcap")});
        QTRY_COMPARE(finished.count(), 1);
    }
    static std::string nameIn(const Session &session)
    {
        const IpAddress host = session.trace()->flow(FlowId(0)).endPoint(Side::Client).address;
        return std::string(session.names()->nameOf(host));
    }

    std::string m_name;
};

void TestNameLookup::asksOnlyWhenWanted()
{
    Session session;
    NameLookup lookup(session, nullptr);
    openTutorial(session);
    QTest::qWait(50);
    QCOMPARE(nameIn(session), std::string());
    QSignalSpy changed(&session, &Session::namesChanged);
    lookup.setWanted(true);
    QTRY_COMPARE(nameIn(session), m_name);
    QVERIFY(changed.count() > 0);
    lookup.setWanted(false);
    QCOMPARE(nameIn(session), std::string());
    lookup.setWanted(true);
    openTutorial(session); // another capture asks anew
    QTRY_COMPARE(nameIn(session), m_name);
    QCOMPARE(NameLookup::namesIn(*session.trace()).size(), std::size_t{1});
}

void TestNameLookup::asksNothingOfAnonymousHosts()
{
    Session session;
    NameLookup lookup(session, nullptr);
    lookup.setWanted(true);
    session.setAnonymized(true);
    openTutorial(session);
    QTest::qWait(50);
    QVERIFY(session.foundNames().empty());
}

QTEST_GUILESS_MAIN(TestNameLookup)
#include "tst_namelookup.moc"
