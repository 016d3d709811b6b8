// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace tcpladder {

/// What may be said of a segment beyond its own fields; Wireshark's words where it has one.
enum class Mark : std::uint8_t {
    Retransmission,
    FastRetransmission,
    SpuriousRetransmission,
    OutOfOrder,
    DuplicateAck,
    LostSegment,    ///< a segment before this one was not captured
    AckLostSegment, ///< acknowledges what was not captured
    ZeroWindow,
    ZeroWindowProbe,
    ZeroWindowProbeAck,
    WindowUpdate,
    WindowFull,
    KeepAlive,
    KeepAliveAck,
    PortReused,
    DuplicateSack,  ///< carries a D-SACK block (RFC 2883)
    TailLossProbe,  ///< RFC 8985
    Offload,        ///< larger than the MSS: the card cuts it or has put it together
    DuplicateFrame, ///< the same packet captured twice
    CutHeader,      ///< too little of the TCP header was captured
    BadHeader,      ///< the TCP header gives an impossible length of its own: receivers drop the segment
};
inline constexpr int MarkCount = 21;

constexpr std::uint32_t markBit(Mark mark)
{
    return 1U << static_cast<unsigned>(mark);
}

/// The name in exports: "fast-retransmission".
std::string_view markName(Mark mark);

/// A set of marks.
class Marks
{
public:
    constexpr Marks() = default;
    constexpr explicit Marks(std::uint32_t bits) : m_bits(bits) {}

    constexpr bool has(Mark mark) const { return (m_bits & markBit(mark)) != 0; }
    constexpr void set(Mark mark) { m_bits |= markBit(mark); }
    constexpr void clear(Mark mark) { m_bits &= ~markBit(mark); }
    constexpr bool isEmpty() const { return m_bits == 0; }
    constexpr std::uint32_t bits() const { return m_bits; }
    /// True if any mark of the set means that something went wrong on the way or at an end point.
    bool hasTrouble() const;
    /// True if the segment's header could not be read: it bears on nothing, and its numbers mean nothing.
    constexpr bool isUnreadable() const { return has(Mark::CutHeader) || has(Mark::BadHeader); }

    friend constexpr bool operator==(Marks, Marks) = default;
    friend constexpr Marks operator|(Marks a, Marks b) { return Marks(a.m_bits | b.m_bits); }
    friend constexpr Marks operator&(Marks a, Marks b) { return Marks(a.m_bits & b.m_bits); }

private:
    std::uint32_t m_bits = 0;
};

} // namespace tcpladder
