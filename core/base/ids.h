// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace tcpladder {

/// A number that names one thing of one kind; ids of different kinds do not convert into each other.
template <typename Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(std::uint32_t value) : m_value(value) {}

    constexpr std::uint32_t value() const { return m_value; }
    constexpr bool isValid() const { return m_value != std::numeric_limits<std::uint32_t>::max(); }
    friend constexpr auto operator<=>(Id, Id) = default;

private:
    std::uint32_t m_value = std::numeric_limits<std::uint32_t>::max();
};

/// A flow of a trace, counted from 0 in the order in which flows first appear.
using FlowId = Id<struct FlowTag>;
/// A TCP segment of a trace, counted from 0 in the order of the capture.
using SegmentId = Id<struct SegmentTag>;

} // namespace tcpladder
