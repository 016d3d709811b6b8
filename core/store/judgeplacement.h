// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <cstdint>

namespace tcpladder {

/// Says when the thread that judges segments and the one that reads ahead had better change processors. Processors differ:
/// by design, or as neighbours on their core leave them less of its cache. Judging asks for most, so it belongs on the
/// better one; where it is not, the other thread has time to spare. Whether a change helps is found by trying: what does
/// not help is undone, and tried again only after a while, which doubles each time.
class JudgePlacement
{
public:
    /// Takes note that the reading thread had nothing to do for @p time.
    void idled(Nanoseconds time) { m_idle += time; }
    /// Takes note that a batch was judged in @p time. True if the threads should change processors now.
    bool judged(Nanoseconds time);

private:
    // What was measured of the latest batches
    std::uint32_t m_batches = 0;
    Nanoseconds m_time = 0; ///< of judging
    Nanoseconds m_idle = 0;

    Nanoseconds m_before = 0; ///< what judging took before the change that is being tried; 0 where none is
    std::uint32_t m_wait = 3; ///< measurements until the next try
    std::uint32_t m_patience = 8;
};

} // namespace tcpladder
