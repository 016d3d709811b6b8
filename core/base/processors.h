// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tcpladder {

/// A thread and the processor that it runs on, as the system numbers them; -1 where it does not tell.
struct ThreadPlace {
    int thread = -1;
    int processor = -1;
};

/// The calling thread, and where it is at the moment.
ThreadPlace currentPlace();

/// Moves the calling thread to where @p other was last, and @p other to where the calling one is. Returns the new place of
/// @p other. A wish: nothing happens where the system knows no such thing, and it may move both again at any time.
ThreadPlace exchangeProcessors(ThreadPlace other);

} // namespace tcpladder
