// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/segmentscript.h"

#include <QTest>

using namespace tcpladder;
using namespace tcpladder::test;

namespace {

/// A handshake as it passes half-way between hosts 20 ms apart; scripts go on after it.
const QByteArray Handshake = "C S 0 @0\n S S. 0 ack 1 @10\n C . 1 ack 1 @20\n";

StateTracker trackScript(const QByteArray &script)
{
    return track(parseScript(script.constData()));
}

/// The way of a side whose names are joined by blanks, with the states before the connection left out.
QString way(const StateTracker &tracker, Side side, Nanoseconds now = 0)
{
    return pathText(tracker.path(side, now));
}

struct Case {
    const char *name;
    bool withHandshake;
    const char *script;
    const char *client;
    const char *server;
};

// The states that both sides go through by the end of the script, nothing being captured after it.
const Case Cases[] = {
    {"SYN lost before its second copy", false, "C S 0 \n C S 0 @1000 \n S S. 0 ack 1 \n C . 1 ack 1",
     "CLOSED SYN-SENT ESTABLISHED", "LISTEN SYN-RECEIVED ESTABLISHED"},
    {"SYN,ACK lost behind the capture point", false,
     "C S 0 \n S S. 0 ack 1 \n C S 0 @1000 \n S S. 0 ack 1 \n C . 1 ack 1", "CLOSED SYN-SENT ESTABLISHED",
     "LISTEN SYN-RECEIVED ESTABLISHED"},
    {"FIN lost behind the capture point, the other side goes on sending", true,
     "C F. 1 ack 1 \n S P. 1 ack 1 len 9 \n C . 2 ack 10 \n S P. 10 ack 1 len 9 \n C F. 1 ack 19 @400 \n S . 19 ack 2",
     "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2", "LISTEN SYN-RECEIVED ESTABLISHED CLOSE-WAIT"},
    {"FIN with data is sent again in one segment", true,
     "C P. 1 ack 1 len 5 \n C F. 6 ack 1 \n C FP. 1 ack 1 len 5 @400 \n S F. 1 ack 7 \n C . 7 ack 2",
     "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT",
     "LISTEN SYN-RECEIVED ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED"},
    {"a hole before the FIN holds the receiver back", true, "S P. 1 ack 1 len 100 \n S F. 201 ack 1 \n C . 1 ack 101",
     "CLOSED SYN-SENT ESTABLISHED", "LISTEN SYN-RECEIVED ESTABLISHED FIN-WAIT-1"},
    {"the hole is filled", true, "S P. 1 ack 1 len 100 \n S F. 201 ack 1 \n C . 1 ack 101 \n S P. 101 ack 1 len 100",
     "CLOSED SYN-SENT ESTABLISHED CLOSE-WAIT", "LISTEN SYN-RECEIVED ESTABLISHED FIN-WAIT-1"},
    {"the hole was filled by what was not captured", true,
     "S P. 1 ack 1 len 100 \n S F. 201 ack 1 \n C . 1 ack 101 \n C . 1 ack 202",
     "CLOSED SYN-SENT ESTABLISHED CLOSE-WAIT", "LISTEN SYN-RECEIVED ESTABLISHED FIN-WAIT-1 FIN-WAIT-2"},
    {"keep-alives change nothing", true,
     "C P. 1 ack 1 len 5 \n S . 1 ack 6 \n C . 5 ack 1 @60000 \n S . 1 ack 6 \n C . 5 ack 1 len 1 @120000 \n S . 1 ack "
     "6",
     "CLOSED SYN-SENT ESTABLISHED", "LISTEN SYN-RECEIVED ESTABLISHED"},
    {"zero window and its probes change nothing", true,
     "C P. 1 ack 1 len 5 \n S . 1 ack 6 win 0 \n C . 6 ack 1 len 1 @500 \n S . 1 ack 6 win 0 \n C . 6 ack 1 len 1 "
     "@1500 \n S . 1 ack 7",
     "CLOSED SYN-SENT ESTABLISHED", "LISTEN SYN-RECEIVED ESTABLISHED"},
    {"data in the SYN, answered with data before the handshake ends (RFC 7413)", false,
     "C S 0 len 10 \n S S. 0 ack 11 \n S P. 1 ack 11 len 20", "CLOSED SYN-SENT ESTABLISHED", "LISTEN SYN-RECEIVED"},
    {"data in the SYN is not taken and sent again", false,
     "C S 0 len 10 \n S S. 0 ack 1 \n C P. 1 ack 1 len 10 \n S . 1 ack 11", "CLOSED SYN-SENT ESTABLISHED",
     "LISTEN SYN-RECEIVED ESTABLISHED"},
    {"SYN,ACK with an ACK of something else is answered with RST", false, "C S 0 \n S S. 0 ack 5000 \n C R 5000",
     "CLOSED SYN-SENT", "LISTEN SYN-RECEIVED LISTEN"},
    {"RST without ACK does not refuse a SYN", false, "C S 0 \n S R 0", "CLOSED SYN-SENT", "CLOSED"},
    {"a SYN is tried again after it was refused", false, "C S 0 \n S R. 16 ack 1 \n C S 0 @500 \n S R. 16 ack 1",
     "CLOSED SYN-SENT CLOSED", "CLOSED"},
    {"reset in CLOSE-WAIT", true, "C F. 1 ack 1 \n S . 1 ack 2 \n S R. 1 ack 2",
     "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 CLOSED", "LISTEN SYN-RECEIVED ESTABLISHED CLOSE-WAIT CLOSED"},
    {"reset in FIN-WAIT-1", true, "C F. 1 ack 1 \n S R. 1 ack 1", "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 CLOSED",
     "LISTEN SYN-RECEIVED ESTABLISHED CLOSED"},
    {"reset in LAST-ACK", true, "C F. 1 ack 1 \n S F. 1 ack 2 \n C R 2",
     "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT CLOSED",
     "LISTEN SYN-RECEIVED ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED"},
    {"what was on its way when a RST passed does not undo it", true,
     "C P. 1 ack 1 len 5 \n S P. 1 ack 6 len 100 \n C R. 6 ack 1 @40 \n S P. 101 ack 6 len 100 @45 \n S P. 201 ack 6 "
     "len 100 @50",
     "CLOSED SYN-SENT ESTABLISHED CLOSED", "LISTEN SYN-RECEIVED ESTABLISHED CLOSED"},
    {"a forged RST that both outlive", true,
     "C P. 1 ack 1 len 5 \n S . 1 ack 6 \n C R 6 \n C P. 6 ack 1 len 5 @2000 \n S . 1 ack 11 @2020",
     "CLOSED SYN-SENT ESTABLISHED", "LISTEN SYN-RECEIVED ESTABLISHED"},
    {"a RST out of the window", true, "C P. 1 ack 1 len 5 \n S . 1 ack 6 \n C R 900000",
     "CLOSED SYN-SENT ESTABLISHED CLOSED", "LISTEN SYN-RECEIVED ESTABLISHED"},
    {"a RST behind data that was not captured", true, "C P. 1 ack 1 len 5 \n S . 1 ack 6 \n C R. 506 ack 1",
     "CLOSED SYN-SENT ESTABLISHED CLOSED", "LISTEN SYN-RECEIVED ESTABLISHED CLOSED"},
    {"FIN without ACK is no FIN", true, "C F 1", "CLOSED SYN-SENT ESTABLISHED", "LISTEN SYN-RECEIVED ESTABLISHED"},
    {"SYN,ACK captured before its SYN", false, "S S. 0 ack 1 \n C S 0 \n C . 1 ack 1", "CLOSED SYN-SENT ESTABLISHED",
     "LISTEN SYN-RECEIVED ESTABLISHED"},
    {"every segment captured twice", false,
     "C S 0 @0\n C S 0 @0\n S S. 0 ack 1 @10\n S S. 0 ack 1 @10\n C . 1 ack 1 @20\n C . 1 ack 1 @20\n C F. 1 ack 1 "
     "@30\n"
     "C F. 1 ack 1 @30\n S F. 1 ack 2 @40\n S F. 1 ack 2 @40\n C . 2 ack 2 @50\n C . 2 ack 2 @50",
     "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT",
     "LISTEN SYN-RECEIVED ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED"},

    // Lost, late and overtaken.
    {"a FIN overtaken on its way to the capture point", true,
     "C F. 1 ack 1 \n S . 2 ack 2 @50 \n S F. 1 ack 1 @51 \n C . 2 ack 2 @60",
     "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT",
     "LISTEN SYN-RECEIVED ESTABLISHED FIN-WAIT-1 CLOSING TIME-WAIT"},
    {"a bare RST answers a FIN: there was no connection any more", true, "C F. 1 ack 1 @1000 \n S R 1 @1020",
     "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 CLOSED", "LISTEN SYN-RECEIVED ESTABLISHED CLOSED"},
    {"an answer that is too quick answers something before", true,
     "C F. 1 ack 1 @100 \n S . 1 ack 2 @110 \n C R. 2 ack 1 @111", "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 CLOSED",
     "LISTEN SYN-RECEIVED ESTABLISHED CLOSE-WAIT CLOSED"},
    {"a FIN that was lost when the other side closed as well", true,
     "C F. 1 ack 1 @100 \n S F. 1 ack 1 @105 \n C . 2 ack 2 @115 \n C F. 1 ack 2 @400 \n S . 2 ack 2 @410",
     "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 CLOSING TIME-WAIT",
     "LISTEN SYN-RECEIVED ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT"},
    {"SYNs cross, one is lost: a SYN,ACK opens the other side at once", false,
     "C S 0 \n S S 0 \n C S. 0 ack 1 \n S . 1 ack 1", "CLOSED SYN-SENT SYN-RECEIVED ESTABLISHED",
     "CLOSED SYN-SENT ESTABLISHED"},

    {"the FIN was overtaken on its way to its receiver, as the ACK from TIME-WAIT tells", true,
     "C P. 1 ack 1 len 5 id 7 \n S . 1 ack 6 @35 id 70 \n C F. 6 ack 1 @100 id 8 \n S F. 1 ack 6 @103 id 71 \n"
     "C . 7 ack 2 @104 id 9 \n S . 2 ack 7 @130 id 0",
     "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 CLOSING TIME-WAIT",
     "LISTEN SYN-RECEIVED ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT"},
    {"the same, but acknowledged from CLOSING", true,
     "C P. 1 ack 1 len 5 id 7 \n S . 1 ack 6 @35 id 70 \n C F. 6 ack 1 @100 id 8 \n S F. 1 ack 6 @103 id 71 \n"
     "C . 7 ack 2 @104 id 9 \n S . 2 ack 7 @130 id 72",
     "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 CLOSING TIME-WAIT",
     "LISTEN SYN-RECEIVED ESTABLISHED FIN-WAIT-1 CLOSING TIME-WAIT"},
    {"a slow host takes a FIN late, but before the other sends it again", true,
     "C F. 1 ack 1 @100 \n S F. 1 ack 1 @350 \n C . 2 ack 2 @390 \n S . 2 ack 2 @450",
     "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 CLOSING TIME-WAIT",
     "LISTEN SYN-RECEIVED ESTABLISHED FIN-WAIT-1 CLOSING TIME-WAIT"},
    {"its FIN comes again just before it has the other's, which acknowledged the first", true,
     "C F. 1 ack 1 @100 \n S F. 1 ack 2 @110 \n C F. 1 ack 1 @340 \n C . 2 ack 2 @345 \n S F. 1 ack 2 @400",
     "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT",
     "LISTEN SYN-RECEIVED ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED"},
    {"a RST overtakes the FIN of its sender", true, "C P. 1 ack 1 len 5 \n S R 1 @60 \n S F. 1 ack 1 @60",
     "CLOSED SYN-SENT ESTABLISHED CLOSED", "LISTEN SYN-RECEIVED ESTABLISHED FIN-WAIT-1 CLOSED"},
    {"the FINs cross, and one is lost before the capture point: its sender goes on behind it", true,
     "C F. 1 ack 1 ts 100 50 @100 \n S . 2 ack 2 ts 160 100 @110 \n S F. 1 ack 2 ts 350 100 @300 \n"
     "C . 2 ack 2 ts 310 350",
     "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT",
     "LISTEN SYN-RECEIVED ESTABLISHED FIN-WAIT-1 CLOSING TIME-WAIT"},
    {"the same, and only the time tells that the FIN was sent again", true,
     "C F. 1 ack 1 @100 \n S . 2 ack 2 @110 \n S F. 1 ack 2 @300 \n C . 2 ack 2",
     "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT",
     "LISTEN SYN-RECEIVED ESTABLISHED FIN-WAIT-1 CLOSING TIME-WAIT"},
    {"a FIN that answered is overtaken by the ACK of the other, sent again, as the clock tells", true,
     "C F. 1 ack 1 ts 100 50 @100 \n C F. 1 ack 1 ts 330 50 @330 \n S . 2 ack 2 ts 390 330 @340 \n"
     "S F. 1 ack 2 ts 389 100 @342 \n C . 2 ack 2 ts 350 390",
     "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT",
     "LISTEN SYN-RECEIVED ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED"},
    {"a FIN that answered is lost before the capture point, the other is sent again and acknowledged", true,
     "C F. 1 ack 1 @100 \n C F. 1 ack 1 @330 \n S . 2 ack 2 @340 \n S F. 1 ack 2 @400 \n C . 2 ack 2",
     "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT",
     "LISTEN SYN-RECEIVED ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED"},
    {"a SYN,ACK of a simultaneous open overtakes the SYN", false,
     "S S 0 @0 \n C S. 0 ack 1 @20 \n C S 0 @20 \n S . 1 ack 1 @40", "CLOSED SYN-SENT SYN-RECEIVED ESTABLISHED",
     "CLOSED SYN-SENT ESTABLISHED"},
    {"an ACK overtakes the SYN,ACK of a simultaneous open", false,
     "C S 0 @0 \n S S 0 @9 \n C S. 0 ack 1 @10 \n S . 1 ack 1 @50 \n S S. 0 ack 1 @50 \n S P. 1 ack 1 len 1 @50 \n"
     "C . 1 ack 2 @51",
     "CLOSED SYN-SENT SYN-RECEIVED ESTABLISHED", "CLOSED SYN-SENT SYN-RECEIVED ESTABLISHED"},
    {"each refuses the other's SYN", false, "S S 0 @0 \n C R. -1000 ack 1 @1 \n C S 0 @2 \n S R. 16 ack 1 @20",
     "CLOSED SYN-SENT CLOSED", "CLOSED SYN-SENT CLOSED"},

    // What no observer can tell: other histories leave the very same segments.
    {"the server's SYN was lost before the capture point: looks like a passive open", false,
     "C S 0 \n S S. 0 ack 1 \n C . 1 ack 1", "CLOSED SYN-SENT ESTABLISHED", "LISTEN SYN-RECEIVED ESTABLISHED"},
    {"CLOSING, whose ACK was lost before the capture point: looks as if the FIN had come only when it was sent again",
     true,
     "C P. 1 ack 1 len 5 id 7 @30 \n S . 1 ack 6 id 70 \n C F. 6 ack 1 id 8 @100 \n S F. 1 ack 6 id 71 @110 \n"
     "C . 7 ack 2 id 9 @111 \n C F. 6 ack 2 id 10 @400 \n S . 2 ack 7 id 0 @420",
     "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 CLOSING TIME-WAIT",
     "LISTEN SYN-RECEIVED ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT"},
    // Recorded from Linux: FIN-WAIT-1 and CLOSING there, since close() came before the other FIN was taken from the queue,
    // and the FIN left only after the acknowledgment of that.
    {"the server closed while the FIN waited to be taken: looks as if the FIN had come first", true,
     "C F. 1 ack 1 @100 \n S . 1 ack 2 @110 \n S F. 1 ack 2 @110 \n C . 2 ack 2",
     "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT",
     "LISTEN SYN-RECEIVED ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED"},
    {"a RST was not captured: looks like a connection at rest", true, "C P. 1 ack 1 len 5 \n S . 1 ack 6",
     "CLOSED SYN-SENT ESTABLISHED", "LISTEN SYN-RECEIVED ESTABLISHED"},
    {"the RST was sent before the ACK of the FIN came, but not too soon to have followed it", true,
     "C F. 1 ack 1 @100 \n S . 1 ack 2 @110 \n C R. 2 ack 1 @130",
     "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 CLOSED", "LISTEN SYN-RECEIVED ESTABLISHED CLOSE-WAIT CLOSED"},

    // Captures that miss segments.
    {"SYN missed", false, "S S. 0 ack 1 \n C . 1 ack 1", "CLOSED SYN-SENT ESTABLISHED",
     "LISTEN SYN-RECEIVED ESTABLISHED"},
    {"SYN,ACK missed", false, "C S 0 \n C . 1 ack 1", "CLOSED SYN-SENT ESTABLISHED", "LISTEN SYN-RECEIVED ESTABLISHED"},
    {"ACK of the handshake missed", false, "C S 0 \n S S. 0 ack 1 \n S P. 1 ack 1 len 5", "CLOSED SYN-SENT ESTABLISHED",
     "LISTEN SYN-RECEIVED ESTABLISHED"},
    {"the refused SYN missed", false, "S R. 16 ack 1", "CLOSED SYN-SENT CLOSED", "CLOSED"},
    {"one SYN of a simultaneous open missed", false,
     "S S 0 \n C S. 0 ack 1 \n S S. 0 ack 1 \n C . 1 ack 1 \n S . 1 ack 1", "CLOSED SYN-SENT SYN-RECEIVED ESTABLISHED",
     "CLOSED SYN-SENT SYN-RECEIVED ESTABLISHED"},
    {"first FIN missed", true, "S F. 1 ack 2 \n C . 2 ack 2",
     "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT",
     "LISTEN SYN-RECEIVED ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED"},
    {"second FIN missed", true, "C F. 1 ack 1 \n S . 1 ack 2 \n C . 2 ack 2",
     "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT",
     "LISTEN SYN-RECEIVED ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED"},
    {"one FIN of two that crossed missed", true, "C F. 1 ack 1 \n C . 2 ack 2 \n S . 2 ack 2",
     "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 CLOSING TIME-WAIT",
     "LISTEN SYN-RECEIVED ESTABLISHED FIN-WAIT-1 CLOSING TIME-WAIT"},
    {"a byte that was missed is no FIN", true,
     "C F. 1 ack 1 \n S P. 1 ack 2 len 4 \n C . 2 ack 5 \n C . 2 ack 6 \n S P. 6 ack 2 len 4 \n C . 2 ack 10",
     "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2", "LISTEN SYN-RECEIVED ESTABLISHED CLOSE-WAIT"},
    {"data and FIN missed, and nothing after it", true,
     "C F. 1 ack 1 \n S . 1 ack 2 \n C . 2 ack 106 \n C . 2 ack 106 @5000",
     "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT",
     "LISTEN SYN-RECEIVED ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED"},

    // Captures that begin in the middle.
    {"FIN first", false, "C F. 1 ack 1 \n S . 1 ack 2 \n S F. 1 ack 2 \n C . 2 ack 2",
     "UNKNOWN ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT", "UNKNOWN ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED"},
    {"RST first", false, "C R 700", "UNKNOWN CLOSED", "UNKNOWN CLOSED"},

    // One direction only: nothing is made up for the side that is not heard.
    {"the client only", false, "C S 0 \n C . 1 ack 1 \n C P. 1 ack 1 len 5 \n C F. 6 ack 1",
     "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1", "LISTEN SYN-RECEIVED ESTABLISHED CLOSE-WAIT"},
    {"the server only", false, "S S. 0 ack 1 \n S . 1 ack 6 \n S F. 1 ack 6", "CLOSED SYN-SENT ESTABLISHED CLOSE-WAIT",
     "LISTEN SYN-RECEIVED ESTABLISHED FIN-WAIT-1"},
};

} // namespace

class TestStateTracker : public QObject
{
    Q_OBJECT

private slots:
    void settles_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("client");
        QTest::addColumn<QString>("server");
        for (const Case &c : Cases) {
            QTest::newRow(c.name) << (c.withHandshake ? Handshake : QByteArray()) + c.script << QString(c.client)
                                  << QString(c.server);
        }
    }

    void settles()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, client);
        QFETCH(QString, server);
        const StateTracker tracker = trackScript(script);
        QCOMPARE(way(tracker, Side::Client), client);
        QCOMPARE(way(tracker, Side::Server), server);
    }

    /// The same, whichever numbers the sides begin with: every comparison survives the wrap.
    void settlesAcrossTheWrap_data() { settles_data(); }

    void settlesAcrossTheWrap()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, client);
        QFETCH(QString, server);
        if (script.contains("R. 16"))
            QSKIP("a closed port answers with the number 0");
        for (const SequenceNumber initial : {0xfffffffdU, 0x7ffffffeU, 0x80000000U}) {
            const StateTracker tracker = track(parseScript(script.constData(), initial, initial + 3));
            QCOMPARE(way(tracker, Side::Client), client);
            QCOMPARE(way(tracker, Side::Server), server);
        }
    }

    void nothingIsKnownBeforeTheFirstSegment()
    {
        QVERIFY(StateTracker().path(Side::Client).empty());
        QVERIFY(!StateTracker().startsNewConnection(SegmentFacts{}));
    }

    void aPresumptionHoldsUntilItIsContradicted()
    {
        StateTracker tracker = trackScript(Handshake + "C F. 1 ack 1");
        QVERIFY(way(tracker, Side::Server).endsWith("CLOSE-WAIT"));
        QCOMPARE(tracker.path(Side::Server).back().certainty, Certainty::Presumed);
        const auto lines = parseScript((Handshake + "C F. 1 ack 1 \n S F. 1 ack 1").constData());
        tracker.add(lines.last().facts);
        QCOMPARE(way(tracker, Side::Server), QString("LISTEN SYN-RECEIVED ESTABLISHED FIN-WAIT-1 CLOSING"));
    }

    void certaintySaysHowAStateIsKnown()
    {
        const StateTracker tracker = trackScript(Handshake + "C F. 1 ack 1 \n S . 1 ack 2");
        const StatePath client = tracker.path(Side::Client);
        QCOMPARE(client[1].certainty, Certainty::Observed);
        QCOMPARE(client[2].certainty, Certainty::Proved); // it acknowledged the SYN,ACK
        QCOMPARE(client[4].state, State::FinWait2);
        QCOMPARE(client[4].certainty, Certainty::Presumed); // nothing shows that the last segment arrived
        QCOMPARE(tracker.path(Side::Server).back().certainty, Certainty::Proved);
        const StateTracker middle = trackScript("C . 1 ack 1");
        QCOMPARE(middle.path(Side::Client).back().certainty, Certainty::Assumed);
    }

    void whatWasNotCapturedIsNotObserved()
    {
        // One number more than the data was acknowledged: that can only have been a FIN.
        const StateTracker fin = trackScript(Handshake + "C F. 1 ack 1 \n S . 1 ack 2 \n C . 2 ack 2");
        const StatePath sender = fin.path(Side::Server);
        QCOMPARE(sender[4].state, State::LastAck);
        QCOMPARE(sender[4].certainty, Certainty::Proved);
        // Much more was, and nothing came after it.
        const StateTracker more =
            trackScript(Handshake + "C F. 1 ack 1 \n S . 1 ack 2 \n C . 2 ack 106 \n C . 2 ack 106 @5000");
        const StatePath guess = more.path(Side::Server);
        QCOMPARE(guess[4].state, State::LastAck);
        QCOMPARE(guess[4].certainty, Certainty::Presumed);
    }

    void transitionsNameTheirSegmentAndCause()
    {
        const StateTracker tracker = trackScript(Handshake + "C F. 1 ack 1 \n S F. 1 ack 1");
        const Transition crossed = tracker.path(Side::Server).back();
        QCOMPARE(crossed.cause, TransitionCause::ReceivedFin);
        QCOMPARE(crossed.segment, 3U);
        QCOMPARE(crossed.after, 4U);
        QVERIFY(crossed.isBetween);
        QVERIFY(!crossed.sending);
        const StatePath path = tracker.path(Side::Server);
        QCOMPARE(stepAfter(path, 4).state, State::FinWait1);
        QCOMPARE(stepAfter(path, 5).state, State::Closing);
    }

    void timesAreThoseOfTheSideItself()
    {
        // 10 ms to either side: the client sent its SYN at -10, the server had it at 10.
        const StateTracker tracker = trackScript("C S 0 @0 \n S S. 0 ack 1 @20 \n C . 1 ack 1 @40");
        QCOMPARE(tracker.path(Side::Server)[1].time, 10 * Millisecond);
        QCOMPARE(tracker.path(Side::Client)[2].time, 30 * Millisecond);
    }

    void timeWaitEndsByTheClockOfTheCapture()
    {
        const QByteArray close = Handshake + "C F. 1 ack 1 @100 \n S F. 1 ack 2 @110 \n C . 2 ack 2 @120";
        const StateTracker tracker = trackScript(close);
        QVERIFY(way(tracker, Side::Client, 60 * Second).endsWith("TIME-WAIT"));
        const StatePath path = tracker.path(Side::Client, 61 * Second);
        QCOMPARE(path.back().state, State::Closed);
        QCOMPARE(path.back().cause, TransitionCause::TimeWaitExpired);
        QCOMPARE(path.back().certainty, Certainty::Timer);
        QCOMPARE(path.back().time, 120 * Millisecond + 60 * Second);
        QCOMPARE(stepAfter(path, 5).state, State::TimeWait); // it came after the last segment
        QCOMPARE(stepAfter(path, 6).state, State::Closed);
    }

    void timeWaitStartsAgainWithEachFin()
    {
        const QByteArray close = Handshake + "C F. 1 ack 1 @100 \n S F. 1 ack 2 @110 \n C . 2 ack 2 @120";
        const StateTracker tracker = trackScript(close + "\n S F. 1 ack 2 @50000 \n C . 2 ack 2 @50010");
        QVERIFY(way(tracker, Side::Client, 61 * Second).endsWith("TIME-WAIT"));
        QVERIFY(way(tracker, Side::Client, 111 * Second).endsWith("TIME-WAIT CLOSED"));
    }

    void timeWaitLastsAsLongAsSet()
    {
        const auto lines = parseScript((Handshake + "C F. 1 ack 1 \n S F. 1 ack 2 \n C . 2 ack 2").constData());
        StateSettings settings{.timeWait = 240 * Second};
        const StateTracker tracker = track(lines, StateTracker(settings));
        QVERIFY(way(tracker, Side::Client, 239 * Second).endsWith("TIME-WAIT"));
        QVERIFY(way(tracker, Side::Client, 241 * Second).endsWith("CLOSED"));
        settings.timeWait = 30 * Second; // holds at once
        QVERIFY(way(tracker, Side::Client, 31 * Second).endsWith("CLOSED"));
    }

    void aFinThatIsNotSentAgainWasAcknowledged()
    {
        const StateTracker tracker = trackScript(Handshake + "C F. 1 ack 1 @100 \n S F. 1 ack 2 @110");
        QVERIFY(way(tracker, Side::Server, 200 * Millisecond).endsWith("LAST-ACK"));
        QVERIFY(way(tracker, Side::Server, 5 * Second).endsWith("LAST-ACK CLOSED"));
    }

    void nobodyListensWhereASynIsNotAnswered()
    {
        const StateTracker tracker = trackScript("C S 0 @0");
        QCOMPARE(way(tracker, Side::Client, Second), QString("CLOSED SYN-SENT"));
        QCOMPARE(way(tracker, Side::Client, 10 * Second), QString("CLOSED SYN-SENT CLOSED"));
        QCOMPARE(way(tracker, Side::Server, 10 * Second), QString("CLOSED"));
        // A SYN that is being sent again has not been given up.
        const StateTracker patient = trackScript("C S 0 @0 \n C S 0 @1000 \n C S 0 @3000 \n C S 0 @7000");
        QCOMPARE(way(patient, Side::Client, 12 * Second), QString("CLOSED SYN-SENT"));
    }

    void newConnections_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("segment");
        QTest::addColumn<bool>("isNew");
        const QByteArray closed = Handshake + "C F. 1 ack 1 \n S F. 1 ack 2 \n C . 2 ack 2\n";
        QTest::newRow("SYN again") << QByteArray("C S 0") << QByteArray("C S 0") << false;
        QTest::newRow("SYN of another number") << QByteArray("C S 0") << QByteArray("C S 777") << true;
        QTest::newRow("SYN,ACK again") << Handshake << QByteArray("S S. 0 ack 1") << false;
        QTest::newRow("SYN of the other side: simultaneous open")
            << QByteArray("C S 0") << QByteArray("S S 0") << false;
        QTest::newRow("SYN after the close") << closed << QByteArray("C S 9000") << true;
        QTest::newRow("SYN,ACK after the close") << closed << QByteArray("S S. 9000 ack 9000") << true;
        QTest::newRow("straggler after the close") << closed << QByteArray("C . 2 ack 2") << false;
        QTest::newRow("RST with SYN") << closed << QByteArray("C SR 9000") << false;
        QTest::newRow("SYN after a capture that began in the middle")
            << QByteArray("C . 1 ack 1") << QByteArray("C S 9000") << true;
        QTest::newRow("SYN behind its data, captured in the wrong order")
            << QByteArray("C . 1 ack 1") << QByteArray("C S 0") << false;
        QTest::newRow("SYN of a side that was not heard")
            << QByteArray("S . 1 ack 1") << QByteArray("C S 2000000000") << true;
    }

    void newConnections()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, segment);
        QFETCH(bool, isNew);
        const StateTracker tracker = trackScript(before);
        QCOMPARE(tracker.startsNewConnection(parseScript(segment.constData()).first().facts), isNew);
    }

    void memoryStaysBounded()
    {
        QByteArray script = Handshake;
        for (int i = 0; i < 2000; ++i) {
            script += "C F. 100 ack 1 \n S P. 1 ack 1 len 10 \n C R 5 \n S S. 0 ack 1 \n";
            script += "S P. " + QByteArray::number(100 + 20 * i) + " ack 1 len 10\n";
        }
        const StateTracker tracker = trackScript(script);
        QVERIFY(tracker.keySegmentCount() <= KeySegments::Limit);
        QVERIFY(tracker.path(Side::Server).size() < 2 * KeySegments::Limit);
    }

    void dataCostsNoMemory()
    {
        QByteArray script = Handshake;
        for (int i = 0; i < 1000; ++i)
            script += "S . " + QByteArray::number(1 + 10 * i) + " ack 1 len 10 \n C . 1 ack "
                      + QByteArray::number(11 + 10 * i) + "\n";
        QVERIFY(trackScript(script).keySegmentCount() <= 6);
    }
};

QTEST_GUILESS_MAIN(TestStateTracker)
#include "tst_statetracker.moc"
