// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/packedsegment.h"

#include "core/base/packing.h"
#include "core/net/tcpoptions.h"

#include <algorithm>
#include <cstring>

namespace tcpladder {
namespace {

/// What every segment has.
struct Common {
    std::uint32_t sequence;
    std::uint32_t acknowledgment;
    std::uint16_t window;
    std::uint16_t identification;
    std::uint16_t length;
    std::uint8_t flags;
    std::uint8_t head;
};
static_assert(sizeof(Common) == 16);

/// What few segments have.
struct Unusual {
    std::uint16_t urgentPointer;
    std::uint16_t upperLength;
    std::uint16_t upperFlags;
};
static_assert(sizeof(Unusual) == 6);

/// Bits of Common::head.
enum Head : std::uint8_t {
    FromServer = 0x01,
    SkipsFrames = 0x02,       ///< other packets stand between this segment and the one before
    HasTimestampsOnly = 0x04, ///< options are those that nearly all senders use (RFC 7323 appendix A)
    HasOptions = 0x08,        ///< any others
    HasMarks = 0x10,
    HasWraps = 0x20,
    HasIdentification = 0x40,
    IsUnusual = 0x80,
};

constexpr std::size_t TimestampsSize = TimestampsOnlySize - TimestampsPrefix.size();

bool isUnusual(const Segment &segment)
{
    return segment.urgentPointer != 0 || segment.length > 0xffffU || segment.flags.bits() > 0xffU;
}

std::uint8_t headOf(const Segment &segment, const PackedBase &base)
{
    unsigned head = 0;
    if (segment.from == Side::Server)
        head |= FromServer;
    if (segment.frame != base.frame + 1)
        head |= SkipsFrames;
    if (segment.options.size > 0)
        head |= hasTimestampsOnly(segment.options.span()) ? HasTimestampsOnly : HasOptions;
    if (!segment.marks.isEmpty())
        head |= HasMarks;
    if ((segment.sequenceWraps | segment.acknowledgmentWraps) != 0)
        head |= HasWraps;
    if (segment.hasIdentification)
        head |= HasIdentification;
    if (isUnusual(segment))
        head |= IsUnusual;
    return static_cast<std::uint8_t>(head);
}

} // namespace

std::size_t packSegment(const Segment &segment, PackedBase &base, std::uint8_t *to)
{
    const std::uint8_t *const begin = to;
    const std::uint8_t head = headOf(segment, base);
    put(to, Common{segment.sequence, segment.acknowledgment, segment.window, segment.identification,
                   static_cast<std::uint16_t>(segment.length), static_cast<std::uint8_t>(segment.flags.bits()), head});
    putNumber(to, folded(segment.time, base.time));
    putNumber(to, folded(segment.flow.value(), base.flow));
    if ((head & SkipsFrames) != 0)
        putNumber(to, segment.frame - base.frame);
    if ((head & HasTimestampsOnly) != 0) {
        std::memcpy(to, segment.options.bytes.data() + TimestampsPrefix.size(), TimestampsSize);
        to += TimestampsSize;
    } else if ((head & HasOptions) != 0) {
        *to++ = segment.options.size;
        to = std::copy_n(segment.options.bytes.data(), segment.options.size, to);
    }
    if ((head & HasMarks) != 0)
        put(to, segment.marks.bits());
    if ((head & HasWraps) != 0) {
        *to++ = segment.sequenceWraps;
        *to++ = segment.acknowledgmentWraps;
    }
    if ((head & IsUnusual) != 0)
        put(to, Unusual{segment.urgentPointer, static_cast<std::uint16_t>(segment.length >> 16U),
                        static_cast<std::uint16_t>(segment.flags.bits() >> 8U)});
    base = {segment.time, segment.frame, segment.flow.value()};
    return static_cast<std::size_t>(to - begin);
}

const std::uint8_t *unpackSegment(const std::uint8_t *from, PackedBase &base, Segment &segment)
{
    const auto common = get<Common>(from);
    const std::uint8_t head = common.head;
    base.time = unfolded(getNumber(from), base.time);
    base.flow = static_cast<std::uint32_t>(unfolded(getNumber(from), base.flow));
    base.frame += (head & SkipsFrames) != 0 ? static_cast<std::uint32_t>(getNumber(from)) : 1;
    segment.time = base.time;
    segment.flow = FlowId(base.flow);
    segment.frame = base.frame;
    segment.sequence = common.sequence;
    segment.acknowledgment = common.acknowledgment;
    segment.window = common.window;
    segment.identification = common.identification;
    segment.from = (head & FromServer) != 0 ? Side::Server : Side::Client;
    segment.hasIdentification = (head & HasIdentification) != 0;
    segment.options.size = 0;
    if ((head & HasTimestampsOnly) != 0) {
        segment.options.size = TimestampsOnlySize;
        std::uint8_t *rest = std::copy(TimestampsPrefix.begin(), TimestampsPrefix.end(), segment.options.bytes.data());
        std::memcpy(rest, from, TimestampsSize);
        from += TimestampsSize;
    } else if ((head & HasOptions) != 0) {
        segment.options.size = *from++;
        std::copy_n(from, segment.options.size, segment.options.bytes.data());
        from += segment.options.size;
    }
    segment.marks = Marks((head & HasMarks) != 0 ? get<std::uint32_t>(from) : 0);
    const bool hasWraps = (head & HasWraps) != 0;
    segment.sequenceWraps = hasWraps ? *from++ : 0;
    segment.acknowledgmentWraps = hasWraps ? *from++ : 0;
    const Unusual unusual = (head & IsUnusual) != 0 ? get<Unusual>(from) : Unusual{};
    segment.flags = TcpFlags((unsigned{unusual.upperFlags} << 8U) | common.flags);
    segment.length = (std::uint32_t{unusual.upperLength} << 16U) | common.length;
    segment.urgentPointer = unusual.urgentPointer;
    return from;
}

} // namespace tcpladder
