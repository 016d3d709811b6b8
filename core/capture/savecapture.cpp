// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/savecapture.h"

#include "core/capture/captureencoder.h"
#include "core/capture/captureformat.h"

#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>
#include <unistd.h>

namespace tcpladder {
namespace {

constexpr std::size_t FlushSize = std::size_t{1024} * 1024;

struct CloseFile {
    void operator()(std::FILE *file) const { std::fclose(file); }
};

Error writeError(const std::string &path)
{
    const ErrorCode code = errno == ENOSPC || errno == EDQUOT ? ErrorCode::DiskFull : ErrorCode::WriteFailed;
    return {code, path, -1, std::generic_category().message(errno)};
}

/// Writes all packets to @p file; packets of another link type than the first cannot stand in one file with it here.
std::optional<Error> writeAll(PacketSource &source, std::FILE *file, const std::string &path,
                              const std::stop_token &stop)
{
    std::string buffer;
    std::optional<CaptureEncoder> encoder;
    LinkType linkType{};
    const auto format = isPcapName(path) ? CaptureEncoder::Format::Pcap : CaptureEncoder::Format::Pcapng;
    const auto flush = [&] {
        const bool isWritten = std::fwrite(buffer.data(), 1, buffer.size(), file) == buffer.size();
        buffer.clear();
        return isWritten;
    };
    Packet packet;
    PacketSource::Status status{};
    while ((status = source.next(packet)) == PacketSource::Status::Packet) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, path, -1, {}};
        if (!packet.isWanted)
            continue;
        if (!encoder) {
            linkType = packet.linkType;
            const auto &interfaces = source.notes().interfaces;
            encoder.emplace(format, CaptureEncoder::Interface{interfaces.empty() ? std::string() : interfaces[0].name,
                                                              {},
                                                              static_cast<std::uint32_t>(linkType)});
            encoder->begin(buffer);
        }
        if (packet.linkType != linkType)
            return Error{ErrorCode::UnsupportedLinkType, path, -1, {}};
        encoder->packet(buffer, packet.time, packet.wireLength, packet.bytes);
        if (buffer.size() >= FlushSize && !flush())
            return writeError(path);
    }
    if (!encoder) // a capture of no packets is one, too
        CaptureEncoder(format, {}).begin(buffer);
    if (!flush() || std::fflush(file) != 0 || fsync(fileno(file)) != 0)
        return writeError(path);
    // What is still being written may end within a packet.
    const bool hasFailed = status == PacketSource::Status::Failed && source.error().code != ErrorCode::Truncated;
    return hasFailed ? std::optional(source.error()) : std::nullopt;
}

} // namespace

std::optional<Error> saveCapture(PacketSource &source, const std::string &path, const std::stop_token &stop)
{
    const std::string partial = path + ".part";
    std::unique_ptr<std::FILE, CloseFile> file(std::fopen(partial.c_str(), "wbe"));
    if (!file)
        return writeError(path);
    std::optional<Error> error = writeAll(source, file.get(), path, stop);
    file.reset();
    if (!error && std::rename(partial.c_str(), path.c_str()) != 0)
        error = writeError(path);
    if (error)
        std::remove(partial.c_str());
    return error;
}

} // namespace tcpladder
