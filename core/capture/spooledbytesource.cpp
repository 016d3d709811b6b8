// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/spooledbytesource.h"

#include "core/capture/filebytesource.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/statvfs.h>

namespace tcpladder {

namespace {

constexpr std::int64_t RoomCheckInterval = std::int64_t{64} * 1024 * 1024;

FileDescriptor openUnnamed(const char *folder)
{
    if (folder == nullptr || *folder == '\0')
        return {};
    FileDescriptor file(open(folder, O_RDWR | O_TMPFILE | O_CLOEXEC, 0600));
    if (file.isValid())
        return file;
    std::string name = std::string(folder) + "/tcpladder-XXXXXX"; // for file systems without unnamed files
    file = FileDescriptor(mkostemp(name.data(), O_CLOEXEC));
    if (file.isValid())
        unlink(name.c_str());
    return file;
}

FileDescriptor openSpool()
{
    // /tmp often lies in memory, where a decompressed capture does not belong.
    for (const char *folder : {static_cast<const char *>(std::getenv("TMPDIR")), "/var/tmp", "/tmp"}) {
        FileDescriptor file = openUnnamed(folder);
        if (file.isValid())
            return file;
    }
    return {};
}

/// A sixteenth of the file system is left to others.
bool hasRoom(int file)
{
    struct statvfs info {};
    return fstatvfs(file, &info) == 0 && info.f_bavail > info.f_blocks / 16;
}

} // namespace

SpooledByteSource::SpooledByteSource(std::unique_ptr<ByteSource> source)
    : m_source(std::move(source)),
      m_spool(openSpool())
{
    if (m_spool.isValid() && !hasRoom(m_spool.get()))
        m_spool = FileDescriptor();
}

std::ptrdiff_t SpooledByteSource::read(std::span<std::uint8_t> into)
{
    if (m_position < m_spooled && m_spool.isValid()) {
        const auto wanted = std::min(into.size(), static_cast<std::size_t>(m_spooled - m_position));
        const ssize_t got = pread(m_spool.get(), into.data(), wanted, m_position);
        if (got <= 0)
            return fail({ErrorCode::ReadFailed, {}, m_position, {}});
        m_position += got;
        return got;
    }
    const std::ptrdiff_t got = m_source->read(into);
    if (got < 0)
        return fail(m_source->error());
    keep(into.first(static_cast<std::size_t>(got)));
    m_position += got;
    return got;
}

void SpooledByteSource::keep(std::span<const std::uint8_t> bytes)
{
    if (m_spool.isValid() && m_spooled - m_roomChecked >= RoomCheckInterval) {
        m_roomChecked = m_spooled;
        if (!hasRoom(m_spool.get()))
            m_spool = FileDescriptor();
    }
    while (m_spool.isValid() && !bytes.empty()) {
        const ssize_t written = pwrite(m_spool.get(), bytes.data(), bytes.size(), m_spooled);
        if (written > 0) {
            m_spooled += written;
            bytes = bytes.subspan(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            m_spool = FileDescriptor();
        }
    }
}

bool SpooledByteSource::seek(std::int64_t offset)
{
    if (offset < 0 || offset > m_spooled || !m_spool.isValid())
        return false;
    m_position = offset;
    return true;
}

std::unique_ptr<ByteSource> SpooledByteSource::reopen() const
{
    FileDescriptor file(m_spool.isValid() ? fcntl(m_spool.get(), F_DUPFD_CLOEXEC, 3) : -1);
    if (!file.isValid())
        return nullptr;
    return std::make_unique<FileByteSource>(std::move(file), std::string());
}

} // namespace tcpladder
