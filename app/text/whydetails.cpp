// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/evidencetext.h"
#include "app/text/statetext.h"
#include "app/text/whytext.h"
#include "app/text/whywords.h"

#include <algorithm>
#include <cstdlib>

namespace tcpladder {
namespace {

/// The longer sentences.
class WhyAtLength : public WhyWords
{
    Q_DECLARE_TR_FUNCTIONS(WhyAtLength)

public:
    using WhyWords::WhyWords;

    QString text() const;

private:
    QString syn() const;
    QString synAck() const;
    QString acknowledgmentOfSyn() const;
    QString data() const;
    QString acknowledgment() const;
    QString delay() const;
    QString closing() const;
    QString lastAck() const;
    QString reset() const;
    QString sentAgain() const;
    QString order() const;
    QString duplicateAck() const;
    QString window() const;
    QString probes() const;
    QString flags() const;
    QString doubling() const;
    QString judged(const QString &sentence) const;
};

/// That a timeout is twice the one before, if it is (RFC 6298 5.5).
QString WhyAtLength::doubling() const
{
    if (m_e.spanBefore <= 0 || std::abs(m_e.span - 2 * m_e.spanBefore) > m_e.spanBefore / 4)
        return {};
    return QLatin1Char(' ')
           + tr("The wait before was %1: each timeout is twice the last (RFC 6298 5.5).").arg(seconds(m_e.spanBefore));
}

/// @p sentence, and by which evidence it was judged so.
QString WhyAtLength::judged(const QString &sentence) const
{
    QString text = sentence;
    const QString evidence = evidenceText(m_e.evidence, m_e.reference);
    if (!evidence.isEmpty())
        text += QLatin1Char(' ') + evidence;
    if (m_e.secondReading == Reading::OutOfOrder)
        text += QLatin1Char(' ') + tr("It may also have been overtaken on its way: the capture does not decide.");
    else if (m_e.secondReading == Reading::Retransmission)
        text += QLatin1Char(' ') + tr("It may also have been sent again: the capture does not decide.");
    return text;
}

QString WhyAtLength::syn() const
{
    switch (m_e.reason) {
    case Reason::ActiveOpen:
        return tr("%1 asks %2 to open a connection, and tells the initial sequence number %3. The SYN takes one "
                  "number, so "
                  "the first byte will have %3 + 1 = %4 (RFC 9293 3.5).")
            .arg(whoAtStart(), other())
            .arg(m_e.from)
            .arg(static_cast<SequenceNumber>(m_e.from + 1));
    case Reason::SynWithData:
        return tr("The SYN takes number %1 and its data the next %2. Without Fast Open (RFC 7413) %3 keeps them back "
                  "until "
                  "the handshake is complete (RFC 9293 3.10.7.2).")
            .arg(m_e.from)
            .arg(m_e.count)
            .arg(other());
    case Reason::PortReused:
        return tr("The initial sequence number %1 is another than that of the connection before: between the same "
                  "addresses "
                  "and ports a new one begins, whose numbers must not be taken for old ones (RFC 9293 3.4.1).")
            .arg(m_e.from);
    case Reason::SynOfHalfOpen:
        return tr("%1 is still in %2 for a connection that %3 opens anew: it is half-open. %1 will not accept the SYN, "
                  "but "
                  "answer which number it expects (RFC 9293 3.5.1, figure 9).")
            .arg(otherAtStart(), stateText(m_e.otherState), who());
    case Reason::SynCrossed:
        return tr("When %1 sent this SYN, it had not got that of %2: both open actively, and both go from SYN-SENT to "
                  "SYN-RECEIVED (RFC 9293 3.5, figure 7).")
            .arg(who(), other());
    case Reason::SynAgain:
        return (m_e.isAnswered
                    ? tr("The SYN,ACK of %1 was captured, but had not reached %2 when it sent number %3 once more, "
                         "%4 after the SYN before (RFC 6298 5.4).")
                    : tr("%1 has not answered, so %2 sends number %3 once more, %4 after the SYN before "
                         "(RFC 6298 5.4)."))
                   .arg(m_e.isAnswered ? other() : otherAtStart(), who())
                   .arg(m_e.from)
                   .arg(seconds(m_e.span))
               + doubling();
    default:
        return {};
    }
}

QString WhyAtLength::synAck() const
{
    switch (m_e.reason) {
    case Reason::SynAck:
        return tr("ack %1 = %2 + 1 acknowledges the SYN, which takes one number, and expects what follows it. In the "
                  "same "
                  "segment %3 tells its own initial number %4: so opening takes three segments and not four (RFC 9293 "
                  "3.5, "
                  "figure 6).")
            .arg(m_e.to)
            .arg(m_e.from)
            .arg(who())
            .arg(m_e.limit);
    case Reason::SynAckOfData:
        return tr("ack %1 = %2 + 1 + %3: the SYN and the data that came with it are accepted at once, as Fast Open "
                  "allows "
                  "(RFC 7413 4.2).")
            .arg(m_e.to)
            .arg(m_e.from)
            .arg(m_e.count);
    case Reason::SynAckOfOther:
        return tr("The SYN captured last has number %1 and would be acknowledged by %1 + 1. This acknowledges %2 and "
                  "so "
                  "answers another SYN; %3 rejects it with a reset while it is in SYN-SENT (RFC 9293 3.5, figure 8).")
            .arg(m_e.from)
            .arg(m_e.to)
            .arg(other());
    case Reason::SynAckAlone:
        return tr("ack %1 shows that the SYN, which was not captured, had number %1 − 1 = %2; %3 begins at %4 (RFC "
                  "9293 3.5).")
            .arg(m_e.to)
            .arg(m_e.from)
            .arg(who())
            .arg(m_e.limit);
    case Reason::SynAckAgain:
        return (m_e.isAnswered ? tr(
                    "%1's ACK was captured, but had not reached %2, which is in SYN-RECEIVED until then and sends its "
                    "SYN,ACK once more after %3 (RFC 6298 5.4).")
                               : tr("%1 has not acknowledged it, so %2 stays in SYN-RECEIVED and sends its SYN,ACK "
                                    "once more after %3 "
                                    "(RFC 6298 5.4)."))
                   .arg(otherAtStart(), who(), seconds(m_e.span))
               + doubling();
    case Reason::SynAckSimultaneous:
        return tr("ack %1 = %2 + 1: the SYN that crossed the own one has arrived. %3 sends its SYN once more, now with "
                  "the "
                  "acknowledgment (RFC 9293 3.5, figure 7).")
            .arg(m_e.to)
            .arg(m_e.from)
            .arg(whoAtStart());
    default:
        return {};
    }
}

QString WhyAtLength::acknowledgmentOfSyn() const
{
    switch (m_e.reason) {
    case Reason::HandshakeDone:
        return tr("ack %1 = %2 + 1: %3 has the initial number of %4. Without this third segment %4 could not know "
                  "that, and "
                  "an old SYN that arrived late would open a connection that nobody wants (RFC 9293 3.5).")
            .arg(m_e.to)
            .arg(m_e.from)
            .arg(who(), other());
    case Reason::ChallengeAckOfSyn:
        return tr("The SYN %1 is not acknowledged: for %2 a connection is open already, and it answers with the number "
                  "that "
                  "it expects. If %3 knows nothing of that connection, it resets it (RFC 5961 4.2, RFC 9293 3.5.1).")
            .arg(m_e.from)
            .arg(who(), other());
    case Reason::ChallengeAckOfRst:
        return tr("A reset must have exactly the number that is expected, else it may be forged. %1 tells that number, "
                  "%2, "
                  "and stays as it is; a peer that means it resets again (RFC 5961 3.2).")
            .arg(whoAtStart())
            .arg(m_e.to);
    default:
        return {};
    }
}

QString WhyAtLength::data() const
{
    const std::int64_t next = m_e.from + m_e.count;
    switch (m_e.reason) {
    case Reason::Data:
        return tr("Numbers %1 to %2: each byte has one, and the next is %1 + %3 = %4 (RFC 9293 3.4).")
            .arg(m_e.from)
            .arg(next - 1)
            .arg(m_e.count)
            .arg(next);
    case Reason::DataWithAck:
        return tr("Numbers %1 to %2: the next is %1 + %3 = %4. The acknowledgment of all before %5 travels with the "
                  "data and "
                  "needs no segment of its own (RFC 9293 3.4).")
            .arg(m_e.from)
            .arg(next - 1)
            .arg(m_e.count)
            .arg(next)
            .arg(m_e.to);
    case Reason::HalfCloseData:
        return tr("The FIN of %1 closed only its own direction. %2 may go on sending, here %3 + %4 = %5, and %1 still "
                  "receives "
                  "(RFC 9293 3.6).")
            .arg(other(), whoAtStart())
            .arg(m_e.from)
            .arg(m_e.count)
            .arg(next);
    case Reason::WithoutAck:
        return tr("Once a connection is open, every segment acknowledges. One without ACK is dropped unread "
                  "(RFC 9293 3.10.7.4, fifth).");
    default:
        return {};
    }
}

/// How many segments one ACK stands for, and how long it waited.
QString WhyAtLength::delay() const
{
    QString text;
    if (m_e.number > 1)
        text += QLatin1Char(' ')
                + tr("One ACK stands for %Ln segment(s): at least every second large one is to be acknowledged "
                     "(RFC 9293 3.8.6.3).",
                     nullptr, static_cast<int>(std::min<std::int64_t>(m_e.number, 1'000'000)));
    const Nanoseconds wait = m_e.span - m_e.spanBefore;
    if (m_e.spanBefore > 0 && wait >= 20 * Millisecond && wait < Second)
        text += QLatin1Char(' ')
                + tr("It passed here %1 after the last of them, and the way to %2 and back takes %3: an ACK may be "
                     "delayed by up to 0.5 s (RFC 9293 3.8.6.3).")
                      .arg(seconds(m_e.span), who(), seconds(m_e.spanBefore));
    return text;
}

QString WhyAtLength::acknowledgment() const
{
    switch (m_e.reason) {
    case Reason::AckOfAllData:
        return tr("%1 + %2 = %3: %4 now has all that %5 sent so far, and expects %3 next (RFC 9293 3.4).")
                   .arg(m_e.from)
                   .arg(m_e.count)
                   .arg(m_e.to)
                   .arg(who(), other())
               + delay();
    case Reason::AckOfData:
        return tr("%1 + %2 = %3: all before %3 has arrived. %4 has sent up to %5; %6 are not acknowledged yet "
                  "(RFC 9293 3.4).")
                   .arg(m_e.from)
                   .arg(m_e.count)
                   .arg(m_e.to)
                   .arg(otherAtStart())
                   .arg(m_e.limit)
                   .arg(bytes(m_e.limit - m_e.to))
               + delay();
    case Reason::AckOfFin:
        return tr("A FIN takes one number as a byte does: %1 + 1 = %2. The direction from %3 to %4 is closed; that "
                  "from %4 "
                  "closes with a FIN of its own (RFC 9293 3.6).")
            .arg(m_e.from)
            .arg(m_e.to)
            .arg(other(), who());
    case Reason::AckOfDataAndFin:
        return tr("%1 + %2 + 1 = %3: %4 of data, and one number for the FIN. The direction from %5 is closed "
                  "(RFC 9293 3.6).")
                   .arg(m_e.from)
                   .arg(m_e.count)
                   .arg(m_e.to)
                   .arg(bytes(m_e.count), other())
               + delay();
    case Reason::AckRepeated:
        return tr("It acknowledges %1 once more and says nothing new: neither data nor another window. An ACK answers "
                  "also "
                  "what was not expected (RFC 9293 3.10.7.4).")
            .arg(m_e.to);
    case Reason::AckOvertaken:
        return tr("It was sent before the ACK of %1 and overtaken by it on the way. %2 is less than %1, so it changes "
                  "nothing: "
                  "ACKs are cumulative (RFC 9293 3.4).")
            .arg(m_e.limit)
            .arg(m_e.to);
    case Reason::AckFirst:
        return tr("The capture begins in the middle of the connection. This proves that %1 has all before %2, and no "
                  "more "
                  "(RFC 9293 3.4).")
            .arg(who())
            .arg(m_e.to);
    case Reason::AckOfUnseen:
        return tr("%1 has all before %2, but of what %3 sent only what lies before %4 was captured: the capture missed "
                  "the rest "
                  "(RFC 9293 3.4).")
            .arg(whoAtStart())
            .arg(m_e.to)
            .arg(other())
            .arg(m_e.limit);
    default:
        return {};
    }
}

QString WhyAtLength::closing() const
{
    const std::int64_t next = m_e.from + 1;
    switch (m_e.reason) {
    case Reason::ActiveClose:
        return tr("The FIN has number %1 and says that no byte follows; it will be acknowledged by %1 + 1 = %2. Only "
                  "the "
                  "direction from %3 closes, which goes to FIN-WAIT-1 (RFC 9293 3.6, figure 12).")
            .arg(m_e.from)
            .arg(next)
            .arg(who());
    case Reason::PassiveClose:
        return tr("%1 had acknowledged the FIN of %2 before, in a segment of its own, and closes only now: FIN, ACK, "
                  "FIN, ACK "
                  "make four segments (RFC 9293 3.6, figure 12). This FIN has number %3.")
            .arg(whoAtStart(), other())
            .arg(m_e.from);
    case Reason::PassiveCloseWithAck:
        return tr("ack %1 acknowledges the FIN of %2, and the own FIN, number %3, is in the same segment: FIN, FIN "
                  "with ACK, "
                  "ACK make three segments instead of four (RFC 9293 3.6).")
            .arg(m_e.to)
            .arg(other())
            .arg(m_e.from);
    case Reason::FinCrossed:
        return tr("ack %1 does not cover the FIN of %2, so %3 sent its own before that arrived. Both close actively, "
                  "and both "
                  "pass CLOSING (RFC 9293 3.6, figure 13).")
            .arg(m_e.to)
            .arg(other(), who());
    case Reason::FinAgain:
        return (m_e.isAnswered
                    ? tr("The ACK of this FIN, number %1, was captured, but had not reached %2, which sends the FIN "
                         "once more after %3 (RFC 6298 5.4).")
                    : tr("The FIN, number %1, has not been acknowledged: %2 sends it once more after %3 "
                         "(RFC 6298 5.4)."))
            .arg(m_e.from)
            .arg(who(), seconds(m_e.span));
    default:
        return lastAck();
    }
}

QString WhyAtLength::lastAck() const
{
    switch (m_e.reason) {
    case Reason::LastAck:
        return tr("%1 + 1 = %2 acknowledges the FIN. An ACK is not acknowledged itself: if it is lost, %3 sends its "
                  "FIN again. "
                  "So %4 stays in TIME-WAIT for 2 MSL, until also no old segment can be on its way (RFC 9293 3.6.1).")
            .arg(m_e.from)
            .arg(m_e.to)
            .arg(other(), who());
    case Reason::LastAckAgain:
        return tr("%1 has sent its FIN again, for the ACK was lost or late. In TIME-WAIT %2 acknowledges it with %3 as "
                  "before, "
                  "and starts the 2 MSL timer anew (RFC 9293 3.10.7.4, eighth).")
            .arg(otherAtStart(), who())
            .arg(m_e.to);
    default:
        return {};
    }
}

QString WhyAtLength::reset() const
{
    switch (m_e.reason) {
    case Reason::ResetRefused:
        return tr("Nobody listens on that port: a SYN that finds no listener is answered with a reset, and its ack %1 "
                  "= %2 + 1 "
                  "names that SYN (RFC 9293 3.5.2, 3.10.7.1). A firewall may answer so too.")
            .arg(m_e.to)
            .arg(m_e.from);
    case Reason::ResetOfHandshake:
        return tr("%1 answers the SYN,ACK with a reset instead of an ACK: it had asked, but gave up. %2 goes back from "
                  "SYN-RECEIVED to LISTEN (RFC 9293 3.10.7.4, second).")
            .arg(whoAtStart(), other());
    case Reason::ResetOfHalfOpen:
        return tr("In SYN-SENT %1 got an ACK that does not acknowledge its SYN. The reset takes its number %2 from "
                  "that ACK, and "
                  "so ends what %3 still held; %1 stays in SYN-SENT (RFC 9293 3.5.1, figure 9).")
            .arg(who())
            .arg(m_e.from)
            .arg(other());
    case Reason::ResetAbort:
        return tr("%1 gives the connection up: what is still on its way or unread is lost, and a reset is never "
                  "answered "
                  "(RFC 9293 3.5.2, 3.10.5).")
            .arg(whoAtStart());
    case Reason::ResetAfterClose:
        return tr("After its own FIN %1 got %2 that no program will read. The reset tells %3 that data were lost "
                  "(RFC 9293 3.6.1).")
            .arg(who(), bytes(m_e.count), other());
    case Reason::ResetUnbelieved:
        return tr("Its number is %1, and %2 expects %3. A reset counts only with exactly that number; within the "
                  "window it is "
                  "answered with a challenge ACK, outside it is ignored (RFC 5961 3.2).")
            .arg(m_e.from)
            .arg(other())
            .arg(m_e.to);
    case Reason::ResetStray:
        return tr("For %1 there is no such connection: whatever arrives but a reset is answered with a reset "
                  "(RFC 9293 3.5.2, 3.10.7.1).")
            .arg(who());
    default:
        return {};
    }
}

QString WhyAtLength::duplicateAck() const
{
    QString text =
        m_e.limit > m_e.to
            ? tr("Something arrived at %1 beyond a hole: %2 to %3 is missing, as its SACK blocks say (RFC 2018).")
                  .arg(who())
                  .arg(m_e.to)
                  .arg(m_e.limit - 1)
            : tr("Something arrived at %1, but not %2: so %2 is asked for once more, with the same window "
                 "(RFC 5681 2).")
                  .arg(who())
                  .arg(m_e.to);
    text += QLatin1Char(' ');
    if (m_e.number == 3)
        text += tr("It is the third: expect a fast retransmit of %1 (RFC 5681 3.2).").arg(m_e.to);
    else if (m_e.number > 3)
        text += tr("Each one more says that another segment has left the network (RFC 5681 3.2).");
    else
        text += tr("Two may come from reordering; the third makes %1 send it again (RFC 5681 3.2).").arg(other());
    return text;
}

QString WhyAtLength::sentAgain() const
{
    const QString range = m_e.to - m_e.from > 1 ? tr("%1 to %2", "first and last number").arg(m_e.from).arg(m_e.to - 1)
                                                : tr("number %1").arg(m_e.from);
    switch (m_e.reason) {
    case Reason::Retransmission:
        return judged(tr("%1 sends %2 again: not acknowledged in time (RFC 6298 5.4).").arg(whoAtStart(), range))
               + doubling();
    case Reason::FastRetransmission:
        return judged(
            tr("%1 does not wait for its timer: duplicate ACKs or SACK show that %2 is missing, and it is sent again "
               "at once (RFC 5681 3.2, RFC 6675).")
                .arg(whoAtStart(), range));
    case Reason::SpuriousRetransmission:
        return tr("All before %1 was acknowledged when %2 went out again: that ACK was lost or late, or the timeout "
                  "too short "
                  "(RFC 5682).")
            .arg(m_e.limit)
            .arg(range);
    case Reason::TailLossProbe:
        return tr("Nothing followed that could bring a duplicate ACK. %1 sends %2 again after about two round trips, "
                  "to get an "
                  "ACK before the timeout (RFC 8985 7).")
            .arg(whoAtStart(), range);
    default:
        return {};
    }
}

QString WhyAtLength::order() const
{
    switch (m_e.reason) {
    case Reason::OutOfOrder:
        return judged(
            tr("It was sent once, and overtaken on its way: the network may change the order, and the receiver puts it "
               "right by the numbers (RFC 9293 3.4)."));
    case Reason::AfterGap:
        return tr("It begins with %1, but %2 was expected: %1 − %2 = %3 numbers were lost before the capture point, "
                  "overtaken, "
                  "or not captured (RFC 9293 3.4).")
            .arg(m_e.to)
            .arg(m_e.from)
            .arg(m_e.count);
    case Reason::DuplicateSack:
        return tr("The first SACK block names %1 to %2 although they had arrived already: they came twice, so one of "
                  "them was "
                  "sent in vain (RFC 2883).")
            .arg(m_e.from)
            .arg(m_e.to - 1);
    case Reason::Offload:
        return m_e.limit > 0 ? tr("%1 are more than the MSS of %2: the network card cuts it into segments after the "
                                  "capture, or put "
                                  "it together before (RFC 9293 3.7.1).")
                                   .arg(bytes(m_e.count))
                                   .arg(m_e.limit)
                             : tr("%1 are more than a segment can hold on the wire: the network card cuts it after the "
                                  "capture, or "
                                  "put it together before (RFC 9293 3.7.1).")
                                   .arg(bytes(m_e.count));
    case Reason::DuplicateFrame:
        return tr(
            "The same numbers and the same IP identification: it was sent once, and the capture saw it in two places "
            "(RFC 6864). It changes nothing.");
    default:
        return {};
    }
}

QString WhyAtLength::window() const
{
    switch (m_e.reason) {
    case Reason::ZeroWindow:
        return tr("The program does not read as fast as data come, and the buffer is full: with window 0 %1 must stop "
                  "at %2 and "
                  "wait for an update (RFC 9293 3.8.6).")
            .arg(other())
            .arg(m_e.to);
    case Reason::WindowUpdate:
        return tr("It acknowledges nothing new; it says that the window now reaches to %1 + %2 = %3 (RFC 9293 3.8.6).")
            .arg(m_e.to)
            .arg(m_e.count)
            .arg(m_e.to + m_e.count);
    case Reason::WindowFull:
        return tr("%1 offered %2 beyond %3, and this segment ends at %3 + %2 = %4: %5 must wait for the next ACK "
                  "(RFC 9293 3.8.6).")
            .arg(otherAtStart())
            .arg(m_e.count)
            .arg(m_e.from)
            .arg(m_e.to)
            .arg(who());
    default:
        return {};
    }
}

QString WhyAtLength::probes() const
{
    switch (m_e.reason) {
    case Reason::ZeroWindowProbe:
        return tr("While the window is 0, the ACK that opens it could be lost, and both would wait for ever. So %1 "
                  "asks now and "
                  "then; the answer carries the window (RFC 9293 3.8.6.1).")
            .arg(who());
    case Reason::ZeroWindowProbeAck:
        return tr("The answer still says window 0, with ack %1: %2 asks again, each time after twice the wait "
                  "(RFC 9293 3.8.6.1).")
            .arg(m_e.to)
            .arg(other());
    case Reason::KeepAlive:
        return tr("Its number %1 is one less than the next, %1 + 1 = %2: %3 has that already, so it must answer, and "
                  "thus shows "
                  "that it is there (RFC 9293 3.8.4).")
            .arg(m_e.from)
            .arg(m_e.from + 1)
            .arg(other());
    case Reason::KeepAliveAck:
        return tr("Number %1 had arrived long before, so %2 repeats that it expects %3: it is there, and knows the "
                  "connection "
                  "(RFC 9293 3.8.4).")
            .arg(m_e.to - 1)
            .arg(who())
            .arg(m_e.to);
    default:
        return {};
    }
}

QString WhyAtLength::flags() const
{
    switch (m_e.reason) {
    case Reason::EcnOffered:
        return tr("%1 can take marks of congestion instead of losses, if %2 agrees (RFC 3168 6.1.1).")
            .arg(whoAtStart(), other());
    case Reason::EcnAgreed:
        return tr("%1 agrees: from now on congested routers may mark packets instead of dropping them (RFC 3168 "
                  "6.1.1).")
            .arg(whoAtStart());
    case Reason::CongestionEcho:
        return tr("A packet from %1 arrived with a mark of congestion. ECE is set until %1 answers with CWR "
                  "(RFC 3168 6.1.3).")
            .arg(other());
    case Reason::CongestionHeeded:
        return tr("%1 has got ECE and made its congestion window smaller, as after a loss (RFC 3168 6.1.2).")
            .arg(whoAtStart());
    case Reason::Urgent:
        return tr(
            "The urgent pointer says how far urgent data reach; new programs are not to use it (RFC 9293 3.8.5).");
    default:
        return {};
    }
}

QString WhyAtLength::text() const
{
    if (m_e.reason == Reason::DuplicateAck)
        return duplicateAck();
    for (const QString &sentence : {syn(), synAck(), acknowledgmentOfSyn(), data(), acknowledgment(), closing(),
                                    reset(), sentAgain(), order(), window(), probes(), flags()}) {
        if (!sentence.isEmpty())
            return sentence;
    }
    return {};
}

} // namespace

QString whyDetails(const Explanation &explanation)
{
    return WhyAtLength(explanation).text();
}

} // namespace tcpladder
