// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/processors.h"

#ifdef __linux__
#include <sched.h>
#include <unistd.h>
#endif

namespace tcpladder {

#ifdef __linux__
namespace {

/// Moves @p thread to @p processor, and leaves it free to be moved on to where it is @p allowed to be.
void move(int thread, int processor, const cpu_set_t &allowed)
{
    cpu_set_t only;
    CPU_ZERO(&only);
    CPU_SET(static_cast<unsigned>(processor), &only);
    sched_setaffinity(thread, sizeof only, &only);
    sched_setaffinity(thread, sizeof allowed, &allowed);
}

bool isNumber(int processor)
{
    return processor >= 0 && processor < CPU_SETSIZE;
}

} // namespace

ThreadPlace currentPlace()
{
    return {gettid(), sched_getcpu()};
}

ThreadPlace exchangeProcessors(ThreadPlace other)
{
    const ThreadPlace own = currentPlace();
    cpu_set_t ownAllowed;
    cpu_set_t otherAllowed;
    if (!isNumber(own.processor) || !isNumber(other.processor) || own.processor == other.processor
        || sched_getaffinity(own.thread, sizeof ownAllowed, &ownAllowed) != 0
        || sched_getaffinity(other.thread, sizeof otherAllowed, &otherAllowed) != 0)
        return other;
    move(other.thread, own.processor, otherAllowed);
    move(own.thread, other.processor, ownAllowed);
    return {other.thread, own.processor};
}
#else
ThreadPlace currentPlace()
{
    return {};
}

ThreadPlace exchangeProcessors(ThreadPlace other)
{
    return other;
}
#endif

} // namespace tcpladder
