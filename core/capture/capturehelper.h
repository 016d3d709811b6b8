// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/capture/livesettings.h"
#include "core/capture/recorder.h"
#include "core/capture/wakeup.h"

#include <mutex>
#include <string>
#include <sys/types.h>

namespace tcpladder {

/// Records an interface by way of the program tcpladder-capture, which alone may open it.
class CaptureHelper final : public Recorder
{
public:
    /// Starts the helper, and waits until it has opened the interface. Errors are those of capturing, of ErrorCode.
    static Result<std::unique_ptr<CaptureHelper>> start(const LiveSettings &settings);
    /// Ends the helper, and waits for its end.
    ~CaptureHelper() override;

    const std::shared_ptr<Recording> &recording() const override { return m_recording; }
    void wait(std::int64_t position) override;
    std::int64_t end() const override { return m_end; }
    bool hasEnded() const override { return m_hasEnded; }
    std::optional<Error> error() const override { return m_error; }
    LiveCounts counts() const override;
    void stop() override;
    void wake() override { m_wakeup.wake(); }

    pid_t process() const { return m_process; }
    /// Bytes that come before the first packet.
    std::int64_t headerLength() const { return m_headerLength; }

private:
    explicit CaptureHelper(LiveSettings settings) : m_settings(std::move(settings)) {}

    std::optional<Error> launch();
    void hear();
    void understand(const std::string &line);
    void progress(const std::string &numbers);
    void sendSpare();
    void collect();
    Error problem(ErrorCode code, std::string detail) const;

    LiveSettings m_settings;
    std::shared_ptr<Recording> m_recording;
    pid_t m_process = -1;
    FileDescriptor m_status;
    Wakeup m_wakeup;
    std::string m_text; ///< of the status pipe, that is not understood yet
    unsigned m_file = 0;
    std::int64_t m_headerLength = 0;
    bool m_isReady = false;
    bool m_hasEnded = false;
    std::int64_t m_end = 0;
    std::optional<Error> m_error;
    FileDescriptor m_control;
    mutable std::mutex m_mutex; ///< guards what follows
    LiveCounts m_counts;
};

} // namespace tcpladder
