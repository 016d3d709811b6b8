// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <utility>

namespace tcpladder {

/// Tells the system that the @p size bytes at @p data, which may be anywhere, will be written to soon: it then hands out
/// their pages in one go or large ones, rather than each as it is touched, which costs more than filling it.
void expectWriting(void *data, std::size_t size);

/// Memory straight from the system: zero at first, and taken only as far as it is written to, so that much may be asked
/// for early. Large pieces ask for large pages, and small ones for all of theirs, see expectWriting().
class Pages
{
public:
    Pages() = default;
    /// Throws std::bad_alloc if the system has no room for @p size bytes.
    explicit Pages(std::size_t size);
    Pages(Pages &&other) noexcept : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0))
    {}
    Pages &operator=(Pages other) noexcept
    {
        std::swap(m_data, other.m_data);
        std::swap(m_size, other.m_size);
        return *this;
    }
    ~Pages();

    void *data() const { return m_data; }

    /// From now on, small pieces come from the heap: where that lies in large pages, so do they. To be called before there
    /// are any.
    static void takeSmallFromHeap();

private:
    static bool s_smallAreInHeap;

    void *m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace tcpladder
