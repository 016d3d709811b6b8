// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/flowkeys.h"

#include <random>

namespace tcpladder {

FlowKeys::FlowKeys() : m_seed((std::uint64_t{std::random_device{}()} << 32U) | std::random_device{}()), m_slots(1024) {}

FlowKeys::Found FlowKeys::look(const FlowKey &key, std::uint32_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t i = hash & mask;
    for (; m_slots[i].number != Empty; i = (i + 1) & mask) {
        if (m_slots[i].hash != hash)
            continue;
        const FlowKey &known = m_keys[m_slots[i].number];
        if (key.isLike(known))
            return {i, {m_slots[i].number, false}};
        if (key.isReverseOf(known))
            return {i, {m_slots[i].number, true}};
    }
    return {i, {Empty, false}};
}

FlowKeys::Place FlowKeys::place(const FlowKey &key, std::uint32_t hash)
{
    const Found found = look(key, hash);
    if (found.place.number != Empty) [[likely]]
        return found.place;
    m_slots[found.slot] = {hash, m_size};
    m_keys.slot(m_keys.reserve(1)) = key;
    if (++m_size * 2 > m_slots.size())
        grow();
    return {m_size - 1, false};
}

std::optional<std::uint32_t> FlowKeys::find(const FlowKey &key) const
{
    const std::uint32_t number = look(key, key.hash(m_seed)).place.number;
    return number == Empty ? std::nullopt : std::optional(number);
}

void FlowKeys::grow()
{
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    const std::size_t mask = m_slots.size() - 1;
    for (const Slot &slot : old) {
        if (slot.number == Empty)
            continue;
        std::size_t i = slot.hash & mask;
        while (m_slots[i].number != Empty)
            i = (i + 1) & mask;
        m_slots[i] = slot;
    }
}

} // namespace tcpladder
