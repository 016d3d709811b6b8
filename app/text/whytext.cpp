// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/whytext.h"

#include <QCoreApplication>
#include <QLocale>

namespace tcpladder {
namespace {

class Why
{
    Q_DECLARE_TR_FUNCTIONS(Why)

public:
    explicit Why(const Explanation &explanation) : m_e(explanation) {}

    QString text() const;

private:
    bool fromClient() const { return m_e.sender == Side::Client; }
    QString bytes(std::int64_t count) const
    {
        return tr("%n byte(s)", nullptr, static_cast<int>(qBound(std::int64_t{0}, count, std::int64_t{2'000'000'000})));
    }
    static QString seconds(Nanoseconds span)
    {
        const double value = static_cast<double>(span) / static_cast<double>(Second);
        return tr("%1 s").arg(QLocale().toString(value, 'g', 3));
    }
    QString opening() const;
    QString data() const;
    QString closing() const;
    QString trouble() const;

    const Explanation &m_e;
};

QString Why::opening() const
{
    switch (m_e.reason) {
    case Reason::ActiveOpen:
        return fromClient() ? tr("Active open: the client asks to synchronize.")
                            : tr("Active open: the server asks to synchronize.");
    case Reason::SynCrossed:
        return tr("Simultaneous open: this SYN was sent before the other one arrived.");
    case Reason::SynAgain:
        return tr("No answer for %1: the SYN is sent again.").arg(seconds(m_e.span));
    case Reason::SynAck:
        return tr("ack %1 = %2 + 1: a SYN takes one number.").arg(m_e.to).arg(m_e.from);
    case Reason::SynAckAgain:
        return tr("Not acknowledged for %1: the SYN,ACK is sent again.").arg(seconds(m_e.span));
    case Reason::SynAckSimultaneous:
        return tr("ack %1 = %2 + 1: the SYN that crossed has arrived.").arg(m_e.to).arg(m_e.from);
    case Reason::HandshakeDone:
        return tr("The handshake is complete: now both sides know that both know.");
    default:
        return {};
    }
}

QString Why::data() const
{
    switch (m_e.reason) {
    case Reason::Data:
        return fromClient() ? tr("%1 from the client.").arg(bytes(m_e.count))
                            : tr("%1 from the server.").arg(bytes(m_e.count));
    case Reason::DataWithAck:
        return fromClient() ? tr("%1 from the client; acknowledges all before %2.").arg(bytes(m_e.count)).arg(m_e.to)
                            : tr("%1 from the server; acknowledges all before %2.").arg(bytes(m_e.count)).arg(m_e.to);
    case Reason::AckOfAllData:
        return tr("%1 + %2 = %3: all %4 arrived.").arg(m_e.from).arg(m_e.count).arg(m_e.to).arg(bytes(m_e.count));
    case Reason::AckOfData:
        return tr("%1 + %2 = %3: %4 more arrived.").arg(m_e.from).arg(m_e.count).arg(m_e.to).arg(bytes(m_e.count));
    case Reason::AckOfFin:
        return tr("%1 + 1 = %2: a FIN takes one number.").arg(m_e.from).arg(m_e.to);
    case Reason::AckOfDataAndFin:
        return tr("%1 + %2 + 1 = %3: all data arrived, and the FIN, which takes one number.")
            .arg(m_e.from)
            .arg(m_e.count)
            .arg(m_e.to);
    case Reason::AckRepeated:
        return tr("Still expects %1; nothing new arrived.").arg(m_e.to);
    default:
        return {};
    }
}

QString Why::closing() const
{
    switch (m_e.reason) {
    case Reason::LastAck:
        return fromClient() ? tr("If this ACK is lost, the server sends its FIN again: so the client waits 2 MSL.")
                            : tr("If this ACK is lost, the client sends its FIN again: so the server waits 2 MSL.");
    case Reason::LastAckAgain:
        return tr("The FIN came again, so its ACK was lost or late: it is sent again, and 2 MSL begin anew.");
    case Reason::ActiveClose:
        return fromClient() ? tr("Active close: the client has sent all it has.")
                            : tr("Active close: the server has sent all it has.");
    case Reason::PassiveClose:
        return fromClient() ? tr("Passive close: now the client too has sent all it has.")
                            : tr("Passive close: now the server too has sent all it has.");
    case Reason::PassiveCloseWithAck:
        return tr("FIN and the ACK of the other FIN travel together: this close takes three segments.");
    case Reason::FinCrossed:
        return tr("Simultaneous close: this FIN was sent before the other one arrived.");
    case Reason::FinAgain:
        return tr("The FIN is sent again: its acknowledgment has not arrived.");
    case Reason::ResetRefused:
        return tr("Refused: the SYN is answered with a reset.");
    case Reason::ResetAbort:
        return fromClient() ? tr("Reset: the client ends the connection at once.")
                            : tr("Reset: the server ends the connection at once.");
    case Reason::ResetStray:
        return tr("Reset: what arrived belongs to no connection here.");
    default:
        return {};
    }
}

QString Why::trouble() const
{
    switch (m_e.reason) {
    case Reason::DuplicateAck:
        return tr("Duplicate ACK: something arrived, but %1 is still missing.").arg(m_e.to);
    case Reason::Retransmission:
        return tr("Retransmission: %1 is sent again.").arg(m_e.from);
    case Reason::FastRetransmission:
        return tr("Fast retransmission: duplicate ACKs ask for %1.").arg(m_e.from);
    case Reason::SpuriousRetransmission:
        return tr("Sent again although %1 was acknowledged already.").arg(m_e.from);
    case Reason::TailLossProbe:
        return tr("Tail loss probe: no ACK came, so the last segment is sent again.");
    case Reason::OutOfOrder:
        return tr("Out of order: overtaken on the way, not sent again.");
    case Reason::AfterGap:
        return tr("A segment before %1 was not captured.").arg(m_e.from);
    case Reason::ZeroWindow:
        return tr("Window 0: the buffer is full, the other side may not send.");
    case Reason::ZeroWindowProbe:
        return tr("Zero window probe: asks whether the window has opened.");
    case Reason::ZeroWindowProbeAck:
        return tr("Answers the probe: the window is still closed.");
    case Reason::WindowUpdate:
        return tr("Window update: there is room for %1.").arg(bytes(m_e.count));
    case Reason::WindowFull:
        return tr("%1: the window offered is now full.").arg(bytes(m_e.count));
    case Reason::KeepAlive:
        return tr("Keep-alive: asks whether the other side is still there.");
    case Reason::KeepAliveAck:
        return tr("Answers the keep-alive: still there.");
    case Reason::AckOfUnseen:
        return tr("Acknowledges up to %1, which was not captured.").arg(m_e.to);
    default:
        return {};
    }
}

QString Why::text() const
{
    for (const QString &sentence : {opening(), data(), closing(), trouble()}) {
        if (!sentence.isEmpty())
            return sentence;
    }
    return {};
}

} // namespace

QString whyText(const Explanation &explanation)
{
    return Why(explanation).text();
}

} // namespace tcpladder
