// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/segmentfacts.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace tcpladder::test {

/// Makes segments of any bytes, 16 a segment: numbers are small and lie around two bases, so that segments have to do
/// with each other, and some lie anywhere; time goes on in steps of any size, and back.
class SegmentBytes
{
public:
    explicit SegmentBytes(std::span<const std::uint8_t> bytes) : m_rest(bytes) {}

    /// The next segment; empty where the bytes end.
    std::optional<SegmentFacts> next()
    {
        if (m_rest.size() < RecordSize)
            return std::nullopt;
        m_record = m_rest.first(RecordSize);
        m_rest = m_rest.subspan(RecordSize);
        const auto &bytes = m_record;
        SegmentFacts s;
        s.from = (bytes[0] & 1U) != 0 ? Side::Server : Side::Client;
        const bool isClient = s.from == Side::Client;
        s.flags = TcpFlags(bytes[1]);
        s.sequence = number(2, isClient);
        s.acknowledgment = number(4, !isClient);
        s.length = bytes[6] < 128 ? bytes[6] & 3U : (bytes[6] - 127U) * ((bytes[6] & 1U) != 0 ? 500U : 1U);
        s.window = static_cast<std::uint16_t>(bytes[7] << 4U);
        if ((bytes[0] & 2U) != 0)
            s.options.timestamps = TcpOptions::Timestamps{bytes[8], bytes[9]};
        if ((bytes[0] & 4U) != 0) {
            s.hasIdentification = true;
            s.identification = bytes[10];
        }
        for (; s.options.sackCount < (bytes[0] >> 3U & 3U); ++s.options.sackCount)
            s.options.sack[s.options.sackCount] = {number(12U - s.options.sackCount, !isClient), number(11, !isClient)};
        if ((bytes[0] & 32U) != 0)
            s.options.windowScale = static_cast<std::uint8_t>(bytes[8] & 15U);
        if ((bytes[0] & 64U) != 0)
            s.options.maximumSegmentSize = bytes[9];
        s.options.sackPermitted = (bytes[0] & 128U) != 0;
        s.isMalformed = bytes[15] == 0xff;
        m_now += Nanoseconds{static_cast<std::int8_t>(bytes[13])} * (std::int64_t{1} << (bytes[14] & 31U));
        s.time = m_now;
        return s;
    }

    /// A byte of the last segment that says nothing of the segment itself.
    unsigned control() const { return m_record[15]; }
    Nanoseconds now() const { return m_now; }

private:
    static constexpr std::size_t RecordSize = 16;

    SequenceNumber number(std::size_t at, bool ofClient) const
    {
        const SequenceNumber small = m_record[at] | (m_record[at + 1] & 0x03U) << 8U;
        return ((m_record[at + 1] & 0x80U) != 0 ? small * 0x00800001U : small) + (ofClient ? 0xfffffff0U : 5U);
    }

    std::span<const std::uint8_t> m_rest;
    std::span<const std::uint8_t> m_record;
    Nanoseconds m_now = 0;
};

} // namespace tcpladder::test
