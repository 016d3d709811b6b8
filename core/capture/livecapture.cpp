// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/livecapture.h"

#include "core/capture/bytesource.h"
#include "core/capture/capturehelper.h"
#include "core/capture/commandrecorder.h"

#include <algorithm>
#include <cerrno>
#include <limits>
#include <system_error>

namespace tcpladder {
namespace {

/// Reads again what was recorded.
class RecordedBytes final : public ByteSource
{
public:
    static constexpr std::int64_t NoEnd = std::numeric_limits<std::int64_t>::max();

    explicit RecordedBytes(std::shared_ptr<const Recording> recording, std::int64_t end = NoEnd)
        : m_recording(std::move(recording)),
          m_end(end)
    {}

    std::ptrdiff_t read(std::span<std::uint8_t> into) override
    {
        const std::int64_t there = std::max<std::int64_t>(0, m_end - m_position);
        const auto wanted = std::min(into.size(), static_cast<std::size_t>(there));
        const std::ptrdiff_t got = wanted == 0 ? 0 : m_recording->read(m_position, into.first(wanted));
        if (got < 0)
            return fail({ErrorCode::ReadFailed, {}, m_position, std::generic_category().message(errno)});
        m_position += got;
        return got;
    }
    bool seek(std::int64_t offset) override
    {
        m_position = offset;
        return offset >= 0;
    }
    bool isSeekable() const override { return true; }
    std::int64_t progress() const override { return m_position; }
    std::int64_t total() const override { return -1; }

private:
    std::shared_ptr<const Recording> m_recording;
    std::int64_t m_end;
    std::int64_t m_position = 0;
};

/// Opens @p bytes, and steps over what comes before byte @p from, if there is a packet in it.
Result<std::unique_ptr<PacketSource>> openFrom(std::unique_ptr<ByteSource> bytes, const std::string &name,
                                               const CaptureOptions &options, std::int64_t from)
{
    auto source = openCaptureFrom(std::move(bytes), name, options);
    Packet packet;
    if (source && from > 0) { // with the first packet, its reader has met what describes the interface
        source.value()->next(packet);
        source.value()->seek(from);
    }
    return source;
}

} // namespace

/// Reads what is being recorded, and waits for more at its end.
class LiveCapture::Source final : public ByteSource
{
public:
    explicit Source(std::shared_ptr<LiveCapture> live) : m_live(std::move(live)), m_recorder(*m_live->m_recorder) {}

    std::ptrdiff_t read(std::span<std::uint8_t> into) override
    {
        const Recording &recording = *m_recorder.recording();
        for (;;) {
            if (m_isInterrupted)
                return fail({ErrorCode::Cancelled, {}, -1, {}});
            const bool hasReadAll = m_position >= m_recorder.end();
            if (m_live->isPaused() || (hasReadAll && !m_recorder.hasEnded())) {
                m_live->m_isCaughtUp = hasReadAll;
                m_recorder.wait(m_position);
                m_live->m_isCaughtUp = false;
                continue;
            }
            if (hasReadAll)
                return ended();
            const std::int64_t there = m_recorder.end() - m_position;
            const auto wanted = std::min(into.size(), static_cast<std::size_t>(there));
            const std::ptrdiff_t got = recording.read(m_position, into.first(wanted));
            if (got > 0) {
                m_position += got;
                return got;
            }
            if (got == 0 && m_recorder.hasEnded())
                return ended();
            return fail({ErrorCode::ReadFailed, recording.path(), m_position,
                         got < 0 ? std::generic_category().message(errno) : std::string()});
        }
    }
    bool seek(std::int64_t offset) override
    {
        m_position = offset;
        return offset >= 0;
    }
    bool isSeekable() const override { return true; }
    std::unique_ptr<ByteSource> reopen() const override
    {
        return std::make_unique<RecordedBytes>(m_recorder.recording());
    }
    void interrupt() override
    {
        m_isInterrupted = true;
        m_recorder.wake();
    }
    std::int64_t progress() const override { return m_position; }
    std::int64_t total() const override { return -1; }

private:
    std::ptrdiff_t ended()
    {
        const std::optional<Error> error = m_recorder.error();
        return error ? fail(*error) : 0;
    }

    std::shared_ptr<LiveCapture> m_live;
    Recorder &m_recorder;
    std::int64_t m_position = 0;
    std::atomic<bool> m_isInterrupted{false};
};

Result<std::shared_ptr<LiveCapture>> LiveCapture::start(const LiveSettings &settings)
{
    if (!settings.command.empty()) {
        auto command = CommandRecorder::start(settings);
        if (!command)
            return command.error();
        return make(std::move(command).value());
    }
    auto helper = CaptureHelper::start(settings);
    if (!helper)
        return helper.error();
    return make(std::move(helper).value());
}

Result<std::unique_ptr<PacketSource>> LiveCapture::open(const CaptureOptions &options, std::int64_t from)
{
    const std::int64_t begin = counts().packets > 0 ? from : 0;
    return openFrom(std::make_unique<Source>(shared_from_this()), recording()->path(), options, begin);
}

Result<std::unique_ptr<PacketSource>> LiveCapture::snapshot(std::int64_t from) const
{
    return openFrom(std::make_unique<RecordedBytes>(recording(), counts().bytes), recording()->path(), {}, from);
}

} // namespace tcpladder
