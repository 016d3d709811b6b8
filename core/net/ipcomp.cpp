// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/ipcomp.h"

#include "core/net/ip.h"

#include <zlib.h>

namespace tcpladder {
namespace {

constexpr std::size_t MaximumDatagram = 65535;

/// The decompressed bytes; empty if they are not all there, or no DEFLATE.
std::vector<std::uint8_t> inflated(std::span<const std::uint8_t> compressed)
{
    std::vector<std::uint8_t> bytes;
    z_stream stream{};
    constexpr int WithoutHeader = -15;
    if (inflateInit2(&stream, WithoutHeader) != Z_OK)
        return bytes;
    bytes.resize(MaximumDatagram);
    stream.next_in = const_cast<Bytef *>(compressed.data()); // zlib does not write there
    stream.avail_in = static_cast<uInt>(compressed.size());
    stream.next_out = bytes.data();
    stream.avail_out = static_cast<uInt>(bytes.size());
    const int result = inflate(&stream, Z_FINISH);
    bytes.resize(result == Z_STREAM_END ? bytes.size() - stream.avail_out : 0);
    inflateEnd(&stream);
    return bytes;
}

} // namespace

Layer readIpComp(const Layer &layer, DecodeState &state)
{
    constexpr std::size_t HeaderLength = 4;
    constexpr std::size_t MaximumNesting = 2; // a packet is compressed once; a few bytes could become many megabytes
    if (layer.bytes.size() < HeaderLength)
        return layer.cutOff();
    if (state.decompressed.size() >= MaximumNesting)
        return Layer::end(DecodeOutcome::NotTcp);
    std::vector<std::uint8_t> data = inflated(layer.bytes.subspan(HeaderLength));
    if (data.empty()) {
        const bool isCut = layer.bytes.size() < layer.length;
        return Layer::end(isCut ? DecodeOutcome::Truncated : DecodeOutcome::NotTcp); // or of another algorithm
    }
    const std::uint8_t number = layer.bytes[0];
    state.decompressed.push_back(std::move(data));
    const auto &whole = state.decompressed.back();
    state.missing = 0;
    return readIpData({Protocol::Ip, DecodeOutcome::NotTcp, whole, static_cast<std::uint32_t>(whole.size())}, number,
                      state);
}

} // namespace tcpladder
