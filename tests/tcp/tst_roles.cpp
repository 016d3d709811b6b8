// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/segmentscript.h"

#include <QTest>

using namespace tcpladder;
using namespace tcpladder::test;
using Opener = Roles::Opener;
using Closer = Roles::Closer;

class TestRoles : public QObject
{
    Q_OBJECT

private slots:
    void firstSegmentTellsTheSides_data()
    {
        QTest::addColumn<int>("flags");
        QTest::addColumn<int>("sourcePort");
        QTest::addColumn<int>("destinationPort");
        QTest::addColumn<bool>("isClient");
        QTest::addColumn<bool>("isCertain");
        QTest::newRow("SYN") << int(TcpFlags::Syn) << 80 << 50000 << true << true;
        QTest::newRow("SYN,ACK") << int(TcpFlags::Syn | TcpFlags::Ack) << 50000 << 80 << false << true;
        QTest::newRow("refusal") << int(TcpFlags::Rst | TcpFlags::Ack) << 50000 << 80 << false << true;
        QTest::newRow("to a system port") << int(TcpFlags::Ack) << 1024 << 1023 << true << false;
        QTest::newRow("from a system port") << int(TcpFlags::Ack) << 443 << 1500 << false << false;
        QTest::newRow("to the lower port") << int(TcpFlags::Ack) << 50000 << 8080 << true << false;
        QTest::newRow("from the lower port") << int(TcpFlags::Ack) << 8080 << 50000 << false << false;
        QTest::newRow("both are system ports") << int(TcpFlags::Ack) << 22 << 513 << false << false;
        QTest::newRow("equal ports: who speaks first") << int(TcpFlags::Ack) << 5000 << 5000 << true << false;
    }

    void firstSegmentTellsTheSides()
    {
        QFETCH(int, flags);
        QFETCH(int, sourcePort);
        QFETCH(int, destinationPort);
        QFETCH(bool, isClient);
        QFETCH(bool, isCertain);
        const SideGuess guess =
            guessSide(TcpFlags(static_cast<unsigned>(flags)), 0, static_cast<std::uint16_t>(sourcePort),
                      static_cast<std::uint16_t>(destinationPort));
        QCOMPARE(guess.side == Side::Client, isClient);
        QCOMPARE(guess.isCertain, isCertain);
    }

    void aResetWithinAConnectionTellsNothing()
    {
        QVERIFY(!guessSide(TcpFlags(TcpFlags::Rst | TcpFlags::Ack), 77, 50000, 80).isCertain);
        QCOMPARE(guessSide(TcpFlags(TcpFlags::Rst | TcpFlags::Ack), 77, 50000, 80).side, Side::Client);
    }

    void openerAndCloser_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<int>("opener");
        QTest::addColumn<int>("closer");
        QTest::addColumn<int>("aborter"); // -1: nobody
        const QByteArray open = "C S 0 @0\n S S. 0 ack 1 @10\n C . 1 ack 1 @20\n";
        QTest::newRow("open") << open << int(Opener::Client) << int(Closer::None) << -1;
        QTest::newRow("SYN missed") << QByteArray("S S. 0 ack 1") << int(Opener::Client) << int(Closer::None) << -1;
        QTest::newRow("simultaneous open")
            << QByteArray("C S 0 \n S S 0") << int(Opener::Both) << int(Closer::None) << -1;
        QTest::newRow("mid-stream") << QByteArray("C . 1 ack 1") << int(Opener::Unknown) << int(Closer::None) << -1;
        QTest::newRow("client closes") << open + "C F. 1 ack 1 \n S F. 1 ack 2 \n C . 2 ack 2" << int(Opener::Client)
                                       << int(Closer::Client) << -1;
        QTest::newRow("server closes, client never does")
            << open + "S F. 1 ack 1" << int(Opener::Client) << int(Closer::Server) << -1;
        QTest::newRow("simultaneous close")
            << open + "C F. 1 ack 1 \n S F. 1 ack 1" << int(Opener::Client) << int(Closer::Both) << -1;
        QTest::newRow("first FIN missed")
            << open + "S F. 1 ack 2 \n C . 2 ack 2" << int(Opener::Client) << int(Closer::Client) << -1;
        QTest::newRow("server resets") << open + "S R. 1 ack 1" << int(Opener::Client) << int(Closer::Server)
                                       << int(Side::Server);
        QTest::newRow("reset after a FIN")
            << open + "C F. 1 ack 1 \n S R. 1 ack 2" << int(Opener::Client) << int(Closer::Client) << int(Side::Server);
        QTest::newRow("refused") << QByteArray("C S 0 \n S R. 16 ack 1") << int(Opener::Client) << int(Closer::Server)
                                 << int(Side::Server);
        QTest::newRow("a reset that both outlived") << open + "C R 1 \n C P. 1 ack 1 len 5 @5000 \n S . 1 ack 6"
                                                    << int(Opener::Client) << int(Closer::None) << -1;
    }

    void openerAndCloser()
    {
        QFETCH(QByteArray, script);
        QFETCH(int, opener);
        QFETCH(int, closer);
        QFETCH(int, aborter);
        const Roles roles = track(parseScript(script.constData())).roles(0);
        QCOMPARE(int(roles.opener), opener);
        QCOMPARE(int(roles.closer), closer);
        QCOMPARE(roles.aborter ? int(*roles.aborter) : -1, aborter);
    }

    void namesAreThoseOfTheExports()
    {
        QCOMPARE(openerName(Opener::Unknown), std::string_view("unknown"));
        QCOMPARE(openerName(Opener::Both), std::string_view("both"));
        QCOMPARE(closerName(Closer::None), std::string_view("none"));
        QCOMPARE(closerName(Closer::Server), std::string_view("server"));
    }
};

QTEST_GUILESS_MAIN(TestRoles)
#include "tst_roles.moc"
