// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/whytext.h"

#include "app/text/whywords.h"

#include <QStringList>

namespace tcpladder {
namespace {

/// The short sentences.
class Why : public WhyWords
{
    Q_DECLARE_TR_FUNCTIONS(Why)

public:
    using WhyWords::WhyWords;

    QString text() const;

private:
    QString opening() const;
    QString data() const;
    QString closing() const;
    QString reset() const;
    QString trouble() const;
    QString window() const;
    QString flags() const;
    QString duplicateAck() const;
    QString sentAgain() const;
};

QString Why::opening() const
{
    switch (m_e.reason) {
    case Reason::ActiveOpen:
        return tr("Active open: %1 asks to synchronize.").arg(who());
    case Reason::SynWithData:
        return tr("Active open, and %1 travel in the SYN.").arg(bytes(m_e.count));
    case Reason::PortReused:
        return tr("The same ports again: a new connection.");
    case Reason::SynOfHalfOpen:
        return tr("A SYN, though %1 still holds an earlier connection: half-open.").arg(other());
    case Reason::SynCrossed:
        return tr("Simultaneous open: this SYN was sent before the other one arrived.");
    case Reason::SynAgain:
        return m_e.isAnswered ? tr("The SYN is sent again after %1: the answer had not arrived.").arg(seconds(m_e.span))
                              : tr("No answer for %1: the SYN is sent again.").arg(seconds(m_e.span));
    case Reason::SynAck:
        return tr("ack %1 = %2 + 1: a SYN takes one number.").arg(m_e.to).arg(m_e.from);
    case Reason::SynAckOfData:
        return tr("ack %1 = %2 + 1 + %3: the SYN and its data.").arg(m_e.to).arg(m_e.from).arg(m_e.count);
    case Reason::SynAckOfOther:
        return tr("ack %1 is not %2 + 1: answers another SYN.").arg(m_e.to).arg(m_e.from);
    case Reason::SynAckAlone:
        return tr("Answers a SYN that was not captured.");
    case Reason::SynAckAgain:
        return m_e.isAnswered
                   ? tr("The SYN,ACK is sent again after %1: the ACK had not arrived.").arg(seconds(m_e.span))
                   : tr("Not acknowledged for %1: the SYN,ACK is sent again.").arg(seconds(m_e.span));
    case Reason::SynAckSimultaneous:
        return tr("ack %1 = %2 + 1: the SYN that crossed has arrived.").arg(m_e.to).arg(m_e.from);
    case Reason::HandshakeDone:
        return m_e.count > 0 ? tr("The handshake is complete, and the first %1 come with it.").arg(bytes(m_e.count))
                             : tr("The handshake is complete: now both sides know that both know.");
    case Reason::ChallengeAckOfSyn:
        return tr("Challenge ACK: a SYN does not belong into an open connection.");
    case Reason::ChallengeAckOfRst:
        return tr("Challenge ACK: the reset did not have the number expected.");
    default:
        return {};
    }
}

QString Why::data() const
{
    switch (m_e.reason) {
    case Reason::Data:
        return tr("%1 from %2.").arg(bytes(m_e.count), who());
    case Reason::DataWithAck:
        return tr("%1 from %2; acknowledges all before %3.").arg(bytes(m_e.count), who()).arg(m_e.to);
    case Reason::HalfCloseData:
        return tr("%1 after the other side's FIN: half-close.").arg(bytes(m_e.count));
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
    case Reason::AckOvertaken:
        return tr("An older ACK: %1 was acknowledged before.").arg(m_e.limit);
    case Reason::AckFirst:
        return tr("Expects %1 next; what came before was not captured.").arg(m_e.to);
    case Reason::WithoutAck:
        return tr("No ACK: the receiver drops it.");
    default:
        return {};
    }
}

QString Why::closing() const
{
    switch (m_e.reason) {
    case Reason::LastAck:
        return tr("The last ACK may be lost: so %1 waits 2 MSL.").arg(who());
    case Reason::LastAckAgain:
        return tr("The FIN came again: it is acknowledged again, and 2 MSL begin anew.");
    case Reason::ActiveClose:
        return m_e.count > 0 ? tr("Active close, behind the last %1 from %2.").arg(bytes(m_e.count), who())
                             : tr("Active close: %1 has sent all it has.").arg(who());
    case Reason::PassiveClose:
        return tr("Passive close: now %1 too has sent all it has.").arg(who());
    case Reason::PassiveCloseWithAck:
        return tr("FIN and the ACK of the other FIN travel together: this close takes three segments.");
    case Reason::FinCrossed:
        return tr("Simultaneous close: this FIN was sent before the other one arrived.");
    case Reason::FinAgain:
        return tr("The FIN is sent again after %1: its ACK had not arrived.").arg(seconds(m_e.span));
    default:
        return {};
    }
}

QString Why::reset() const
{
    switch (m_e.reason) {
    case Reason::ResetRefused:
        return tr("Refused: the SYN is answered with a reset.");
    case Reason::ResetOfHandshake:
        return tr("Reset: %1 does not want the connection any more.").arg(who());
    case Reason::ResetOfHalfOpen:
        return tr("Reset: answers an ACK of what %1 never sent.").arg(who());
    case Reason::ResetAbort:
        return tr("Reset: %1 ends the connection at once.").arg(who());
    case Reason::ResetAfterClose:
        return tr("Reset: data came after %1 had closed.").arg(who());
    case Reason::ResetUnbelieved:
        return tr("A reset that %1 does not obey.").arg(other());
    case Reason::ResetStray:
        return tr("Reset: what arrived belongs to no connection here.");
    default:
        return {};
    }
}

QString Why::duplicateAck() const
{
    const QString what = m_e.number == 1   ? tr("First duplicate ACK for %1").arg(m_e.to)
                         : m_e.number == 2 ? tr("Second duplicate ACK for %1").arg(m_e.to)
                         : m_e.number == 3 ? tr("Third duplicate ACK for %1").arg(m_e.to)
                         : m_e.number > 3  ? tr("Duplicate ACK number %1 for %2").arg(m_e.number).arg(m_e.to)
                                           : tr("Duplicate ACK for %1").arg(m_e.to);
    if (m_e.limit > m_e.to)
        return tr("%1: %2–%3 is missing.", "which duplicate ACK, first and last number missing")
            .arg(what)
            .arg(m_e.to)
            .arg(m_e.limit - 1);
    return tr("%1: something arrived, but that is still missing.", "which duplicate ACK").arg(what);
}

QString Why::sentAgain() const
{
    switch (m_e.reason) {
    case Reason::Retransmission:
        return m_e.span > 0 ? tr("Retransmission of %1 after %2.").arg(m_e.from).arg(seconds(m_e.span))
                            : tr("Retransmission: %1 is sent again.").arg(m_e.from);
    case Reason::FastRetransmission:
        return tr("Fast retransmission: duplicate ACKs asked for %1.").arg(m_e.from);
    case Reason::SpuriousRetransmission:
        return tr("Sent again although %1 was acknowledged already.").arg(m_e.from);
    case Reason::TailLossProbe:
        return tr("Tail loss probe: no ACK came, so the last segment is sent again.");
    default:
        return {};
    }
}

QString Why::trouble() const
{
    switch (m_e.reason) {
    case Reason::DuplicateAck:
        return duplicateAck();
    case Reason::OutOfOrder:
        return tr("Out of order: overtaken on the way, not sent again.");
    case Reason::AfterGap:
        return m_e.count > 1 ? tr("%1–%2 before it were not captured by then.").arg(m_e.from).arg(m_e.to - 1)
                             : tr("Number %1 before it was not captured by then.").arg(m_e.from);
    case Reason::AckOfUnseen:
        return tr("Acknowledges up to %1, which was not captured.").arg(m_e.to);
    case Reason::DuplicateSack:
        return tr("D-SACK: %1–%2 arrived twice.").arg(m_e.from).arg(m_e.to - 1);
    case Reason::Offload:
        return tr("%1 in one: larger than a segment on the wire.").arg(bytes(m_e.count));
    case Reason::DuplicateFrame:
        return tr("The same packet, captured twice.");
    default:
        return sentAgain();
    }
}

QString Why::window() const
{
    switch (m_e.reason) {
    case Reason::ZeroWindow:
        return tr("Window 0: the buffer is full, %1 may not send.").arg(other());
    case Reason::ZeroWindowProbe:
        return tr("Zero window probe: asks whether the window has opened.");
    case Reason::ZeroWindowProbeAck:
        return tr("Answers the probe: the window is still closed.");
    case Reason::WindowUpdate:
        return tr("Window update: there is room for %1.").arg(bytes(m_e.count));
    case Reason::WindowFull:
        return tr("%1 + %2 = %3: the window offered is now full.").arg(m_e.from).arg(m_e.count).arg(m_e.to);
    case Reason::KeepAlive:
        return tr("Keep-alive: asks whether %1 is still there.").arg(other());
    case Reason::KeepAliveAck:
        return tr("Answers the keep-alive: still there.");
    default:
        return {};
    }
}

QString Why::flags() const
{
    switch (m_e.reason) {
    case Reason::EcnOffered:
        return tr("ECE and CWR in a SYN: offers ECN.");
    case Reason::EcnAgreed:
        return tr("ECE in a SYN,ACK: agrees to ECN.");
    case Reason::CongestionEcho:
        return tr("ECE: a packet was marked on its way by a congested router.");
    case Reason::CongestionHeeded:
        return tr("CWR: %1 has slowed down.").arg(who());
    case Reason::Urgent:
        return tr("URG: urgent data.");
    default:
        return {};
    }
}

QString Why::text() const
{
    for (const QString &sentence : {opening(), data(), closing(), reset(), trouble(), window(), flags()}) {
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

QString whyDetails(const std::vector<Explanation> &explanations)
{
    QStringList paragraphs;
    for (const Explanation &explanation : explanations)
        paragraphs.append(whyDetails(explanation));
    paragraphs.removeAll(QString());
    return paragraphs.join(QLatin1Char('\n'));
}

} // namespace tcpladder
