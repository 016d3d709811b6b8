// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/recording.h"

#include "core/capture/captureformat.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <memory>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

namespace tcpladder {
namespace {

constexpr std::int64_t PcapHeaderLength = 24;

/// The name's ending with its dot, empty if it has none.
std::string suffixOf(const std::string &path)
{
    const std::size_t dot = path.rfind('.');
    const std::size_t slash = path.rfind('/');
    return dot == std::string::npos || (slash != std::string::npos && dot < slash) ? std::string() : path.substr(dot);
}

} // namespace

Recording::Recording(std::string path, bool isRing, bool isTemporary)
    : m_path(std::move(path)),
      m_isRing(isRing),
      m_isPcap(isPcapName(m_path)),
      m_isTemporary(isTemporary)
{}

Recording::~Recording()
{
    const std::lock_guard lock(m_mutex);
    if (m_spare.isValid())
        unlink((m_path + ".next").c_str());
    for (std::size_t i = m_removed; m_isTemporary && i < m_files.size(); ++i)
        unlink(m_files[i].path.c_str());
    if (!m_isTemporary)
        return;
    // The system gives back a large file's room as the last who has it open closes it, and who waits for that is not to
    // be whoever happened to be the last.
    try {
        std::thread([files = std::exchange(m_files, {})] {}).detach();
    } catch (const std::system_error &) { // no thread to be had: then here
    }
}

Result<std::unique_ptr<Recording>> Recording::create(const std::string &path, bool isRing, bool isTemporary)
{
    std::unique_ptr<Recording> recording(new Recording(path, isRing, isTemporary));
    const std::string name = recording->nameOf(0);
    Result<FileDescriptor> file = recording->open(name, 0);
    if (!file)
        return file.error();
    recording->m_files.push_back({name, std::move(file).value(), 0, 0});
    return recording;
}

Result<FileDescriptor> Recording::open(const std::string &path, int flags) const
{
    FileDescriptor file(
        ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOCTTY | flags, m_isTemporary ? 0600 : 0666));
    if (!file.isValid()) {
        const ErrorCode code = errno == ENOSPC || errno == EDQUOT ? ErrorCode::DiskFull : ErrorCode::WriteFailed;
        return Error{code, path, -1, std::generic_category().message(errno)};
    }
    flock(file.get(), LOCK_EX | LOCK_NB); // where locks are unknown, a recording only is not found again
    return file;
}

/// Named as dumpcap names them: base_00001_20240131120000.pcapng.
std::string Recording::nameOf(std::size_t number) const
{
    if (!m_isRing)
        return m_path;
    const std::string suffix = suffixOf(m_path);
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    std::array<char, 32> stamp{};
    std::strftime(stamp.data(), stamp.size(), "%Y%m%d%H%M%S", &local);
    std::array<char, 64> middle{};
    std::snprintf(middle.data(), middle.size(), "_%05zu_%s", number + 1, stamp.data());
    return m_path.substr(0, m_path.size() - suffix.size()) + middle.data() + suffix;
}

std::string Recording::path() const
{
    const std::lock_guard lock(m_mutex);
    return m_files.back().path;
}

std::vector<std::string> Recording::paths() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<std::string> paths;
    for (std::size_t i = m_removed; i < m_files.size(); ++i)
        paths.push_back(m_files[i].path);
    return paths;
}

void Recording::discardIfEmpty()
{
    const std::lock_guard lock(m_mutex);
    struct stat info {};
    if (fstat(m_files.back().file.get(), &info) == 0 && S_ISREG(info.st_mode) && info.st_size == 0)
        unlink(m_files.back().path.c_str());
}

void Recording::keep()
{
    const std::lock_guard lock(m_mutex);
    m_isTemporary = false;
}

int Recording::descriptor() const
{
    const std::lock_guard lock(m_mutex);
    return m_files.back().file.get();
}

Result<int> Recording::makeSpare()
{
    const std::lock_guard lock(m_mutex);
    Result<FileDescriptor> file = open(m_path + ".next", O_TRUNC);
    if (!file)
        return file.error();
    m_spare = std::move(file).value();
    return m_spare.get();
}

void Recording::useSpare()
{
    const std::lock_guard lock(m_mutex);
    const File &last = m_files.back();
    struct stat info {};
    fstat(last.file.get(), &info);
    File next;
    next.path = nameOf(m_files.size());
    next.file = std::move(m_spare);
    next.begin = last.begin + info.st_size - last.skipped;
    next.skipped = m_isPcap ? PcapHeaderLength : 0;
    if (rename((m_path + ".next").c_str(), next.path.c_str()) != 0)
        next.path = m_path + ".next";
    m_files.push_back(std::move(next));
}

void Recording::removeOld(unsigned count, std::int64_t position)
{
    const std::lock_guard lock(m_mutex);
    while (count > 0 && m_files.size() - m_removed > count && m_files[m_removed + 1].begin <= position) {
        unlink(m_files[m_removed].path.c_str());
        m_files[m_removed].file = FileDescriptor();
        ++m_removed;
    }
}

std::int64_t Recording::positionOf(std::int64_t bytes) const
{
    const std::lock_guard lock(m_mutex);
    const File &last = m_files.back();
    return last.begin + std::max<std::int64_t>(0, bytes - last.skipped);
}

std::ptrdiff_t Recording::read(std::int64_t position, std::span<std::uint8_t> into) const
{
    const std::lock_guard lock(m_mutex);
    const auto after = std::upper_bound(m_files.begin(), m_files.end(), position,
                                        [](std::int64_t at, const File &file) { return at < file.begin; });
    const File &file = *(after - 1);
    if (!file.file.isValid()) {
        errno = ENOENT;
        return -1;
    }
    for (;;) {
        const ssize_t got = pread(file.file.get(), into.data(), into.size(), position - file.begin + file.skipped);
        if (got >= 0 || errno != EINTR)
            return got;
    }
}

bool Recording::isAbandoned(const std::string &path)
{
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    return file.isValid() && flock(file.get(), LOCK_EX | LOCK_NB) == 0;
}

} // namespace tcpladder
