// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/snoopsource.h"

#include "core/capture/byteorder.h"
#include "core/capture/linktypes.h"

#include <optional>

namespace tcpladder {

namespace {

constexpr std::size_t FileHeaderLength = 16; // "snoop" and three zeros, version, link type
constexpr std::uint32_t RecordHeaderLength = 24;
constexpr std::uint32_t Version = 2;
constexpr std::uint32_t MaximumPadding = 4096;
const ByteOrder Order(std::endian::big);

/// The numbers of RFC 1761, and of Solaris beyond them, with which IP may come.
std::optional<LinkType> linkTypeOf(std::uint32_t number)
{
    switch (number) {
    case 0: // 802.3
    case 4:
        return LinkType::Ethernet;
    case 2:
        return LinkType::TokenRing;
    case 8:
        return LinkType::Fddi;
    case 16:
        return LinkType::IpOverFibreChannel;
    case 18:
        return LinkType::SunAtm;
    case 26:
        return LinkType::IpOverInfiniband;
    default:
        return std::nullopt;
    }
}

} // namespace

Result<std::unique_ptr<PacketSource>> SnoopSource::open(std::unique_ptr<ByteReader> reader, const std::string &name)
{
    const std::uint8_t *header = reader->peek(FileHeaderLength);
    if (header == nullptr) {
        if (reader->hasFailed())
            return reader->source().error();
        return Error{ErrorCode::Truncated, name, 0, {}};
    }
    const std::uint32_t version = Order.u32(header + 8);
    if (version != Version)
        return Error{ErrorCode::UnsupportedVersion, name, 8, std::to_string(version)};
    const std::uint32_t number = Order.u32(header + 12);
    const std::optional<LinkType> linkType = linkTypeOf(number);
    if (!linkType)
        return Error{ErrorCode::UnsupportedLinkType, name, 12, std::to_string(number)};
    reader->skip(FileHeaderLength);
    return std::unique_ptr<PacketSource>(new SnoopSource(std::move(reader), name, *linkType, true));
}

SnoopSource::SnoopSource(std::unique_ptr<ByteReader> reader, std::string name, LinkType linkType, bool takesNotes)
    : CaptureFileSource(std::move(reader), std::move(name)),
      m_linkType(linkType),
      m_takesNotes(takesNotes)
{
    if (m_takesNotes)
        editableNotes().interfaces.emplace_back().linkType = linkType;
}

SnoopSource::Record SnoopSource::parse(const std::uint8_t *header)
{
    return {Order.u32(header),      Order.u32(header + 4),  Order.u32(header + 8),
            Order.u32(header + 12), Order.u32(header + 16), Order.u32(header + 20)};
}

bool SnoopSource::isPossible(const Record &record)
{
    return record.captured <= maximumCaptureLength(LinkType::Ethernet) && record.captured <= record.wire
           && record.length >= RecordHeaderLength + record.captured
           && record.length - RecordHeaderLength - record.captured <= MaximumPadding
           && record.microseconds < static_cast<std::uint32_t>(Second / Microsecond);
}

PacketSource::Status SnoopSource::next(Packet &packet)
{
    if (lasting() != Status::Packet) [[unlikely]]
        return lasting();
    const std::uint8_t *header = reader().peek(RecordHeaderLength);
    if (header == nullptr) [[unlikely]]
        return finish();
    const Record record = parse(header);
    if (!isPossible(record)) [[unlikely]] {
        const Status status = afterDamage();
        return status == Status::Packet ? next(packet) : status;
    }
    const std::size_t held = std::size_t{RecordHeaderLength} + record.captured;
    header = reader().peek(record.length);
    if (header == nullptr && reader().available().size() >= held && !reader().hasFailed())
        header = reader().peek(held); // the last packet is there, only its padding is not
    if (header == nullptr) [[unlikely]]
        return finish();

    packet.time = std::int64_t{record.seconds} * Second + std::int64_t{record.microseconds} * Microsecond;
    packet.linkType = m_linkType;
    packet.file = 0;
    packet.wireLength = record.wire;
    packet.bytes = {header + RecordHeaderLength, record.captured};
    packet.offset = reader().offset();
    packet.comment = {};
    if (m_takesNotes)
        editableNotes().interfaces.front().dropped = record.dropped; // by the machine, up to now
    reader().skip(std::min<std::size_t>(record.length, reader().available().size()));
    return Status::Packet;
}

bool SnoopSource::beginsRecords()
{
    constexpr int Chain = 3;
    std::size_t at = 0;
    for (int count = 0; count < Chain; ++count) {
        const std::uint8_t *bytes = reader().peek(at + RecordHeaderLength);
        if (bytes == nullptr)
            return count > 0 && reader().available().size() == at; // the last records of the file
        const Record record = parse(bytes + at);
        if (!isPossible(record) || record.captured == 0)
            return false;
        at += record.length;
    }
    return true;
}

/// Goes on where records follow each other again.
PacketSource::Status SnoopSource::afterDamage()
{
    const std::int64_t damage = reader().offset();
    while (stepsOverDamage() && reader().peek(RecordHeaderLength + 1) != nullptr) {
        reader().skip(1);
        if (beginsRecords()) {
            warn(ErrorCode::Corrupt, damage, std::to_string(reader().offset() - damage) + " bytes skipped");
            return Status::Packet;
        }
    }
    if (reader().hasFailed())
        return finish();
    return fail(ErrorCode::Corrupt, damage, {});
}

bool SnoopSource::seek(std::int64_t offset)
{
    if (offset < std::int64_t{FileHeaderLength} || !seekTo(offset))
        return false;
    m_takesNotes = false; // or they would be taken twice
    return true;
}

std::vector<std::unique_ptr<PacketSource>> SnoopSource::reopen() const
{
    std::vector<std::unique_ptr<PacketSource>> sources(1);
    std::unique_ptr<ByteSource> bytes = reader().source().reopen();
    if (bytes != nullptr) {
        auto again = std::make_unique<ByteReader>(std::move(bytes));
        again->seek(FileHeaderLength);
        sources[0].reset(new SnoopSource(std::move(again), name(), m_linkType, false));
    }
    return sources;
}

} // namespace tcpladder
