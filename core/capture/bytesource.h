// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/capture/capturenotes.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>

namespace tcpladder {

/// Where the bytes of a capture come from: a file, a pipe, a decompressor, memory.
class ByteSource
{
public:
    ByteSource() = default;
    ByteSource(const ByteSource &) = delete;
    ByteSource &operator=(const ByteSource &) = delete;
    virtual ~ByteSource() = default;

    /// Reads up to as many bytes as @p into holds, at least one if there is one; waits only until the first is there.
    /// 0 at the end; -1 if reading failed, see error().
    virtual std::ptrdiff_t read(std::span<std::uint8_t> into) = 0;
    /// Reads from byte @p offset on; false if that is impossible, then nothing has changed.
    virtual bool seek([[maybe_unused]] std::int64_t offset) { return false; }
    /// Whether seek() reaches every byte that was read.
    virtual bool isSeekable() const { return false; }
    /// A second source of the same bytes with its own position, for use in any thread; null if there can be none.
    virtual std::unique_ptr<ByteSource> reopen() const { return nullptr; }
    /// Makes a read() that waits, now or later, fail with ErrorCode::Cancelled; may be called from any thread.
    virtual void interrupt() {}

    /// Bytes of the file on disk that were read and that there are, for progress; -1 if unknown.
    virtual std::int64_t progress() const = 0;
    virtual std::int64_t total() const = 0;

    /// What the bytes were made from had to say beyond them.
    virtual void addNotes(CaptureNotes &) const {}

    const Error &error() const { return m_error; }

protected:
    std::ptrdiff_t fail(Error error)
    {
        m_error = std::move(error);
        return -1;
    }

private:
    Error m_error{ErrorCode::ReadFailed, {}, -1, {}};
};

} // namespace tcpladder
