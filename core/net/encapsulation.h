// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/address.h"

#include <array>
#include <cstdint>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tcpladder {

/// What may be wrapped around an IP packet.
enum class Wrapper : std::uint8_t {
    Vlan,
    Mpls,
    Pppoe,
    ProviderBackbone,
    ETag,
    VnTag,
    FabricPath,
    Trill,
    IpInIp,
    Gre,
    Nvgre,
    Erspan,
    Vxlan,
    Geneve,
    GtpU,
    L2tp,
    Ayiya,
    Capwap,
    SFlow,
    Teredo,
    Tzsp,
    EtherIp,
    Pim,
};

/// The VLANs and tunnels around one packet from the outermost to the innermost, as bytes that compare and hash fast.
///
/// Only what is the same in both directions of a connection takes part: VLAN ids, network identifiers and the pair of
/// outer addresses, but neither MPLS labels nor tunnel end point identifiers, which each direction has of its own.
class EncapsulationPath
{
public:
    void clear() { m_size = 0; }
    bool isEmpty() const { return m_size == 0; }
    std::span<const std::uint8_t> bytes() const { return {m_bytes.data(), m_size}; }

    /// Adds a wrapper; one that finds no more room is left out.
    void add(Wrapper wrapper, std::uint32_t number = 0);
    /// Adds a wrapper between two outer addresses, in whichever order they are given.
    void add(Wrapper wrapper, std::uint32_t number, const IpAddress &a, const IpAddress &b);

private:
    std::array<std::uint8_t, 240> m_bytes{};
    std::size_t m_size = 0;
};

/// The encapsulations that a decoder has met, each with a small number; 0 is that of a bare packet. One thread interns,
/// any may ask for texts meanwhile.
class EncapsulationTable
{
public:
    /// As many are told apart; all further ones share one number.
    static constexpr std::size_t Capacity = 1U << 16U;

    /// The number of @p path, which is the same for equal paths.
    std::uint32_t intern(const EncapsulationPath &path);
    /// In the usual terms, outermost first: "VLAN 5 / VXLAN 100 / GRE"; empty for 0 and for numbers not given out.
    std::string text(std::uint32_t id) const;

private:
    std::unordered_map<std::string, std::uint32_t> m_ids; // only the thread that interns uses it
    mutable std::mutex m_mutex;                           // guards m_paths, which only that thread changes
    std::vector<const std::string *> m_paths;             // by number - 1; the keys of m_ids stay where they are
    std::string m_last; // packets of one flow follow each other: most look-ups end here
    std::uint32_t m_lastId = 0;
};

} // namespace tcpladder
