// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/fragments.h"

#include <algorithm>

namespace tcpladder {

std::optional<std::span<const std::uint8_t>> FragmentTable::add(const std::string &key, const Fragment &fragment,
                                                                Nanoseconds time)
{
    if (fragment.bytes.empty() || fragment.offset + fragment.bytes.size() > MaximumDatagram)
        return std::nullopt;
    auto found = m_datagrams.find(key);
    if (found != m_datagrams.end() && time - found->second.started > Timeout) {
        drop(found);
        found = m_datagrams.end();
    }
    if (found == m_datagrams.end()) {
        makeRoom();
        found = m_datagrams.try_emplace(key).first;
        found->second.started = time;
    }
    Datagram &datagram = found->second;
    const std::size_t before = datagram.bytes.size();
    if (!insert(datagram, fragment)) {
        m_bytes -= before;
        m_datagrams.erase(found);
        return std::nullopt;
    }
    m_bytes += datagram.bytes.size() - before;
    const auto &parts = datagram.parts;
    if (!datagram.length || parts.size() != 1 || parts.begin()->first != 0 || parts.begin()->second != *datagram.length)
        return std::nullopt;
    m_completed.push_back(std::move(datagram.bytes));
    m_bytes -= m_completed.back().size();
    m_datagrams.erase(found);
    return m_completed.back();
}

bool FragmentTable::insert(Datagram &datagram, const Fragment &fragment)
{
    const std::size_t begin = fragment.offset;
    const std::size_t end = begin + fragment.bytes.size();
    if (fragment.isLast) {
        if ((datagram.length && *datagram.length != end) || datagram.bytes.size() > end)
            return false;
        datagram.length = end;
    } else if (datagram.length && end > *datagram.length) {
        return false;
    }
    if (datagram.bytes.size() < end)
        datagram.bytes.resize(end);

    // Copy what falls into gaps, and merge all parts that the fragment touches into one.
    auto &parts = datagram.parts;
    auto next = parts.upper_bound(begin);
    if (next != parts.begin() && std::prev(next)->second >= begin)
        --next;
    std::size_t merged = begin;
    std::size_t position = begin;
    const auto copy = [&](std::size_t from, std::size_t to) {
        std::copy_n(fragment.bytes.begin() + static_cast<std::ptrdiff_t>(from - begin), to - from,
                    datagram.bytes.begin() + static_cast<std::ptrdiff_t>(from));
    };
    std::size_t mergedEnd = end;
    while (next != parts.end() && next->first <= end) {
        merged = std::min(merged, next->first);
        mergedEnd = std::max(mergedEnd, next->second);
        if (next->first > position)
            copy(position, next->first);
        position = std::max(position, next->second);
        next = parts.erase(next);
    }
    if (position < end)
        copy(position, end);
    parts.emplace(merged, mergedEnd);
    return true;
}

void FragmentTable::drop(Datagrams::iterator datagram)
{
    m_bytes -= datagram->second.bytes.size();
    m_datagrams.erase(datagram);
}

void FragmentTable::makeRoom()
{
    while (m_datagrams.size() >= MaximumDatagrams || m_bytes > MaximumBytes - MaximumDatagram) {
        drop(std::ranges::min_element(m_datagrams, {},
                                      [](const Datagrams::value_type &entry) { return entry.second.started; }));
    }
}

} // namespace tcpladder
