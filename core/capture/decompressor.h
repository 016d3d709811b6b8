// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>

namespace tcpladder {

/// Undoes one kind of compression, piece by piece, so that a file which was cut off gives every byte that it still tells.
class Decompressor
{
public:
    enum class Status : std::uint8_t {
        Going,  ///< more input, or more room for output, is wanted
        End,    ///< of the stream; another may follow it
        Failed, ///< the input contradicts itself
    };

    /// The one for a file that begins with @p prefix; null if there is none.
    static std::unique_ptr<Decompressor> forPrefix(std::span<const std::uint8_t> prefix);

    Decompressor() = default;
    Decompressor(const Decompressor &) = delete;
    Decompressor &operator=(const Decompressor &) = delete;
    virtual ~Decompressor() = default;

    /// Turns bytes of @p input into bytes of @p output, and takes from both what was used.
    virtual Status run(std::span<const std::uint8_t> &input, std::span<std::uint8_t> &output) = 0;
    /// Gets ready for another stream; false if memory is short.
    virtual bool restart() = 0;
    /// The byte that another stream must begin with.
    virtual std::uint8_t firstByte() const = 0;
};

} // namespace tcpladder
