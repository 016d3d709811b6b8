// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/livesettings.h"
#include "core/capture/packetsource.h"
#include "core/capture/recorder.h"

#include <atomic>
#include <memory>

namespace tcpladder {

/// A live capture: one thread reads the packets of its source, any other steers it and sees how it goes.
class LiveCapture : public std::enable_shared_from_this<LiveCapture>
{
public:
    static std::shared_ptr<LiveCapture> make(std::unique_ptr<Recorder> recorder)
    {
        return std::shared_ptr<LiveCapture>(new LiveCapture(std::move(recorder)));
    }
    /// Begins to capture an interface, or what a command gives; errors are those of capturing, of ErrorCode.
    static Result<std::shared_ptr<LiveCapture>> start(const LiveSettings &settings);

    /// Its packets, as they come; those that @p options filter takes. The end is where recording ended; its error, if it
    /// has one, is the source's. @p from is 0, or a count of bytes that counts() gave: then only what came after it. One
    /// source at a time may be read.
    Result<std::unique_ptr<PacketSource>> open(const CaptureOptions &options = {}, std::int64_t from = 0);

    // From any thread:

    /// Ends the capture; what has come will still be read. A signal handler may call it.
    void stop()
    {
        m_isPaused = false;
        m_recorder->stop();
        m_recorder->wake();
    }
    /// While paused, packets are recorded, but not read.
    void setPaused(bool isPaused)
    {
        m_isPaused = isPaused;
        m_recorder->wake();
    }
    bool isPaused() const { return m_isPaused; }
    /// Whether all that was recorded so far has been read.
    bool isCaughtUp() const { return m_isCaughtUp; }
    /// What was recorded so far, from byte @p from on as in open(): a source with an end, for use in any thread.
    Result<std::unique_ptr<PacketSource>> snapshot(std::int64_t from = 0) const;
    LiveCounts counts() const { return m_recorder->counts(); }
    const std::shared_ptr<Recording> &recording() const { return m_recorder->recording(); }

private:
    class Source;

    explicit LiveCapture(std::unique_ptr<Recorder> recorder) : m_recorder(std::move(recorder)) {}

    std::unique_ptr<Recorder> m_recorder;
    std::atomic<bool> m_isPaused{false};
    std::atomic<bool> m_isCaughtUp{false};
};

} // namespace tcpladder
