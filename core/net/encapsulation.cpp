// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/encapsulation.h"

#include "core/net/bytes.h"

#include <algorithm>

namespace tcpladder {
namespace {

// One wrapper's bytes: kind, number (4), length of each of the two addresses (0, 4 or 16), the addresses.
constexpr std::size_t FixedSize = 6;

struct WrapperName {
    std::string_view name;
    bool hasNumber;
};

WrapperName nameOf(Wrapper wrapper)
{
    switch (wrapper) {
    case Wrapper::Vlan:
        return {"VLAN", true};
    case Wrapper::Mpls:
        return {"MPLS", false};
    case Wrapper::Pppoe:
        return {"PPPoE", true};
    case Wrapper::ProviderBackbone:
        return {"PBB", true};
    case Wrapper::ETag:
        return {"E-TAG", false};
    case Wrapper::VnTag:
        return {"VN-Tag", false};
    case Wrapper::FabricPath:
        return {"FabricPath", false};
    case Wrapper::Trill:
        return {"TRILL", false};
    case Wrapper::IpInIp:
        return {"IP-in-IP", false};
    case Wrapper::Gre:
        return {"GRE", true};
    case Wrapper::Nvgre:
        return {"NVGRE", true};
    case Wrapper::Erspan:
        return {"ERSPAN", true};
    case Wrapper::Vxlan:
        return {"VXLAN", true};
    case Wrapper::Geneve:
        return {"Geneve", true};
    case Wrapper::GtpU:
        return {"GTP-U", false};
    case Wrapper::L2tp:
        return {"L2TP", false};
    case Wrapper::Ayiya:
        return {"AYIYA", false};
    case Wrapper::Capwap:
        return {"CAPWAP", false};
    case Wrapper::SFlow:
        return {"sFlow", false};
    case Wrapper::Teredo:
        return {"Teredo", false};
    case Wrapper::Tzsp:
        return {"TZSP", false};
    case Wrapper::EtherIp:
        return {"EtherIP", false};
    case Wrapper::Pim:
        return {"PIM", false};
    }
    return {"", false};
}

} // namespace

void EncapsulationPath::add(Wrapper wrapper, std::uint32_t number)
{
    if (m_size + FixedSize > m_bytes.size())
        return;
    m_bytes[m_size] = static_cast<std::uint8_t>(wrapper);
    for (unsigned i = 0; i < 4; ++i)
        m_bytes[m_size + 1 + i] = static_cast<std::uint8_t>(number >> (24U - 8U * i));
    m_bytes[m_size + 5] = 0;
    m_size += FixedSize;
}

void EncapsulationPath::add(Wrapper wrapper, std::uint32_t number, const IpAddress &a, const IpAddress &b)
{
    const IpAddress &low = std::min(a, b);
    const IpAddress &high = std::max(a, b);
    const std::size_t each = low.bytes().size();
    if (high.bytes().size() != each || m_size + FixedSize + 2 * each > m_bytes.size()) {
        add(wrapper, number);
        return;
    }
    add(wrapper, number);
    m_bytes[m_size - 1] = static_cast<std::uint8_t>(each);
    std::ranges::copy(low.bytes(), m_bytes.begin() + static_cast<std::ptrdiff_t>(m_size));
    std::ranges::copy(high.bytes(), m_bytes.begin() + static_cast<std::ptrdiff_t>(m_size + each));
    m_size += 2 * each;
}

std::uint32_t EncapsulationTable::intern(const EncapsulationPath &path)
{
    if (path.isEmpty())
        return 0;
    if (std::ranges::equal(path.bytes(), m_last, {}, {}, [](char c) { return static_cast<std::uint8_t>(c); }))
        return m_lastId;
    std::string key(path.bytes().begin(), path.bytes().end());
    auto found = m_ids.find(key);
    if (found == m_ids.end()) {
        if (m_paths.size() >= Capacity)
            return static_cast<std::uint32_t>(Capacity + 1);
        found = m_ids.emplace(key, static_cast<std::uint32_t>(m_paths.size() + 1)).first;
        const std::lock_guard lock(m_mutex);
        m_paths.push_back(&found->first);
    }
    m_last = std::move(key);
    m_lastId = found->second;
    return m_lastId;
}

std::string EncapsulationTable::text(std::uint32_t id) const
{
    std::string text;
    std::unique_lock lock(m_mutex);
    if (id == 0 || id > m_paths.size())
        return text;
    const std::string &path = *m_paths[id - 1]; // which never changes
    lock.unlock();
    std::span<const std::uint8_t> bytes(reinterpret_cast<const std::uint8_t *>(path.data()), path.size());
    while (bytes.size() >= FixedSize) {
        const auto [name, hasNumber] = nameOf(static_cast<Wrapper>(bytes[0]));
        if (!text.empty())
            text += " / ";
        text += name;
        // A GRE tunnel without a key has no number to tell.
        const std::uint32_t number = readBe32(bytes.subspan(1));
        if (hasNumber && !(number == 0 && static_cast<Wrapper>(bytes[0]) == Wrapper::Gre))
            text += ' ' + std::to_string(number);
        bytes = bytes.subspan(std::min(bytes.size(), FixedSize + 2U * bytes[5]));
    }
    return text;
}

} // namespace tcpladder
