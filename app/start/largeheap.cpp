// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/largeheap.h"

#include "core/base/pages.h"

#include <cstddef>
#include <cstdint>
#include <new>

#ifdef __GLIBC__
#include <malloc.h>
#include <unistd.h>
#endif

namespace tcpladder {

void useLargeHeap()
{
#ifdef __GLIBC__
    // Addresses, not memory: that is taken as it is written to. A heap that grows beyond goes on in small pages.
    constexpr int Room = 64 << 20;
    constexpr std::uintptr_t LargePage = std::uintptr_t{2} << 20U; // of most machines
    constexpr int LargestInHeap = 32 << 20;                        // glibc allows no more
    constexpr std::size_t NotLeftAtStart = std::size_t{127} << 10U;
    constexpr std::uintptr_t Touched = std::uintptr_t{128} << 10U;
    mallopt(M_ARENA_MAX, 1); // for all threads: their own heaps would be of small pages
    mallopt(M_MMAP_THRESHOLD, LargestInHeap);
    mallopt(M_TRIM_THRESHOLD, 2 * Room);
    mallopt(M_TOP_PAD, Room);
    // Large pages begin at multiples of their size. What lies before is left out, but for what is written to at once: a
    // page that was touched before it is asked for as part of a large one stays small, and so do those around it.
    const auto now = reinterpret_cast<std::uintptr_t>(sbrk(0)) + Touched;
    sbrk(static_cast<std::intptr_t>((LargePage - now % LargePage) % LargePage));
    auto *const begin = static_cast<char *>(sbrk(0)) + Touched;
    ::operator delete(::operator new(NotLeftAtStart)); // makes the heap grow; as an expression, it would be left out
    auto *const end = static_cast<char *>(sbrk(0));
    if (end <= begin)
        return; // another allocator stands in
    expectWriting(begin, static_cast<std::size_t>(end - begin));
    Pages::takeSmallFromHeap();
#endif
}

} // namespace tcpladder
