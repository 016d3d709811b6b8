// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/frameindex.h"

#include <algorithm>

namespace tcpladder {

FrameIndex::FrameIndex(std::size_t fileCount) : m_isSingle(fileCount <= 1), m_files(std::max<std::size_t>(1, fileCount))
{}

void FrameIndex::append(std::uint16_t file, std::int64_t offset)
{
    if (m_isSingle) {
        // Locking is left out where nothing that others read changes: it would cost more than reading the packet.
        File &only = m_files.front();
        if (only.count++ % Interval == 0) {
            const std::lock_guard lock(m_mutex);
            only.checkpoints.push_back(offset);
        }
        return;
    }
    const std::lock_guard lock(m_mutex);
    if (m_fileOfFrame.size() % CountInterval == 0) {
        for (const File &each : m_files)
            m_counts.push_back(each.count);
    }
    File &its = m_files.at(file);
    m_fileOfFrame.push_back(file);
    if (its.count++ % Interval == 0)
        its.checkpoints.push_back(offset);
}

std::optional<FrameIndex::Place> FrameIndex::find(std::uint64_t frame) const
{
    const std::lock_guard lock(m_mutex);
    Place place;
    place.number = frame;
    if (!m_isSingle) {
        if (frame >= m_fileOfFrame.size())
            return std::nullopt;
        const auto at = static_cast<std::ptrdiff_t>(frame);
        const auto from = static_cast<std::ptrdiff_t>(frame / CountInterval * CountInterval);
        place.file = m_fileOfFrame[frame];
        place.number = m_counts[frame / CountInterval * m_files.size() + place.file]
                       + static_cast<std::uint64_t>(
                           std::count(m_fileOfFrame.begin() + from, m_fileOfFrame.begin() + at, place.file));
    }
    const std::vector<std::int64_t> &checkpoints = m_files[place.file].checkpoints;
    const std::uint64_t which = place.number / Interval;
    if (which >= checkpoints.size() || checkpoints[which] < 0)
        return std::nullopt;
    place.checkpoint = which * Interval;
    place.offset = checkpoints[which];
    return place;
}

} // namespace tcpladder
