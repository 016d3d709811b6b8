// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/capture/bytesource.h"
#include "core/capture/filedescriptor.h"

#include <string>

namespace tcpladder {

/// The bytes of a file or a pipe. Regular files are read at positions of their own, so that sources which share the
/// descriptor do not disturb each other, and are never mapped: one that shrinks while it is read ends early, no more.
class FileByteSource final : public ByteSource
{
public:
    /// Opens @p path; "-" is standard input. Fails for a directory and for a regular file of no bytes.
    static Result<std::unique_ptr<ByteSource>> open(const std::string &path);
    /// Reads a regular file that is open already, from its beginning.
    FileByteSource(FileDescriptor file, std::string name);
    ~FileByteSource() override = default;

    std::ptrdiff_t read(std::span<std::uint8_t> into) override;
    bool seek(std::int64_t offset) override;
    bool isSeekable() const override { return m_isRegular; }
    std::unique_ptr<ByteSource> reopen() const override;
    void interrupt() override;
    std::int64_t progress() const override { return m_position; }
    std::int64_t total() const override { return m_size; }

private:
    std::ptrdiff_t readPipe(std::span<std::uint8_t> into);

    FileDescriptor m_file;
    std::string m_name;
    bool m_isRegular = true;
    std::int64_t m_begin = 0; // standard input may have been read in part
    std::int64_t m_position = 0;
    std::int64_t m_size = -1;
    FileDescriptor m_interruptRead; // of a pipe that only wakes a waiting read
    FileDescriptor m_interruptWrite;
};

} // namespace tcpladder
