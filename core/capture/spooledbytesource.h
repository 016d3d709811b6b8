// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/bytesource.h"
#include "core/capture/filedescriptor.h"

namespace tcpladder {

/// Makes bytes that come only once readable again: what is read passes through into an unnamed temporary file.
/// Where there is no room for it, the bytes still pass through, but seek() and reopen() fail.
class SpooledByteSource final : public ByteSource
{
public:
    explicit SpooledByteSource(std::unique_ptr<ByteSource> source);

    std::ptrdiff_t read(std::span<std::uint8_t> into) override;
    bool seek(std::int64_t offset) override;
    bool isSeekable() const override { return m_spool.isValid(); }
    std::unique_ptr<ByteSource> reopen() const override;
    void interrupt() override { m_source->interrupt(); }
    std::int64_t progress() const override { return m_source->progress(); }
    std::int64_t total() const override { return m_source->total(); }
    void addNotes(CaptureNotes &notes) const override { m_source->addNotes(notes); }

private:
    void keep(std::span<const std::uint8_t> bytes);

    std::unique_ptr<ByteSource> m_source;
    FileDescriptor m_spool;
    std::int64_t m_spooled = 0;  // bytes in the spool
    std::int64_t m_position = 0; // of read(), at most m_spooled as long as there is a spool
    std::int64_t m_roomChecked = 0;
};

} // namespace tcpladder
