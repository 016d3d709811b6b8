// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/capture/bytewriter.h"

namespace tcpladder::test {

/// Makes pcapng files block by block.
class PcapngWriter
{
public:
    using Body = ByteWriter;

    explicit PcapngWriter(std::endian order = std::endian::little) : m_order(order) {}

    Body body() const { return Body(m_order); }

    PcapngWriter &block(std::uint32_t type, Body content)
    {
        content.pad();
        Body framed(m_order);
        const auto length = content.size() + 12;
        framed.u32(type).u32(length).bytes(content.written()).u32(length);
        m_bytes += framed.written();
        return *this;
    }

    PcapngWriter &section(std::string_view options = {}, unsigned major = 1, unsigned minor = 0)
    {
        return block(0x0a0d0d0a, body().u32(0x1a2b3c4d).u16(major).u16(minor).u64(~std::uint64_t{0}).bytes(options));
    }

    /// A section of the given byte order, whatever the one before had.
    PcapngWriter &section(std::endian order)
    {
        m_order = order;
        return section();
    }

    PcapngWriter &interface(unsigned linkType = 1, std::uint32_t snapLength = 262144, std::string_view options = {})
    {
        return block(1, body().u16(linkType).u16(0).u32(snapLength).bytes(options));
    }

    PcapngWriter &enhanced(std::uint32_t interfaceId, std::uint64_t ticks, std::string_view data,
                           std::uint32_t wireLength, std::string_view options = {})
    {
        return block(6, body()
                            .u32(interfaceId)
                            .u32(ticks >> 32U)
                            .u32(ticks & 0xffffffffU)
                            .u32(data.size())
                            .u32(wireLength)
                            .bytes(data)
                            .pad()
                            .bytes(options));
    }

    PcapngWriter &obsolete(unsigned interfaceId, std::uint64_t ticks, std::string_view data, std::uint32_t wireLength)
    {
        return block(2, body()
                            .u16(interfaceId)
                            .u16(0)
                            .u32(ticks >> 32U)
                            .u32(ticks & 0xffffffffU)
                            .u32(data.size())
                            .u32(wireLength)
                            .bytes(data));
    }

    PcapngWriter &simple(std::string_view data, std::uint32_t wireLength)
    {
        return block(3, body().u32(wireLength).bytes(data));
    }

    /// An option for the blocks that follow, in the present byte order.
    std::string option(unsigned code, std::string_view value) const
    {
        return body().u16(code).u16(value.size()).bytes(value).pad().written();
    }

    PcapngWriter &raw(std::string_view bytes)
    {
        m_bytes += bytes;
        return *this;
    }

    const std::string &written() const { return m_bytes; }

private:
    std::endian m_order;
    std::string m_bytes;
};

} // namespace tcpladder::test
