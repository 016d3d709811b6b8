// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

namespace tcpladder::test {

/// Puts numbers of one byte order one behind the other.
class ByteWriter
{
public:
    explicit ByteWriter(std::endian order = std::endian::little) : m_order(order) {}

    ByteWriter &u8(std::uint64_t value) { return number(value, 1); }
    ByteWriter &u16(std::uint64_t value) { return number(value, 2); }
    ByteWriter &u32(std::uint64_t value) { return number(value, 4); }
    ByteWriter &u64(std::uint64_t value) { return number(value, 8); }
    ByteWriter &bytes(std::string_view value)
    {
        m_bytes += value;
        return *this;
    }
    ByteWriter &pad()
    {
        m_bytes.resize((m_bytes.size() + 3) / 4 * 4);
        return *this;
    }

    std::size_t size() const { return m_bytes.size(); }
    const std::string &written() const { return m_bytes; }
    std::endian order() const { return m_order; }

private:
    ByteWriter &number(std::uint64_t value, unsigned count)
    {
        for (unsigned i = 0; i < count; ++i) {
            const unsigned shift = 8 * (m_order == std::endian::little ? i : count - 1 - i);
            m_bytes += static_cast<char>(static_cast<unsigned char>(value >> shift));
        }
        return *this;
    }

    std::endian m_order;
    std::string m_bytes;
};

} // namespace tcpladder::test
