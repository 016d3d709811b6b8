// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/capture/filedescriptor.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

namespace tcpladder {

/// The files that a capture is being written to, seen as one that grows: a file, or the files of a ring one after
/// another. Every function may be called from any thread.
///
/// A ring's files are whole captures. Of pcapng, one after another is a capture again; of pcap, the headers of all but the
/// first are left out.
class Recording
{
public:
    /// Opens or creates @p path, or the first file of a ring by that name; what stood in it stays until something is
    /// written. Whoever has the recording open holds a lock on its
    /// files, see isAbandoned().
    static Result<std::unique_ptr<Recording>> create(const std::string &path, bool isRing, bool isTemporary);
    /// Removes the files if the recording is temporary.
    ~Recording();

    bool isPcap() const { return m_isPcap; }
    /// The file that is, or was last, written; of a ring the newest.
    std::string path() const;
    std::vector<std::string> paths() const;
    bool isTemporary() const { return m_isTemporary; }
    /// Removes the file if nothing was ever written to it.
    void discardIfEmpty();
    /// Lets the files be when the recording goes away.
    void keep();

    /// The descriptor of the file that is written to, for the process that does.
    int descriptor() const;
    /// Creates a ring's next file ahead of its use, and returns its descriptor.
    Result<int> makeSpare();
    /// The file ahead is written to from now on, and no other any more.
    void useSpare();
    /// Removes the oldest files that have been read up to @p position, so that @p count stay; 0 lets all be.
    void removeOld(unsigned count, std::int64_t position);

    /// Where byte @p bytes of the newest file stands in the whole.
    std::int64_t positionOf(std::int64_t bytes) const;
    /// Reads what stands at @p position; fewer bytes than asked for at the end of a file, 0 at the end of all, -1 (and
    /// errno) if it cannot be read.
    std::ptrdiff_t read(std::int64_t position, std::span<std::uint8_t> into) const;

    /// Whether @p path is a recording that nobody holds any more: its program was killed.
    static bool isAbandoned(const std::string &path);

private:
    struct File {
        std::string path;
        FileDescriptor file;      ///< none once it was removed
        std::int64_t begin = 0;   ///< where its first byte that counts stands in the whole
        std::int64_t skipped = 0; ///< bytes before that
    };

    Recording(std::string path, bool isRing, bool isTemporary);
    Result<FileDescriptor> open(const std::string &path, int flags) const;
    std::string nameOf(std::size_t number) const;

    const std::string m_path;
    const bool m_isRing;
    const bool m_isPcap;
    bool m_isTemporary;
    mutable std::mutex m_mutex;
    std::vector<File> m_files;
    FileDescriptor m_spare;
    std::size_t m_removed = 0; ///< of m_files, from the first on
};

} // namespace tcpladder
