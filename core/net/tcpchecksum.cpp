// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tcpchecksum.h"

#include "core/net/bytes.h"

namespace tcpladder {
namespace {

std::uint16_t fold(std::uint64_t sum)
{
    while (sum >> 16U != 0)
        sum = (sum & 0xffffU) + (sum >> 16U);
    return static_cast<std::uint16_t>(sum);
}

bool isSourceRouted(const DecodedSegment &segment)
{
    constexpr std::uint8_t Routing = 43;
    return segment.source.address.isV6() && (segment.network.size() < 7 || segment.network[6] == Routing);
}

} // namespace

std::uint64_t checksumSum(std::span<const std::uint8_t> bytes)
{
    std::uint64_t sum = 0; // 64 bits hold that of any packet
    for (; bytes.size() >= 4; bytes = bytes.subspan(4))
        sum += readBe32(bytes); // 2^16 is 1 in this arithmetic, so two words at once are as good
    if (bytes.size() >= 2) {
        sum += readBe16(bytes);
        bytes = bytes.subspan(2);
    }
    if (!bytes.empty())
        sum += std::uint64_t{bytes[0]} << 8U;
    return sum;
}

std::uint16_t checksumOf(std::uint64_t sum)
{
    return static_cast<std::uint16_t>(~fold(sum));
}

bool tcpChecksumIsWrong(const DecodedSegment &segment)
{
    if (!segment.isWhole || segment.headerIsBad || segment.missing > 0 || segment.checksum == 0
        || isSourceRouted(segment))
        return false;
    constexpr std::uint64_t TcpNumber = 6;
    const std::uint64_t addresses =
        checksumSum(segment.source.address.bytes()) + checksumSum(segment.destination.address.bytes()) + TcpNumber;
    const std::uint64_t pseudoHeader = addresses + segment.segmentLength;
    const std::uint64_t whole = pseudoHeader + checksumSum(segment.header) + checksumSum(segment.payload);
    if (fold(whole) == 0xffff)
        return false;
    // What is left to a card that also cuts the segment into several may lack the length.
    return segment.checksum != fold(pseudoHeader) && segment.checksum != fold(addresses);
}

} // namespace tcpladder
