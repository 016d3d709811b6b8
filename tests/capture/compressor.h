// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <string>
#include <utility>
#include <vector>

namespace tcpladder::test {

using ArchiveMember = std::pair<std::string, std::string>; ///< name and content

/// Writes @p members in a format and through a filter of libarchive; empty if it cannot.
inline std::string compressed(int format, int filter, const std::vector<ArchiveMember> &members)
{
    std::size_t size = 0;
    for (const ArchiveMember &member : members)
        size += member.second.size() + 4096;
    std::string bytes(2 * size + 65536, '\0');
    std::size_t used = 0;
    archive *writing = archive_write_new();
    bool isOk = archive_write_set_format(writing, format) == ARCHIVE_OK
                && archive_write_add_filter(writing, filter) == ARCHIVE_OK
                && archive_write_set_bytes_in_last_block(writing, 1) == ARCHIVE_OK
                && archive_write_open_memory(writing, bytes.data(), bytes.size(), &used) == ARCHIVE_OK;
    for (const auto &[name, content] : members) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
        isOk =
            isOk && archive_write_header(writing, entry) == ARCHIVE_OK
            && archive_write_data(writing, content.data(), content.size()) == static_cast<la_ssize_t>(content.size());
        archive_entry_free(entry);
    }
    isOk = archive_write_close(writing) == ARCHIVE_OK && isOk;
    archive_write_free(writing);
    return isOk ? bytes.substr(0, used) : std::string();
}

inline std::string gzipped(const std::string &bytes)
{
    return compressed(ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_GZIP, {{"", bytes}});
}

} // namespace tcpladder::test
