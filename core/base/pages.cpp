// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pages.h"

#include <cstdint>
#include <cstdlib>
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

void *allocate(std::size_t size)
{
    void *data = std::calloc(size, 1);
    if (data == nullptr)
        throw std::bad_alloc();
    return data;
}

void *mapSmall(std::size_t size)
{
    void *data = map(size);
    expectWriting(data, size);
    return data;
}

/// Maps @p size bytes, a multiple of LargePage, from such a multiple on: only such pieces can get large pages.
void *mapAligned(std::size_t size)
{
    auto *begin = static_cast<std::uint8_t *>(map(size + LargePage));
    const std::size_t before = (LargePage - reinterpret_cast<std::uintptr_t>(begin) % LargePage) % LargePage;
    if (before > 0)
        munmap(begin, before);
    munmap(begin + before + size, LargePage - before);
    expectWriting(begin + before, size);
    return begin + before;
}

} // namespace

// All of it are wishes: without them, things are slower and right.
void expectWriting(void *data, std::size_t size)
{
    constexpr std::uintptr_t Page = 4096; // where it is larger, the system refuses what is no multiple of it
    const std::uintptr_t begin = (reinterpret_cast<std::uintptr_t>(data) + Page - 1) & ~(Page - 1);
    const std::uintptr_t end = (reinterpret_cast<std::uintptr_t>(data) + size) & ~(Page - 1);
    if (begin >= end)
        return;
    [[maybe_unused]] auto *const pages = reinterpret_cast<void *>(begin);
#ifdef MADV_HUGEPAGE
    if (end - begin >= LargePage)
        madvise(pages, end - begin, MADV_HUGEPAGE);
#endif
#ifdef MADV_POPULATE_WRITE
    if (end - begin < LargePage)
        madvise(pages, end - begin, MADV_POPULATE_WRITE);
#endif
}

bool Pages::s_smallAreInHeap = false;

void Pages::takeSmallFromHeap()
{
    s_smallAreInHeap = true;
}

Pages::Pages(std::size_t size) : m_size(size < LargePage ? size : (size + LargePage - 1) / LargePage * LargePage)
{
    if (m_size >= LargePage)
        m_data = mapAligned(m_size);
    else
        m_data = s_smallAreInHeap ? allocate(m_size) : mapSmall(m_size);
}

Pages::~Pages()
{
    if (m_data == nullptr)
        return;
    if (m_size < LargePage && s_smallAreInHeap)
        std::free(m_data);
    else
        munmap(m_data, m_size);
}

} // namespace tcpladder
