// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/result.h"
#include "core/capture/packet.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace tcpladder {

/// Where packets come from, one after another: a capture file, a pipe, an interface.
class PacketSource
{
public:
    enum class Status : std::uint8_t {
        Packet, ///< a packet was read
        End,    ///< there are no more
        Failed, ///< reading failed, see error(); every packet before was whole
    };

    PacketSource() = default;
    PacketSource(const PacketSource &) = delete;
    PacketSource &operator=(const PacketSource &) = delete;
    virtual ~PacketSource() = default;

    /// Reads the next packet into @p packet.
    virtual Status next(Packet &packet) = 0;
    /// Why next() failed.
    virtual const Error &error() const = 0;
    /// Bytes of the file that were read, for progress; -1 if unknown.
    virtual std::int64_t position() const = 0;
    /// Bytes of the file, for progress; -1 if unknown.
    virtual std::int64_t size() const = 0;
    /// Reads from the record at @p offset on, which a packet of this source began at. False if the source cannot.
    virtual bool seek(std::int64_t offset) = 0;
};

/// Opens the capture file at @p path; "-" is standard input.
Result<std::unique_ptr<PacketSource>> openCapture(const std::string &path);

} // namespace tcpladder
