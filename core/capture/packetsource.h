// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/result.h"
#include "core/capture/capturenotes.h"
#include "core/capture/packet.h"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace tcpladder {

/// Where packets come from, one after another: a capture file, a pipe, an interface.
class PacketSource
{
public:
    enum class Status : std::uint8_t {
        Packet, ///< a packet was read
        End,    ///< there are no more
        Failed, ///< the rest cannot be read, see error(); every packet before was whole
    };

    PacketSource() = default;
    PacketSource(const PacketSource &) = delete;
    PacketSource &operator=(const PacketSource &) = delete;
    virtual ~PacketSource() = default;

    /// Reads the next packet into @p packet. After End or Failed, it stays so until seek().
    virtual Status next(Packet &packet) = 0;
    /// Why next() failed.
    virtual const Error &error() const = 0;
    /// What was wrong with the packets so far without keeping the rest from being read, in the order in which it was
    /// met: records that were stepped over. Of more than MaximumWarnings the first.
    virtual const std::vector<Error> &warnings() const = 0;
    /// What was learned so far beyond the packets.
    virtual const CaptureNotes &notes() const = 0;

    /// Bytes of the file on disk that were read, for progress; -1 if unknown.
    virtual std::int64_t position() const = 0;
    /// Bytes of the file on disk, for progress; -1 if unknown.
    virtual std::int64_t size() const = 0;

    /// Reads from the record at @p offset on, which a packet of this source began at. False if the source cannot.
    virtual bool seek(std::int64_t offset) = 0;
    /// For each file a second source of the same packets with its own position, for use in another thread; it may
    /// seek to every offset that this source has given so far or will give. Null where a file cannot be read again.
    virtual std::vector<std::unique_ptr<PacketSource>> reopen() const = 0;
    /// Makes next() fail with ErrorCode::Cancelled instead of waiting for a pipe; may be called from any thread.
    virtual void interrupt() {}

    static constexpr std::size_t MaximumWarnings = 1000;
};

struct CaptureOptions {
    /// Whether the packets will be read again: what comes from a pipe or a decompressor is then kept in an unnamed
    /// temporary file. Where that fails, it cannot be read again.
    bool rereadable = true;
    /// Whether reading goes on, with a warning, after a record that cannot be right, where records are found again.
    bool stepOverDamage = true;
    /// A capture filter, in the language of pcap-filter(7); packets that it does not take are not Packet::isWanted. If it
    /// is wrong, opening or reading fails with ErrorCode::InvalidFilter, as of BpfProgram::compile().
    std::string filter = {};
    /// Whether hosts become addresses of those kept for documentation, and all else that could name somebody goes; see
    /// AnonymizedSource.
    bool isAnonymized = false;
};

/// Opens the capture at @p path, of any format that is known, compressed or not, whatever its name; "-" is standard
/// input.
Result<std::unique_ptr<PacketSource>> openCapture(const std::string &path, const CaptureOptions &options = {});

/// Opens several captures as one, merged by time; packets of equal time come in the order of @p paths. Within one file
/// the order stays, even where time goes back. Fails if none of them can be opened. A file that cannot be opened, or not
/// be read to its end, does not keep the others from it; the first such error is the source's at the end.
Result<std::unique_ptr<PacketSource>> openCaptures(const std::vector<std::string> &paths,
                                                   const CaptureOptions &options = {});

class ByteSource;
/// Opens the capture that @p bytes are; @p name stands for it in errors.
Result<std::unique_ptr<PacketSource>> openCaptureFrom(std::unique_ptr<ByteSource> bytes, const std::string &name,
                                                      const CaptureOptions &options = {});

/// Opens a capture that is in memory, of any format that openCapture() knows; @p name stands for it in errors.
Result<std::unique_ptr<PacketSource>> openCaptureBytes(std::string bytes, const std::string &name = {});

/// Opens lines as tcpdump prints them. Each line of a TCP segment becomes a packet of link type Raw without payload.
/// What is not such a line is listed in notes().unreadLines; ErrorCode::NotACapture if there is no other.
Result<std::unique_ptr<PacketSource>> openTcpdumpText(std::string text);

} // namespace tcpladder
