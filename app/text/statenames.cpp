// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/statenames.h"

#include "app/text/statetext.h"

#include <QRegularExpression>

namespace tcpladder {
namespace {

/// SYNSENT for "syn_sent", "SYN-SENT" and "Syn Sent".
QString letters(const QString &name)
{
    static const QRegularExpression Between(QStringLiteral("[-_ ]"));
    return name.trimmed().toUpper().remove(Between);
}

} // namespace

QStringList otherStateNames(State state)
{
    const auto list = [](const char *names) { return QString::fromLatin1(names).split(QLatin1Char(' ')); };
    switch (state) {
    case State::Unknown:
        return {};
    case State::Closed:
        return list("CLOSE UNCONN");
    case State::Listen:
        return list("LISTENING");
    case State::SynSent:
        return list("SYN_SENT SYN-SENT SYN_SEND");
    case State::SynReceived:
        return list("SYN_RECV SYN-RECV SYN_RCVD SYN_RECEIVED");
    case State::Established:
        return list("ESTAB");
    case State::FinWait1:
        return list("FIN_WAIT1 FIN-WAIT-1 FIN_WAIT_1");
    case State::FinWait2:
        return list("FIN_WAIT2 FIN-WAIT-2 FIN_WAIT_2");
    case State::CloseWait:
        return list("CLOSE_WAIT CLOSE-WAIT");
    case State::Closing:
        return list("CLOSING");
    case State::LastAck:
        return list("LAST_ACK LAST-ACK");
    case State::TimeWait:
        return list("TIME_WAIT TIME-WAIT");
    }
    return {};
}

State stateNamed(const QString &name)
{
    const QString wanted = letters(name);
    for (int i = 1; i < StateCount && !wanted.isEmpty(); ++i) {
        const auto state = static_cast<State>(i);
        if (letters(stateText(state)) == wanted)
            return state;
        for (const QString &other : otherStateNames(state)) {
            if (letters(other) == wanted)
                return state;
        }
    }
    return State::Unknown;
}

} // namespace tcpladder
