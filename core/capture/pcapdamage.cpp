// SPDX-License-Identifier: GPL-3.0-or-later
// How PcapSource goes on after a record that cannot be right. The format has no marks to find records by, so what
// follows is taken for records where several in a row look like ones.
#include "core/capture/linktypes.h"
#include "core/capture/pcapsource.h"

#include <algorithm>

namespace tcpladder {

namespace {

constexpr std::uint32_t MaximumGap = 30 * 24 * 3600; // seconds between packets
constexpr std::uint32_t MaximumWireLength = std::uint32_t{16} * 1024 * 1024;

} // namespace

bool PcapSource::isPlausible(const Record &record) const
{
    const std::uint32_t limit = std::min(maximumCaptureLength(LinkType::Ethernet), m_format.snapLength);
    if (record.ticks >= static_cast<std::uint32_t>(Second) / m_format.nanosecondsPerTick || record.captured == 0
        || record.captured > limit || record.captured > record.wire || record.wire > MaximumWireLength)
        return false;
    return m_lastSeconds == 0 || (record.seconds - m_lastSeconds + MaximumGap) <= 2 * MaximumGap;
}

bool PcapSource::beginsPlausibleRecords(std::uint32_t headerLength, int minimum)
{
    std::size_t at = 0;
    for (int count = 0; count < PlausibleChain; ++count) {
        const std::uint8_t *bytes = reader().peek(at + headerLength);
        if (bytes == nullptr)
            return count >= minimum && reader().available().size() == at; // the last records of the file
        const Record record = parse(bytes + at);
        if (!isPlausible(record))
            return false;
        at += headerLength + record.captured;
    }
    return true;
}

PacketSource::Status PcapSource::afterDamage()
{
    const std::int64_t damage = reader().offset();
    if (!stepsOverDamage())
        return fail(ErrorCode::Corrupt, damage, {});
    do {
        reader().skip(1);
        if (beginsPlausibleRecords(m_format.headerLength, 1)) {
            warn(ErrorCode::Corrupt, damage, std::to_string(reader().offset() - damage) + " bytes skipped");
            return Status::Packet;
        }
    } while (reader().peek(m_format.headerLength + 1) != nullptr);
    if (reader().hasFailed())
        return finish();
    return fail(ErrorCode::Corrupt, damage, {});
}

} // namespace tcpladder
