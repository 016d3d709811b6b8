// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/bytesource.h"

#include <algorithm>
#include <cstring>
#include <string>

namespace tcpladder {

/// Bytes that are in memory; sources made by reopen() share them.
class MemoryByteSource final : public ByteSource
{
public:
    explicit MemoryByteSource(std::shared_ptr<const std::string> bytes) : m_bytes(std::move(bytes)) {}

    std::ptrdiff_t read(std::span<std::uint8_t> into) override
    {
        const std::size_t count = std::min(into.size(), m_bytes->size() - m_position);
        std::memcpy(into.data(), m_bytes->data() + m_position, count);
        m_position += count;
        return static_cast<std::ptrdiff_t>(count);
    }

    bool seek(std::int64_t offset) override
    {
        if (offset < 0)
            return false;
        m_position = std::min(static_cast<std::size_t>(offset), m_bytes->size());
        return true;
    }

    bool isSeekable() const override { return true; }
    std::unique_ptr<ByteSource> reopen() const override { return std::make_unique<MemoryByteSource>(m_bytes); }
    std::int64_t progress() const override { return static_cast<std::int64_t>(m_position); }
    std::int64_t total() const override { return static_cast<std::int64_t>(m_bytes->size()); }

private:
    std::shared_ptr<const std::string> m_bytes;
    std::size_t m_position = 0;
};

} // namespace tcpladder
