// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/decompressedbytesource.h"

#include <algorithm>

namespace tcpladder {

namespace {

constexpr std::size_t InputSize = std::size_t{64} * 1024;

} // namespace

DecompressedByteSource::DecompressedByteSource(std::unique_ptr<ByteSource> compressed,
                                               std::unique_ptr<Decompressor> decompressor, std::string name)
    : m_compressed(std::move(compressed)),
      m_decompressor(std::move(decompressor)),
      m_name(std::move(name)),
      m_buffer(InputSize)
{}

DecompressedByteSource::Input DecompressedByteSource::fill()
{
    if (!m_input.empty())
        return Input::More;
    const std::ptrdiff_t got = m_compressed->read(m_buffer);
    if (got > 0)
        m_input = std::span(m_buffer).first(static_cast<std::size_t>(got));
    return got > 0 ? Input::More : got == 0 ? Input::Ended : Input::Failed;
}

bool DecompressedByteSource::beginsAnother()
{
    // xz fills up with zeros, and so do tapes.
    m_input = m_input.subspan(static_cast<std::size_t>(
        std::ranges::find_if(m_input, [](std::uint8_t byte) { return byte != 0; }) - m_input.begin()));
    if (m_input.empty())
        return false;
    if (m_input.front() != m_decompressor->firstByte() || !m_decompressor->restart())
        return false;
    m_isBetween = false;
    return true;
}

std::ptrdiff_t DecompressedByteSource::read(std::span<std::uint8_t> into)
{
    std::span<std::uint8_t> room = into;
    while (room.size() == into.size()) {
        const Input input = fill();
        if (input == Input::Failed)
            return fail(m_compressed->error());
        if (m_isBetween) {
            if (input == Input::Ended)
                return 0;
            const bool isPadding = m_input.front() == 0;
            if (!beginsAnother() && !isPadding)
                return 0;
            continue;
        }
        if (m_isDamaged)
            return fail({ErrorCode::Corrupt, m_name, m_position, {}});
        const Decompressor::Status status = m_decompressor->run(m_input, room);
        m_isBetween = status == Decompressor::Status::End;
        m_isDamaged = status == Decompressor::Status::Failed;
        const bool givesNothing = room.size() == into.size();
        if (givesNothing && input == Input::Ended && status == Decompressor::Status::Going)
            return fail({ErrorCode::Truncated, m_name, m_position, {}});
    }
    const std::size_t count = into.size() - room.size();
    m_position += static_cast<std::int64_t>(count);
    return static_cast<std::ptrdiff_t>(count);
}

} // namespace tcpladder
