// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/frameindex.h"
#include "core/capture/packetsource.h"

#include <memory>
#include <vector>

namespace tcpladder {

/// Gives the bytes of any frame of a capture again. It has file handles of its own, so it may be used in another thread
/// than the one that loads; one thread at a time.
class FrameReader
{
public:
    /// @p sources as PacketSource::reopen() gave them.
    FrameReader(std::shared_ptr<const FrameIndex> index, std::vector<std::unique_ptr<PacketSource>> sources);

    /// Reads frame @p frame, counted from 0; its bytes are valid until the next call. Frames after the last one that
    /// was read come without seeking. ErrorCode::ReadFailed if the frame is unknown or its file cannot be read again.
    Result<Packet> read(std::uint64_t frame);

private:
    struct Input {
        std::unique_ptr<PacketSource> source;
        std::uint64_t next = 0; ///< number of the frame that it would give now
        bool isPlaced = false;
    };

    std::shared_ptr<const FrameIndex> m_index;
    std::vector<Input> m_inputs;
};

} // namespace tcpladder
