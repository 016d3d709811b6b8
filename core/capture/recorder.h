// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/capture/recording.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace tcpladder {

/// Packets of a live capture, since it began.
struct LiveCounts {
    std::uint64_t packets = 0;  ///< recorded
    std::uint64_t received = 0; ///< that the filter took, recorded or dropped
    std::uint64_t droppedByKernel = 0;
    std::uint64_t droppedByInterface = 0;
    std::int64_t bytes = 0; ///< of the recording

    std::uint64_t dropped() const { return droppedByKernel + droppedByInterface; }
};

/// Carries packets into a recording, in a process or thread of its own, and tells how far it is.
class Recorder
{
public:
    Recorder() = default;
    Recorder(const Recorder &) = delete;
    Recorder &operator=(const Recorder &) = delete;
    virtual ~Recorder() = default;

    virtual const std::shared_ptr<Recording> &recording() const = 0;
    /// Waits until it was heard of, or wake() was called. @p position is how far the recording was read.
    virtual void wait(std::int64_t position) = 0;
    /// Bytes of the recording up to which it may be read.
    virtual std::int64_t end() const = 0;
    /// Whether nothing will be added to the recording.
    virtual bool hasEnded() const = 0;
    /// Why it ended, if not as planned.
    virtual std::optional<Error> error() const = 0;

    // From any thread:

    virtual LiveCounts counts() const = 0;
    /// Ends recording; what has come will still be recorded.
    virtual void stop() = 0;
    /// Ends a wait(), now or the next.
    virtual void wake() = 0;
};

} // namespace tcpladder
