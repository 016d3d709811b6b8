// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/endpointtracker.h"
#include "tests/support/segmentscript.h"

#include <QTest>

using namespace tcpladder;
using namespace tcpladder::test;

namespace {

// The client's initial sequence number is 1000, the server's 300; 40 ms apart, captured half-way.
const QByteArray Handshake = "C S 0 @0 mss 1460 ws 2 sackok win 4000\n S S. 0 ack 1 @20 mss 1400 ws 3 sackok win 5000\n"
                             "C . 1 ack 1 @40 win 1000\n";

EndpointTracker follow(const QByteArray &script, SequenceNumber serverInitial = 300)
{
    EndpointTracker tracker;
    for (const ScriptLine &line : parseScript(script.constData(), 1000, serverInitial))
        tracker.add(line.facts);
    return tracker;
}

template <typename T>
void compare(const Known<T> &actual, T value, typename Known<T>::Kind kind)
{
    QCOMPARE(actual.value, value);
    QCOMPARE(actual.kind, kind);
}

using Position = Known<SequencePosition>;

} // namespace

class TestEndpointTracker : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsKnownBefore()
    {
        const EndpointVariables client = EndpointTracker().variables(Side::Client);
        QVERIFY(!client.sendNext.isKnown());
        QVERIFY(!client.sendWindow.isKnown());
        QVERIFY(!client.smoothedRoundTrip.isKnown());
        QCOMPARE(client.timers, RunningTimers{});
    }

    void synOnly()
    {
        const EndpointTracker tracker = follow("C S 0 mss 1460");
        const EndpointVariables client = tracker.variables(Side::Client);
        compare<SequencePosition>(client.initialSend, 1000, Position::Kind::Observed);
        compare<SequencePosition>(client.sendUnacknowledged, 1000, Position::Kind::Inferred);
        compare<SequencePosition>(client.sendNext, 1001, Position::Kind::Observed);
        QVERIFY(!client.receiveNext.isKnown());
        QVERIFY(client.timers.retransmission);
        const EndpointVariables server = tracker.variables(Side::Server);
        compare<SequencePosition>(server.initialReceive, 1000, Position::Kind::Inferred);
        compare<SequencePosition>(server.receiveNext, 1001, Position::Kind::Inferred);
        compare<std::uint16_t>(server.maximumSegmentSize, 1460, Known<std::uint16_t>::Kind::Observed);
    }

    void handshake()
    {
        const EndpointTracker tracker = follow(Handshake);
        const EndpointVariables client = tracker.variables(Side::Client);
        compare<SequencePosition>(client.sendUnacknowledged, 1001, Position::Kind::Observed);
        compare<SequencePosition>(client.sendNext, 1001, Position::Kind::Observed);
        compare<SequencePosition>(client.receiveNext, 301, Position::Kind::Observed);
        compare<SequencePosition>(client.initialReceive, 300, Position::Kind::Observed);
        QCOMPARE(client.sendWindow.value, 5000U); // a SYN's window is not scaled
        QCOMPARE(client.receiveWindow.value, 4000U);
        QCOMPARE(client.windowScale.value, std::uint8_t{2});
        QCOMPARE(client.maximumSegmentSize.value, std::uint16_t{1400});
        QVERIFY(client.sackPermitted.value);
        QVERIFY(!client.timestamps.value);
        QVERIFY(!client.timers.retransmission);
        const EndpointVariables server = tracker.variables(Side::Server);
        QCOMPARE(server.sendWindow.value, 4000U);
        compare<SequencePosition>(server.windowSequence, 1001, Position::Kind::Observed);
        compare<SequencePosition>(server.windowAcknowledgment, 301, Position::Kind::Observed);
        // Each side measured a whole round trip: both halves of the way on both sides of the capture point.
        QCOMPARE(client.smoothedRoundTrip.value, 40 * Millisecond);
        QCOMPARE(server.smoothedRoundTrip.value, 40 * Millisecond);
    }

    void dataInFlightAndAcknowledged()
    {
        const EndpointTracker sent = follow(Handshake + "C P. 1 ack 1 len 100 \n C P. 101 ack 1 len 100");
        EndpointVariables client = sent.variables(Side::Client);
        QCOMPARE(client.bytesInFlight.value, 200U);
        QVERIFY(client.timers.retransmission);
        compare<SequencePosition>(sent.variables(Side::Server).receiveNext, 1201, Position::Kind::Inferred);

        const EndpointTracker half =
            follow(Handshake + "C P. 1 ack 1 len 100 \n C P. 101 ack 1 len 100 \n S . 1 ack 101");
        client = half.variables(Side::Client);
        compare<SequencePosition>(client.sendUnacknowledged, 1101, Position::Kind::Observed);
        QCOMPARE(client.bytesInFlight.value, 100U);
        QCOMPARE(client.sendWindow.value, 8000U); // 1000 << 3
    }

    void selectiveAcknowledgmentLeavesTheFlight()
    {
        const EndpointVariables client =
            follow(Handshake
                   + "C . 1 ack 1 len 100 \n C . 101 ack 1 len 100 \n"
                     "C . 201 ack 1 len 100 \n S . 1 ack 1 sack 101 201 \n S . 1 ack 1 sack 101 301")
                .variables(Side::Client);
        QCOMPARE(client.bytesInFlight.value, 100U);
        QCOMPARE(client.duplicateAcks, 1U); // the first one has another window than the SYN,ACK
    }

    void aHoleHoldsTheReceiverBack()
    {
        const EndpointTracker hole = follow(Handshake + "C . 101 ack 1 len 100");
        QCOMPARE(hole.variables(Side::Server).receiveNext.value, SequencePosition{1001});
        const EndpointTracker filled = follow(Handshake + "C . 101 ack 1 len 100 \n C . 1 ack 1 len 100");
        QCOMPARE(filled.variables(Side::Server).receiveNext.value, SequencePosition{1201});
    }

    void anOldSegmentDoesNotMoveTheWindow()
    {
        const EndpointTracker tracker = follow(Handshake
                                               + "S . 1 ack 1 win 50 len 10 \n S . 11 ack 1 win 60 len 10 \n"
                                                 "S . 1 ack 1 win 70 len 10");
        QCOMPARE(tracker.variables(Side::Client).sendWindow.value, 480U);
    }

    void karn()
    {
        // Sent at 50 and 500, acknowledged at 520: no clock tells which one is meant.
        const QByteArray script = "C . 1 ack 1 len 100 @50 \n C . 1 ack 1 len 100 @500 \n S . 1 ack 101 @520";
        QCOMPARE(follow(Handshake + script).variables(Side::Client).smoothedRoundTrip.value, 40 * Millisecond);
    }

    void clocksTellWhichCopyIsAcknowledged()
    {
        const QByteArray opening = "C S 0 @0 ts 1 0 \n S S. 0 ack 1 @20 ts 5 1 \n C . 1 ack 1 @40 ts 2 5 \n";
        const EndpointVariables client = follow(opening
                                                + "C . 1 ack 1 len 100 @50 ts 3 5 \n C . 1 ack 1 len 100 @500 ts 9 5 \n"
                                                  "S . 1 ack 101 @580 ts 7 9")
                                             .variables(Side::Client);
        QCOMPARE(client.lastRoundTrip.value, 100 * Millisecond); // 80 beyond the capture point, 20 before it
        QVERIFY(client.timestamps.value);
        compare<std::uint32_t>(client.timestampValue, 9, Known<std::uint32_t>::Kind::Observed);
        compare<std::uint32_t>(client.timestampRecent, 5, Known<std::uint32_t>::Kind::Observed);
    }

    void timeoutBacksOffAndRecovers()
    {
        const QByteArray lost = Handshake + "C . 1 ack 1 len 100 @50 \n C . 1 ack 1 len 100 @1050";
        QCOMPARE(follow(lost).variables(Side::Client).retransmissionTimeout.value, 2 * Second);
        QCOMPARE(follow(lost + "\n S . 1 ack 101 @1070 \n C . 101 ack 1 len 1 @1080 \n S . 1 ack 102 @1100")
                     .variables(Side::Client)
                     .retransmissionTimeout.value,
                 Second);
    }

    void timers()
    {
        QVERIFY(follow(Handshake + "S . 1 ack 1 win 0").variables(Side::Client).timers.persist);
        QVERIFY(follow(Handshake + "C . 0 ack 1 @60000").variables(Side::Client).timers.keepAlive);
        const QByteArray closed = Handshake + "C F. 1 ack 1 \n S F. 1 ack 2 \n C . 2 ack 2";
        QVERIFY(follow(closed).variables(Side::Client).timers.timeWait);
        QVERIFY(!follow(closed).variables(Side::Server).timers.timeWait);
        const QByteArray crossed = Handshake + "C F. 1 ack 1 \n S F. 1 ack 1 \n C . 2 ack 2 \n S . 2 ack 2";
        QVERIFY(follow(crossed).variables(Side::Client).timers.timeWait);
        QVERIFY(follow(crossed).variables(Side::Server).timers.timeWait);
        QCOMPARE(follow(closed + "\n C R 2").variables(Side::Client).timers, RunningTimers{});
    }

    void midStream()
    {
        const EndpointTracker tracker = follow("C P. 5000 ack 7000 len 10 win 9");
        const EndpointVariables client = tracker.variables(Side::Client);
        QVERIFY(!client.initialSend.isKnown());
        QVERIFY(!client.receiveWindow.isKnown()); // of unknown scale
        compare<SequencePosition>(client.receiveNext, 7300, Position::Kind::Observed);
        const EndpointVariables server = tracker.variables(Side::Server);
        compare<SequencePosition>(server.sendNext, 7300, Position::Kind::Inferred);
        QVERIFY(!server.maximumSegmentSize.isKnown());
    }

    void aHalfOpenPeersAnswerIsOfAnotherConnection()
    {
        // RFC 9293 figure 9: the old connection's ACK acknowledges nothing of the new one.
        const EndpointTracker tracker = follow("C S 0 \n S . 70000 ack 50000 \n C R 50000 \n C S 0 @1000");
        const EndpointVariables client = tracker.variables(Side::Client);
        compare<SequencePosition>(client.sendUnacknowledged, 1000, Position::Kind::Inferred);
        compare<SequencePosition>(client.sendNext, 1001, Position::Kind::Observed);
        QCOMPARE(client.bytesInFlight.value, 1U);
    }

    void originIsTheInitialNumberOrOneBeforeTheFirst()
    {
        QCOMPARE(follow(Handshake).variables(Side::Client).origin, SequencePosition{1000});
        QCOMPARE(follow(Handshake).variables(Side::Server).origin, SequencePosition{300});
        const Endpoints midStream = follow("C P. 5000 ack 7000 len 10").endpoints();
        QCOMPARE(midStream.of(Side::Client).origin, SequencePosition{5999});
        QCOMPARE(midStream.of(Side::Server).origin, SequencePosition{7299});
        QCOMPARE(midStream.relative(Side::Client, midStream.of(Side::Client).sendNext.value), 11);
        const Endpoints high = follow("C P. 5000 ack 7000 len 10", 4'000'000'000U).endpoints(); // beyond 2^31
        QCOMPARE(high.relative(Side::Server, high.of(Side::Client).receiveNext.value), 1);
        QCOMPARE(high.relative(Side::Server, high.of(Side::Server).sendNext.value), 1);
    }

    void segmentSizeWithoutOptionDependsOnTheAddressFamily()
    {
        EndpointTracker tracker(EndpointTracker::DefaultSegmentSize::Ipv6);
        SegmentFacts syn;
        syn.flags = TcpFlags(TcpFlags::Syn);
        tracker.add(syn);
        compare<std::uint16_t>(tracker.variables(Side::Server).maximumSegmentSize, 1220,
                               Known<std::uint16_t>::Kind::Inferred);
    }

    void positionsGoOnBeyondTheWrap()
    {
        EndpointTracker tracker;
        SegmentFacts data;
        data.flags = TcpFlags(TcpFlags::Ack);
        SegmentFacts ack = data;
        ack.from = Side::Server;
        data.length = 1U << 30U;
        for (int i = 0; i < 9; ++i) {
            tracker.add(data);
            data.sequence += data.length;
            ack.acknowledgment = data.sequence;
            tracker.add(ack);
        }
        QCOMPARE(tracker.variables(Side::Client).sendNext.value, SequencePosition{9} << 30);
        QCOMPARE(tracker.variables(Side::Client).sendUnacknowledged.value, SequencePosition{9} << 30);
    }

    void aCopyGoesOnAsTheOriginal()
    {
        const auto lines =
            parseScript((Handshake
                         + "C . 1 ack 1 len 100 \n C . 201 ack 1 len 100 \n S . 1 ack 101 sack 201 301 \n"
                           "C . 101 ack 1 len 100 \n S . 1 ack 301")
                            .constData(),
                        1000, 300);
        EndpointTracker whole;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            EndpointTracker copy = whole;
            for (qsizetype j = i; j < lines.size(); ++j)
                copy.add(lines[j].facts);
            whole.add(lines[i].facts);
            QCOMPARE(copy.variables(Side::Client).bytesInFlight.value, 0U);
            QCOMPARE(copy.variables(Side::Client).sendUnacknowledged.value, SequencePosition{1301});
        }
    }
};

QTEST_APPLESS_MAIN(TestEndpointTracker)
#include "tst_endpointtracker.moc"
