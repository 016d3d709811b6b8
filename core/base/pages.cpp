// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pages.h"

#include <cstdint>
#include <new>
#include <sys/mman.h>

namespace tcpladder {
namespace {

constexpr std::size_t LargePage = std::size_t{2} << 20U;

void *map(std::size_t size)
{
    void *data = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (data == MAP_FAILED)
        throw std::bad_alloc();
    return data;
}

/// Maps @p size bytes from a multiple of LargePage on: only such pieces can get large pages.
void *mapAligned(std::size_t size)
{
    auto *begin = static_cast<std::uint8_t *>(map(size + LargePage));
    const std::size_t before = (LargePage - reinterpret_cast<std::uintptr_t>(begin) % LargePage) % LargePage;
    if (before > 0)
        munmap(begin, before);
    munmap(begin + before + size, LargePage - before);
#ifdef MADV_HUGEPAGE
    madvise(begin + before, size, MADV_HUGEPAGE); // a wish: without it, all is slower and right
#endif
    return begin + before;
}

} // namespace

Pages::Pages(std::size_t size)
    : m_data(size >= LargePage && size % LargePage == 0 ? mapAligned(size) : map(size)),
      m_size(size)
{}

Pages::~Pages()
{
    if (m_data != nullptr)
        munmap(m_data, m_size);
}

} // namespace tcpladder
