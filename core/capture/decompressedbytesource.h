// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/bytesource.h"
#include "core/capture/decompressor.h"

#include <string>
#include <vector>

namespace tcpladder {

/// The decompressed bytes of a file that was compressed as a whole, as they are needed; of one that was cut off or
/// damaged, all up to there. What follows the compressed streams is ignored.
class DecompressedByteSource final : public ByteSource
{
public:
    DecompressedByteSource(std::unique_ptr<ByteSource> compressed, std::unique_ptr<Decompressor> decompressor,
                           std::string name);

    std::ptrdiff_t read(std::span<std::uint8_t> into) override;
    void interrupt() override { m_compressed->interrupt(); }
    std::int64_t progress() const override { return m_compressed->progress(); }
    std::int64_t total() const override { return m_compressed->total(); }

private:
    enum class Input : std::uint8_t { More, Ended, Failed };

    /// Sees to it that there is input.
    Input fill();
    /// After the end of a stream: whether another one follows.
    bool beginsAnother();

    std::unique_ptr<ByteSource> m_compressed;
    std::unique_ptr<Decompressor> m_decompressor;
    std::string m_name;
    std::vector<std::uint8_t> m_buffer;
    std::span<const std::uint8_t> m_input;
    bool m_isBetween = false; // streams, rather than within one
    bool m_isDamaged = false;
    std::int64_t m_position = 0; // in the decompressed bytes
};

} // namespace tcpladder
