// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace tcpladder {

constexpr std::size_t CacheLine = 64;

/// Asks the processor for the memory at @p address, so that it is there by the time that it is needed. Changes nothing.
inline void prefetch(const void *address)
{
    __builtin_prefetch(address);
    // GCC takes a function that does nothing else for one without any effect, and leaves out the calls of it.
    asm volatile("");
}

/// The same for all of @p size bytes.
inline void prefetch(const void *address, std::size_t size)
{
    for (std::size_t i = 0; i < size; i += CacheLine)
        prefetch(static_cast<const char *>(address) + i);
}

/// The same for memory that is about to be written, which no other processor keeps then.
inline void prefetchToWrite(const void *address, std::size_t size)
{
    for (std::size_t i = 0; i < size; i += CacheLine) {
        const char *const line = static_cast<const char *>(address) + i;
#ifdef __x86_64__
        // Compilers hold the instruction for newer than what they build for; a processor that lacks it passes over it.
        asm volatile("prefetchw %0" : : "m"(*line));
#else
        constexpr int Write = 1;
        __builtin_prefetch(line, Write);
#endif
    }
}

} // namespace tcpladder
