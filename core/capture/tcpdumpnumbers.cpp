// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/tcpdumpnumbers.h"

#include <algorithm>
#include <cstdlib>

namespace tcpladder {

namespace {

constexpr std::int64_t Significant = 16;                  // less is what broken generators of segments get wrong
constexpr std::int64_t Certainty = std::int64_t{1} << 40; // no single number turns what many have shown

} // namespace

TcpdumpNumbers::Absolute TcpdumpNumbers::resolve(const TcpdumpSegment &segment, const EndPoint &source,
                                                 const EndPoint &destination)
{
    const std::size_t sender = source < destination ? 0 : 1;
    Conversation &conversation = m_conversations[std::minmax(source, destination)];
    Side &from = conversation.sides[sender];
    Side &to = conversation.sides[1 - sender];
    Absolute absolute;
    absolute.acknowledgment = segment.acknowledgment.value_or(0);

    if (!segment.flags.ack()) {
        absolute.sequence = segment.sequence.value_or(from.next.value_or(0));
        if (segment.flags.syn())
            from.next = absolute.sequence; // perhaps a new connection, far from where the last one ended
    } else if (!conversation.hasBase || segment.flags.syn()) {
        setBase(conversation, segment, sender, absolute);
    } else {
        if (segment.sequence)
            weigh(from, *segment.sequence);
        if (segment.acknowledgment)
            weigh(to, *segment.acknowledgment);
        const bool isRelative = m_absoluteFits <= 0;
        if (segment.sequence)
            absolute.sequence = *segment.sequence + (isRelative ? from.base : 0);
        else
            absolute.sequence = from.next.value_or(from.base);
        absolute.acknowledgment += isRelative ? to.base : 0;
    }
    if (segment.flags.ack() && m_absoluteFits <= 0)
        absolute.sackBase = to.base;
    sent(from, absolute.sequence + segment.length + segment.flags.sequenceLength());
    return absolute;
}

void TcpdumpNumbers::setBase(Conversation &conversation, const TcpdumpSegment &segment, std::size_t sender,
                             Absolute &absolute)
{
    Side &from = conversation.sides[sender];
    Side &to = conversation.sides[1 - sender];
    // A segment without data is printed without its number; what the other side acknowledged may tell it.
    absolute.sequence = segment.sequence.value_or(from.next.value_or(0));
    if (segment.flags.syn())
        from.next.reset();
    from.base = absolute.sequence;
    to.base = absolute.acknowledgment - 1;
    conversation.hasBase = true;
    if (!to.next || segment.flags.syn())
        to.next = absolute.acknowledgment;
}

void TcpdumpNumbers::weigh(const Side &side, std::uint32_t printed)
{
    const SequenceNumber expected = side.next.value_or(side.base);
    const std::int64_t relativeMiss = std::abs(std::int64_t{sequenceDifference(side.base + printed, expected)});
    const std::int64_t absoluteMiss = std::abs(std::int64_t{sequenceDifference(printed, expected)});
    if (std::abs(relativeMiss - absoluteMiss) < Significant)
        return;
    m_absoluteFits = std::clamp(m_absoluteFits + relativeMiss - absoluteMiss, -Certainty, Certainty);
}

void TcpdumpNumbers::sent(Side &side, SequenceNumber end)
{
    if (!side.next || sequenceAfter(end, *side.next))
        side.next = end;
}

} // namespace tcpladder
