// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/statetext.h"

#include <QCoreApplication>

namespace tcpladder {
namespace {

struct StateText {
    Q_DECLARE_TR_FUNCTIONS(StateText)
};

} // namespace

QString stateText(State state)
{
    if (state == State::Unknown)
        return StateText::tr("unknown", "state of a connection");
    const auto name = stateName(state);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

QString stateMeaning(State state)
{
    switch (state) {
    case State::Unknown:
        return StateText::tr("Nothing in the capture tells the state of this side.");
    case State::Closed:
        return StateText::tr("There is no connection.");
    case State::Listen:
        return StateText::tr("Waits for any peer that asks for a connection.");
    case State::SynSent:
        return StateText::tr("Has asked for a connection and waits for the answer.");
    case State::SynReceived:
        return StateText::tr("Has got a SYN and sent its own; waits for the acknowledgment of it.");
    case State::Established:
        return StateText::tr("The connection is open: data may flow both ways.");
    case State::FinWait1:
        return StateText::tr(
            "Has closed its direction first; waits for the acknowledgment of its FIN, or the peer's FIN.");
    case State::FinWait2:
        return StateText::tr("Its FIN is acknowledged; still receives, and waits for the peer's FIN.");
    case State::CloseWait:
        return StateText::tr("The peer has closed its direction; waits for its own program to close too.");
    case State::Closing:
        return StateText::tr("Both closed at the same time; waits for the acknowledgment of its FIN.");
    case State::LastAck:
        return StateText::tr("Has closed after its peer; waits for the acknowledgment of its FIN.");
    case State::TimeWait:
        return StateText::tr("Waits twice the maximum segment lifetime, in case the peer did not get the last ACK.");
    }
    return {};
}

QString certaintyText(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Observed:
        return StateText::tr("shown by what it sends");
    case Certainty::Proved:
        return StateText::tr("proved by a later segment");
    case Certainty::Presumed:
        return StateText::tr("presumed: nothing proves that the segment arrived");
    case Certainty::Assumed:
        return StateText::tr("assumed: its cause was not captured");
    case Certainty::Timer:
        return StateText::tr("because its time ran out");
    }
    return {};
}

QString causeText(TransitionCause cause)
{
    switch (cause) {
    case TransitionCause::Beginning:
        return StateText::tr("before the first segment");
    case TransitionCause::MidStream:
        return StateText::tr("the capture began after the opening");
    case TransitionCause::ActiveOpen:
        return StateText::tr("active open: sent SYN");
    case TransitionCause::PassiveOpen:
        return StateText::tr("passive open: received SYN");
    case TransitionCause::SimultaneousOpen:
        return StateText::tr("simultaneous open: the SYNs crossed");
    case TransitionCause::SentSynAck:
        return StateText::tr("sent SYN, ACK");
    case TransitionCause::ReceivedSynAck:
        return StateText::tr("received SYN, ACK");
    case TransitionCause::ReceivedAckOfSyn:
        return StateText::tr("received the ACK of its SYN");
    case TransitionCause::SentAckOfSyn:
        return StateText::tr("sent what only an open connection sends");
    case TransitionCause::SentFin:
        return StateText::tr("sent FIN");
    case TransitionCause::ReceivedFin:
        return StateText::tr("received FIN");
    case TransitionCause::ReceivedAckOfFin:
        return StateText::tr("received the ACK of its FIN");
    case TransitionCause::SentRst:
        return StateText::tr("sent RST");
    case TransitionCause::ReceivedRst:
        return StateText::tr("received RST");
    case TransitionCause::Refused:
        return StateText::tr("refused: nobody listened");
    case TransitionCause::TimeWaitExpired:
        return StateText::tr("2 MSL ran out");
    case TransitionCause::Silence:
        return StateText::tr("gave up: it did not send its SYN again");
    }
    return {};
}

} // namespace tcpladder
