// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/capture/bytesource.h"

#include <optional>
#include <string>
#include <vector>

struct archive;

namespace tcpladder {

/// The capture in a zip or tar archive, or in a file of the less common kinds of compression, as it is needed.
class ArchiveByteSource final : public ByteSource
{
public:
    /// Takes @p compressed over. Of an archive, the first file in it that is a capture is taken; if none is recognized
    /// as one, the first that might be text.
    static Result<std::unique_ptr<ByteSource>> open(std::unique_ptr<ByteSource> compressed, const std::string &name);
    ~ArchiveByteSource() override;

    std::ptrdiff_t read(std::span<std::uint8_t> into) override;
    void interrupt() override { m_compressed->interrupt(); }
    std::int64_t progress() const override { return m_compressed->progress(); }
    std::int64_t total() const override { return m_compressed->total(); }

private:
    ArchiveByteSource(std::unique_ptr<ByteSource> compressed, std::string name);

    static std::ptrdiff_t readCompressed(archive *, void *self, const void **bytes);
    /// Goes to the file to read; or why there is none.
    std::optional<Error> findCapture();
    std::ptrdiff_t nextBlock();
    Error archiveError(ErrorCode code);

    std::unique_ptr<ByteSource> m_compressed;
    std::string m_name;
    archive *m_archive;
    std::vector<std::uint8_t> m_input;
    bool m_inputFailed = false;
    std::span<const std::uint8_t> m_block; // decompressed and not yet given out
    std::int64_t m_position = 0;           // in the decompressed bytes
};

} // namespace tcpladder
