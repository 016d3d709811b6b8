// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/statemachine.h"

#include <QTest>

#include <array>

using namespace tcpladder;
using enum State;
using Cause = TransitionCause;

namespace {

/// What one event does in every state, in the order of State; Same where RFC 9293 lets it have no effect.
constexpr State Same = static_cast<State>(0xff);
struct Row {
    const char *name;
    Cause cause;
    std::array<State, StateCount> next;
};

// clang-format off
//                           UNKNOWN      CLOSED       LISTEN       SYN-SENT     SYN-RECEIVED ESTABLISHED  FIN-WAIT-1 FIN-WAIT-2 CLOSE-WAIT CLOSING   LAST-ACK  TIME-WAIT
const Row Rows[] = {
    {"mid-stream",        Cause::MidStream,
                            {Established, Same,        Same,        Same,        Same,        Same,        Same,      Same,      Same,      Same,     Same,     Same}},
    {"active open",       Cause::ActiveOpen,
                            {SynSent,     SynSent,     SynSent,     Same,        Same,        Same,        Same,      Same,      Same,      Same,     Same,     SynSent}},
    {"SYN received",      Cause::PassiveOpen,
                            {SynReceived, SynReceived, SynReceived, Same,        Same,        Same,        Same,      Same,      Same,      Same,     Same,     SynReceived}},
    {"SYNs crossed",      Cause::SimultaneousOpen,
                            {Same,        Same,        Same,        SynReceived, Same,        Same,        Same,      Same,      Same,      Same,     Same,     Same}},
    {"SYN,ACK sent",      Cause::SentSynAck,
                            {SynReceived, SynReceived, SynReceived, SynReceived, Same,        Same,        Same,      Same,      Same,      Same,     Same,     SynReceived}},
    {"SYN,ACK received",  Cause::ReceivedSynAck,
                            {Same,        Same,        Same,        Established, Established, Same,        Same,      Same,      Same,      Same,     Same,     Same}},
    {"ACK of SYN received", Cause::ReceivedAckOfSyn,
                            {Same,        Same,        Same,        Same,        Established, Same,        Same,      Same,      Same,      Same,     Same,     Same}},
    {"ACK of SYN sent",   Cause::SentAckOfSyn,
                            {Same,        Same,        Same,        Established, Established, Same,        Same,      Same,      Same,      Same,     Same,     Same}},
    {"FIN sent",          Cause::SentFin,
                            {Same,        Same,        Same,        Same,        FinWait1,    FinWait1,    Same,      Same,      LastAck,   Same,     Same,     Same}},
    {"FIN received",      Cause::ReceivedFin,
                            {Same,        Same,        Same,        Same,        CloseWait,   CloseWait,   Closing,   TimeWait,  Same,      Same,     Same,     Same}},
    {"ACK of FIN received", Cause::ReceivedAckOfFin,
                            {Same,        Same,        Same,        Same,        Same,        Same,        FinWait2,  Same,      Same,      TimeWait, Closed,   Same}},
    {"RST sent",          Cause::SentRst,
                            {Closed,      Closed,      Closed,      Closed,      Closed,      Closed,      Closed,    Closed,    Closed,    Closed,   Closed,   Closed}},
    {"RST received",      Cause::ReceivedRst,
                            {Closed,      Closed,      Same,        Closed,      Closed,      Closed,      Closed,    Closed,    Closed,    Closed,   Closed,   Closed}},
    {"refused",           Cause::Refused,
                            {Closed,      Closed,      Closed,      Closed,      Closed,      Closed,      Closed,    Closed,    Closed,    Closed,   Closed,   Closed}},
    {"2 MSL",             Cause::TimeWaitExpired,
                            {Same,        Same,        Same,        Same,        Same,        Same,        Same,      Same,      Same,      Same,     Same,     Closed}},
    {"beginning",         Cause::Beginning,
                            {Same,        Same,        Same,        Same,        Same,        Same,        Same,      Same,      Same,      Same,     Same,     Same}},
};
// clang-format on

} // namespace

class TestStateMachine : public QObject
{
    Q_OBJECT

private slots:
    void everyStateAndEvent_data()
    {
        QTest::addColumn<int>("cause");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        for (const Row &row : Rows) {
            for (int i = 0; i < StateCount; ++i) {
                const State from = static_cast<State>(i);
                const State to = row.next[static_cast<std::size_t>(i)];
                QTest::addRow("%s in %s", row.name, stateName(from).data())
                    << static_cast<int>(row.cause) << i << static_cast<int>(to == Same ? from : to);
            }
        }
    }

    void everyStateAndEvent()
    {
        QFETCH(int, cause);
        QFETCH(int, from);
        QFETCH(int, to);
        QCOMPARE(static_cast<int>(nextState(static_cast<State>(from), static_cast<Cause>(cause))), to);
    }

    void aResetReturnsOnlyThePassiveSideToListen()
    {
        QCOMPARE(nextState(SynReceived, Cause::ReceivedRst, true), Listen);
        QCOMPARE(nextState(SynReceived, Cause::ReceivedRst, false), Closed);
        QCOMPARE(nextState(Established, Cause::ReceivedRst, true), Closed);
    }

    void anOpenConnectionEndsWithLastAck()
    {
        for (const State state : {Established, FinWait1, FinWait2, CloseWait, Closing, LastAck})
            QVERIFY(isOpen(state));
        for (const State state : {Unknown, Closed, Listen, SynSent, SynReceived, TimeWait})
            QVERIFY(!isOpen(state));
    }
};

QTEST_GUILESS_MAIN(TestStateMachine)
#include "tst_statemachine.moc"
