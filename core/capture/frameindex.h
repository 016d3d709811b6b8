// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <vector>

namespace tcpladder {

/// Remembers where the frames of a capture stand, so that their bytes can be read again: of each file the offset of
/// every 64th frame. One thread appends, others may look up meanwhile.
class FrameIndex
{
public:
    /// Where to look for a frame.
    struct Place {
        std::uint16_t file = 0;
        std::uint64_t number = 0;     ///< counted from 0 among the frames of this file
        std::uint64_t checkpoint = 0; ///< the last number up to it whose offset is known
        std::int64_t offset = 0;      ///< of the frame with that number
    };

    /// For a capture of @p fileCount files that were opened as one.
    explicit FrameIndex(std::size_t fileCount = 1);

    /// Notes the next frame as its source gave it: the number of its file, less than
    /// fileCount, and its record's offset there.
    void append(std::uint16_t file, std::int64_t offset);

    /// Where frame @p frame stands, counted from 0 over all files; empty if it has no offset or was not appended yet.
    std::optional<Place> find(std::uint64_t frame) const;

private:
    static constexpr std::uint64_t Interval = 64;
    static constexpr std::uint64_t CountInterval = 4096;

    struct File {
        std::uint64_t count = 0;
        std::vector<std::int64_t> checkpoints; ///< offsets of every Interval-th frame
    };

    const bool m_isSingle;
    mutable std::mutex m_mutex; // not for count of a single file, which only the appending thread uses
    std::vector<File> m_files;
    // Only of several files:
    std::vector<std::uint16_t> m_fileOfFrame;
    std::vector<std::uint64_t> m_counts; // of all files, before every CountInterval-th frame
};

} // namespace tcpladder
