// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/capture/livesettings.h"
#include "core/capture/recorder.h"
#include "core/capture/wakeup.h"

#include <atomic>
#include <mutex>
#include <string>
#include <sys/types.h>
#include <thread>

namespace tcpladder {

/// Records the capture that a command writes to its standard output, such as ssh with tcpdump on another machine. What it
/// says on standard error is told if it fails.
class CommandRecorder final : public Recorder
{
public:
    /// Starts LiveSettings::command, whose first word is looked for as a shell does.
    static Result<std::unique_ptr<CommandRecorder>> start(const LiveSettings &settings);
    /// Ends the command, and waits for its end.
    ~CommandRecorder() override;

    const std::shared_ptr<Recording> &recording() const override { return m_recording; }
    void wait(std::int64_t position) override;
    std::int64_t end() const override { return m_bytes.load(std::memory_order_acquire); }
    bool hasEnded() const override { return m_hasEnded.load(std::memory_order_acquire); }
    std::optional<Error> error() const override;
    /// Packets are not counted, for nobody has looked into them: 0.
    LiveCounts counts() const override;
    void stop() override;
    void wake() override { m_news.wake(); }

private:
    explicit CommandRecorder(LiveSettings settings) : m_settings(std::move(settings)) {}

    std::optional<Error> launch();
    void carry();
    bool carryOutput();
    void listen();
    void collect();

    LiveSettings m_settings;
    std::shared_ptr<Recording> m_recording;
    pid_t m_process = -1;
    FileDescriptor m_output;
    FileDescriptor m_complaints; ///< its standard error
    Wakeup m_news;               ///< there is more, or the end
    Wakeup m_enough;             ///< the thread is to end
    std::string m_said;          ///< the end of what it said on standard error
    std::atomic<std::int64_t> m_bytes{0};
    std::atomic<bool> m_hasEnded{false};
    std::atomic<bool> m_isStopped{false}; ///< it was asked to end, and may complain about that
    mutable std::mutex m_mutex;           ///< guards what follows
    std::optional<Error> m_error;
    std::thread m_thread;
};

} // namespace tcpladder
