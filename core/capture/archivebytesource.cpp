// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/archivebytesource.h"

#include "core/capture/captureformat.h"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <cerrno>
#include <cstring>
#include <string_view>

namespace tcpladder {

namespace {

constexpr std::size_t InputSize = std::size_t{64} * 1024;

bool looksLikeText(std::span<const std::uint8_t> bytes)
{
    return std::find(bytes.begin(), bytes.end(), 0) == bytes.end();
}

} // namespace

ArchiveByteSource::ArchiveByteSource(std::unique_ptr<ByteSource> compressed, std::string name)
    : m_compressed(std::move(compressed)),
      m_name(std::move(name)),
      m_archive(archive_read_new()),
      m_input(InputSize)
{}

ArchiveByteSource::~ArchiveByteSource()
{
    archive_read_free(m_archive);
}

Result<std::unique_ptr<ByteSource>> ArchiveByteSource::open(std::unique_ptr<ByteSource> compressed,
                                                            const std::string &name)
{
    std::unique_ptr<ArchiveByteSource> source(new ArchiveByteSource(std::move(compressed), name));
    archive *reading = source->m_archive;
    archive_read_support_filter_all(reading);
    archive_read_support_format_zip(reading);
    archive_read_support_format_tar(reading);
    archive_read_support_format_raw(reading);
    archive_read_support_format_empty(reading);
    if (archive_read_open(reading, source.get(), nullptr, &ArchiveByteSource::readCompressed, nullptr) != ARCHIVE_OK)
        return source->archiveError(ErrorCode::Corrupt);
    if (const std::optional<Error> error = source->findCapture())
        return *error;
    return std::unique_ptr<ByteSource>(std::move(source));
}

std::optional<Error> ArchiveByteSource::findCapture()
{
    archive_entry *entry = nullptr;
    bool isEmpty = true;
    for (;;) {
        const int result = archive_read_next_header(m_archive, &entry);
        if (result == ARCHIVE_EOF)
            return Error{isEmpty ? ErrorCode::Empty : ErrorCode::NotACapture, m_name, 0, {}};
        if (result < ARCHIVE_WARN)
            return archiveError(ErrorCode::Corrupt);
        // Only the raw format has no other files to choose from.
        const bool isOnly = archive_format(m_archive) == ARCHIVE_FORMAT_RAW;
        if (!isOnly && archive_entry_filetype(entry) != AE_IFREG)
            continue;
        const std::ptrdiff_t got = nextBlock();
        if (got < 0)
            return error();
        if (got == 0)
            continue;
        isEmpty = false;
        if (isOnly || recognizeFormat(m_block) != CaptureFormat::Other || looksLikeText(m_block))
            return std::nullopt;
        m_block = {};
    }
}

std::ptrdiff_t ArchiveByteSource::readCompressed(archive *reading, void *self, const void **bytes)
{
    auto *source = static_cast<ArchiveByteSource *>(self);
    const std::ptrdiff_t got = source->m_compressed->read(source->m_input);
    if (got < 0) {
        source->m_inputFailed = true;
        archive_set_error(reading, EIO, "%s", source->m_compressed->error().detail.c_str());
    }
    *bytes = source->m_input.data();
    return got;
}

std::ptrdiff_t ArchiveByteSource::nextBlock()
{
    const void *bytes = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    int result = ARCHIVE_OK;
    while (size == 0 && result >= ARCHIVE_WARN && result != ARCHIVE_EOF)
        result = archive_read_data_block(m_archive, &bytes, &size, &offset);
    if (result == ARCHIVE_EOF)
        return 0;
    if (result < ARCHIVE_WARN)
        return fail(archiveError(ErrorCode::Corrupt));
    m_block = {static_cast<const std::uint8_t *>(bytes), size};
    return static_cast<std::ptrdiff_t>(size);
}

std::ptrdiff_t ArchiveByteSource::read(std::span<std::uint8_t> into)
{
    if (m_block.empty()) {
        const std::ptrdiff_t got = nextBlock();
        if (got <= 0)
            return got;
    }
    const std::size_t count = std::min(into.size(), m_block.size());
    std::memcpy(into.data(), m_block.data(), count);
    m_block = m_block.subspan(count);
    m_position += static_cast<std::int64_t>(count);
    return static_cast<std::ptrdiff_t>(count);
}

Error ArchiveByteSource::archiveError(ErrorCode code)
{
    if (m_inputFailed)
        return m_compressed->error();
    const char *message = archive_error_string(m_archive);
    const std::string detail = message == nullptr ? "" : message;
    if (detail.find("runcated") != std::string::npos || detail.find("nexpected end") != std::string::npos)
        code = ErrorCode::Truncated;
    return {code, m_name, m_position, detail};
}

} // namespace tcpladder
