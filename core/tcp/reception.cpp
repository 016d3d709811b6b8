// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/reception.h"

#include <algorithm>

namespace tcpladder {

Receptions::Receptions(std::span<const KeySegment> segments, Side receiver, const Timing &timing)
    : m_segments(segments),
      m_receiver(receiver),
      m_timing(timing),
      m_after(segments.size(), Never)
{
    const auto fin = std::find_if(segments.begin(), segments.end(),
                                  [&](const KeySegment &k) { return k.from != receiver && k.flags.fin(); });
    if (fin != segments.end())
        m_finEnd = fin->end;
    const auto own = std::find_if(segments.begin(), segments.end(),
                                  [&](const KeySegment &k) { return k.from == receiver && k.flags.fin(); });
    if (own != segments.end())
        m_ownFin = &*own;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (segments[i].from != receiver)
            m_after[i] = segments[i].flags.rst() ? placeRst(i) : place(i);
    }
    keepOrder();
    for (std::size_t i = 0; i < m_after.size(); ++i)
        m_hasLate |= m_after[i] != i && m_after[i] != Never;
}

/// What follows a FIN that had not arrived yet had not either, unless the FIN was lost and sent again.
void Receptions::keepOrder()
{
    for (std::size_t i = 0; i < m_segments.size(); ++i) {
        const bool isFin = m_segments[i].flags.fin() && m_segments[i].has(KeySegment::Completes);
        if (!isFin || m_after[i] == Never || m_after[i] == i || copyOf(i, i + 1) != Never)
            continue;
        for (std::size_t later = i + 1; later < m_after[i]; ++later) {
            if (m_after[later] != Never && !m_segments[later].flags.rst())
                m_after[later] = std::max(m_after[later], m_after[i]);
        }
    }
}

/// The next copy of the FIN at @p position, or of what came before it, from @p begin on; or Never.
std::size_t Receptions::copyOf(std::size_t position, std::size_t begin) const
{
    for (std::size_t i = begin; i < m_segments.size(); ++i) {
        const KeySegment &copy = m_segments[i];
        if (copy.from == m_segments[position].from && copy.has(KeySegment::Completes)
            && !copy.has(KeySegment::Inferred))
            return i;
    }
    return Never;
}

/// A SYN, SYN,ACK or FIN that its sender had sent before: it had no acknowledgment of it.
bool Receptions::isRepeated(std::size_t at) const
{
    const KeySegment &again = m_segments[at];
    return std::any_of(m_segments.begin(), m_segments.begin() + static_cast<std::ptrdiff_t>(at),
                       [&](const KeySegment &before) {
                           return before.from == again.from && !before.flags.rst() && before.end == again.end
                                  && before.flags.syn() == again.flags.syn() && before.flags.fin() == again.flags.fin()
                                  && !before.has(KeySegment::Inferred);
                       });
}

bool Receptions::contradicts(const KeySegment &sent, std::size_t at, const KeySegment &received) const
{
    const bool hasFin = received.flags.fin() || received.has(KeySegment::Completes);
    if (sent.flags.rst()) {
        // With ACK it says how far its sender had come; without, there was no connection when what it answers arrived.
        if (!hasFin || sent.flags.ack())
            return hasFin && !sent.covers(m_finEnd);
        return answers(sent, received) && !hasClosed(at);
    }
    if (sent.isSyn())
        return received.flags.syn(); // it knows of no SYN of the other side: the two crossed
    if (sent.isSynAck()) {
        // It is in SYN-RECEIVED still, so what acknowledges its SYN has not come; unless it has spoken since.
        const auto spoke = [&](const KeySegment &before) { return before.from == m_receiver && before.isPlain(); };
        const auto end = m_segments.begin() + static_cast<std::ptrdiff_t>(at);
        return received.covers(sent.end) && std::none_of(m_segments.begin(), end, spoke);
    }
    if (sent.flags.fin() && isRepeated(at) && received.covers(sent.end))
        return true;
    if (sent.has(KeySegment::Overtaken) || received.flags.syn() || !sent.flags.ack())
        return false;
    return hasFin && !sent.covers(m_finEnd); // it acknowledges all that it has: less than all up to the FIN
}

/// A RST without ACK has the number that was acknowledged in what it answers (RFC 9293 3.10.7.1).
bool Receptions::answers(const KeySegment &sent, const KeySegment &received)
{
    return sent.flags.rst() && !sent.flags.ack() && received.flags.ack() && sent.sequence == received.acknowledgment;
}

/// A FIN that had not arrived when the segment at @p after was sent was lost if it had to be sent again before it was
/// acknowledged. If it never was, it was lost as well if the segment was sent long after it: else a host may be slow.
bool Receptions::wasLost(std::size_t position, std::size_t after) const
{
    const bool isLate = m_segments[after].time - m_segments[position].time > m_timing.settling;
    const auto reply = std::find_if(m_segments.begin() + static_cast<std::ptrdiff_t>(after), m_segments.end(),
                                    [&](const KeySegment &k) { return k.from == m_receiver && k.covers(m_finEnd); });
    if (reply == m_segments.end() && isLate)
        return true;
    const std::size_t copy = copyOf(position, isLate ? position + 1 : after);
    return copy != Never && copy < static_cast<std::size_t>(reply - m_segments.begin());
}

bool Receptions::hasClosed(std::size_t at) const
{
    return std::any_of(m_segments.begin(), m_segments.begin() + static_cast<std::ptrdiff_t>(at),
                       [&](const KeySegment &k) { return k.from == m_receiver && k.flags.fin(); });
}

std::size_t Receptions::place(std::size_t position) const
{
    const KeySegment &received = m_segments[position];
    const bool hasFin = received.flags.fin() || received.has(KeySegment::Completes);
    const bool takesNumbers = received.end != received.sequence;
    std::size_t after = position;
    bool wasRepeated = false;
    for (std::size_t i = position + 1; i < m_segments.size(); ++i) {
        const KeySegment &sent = m_segments[i];
        if (sent.from != m_receiver)
            continue;
        if (hasFin && sent.covers(m_finEnd))
            break; // the proof that it had come
        if (received.isSyn() && sent.flags.rst() && sent.flags.ack() && sent.acknowledgment == received.end)
            break; // the refusal, RFC 9293 3.10.7.1
        const bool isProof = answers(sent, received) || (takesNumbers && sent.covers(received.end));
        const bool isTooSoon = !isProof && sent.time - received.time < m_timing.quickest;
        if (isTooSoon || contradicts(sent, i, received)) {
            after = i;
            wasRepeated = (sent.flags.fin() || sent.isSynAck()) && isRepeated(i) && received.covers(sent.end);
        }
    }
    if (hasFin && after != position && wasLost(position, after))
        return Never;
    if (hasFin)
        return behindAckOfFin(position, after);
    if (after == position)
        return after;
    const KeySegment &last = m_segments[after];
    if (!wasRepeated || received.flags.syn())
        return after;
    // What it acknowledges was sent again in spite of it: it was lost if another that does as well came after that.
    const bool cameAgain = std::any_of(
        m_segments.begin() + static_cast<std::ptrdiff_t>(after), m_segments.end(), [&](const KeySegment &later) {
            return later.from == received.from && !later.flags.rst() && later.covers(last.end);
        });
    return cameAgain ? Never : after;
}

/// Where the FIN at @p position arrived that seems to have arrived after @p after: later, if it was acknowledged from
/// TIME-WAIT, which the receiver enters only when its own FIN has been acknowledged before. In TIME-WAIT there is no
/// connection any more that counts identifications: what is sent there has none.
std::size_t Receptions::behindAckOfFin(std::size_t position, std::size_t after) const
{
    const auto begin = m_segments.begin();
    const auto isReply = [&](const KeySegment &k) { return k.from == m_receiver && k.covers(m_finEnd); };
    const auto reply = std::find_if(begin + static_cast<std::ptrdiff_t>(position), m_segments.end(), isReply);
    if (!m_ownFin || reply == m_segments.end() || !reply->has(KeySegment::Uncounted) || reply->flags.rst())
        return after;
    const auto acknowledges = [&](const KeySegment &k) {
        return k.from != m_receiver && k.isPlain() && k.covers(m_ownFin->end);
    };
    const auto ack = std::find_if(begin, reply, acknowledges);
    return ack == reply ? after : std::max(after, static_cast<std::size_t>(ack - begin));
}

/// A RST is contradicted by anything that its receiver sends after it: for a while that was under way already, then it
/// shows that the RST was lost, forged or not acceptable.
std::size_t Receptions::placeRst(std::size_t position) const
{
    const KeySegment &rst = m_segments[position];
    std::size_t after = position;
    bool openedAgain = false;
    for (std::size_t i = position + 1; i < m_segments.size(); ++i) {
        const KeySegment &sent = m_segments[i];
        if (sent.from != m_receiver || sent.flags.rst() || sent.has(KeySegment::Overtaken))
            continue;
        if (sent.isSyn()) {
            openedAgain = true; // the caller knows whether it was in SYN-SENT
            const auto sameSyn = [&](const KeySegment &k) {
                return k.from == m_receiver && k.isSyn() && k.sequence == sent.sequence;
            };
            if (std::any_of(m_segments.begin(), m_segments.begin() + static_cast<std::ptrdiff_t>(position), sameSyn))
                return Never;
        }
        if (openedAgain || sent.isSynAck())
            break;
        if (rst.has(KeySegment::PossibleRst) || sent.time - rst.time > m_timing.settling)
            return Never;
        after = i;
    }
    return after;
}

bool Receptions::isSenderAlive(std::span<const KeySegment> segments, std::size_t position, Nanoseconds settling)
{
    const KeySegment &rst = segments[position];
    return std::any_of(segments.begin() + static_cast<std::ptrdiff_t>(position), segments.end(),
                       [&](const KeySegment &later) {
                           return later.from == rst.from && later.isPlain() && !later.has(KeySegment::Overtaken)
                                  && later.time - rst.time > settling;
                       });
}

} // namespace tcpladder
