// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/reception.h"

#include <algorithm>

namespace tcpladder {

Receptions::Receptions(std::span<const KeySegment> segments, Side receiver, Nanoseconds settling)
    : m_segments(segments), m_receiver(receiver), m_settling(settling), m_after(segments.size(), Never)
{
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (segments[i].from != receiver)
            m_after[i] = segments[i].flags.rst() ? placeRst(i) : place(i);
    }
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
    if (sent.flags.rst())
        return received.flags.fin() && sent.flags.ack() && sequenceBefore(sent.acknowledgment, received.end);
    if (sent.isSyn())
        return received.flags.syn(); // it knows of no SYN of the other side: the two crossed
    if (sent.isSynAck()) {
        // It is in SYN-RECEIVED still, so what acknowledges its SYN has not come, unless it has spoken beyond that before.
        const auto spoke = [&](const KeySegment &before) { return before.from == m_receiver && before.isPlain(); };
        const auto end = m_segments.begin() + static_cast<std::ptrdiff_t>(at);
        return received.covers(sent.end) && std::none_of(m_segments.begin(), end, spoke);
    }
    if (sent.flags.fin() && isRepeated(at) && received.covers(sent.end))
        return true;
    if (sent.has(KeySegment::Overtaken) || received.flags.syn() || !sent.flags.ack())
        return false;
    // It acknowledges all that it has, which is less than all up to the FIN.
    if (received.flags.fin())
        return sequenceBefore(sent.acknowledgment, received.end);
    return false;
}

std::size_t Receptions::place(std::size_t position) const
{
    const KeySegment &received = m_segments[position];
    std::size_t after = position;
    bool wasRepeated = false;
    for (std::size_t i = position + 1; i < m_segments.size(); ++i) {
        if (m_segments[i].from == m_receiver && contradicts(m_segments[i], i, received)) {
            after = i;
            wasRepeated = (m_segments[i].flags.fin() || m_segments[i].isSynAck()) && isRepeated(i)
                          && received.covers(m_segments[i].end);
        }
    }
    if (!wasRepeated || received.flags.fin() || received.flags.syn())
        return after;
    // What it acknowledges was sent again in spite of it: it was lost if another that does as well came after that.
    const bool cameAgain = std::any_of(m_segments.begin() + static_cast<std::ptrdiff_t>(after), m_segments.end(),
                                       [&](const KeySegment &later) {
                                           return later.from == received.from && !later.flags.rst()
                                                  && later.covers(m_segments[after].end);
                                       });
    return cameAgain ? Never : after;
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
        if (rst.has(KeySegment::PossibleRst) || sent.time - rst.time > m_settling)
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
