// SPDX-License-Identifier: GPL-3.0-or-later
// Puts fragments together and does the same in the plainest way, byte by byte. Both must come to the same datagrams.
#include "core/net/fragments.h"
#include "tests/fuzz/require.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

using namespace tcpladder;
using test::require;

namespace {

/// One datagram as FragmentTable's description has it: bytes that came first stay, a contradiction ends it.
class PlainDatagram
{
public:
    std::optional<std::vector<std::uint8_t>> add(const FragmentTable::Fragment &fragment, Nanoseconds time)
    {
        const std::size_t end = fragment.offset + fragment.bytes.size();
        if (fragment.bytes.empty() || end > FragmentTable::MaximumDatagram)
            return std::nullopt;
        if (!m_bytes.empty() && time - m_started > FragmentTable::Timeout)
            m_bytes.clear();
        if (m_bytes.empty()) {
            m_length.reset();
            m_started = time;
        }
        const bool contradicts = m_length ? end > *m_length || (fragment.isLast && end != *m_length)
                                          : fragment.isLast && m_bytes.size() > end;
        if (contradicts) {
            m_bytes.clear();
            return std::nullopt;
        }
        if (fragment.isLast)
            m_length = end;
        if (m_bytes.size() < end)
            m_bytes.resize(end, Missing);
        for (std::size_t i = 0; i < fragment.bytes.size(); ++i) {
            if (m_bytes[fragment.offset + i] == Missing)
                m_bytes[fragment.offset + i] = fragment.bytes[i];
        }
        if (!m_length || m_bytes.size() != *m_length || std::ranges::find(m_bytes, Missing) != m_bytes.end())
            return std::nullopt;
        std::vector<std::uint8_t> whole;
        for (const int byte : m_bytes)
            whole.push_back(static_cast<std::uint8_t>(byte));
        m_bytes.clear();
        return whole;
    }

private:
    static constexpr int Missing = -1;

    std::vector<int> m_bytes; ///< empty: no fragment is there
    std::optional<std::size_t> m_length;
    Nanoseconds m_started = 0;
};

} // namespace

/// A fragment takes four bytes of the input: which of four datagrams, last or not, far or near, the step in time and the
/// length; offset; then its content's first byte, from which the others count.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr std::size_t Head = 4;
    static constexpr std::array<const char *, 4> Keys{"a", "b", "c", "d"};
    FragmentTable table;
    std::array<PlainDatagram, Keys.size()> plain;
    Nanoseconds now = 0;
    for (std::span<const std::uint8_t> input(data, size); input.size() >= Head; input = input.subspan(Head)) {
        const std::size_t which = input[0] % Keys.size();
        const bool isFar = (input[0] & 8U) != 0;
        std::vector<std::uint8_t> bytes(input[1] % 64U * (isFar ? 128U : 1U));
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<std::uint8_t>(input[3] + i);
        const FragmentTable::Fragment fragment{input[2] * (isFar ? std::size_t{257} : 1), (input[0] & 4U) != 0, bytes};
        now += (input[0] >> 4U) * Second * (input[1] >> 6U);
        const auto joined = table.add(Keys[which], fragment, now);
        const auto expected = plain[which].add(fragment, now);
        require(joined.has_value() == expected.has_value());
        require(!joined || std::ranges::equal(*joined, *expected));
        table.release();
    }
    return 0;
}
