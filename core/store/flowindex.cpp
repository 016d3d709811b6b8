// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/flowindex.h"

#include <cstring>
#include <random>
#include <utility>

namespace tcpladder {
namespace {

std::uint64_t mix(std::uint64_t hash, std::uint64_t value)
{
    hash = (hash ^ value) * 0x9e3779b97f4a7c15ULL; // 2^64 / golden ratio: spreads every input bit upwards
    return hash ^ (hash >> 32U);
}

std::uint64_t mix(std::uint64_t hash, const EndPoint &end)
{
    const auto bytes = end.address.bytes();
    for (std::size_t i = 0; i < bytes.size(); i += 4) {
        std::uint32_t word = 0;
        std::memcpy(&word, bytes.data() + i, sizeof word);
        hash = mix(hash, word);
    }
    return mix(hash, end.port);
}

} // namespace

FlowKey::FlowKey(const EndPoint &a, const EndPoint &b, std::uint32_t wrappedIn)
    : low(a),
      high(b),
      encapsulation(wrappedIn)
{
    if (high < low)
        std::swap(low, high);
}

std::uint64_t FlowKey::hash(std::uint64_t seed) const
{
    return mix(mix(mix(seed, low), high), encapsulation);
}

FlowIndex::FlowIndex() : m_seed((std::uint64_t{std::random_device{}()} << 32U) | std::random_device{}()), m_slots(1024)
{}

FlowId &FlowIndex::find(const FlowKey &key)
{
    if ((m_keys.size() + 1) * 2 > m_slots.size())
        grow();
    const std::uint64_t hash = key.hash(m_seed);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
        Slot &slot = m_slots[i];
        if (!slot.isUsed) {
            slot = {hash, static_cast<std::uint32_t>(m_keys.size()), FlowId(), true};
            m_keys.push_back(key);
            return slot.flow;
        }
        if (slot.hash == hash && m_keys[slot.key] == key)
            return slot.flow;
    }
}

FlowId FlowIndex::lookUp(const FlowKey &key) const
{
    const std::uint64_t hash = key.hash(m_seed);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t i = hash & mask; m_slots[i].isUsed; i = (i + 1) & mask) {
        if (m_slots[i].hash == hash && m_keys[m_slots[i].key] == key)
            return m_slots[i].flow;
    }
    return {};
}

void FlowIndex::grow()
{
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    const std::size_t mask = m_slots.size() - 1;
    for (const Slot &slot : old) {
        if (!slot.isUsed)
            continue;
        std::size_t i = slot.hash & mask;
        while (m_slots[i].isUsed)
            i = (i + 1) & mask;
        m_slots[i] = slot;
    }
}

} // namespace tcpladder
