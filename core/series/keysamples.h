// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace tcpladder {

/// Every 256th key of an ascending list, side by side: where a key is to be looked for is found in the processor's cache,
/// and only some steps more are taken in the list itself, which may be far larger.
template <typename Key>
class KeySamples
{
public:
    /// Takes the key of place @p index; all are given, one after the other.
    void append(std::uint32_t index, const Key &key)
    {
        if (index % Every == 0)
            m_keys.push_back(key);
    }

    /// The first place at or behind @p from whose key is not less than @p key, in a list of @p size keys, of which
    /// @p keyAt gives each; @p size if there is none. What is near @p from is found soonest.
    template <typename KeyAt>
    std::uint32_t firstAt(const Key &key, std::uint32_t from, std::uint32_t size, const KeyAt &keyAt) const
    {
        // Leap in growing steps, then search where the last leap went too far.
        const std::size_t first = from / Every + 1;
        std::size_t low = first;
        std::size_t step = 1;
        while (low + step <= m_keys.size() && m_keys[low + step - 1] < key) {
            low += step;
            step *= 2;
        }
        low = std::min(low, m_keys.size());
        const auto begin = m_keys.begin() + static_cast<std::ptrdiff_t>(low);
        const auto end = m_keys.begin() + static_cast<std::ptrdiff_t>(std::min(low + step, m_keys.size()));
        const auto sample =
            std::max(first, static_cast<std::size_t>(std::lower_bound(begin, end, key) - m_keys.begin()));

        std::uint32_t place = std::max(from, static_cast<std::uint32_t>(sample - 1) * Every);
        std::uint32_t behind = std::min(size, static_cast<std::uint32_t>(sample) * Every);
        while (place < behind) {
            const std::uint32_t middle = place + (behind - place) / 2;
            if (keyAt(middle) < key)
                place = middle + 1;
            else
                behind = middle;
        }
        return place;
    }

private:
    static constexpr std::uint32_t Every = 256;

    std::vector<Key> m_keys;
};

} // namespace tcpladder
