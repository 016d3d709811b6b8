// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/filebytesource.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <system_error>

namespace tcpladder {

namespace {

std::string systemMessage(int number)
{
    return std::generic_category().message(number);
}

Error openError(int number, const std::string &path)
{
    const ErrorCode code = number == ENOENT || number == ENOTDIR ? ErrorCode::NotFound
                           : number == EACCES || number == EPERM ? ErrorCode::PermissionDenied
                                                                 : ErrorCode::ReadFailed;
    return Error{code, path, -1, systemMessage(number)};
}

} // namespace

Result<std::unique_ptr<ByteSource>> FileByteSource::open(const std::string &path)
{
    const bool isStandardInput = path == "-";
    FileDescriptor file(isStandardInput ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
                                        : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
    struct stat info {};
    if (!file.isValid() || fstat(file.get(), &info) != 0)
        return openError(errno, path);
    if (S_ISDIR(info.st_mode))
        return Error{ErrorCode::IsDirectory, path, -1, {}};

    auto source = std::make_unique<FileByteSource>(std::move(file), path);
    if (S_ISREG(info.st_mode)) {
        if (isStandardInput)
            source->m_begin = std::max<std::int64_t>(0, lseek(STDIN_FILENO, 0, SEEK_CUR));
        source->m_size = std::max<std::int64_t>(0, info.st_size - source->m_begin);
        if (source->m_size == 0)
            return Error{ErrorCode::Empty, path, 0, {}};
    } else {
        source->m_isRegular = false;
        source->m_size = -1;
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
            return openError(errno, path);
        source->m_interruptRead = FileDescriptor(ends[0]);
        source->m_interruptWrite = FileDescriptor(ends[1]);
    }
    return std::unique_ptr<ByteSource>(std::move(source));
}

FileByteSource::FileByteSource(FileDescriptor file, std::string name) : m_file(std::move(file)), m_name(std::move(name))
{
    struct stat info {};
    if (fstat(m_file.get(), &info) == 0)
        m_size = info.st_size;
}

std::ptrdiff_t FileByteSource::read(std::span<std::uint8_t> into)
{
    if (!m_isRegular)
        return readPipe(into);
    for (;;) {
        const ssize_t got = pread(m_file.get(), into.data(), into.size(), m_begin + m_position);
        if (got >= 0) {
            m_position += got;
            return got;
        }
        if (errno != EINTR)
            return fail({ErrorCode::ReadFailed, m_name, m_position, systemMessage(errno)});
    }
}

std::ptrdiff_t FileByteSource::readPipe(std::span<std::uint8_t> into)
{
    for (;;) {
        std::array<pollfd, 2> waiting{{{m_file.get(), POLLIN, 0}, {m_interruptRead.get(), POLLIN, 0}}};
        const int ready = poll(waiting.data(), waiting.size(), -1);
        if (ready >= 0 && waiting[1].revents != 0)
            return fail({ErrorCode::Cancelled, m_name, m_position, {}});
        if (ready >= 0) {
            const ssize_t got = ::read(m_file.get(), into.data(), into.size());
            if (got >= 0) {
                m_position += got;
                return got;
            }
        }
        if (errno != EINTR && errno != EAGAIN)
            return fail({ErrorCode::ReadFailed, m_name, m_position, systemMessage(errno)});
    }
}

bool FileByteSource::seek(std::int64_t offset)
{
    if (!m_isRegular || offset < 0)
        return false;
    m_position = offset;
    return true;
}

std::unique_ptr<ByteSource> FileByteSource::reopen() const
{
    if (!m_isRegular)
        return nullptr;
    FileDescriptor file(fcntl(m_file.get(), F_DUPFD_CLOEXEC, 3));
    if (!file.isValid())
        return nullptr;
    auto source = std::make_unique<FileByteSource>(std::move(file), m_name);
    source->m_begin = m_begin;
    return source;
}

void FileByteSource::interrupt()
{
    if (m_interruptWrite.isValid()) {
        const char wake = 0;
        [[maybe_unused]] const ssize_t written = write(m_interruptWrite.get(), &wake, 1); // full is as good
    }
}

} // namespace tcpladder
