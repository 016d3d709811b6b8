// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/bytereader.h"

#include <algorithm>
#include <cstring>

namespace tcpladder {

/// Gives back what a reader looked at of a source that cannot be sought, and then the rest.
class PeekedByteSource final : public ByteSource
{
public:
    explicit PeekedByteSource(std::unique_ptr<ByteReader> reader) : m_reader(std::move(reader)) {}

    std::ptrdiff_t read(std::span<std::uint8_t> into) override
    {
        const std::span<const std::uint8_t> ahead = m_reader->available();
        if (ahead.empty()) {
            const std::ptrdiff_t got = m_reader->source().read(into);
            return got < 0 ? fail(m_reader->source().error()) : got;
        }
        const std::size_t count = std::min(into.size(), ahead.size());
        std::memcpy(into.data(), ahead.data(), count);
        m_reader->skip(count);
        return static_cast<std::ptrdiff_t>(count);
    }

    void interrupt() override { m_reader->source().interrupt(); }
    std::int64_t progress() const override { return m_reader->source().progress(); }
    std::int64_t total() const override { return m_reader->source().total(); }
    void addNotes(CaptureNotes &notes) const override { m_reader->source().addNotes(notes); }

private:
    std::unique_ptr<ByteReader> m_reader;
};

} // namespace tcpladder
