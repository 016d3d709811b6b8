// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/flowkey.h"

namespace tcpladder {
namespace {

std::uint64_t mix(std::uint64_t hash, std::uint64_t value)
{
    hash = (hash ^ value) * 0x9e3779b97f4a7c15ULL; // 2^64 / golden ratio: spreads every input bit upwards
    return hash ^ (hash >> 32U);
}

std::uint64_t mix(std::uint64_t hash, const EndPoint &end)
{
    const auto [first, second] = end.address.words();
    const std::uint64_t port = std::uint64_t{end.port} << 32U; // where IPv4 addresses have nothing
    return end.address.isV6() ? mix(mix(hash, first), second ^ port) : mix(hash, first ^ port);
}

} // namespace

std::uint32_t FlowKey::hash(std::uint64_t seed) const
{
    return static_cast<std::uint32_t>(mix(mix(seed, source) + mix(seed, destination), encapsulation));
}

} // namespace tcpladder
