// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/capture/bytewriter.h"

namespace tcpladder::test {

struct PcapVariant {
    std::endian order = std::endian::little;
    std::uint32_t magic = 0xa1b2c3d4;
    unsigned major = 2;
    unsigned minor = 4;
    std::uint32_t snapLength = 262144;
    std::uint32_t linkField = 1;
    unsigned headerLength = 16;
    bool wireLengthFirst = false;
};

/// Makes pcap files of every variant.
class PcapWriter
{
public:
    explicit PcapWriter(const PcapVariant &variant = {}) : m_variant(variant), m_bytes(variant.order)
    {
        m_bytes.u32(variant.magic).u16(variant.major).u16(variant.minor).u32(0).u32(0);
        m_bytes.u32(variant.snapLength).u32(variant.linkField);
    }

    PcapWriter &packet(std::uint32_t seconds, std::uint32_t ticks, std::string_view data, std::uint32_t wireLength)
    {
        const auto captured = static_cast<std::uint32_t>(data.size());
        m_bytes.u32(seconds).u32(ticks);
        m_bytes.u32(m_variant.wireLengthFirst ? wireLength : captured);
        m_bytes.u32(m_variant.wireLengthFirst ? captured : wireLength);
        for (unsigned i = 16; i < m_variant.headerLength; ++i)
            m_bytes.u8(i);
        m_bytes.bytes(data);
        return *this;
    }

    /// @p count packets of differing lengths, ten milliseconds apart.
    PcapWriter &packets(std::uint32_t count, std::uint32_t seconds = 1'700'000'000)
    {
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::string data(40 + i * 7 % 90, static_cast<char>('a' + i % 26));
            packet(seconds + i / 100, i % 100 * 10'000, data, static_cast<std::uint32_t>(data.size() + i % 3));
        }
        return *this;
    }

    PcapWriter &raw(std::string_view bytes)
    {
        m_bytes.bytes(bytes);
        return *this;
    }

    const std::string &written() const { return m_bytes.written(); }

private:
    PcapVariant m_variant;
    ByteWriter m_bytes;
};

} // namespace tcpladder::test
