// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/pcapsource.h"

#include "core/capture/linktypes.h"

#include <algorithm>
#include <limits>

namespace tcpladder {

namespace {

constexpr std::size_t FileHeaderLength = 24;
constexpr std::uint32_t StandardHeaderLength = 16;
constexpr std::uint32_t KuznetsovHeaderLength = 24;

} // namespace

Result<std::unique_ptr<PacketSource>> PcapSource::open(std::unique_ptr<ByteReader> reader, const std::string &name)
{
    const std::uint8_t *header = reader->peek(FileHeaderLength);
    if (header == nullptr) {
        if (reader->hasFailed())
            return reader->source().error();
        return Error{ErrorCode::Truncated, name, 0, {}};
    }
    for (const std::endian endian : {std::endian::little, std::endian::big}) {
        const ByteOrder order(endian);
        const auto magic = static_cast<PcapMagic>(order.u32(header));
        if (magic != PcapMagic::MicrosecondTicks && magic != PcapMagic::NanosecondTicks
            && magic != PcapMagic::Kuznetsov)
            continue;
        const Result<Format> format = readFileHeader(*reader, magic, order, name);
        if (!format)
            return format.error();
        std::unique_ptr<PcapSource> source(new PcapSource(std::move(reader), name, format.value()));
        source->chooseHeaderLength();
        return std::unique_ptr<PacketSource>(std::move(source));
    }
    return Error{ErrorCode::NotACapture, name, 0, {}};
}

PcapSource::PcapSource(std::unique_ptr<ByteReader> reader, std::string name, const Format &format)
    : CaptureFileSource(std::move(reader), std::move(name)),
      m_format(format)
{}

Result<PcapSource::Format> PcapSource::readFileHeader(ByteReader &reader, PcapMagic magic, ByteOrder order,
                                                      const std::string &name)
{
    const std::uint8_t *header = reader.peek(FileHeaderLength);
    const std::uint16_t major = order.u16(header + 4);
    const std::uint16_t minor = order.u16(header + 6);
    const bool isDgUx = major == 543 && minor == 0; // the version that the tcpdump of DG/UX wrote
    if (major != 2 && !isDgUx)
        return Error{ErrorCode::UnsupportedVersion, name, 4, std::to_string(major) + '.' + std::to_string(minor)};
    const std::uint32_t linkField = order.u32(header + 20); // upper bits: frame check sequence, and reserved ones
    if ((linkField & 0x03ff0000U) != 0)
        return Error{ErrorCode::UnsupportedLinkType, name, 20, std::to_string(linkField & 0x03ffffffU)};

    Format format;
    format.order = order;
    format.nanosecondsPerTick = magic == PcapMagic::NanosecondTicks ? 1 : 1000;
    format.linkType = linkTypeFromFile(linkField & 0xffffU);
    format.maximumLength = maximumCaptureLength(format.linkType);
    format.snapLength = order.u32(header + 16);
    if (format.snapLength == 0 || format.snapLength > std::uint32_t{std::numeric_limits<std::int32_t>::max()})
        format.snapLength = format.maximumLength;
    if (magic == PcapMagic::Kuznetsov) {
        format.headerLength = KuznetsovHeaderLength;
        if (format.linkType == LinkType::Ethernet)
            format.snapLength += 14; // cooked packets were given an Ethernet header beyond what was captured
    }
    if (isDgUx || minor < 3)
        format.lengths = Lengths::CapturedSecond;
    else if (minor == 3)
        format.lengths = Lengths::Unsure; // the order changed with 2.3, but not every program changed with it
    reader.skip(FileHeaderLength);
    return format;
}

void PcapSource::chooseHeaderLength()
{
    // Some programs wrote longer record headers without saying so; a pipe is not made to wait for the proof.
    if (reader().source().total() < 0 || beginsPlausibleRecords(m_format.headerLength, 0))
        return;
    for (const std::uint32_t length : {StandardHeaderLength, KuznetsovHeaderLength, 20U, 28U}) {
        if (beginsPlausibleRecords(length, PlausibleChain)) {
            m_format.headerLength = length;
            return;
        }
    }
}

PacketSource::Status PcapSource::next(Packet &packet)
{
    const std::uint8_t *header = reader().peek(m_format.headerLength);
    if (header == nullptr || lasting() != Status::Packet) [[unlikely]]
        return lasting() == Status::Packet ? finish() : lasting();
    const Record record = parse(header);
    if (record.captured > m_format.maximumLength) [[unlikely]] {
        const Status status = afterDamage();
        return status == Status::Packet ? next(packet) : status;
    }
    const std::size_t length = m_format.headerLength + record.captured;
    header = reader().peek(length);
    if (header == nullptr) [[unlikely]]
        return finish();

    packet.time = std::int64_t{record.seconds} * Second + std::int64_t{record.ticks} * m_format.nanosecondsPerTick;
    packet.linkType = m_format.linkType;
    packet.file = 0;
    packet.wireLength = record.wire;
    packet.bytes = {header + m_format.headerLength, std::min(record.captured, m_format.snapLength)};
    packet.offset = reader().offset();
    packet.comment = {};
    m_lastSeconds = record.seconds;
    reader().skip(length);
    return Status::Packet;
}

bool PcapSource::seek(std::int64_t offset)
{
    return offset >= std::int64_t{FileHeaderLength} && seekTo(offset);
}

std::vector<std::unique_ptr<PacketSource>> PcapSource::reopen() const
{
    std::vector<std::unique_ptr<PacketSource>> sources(1);
    std::unique_ptr<ByteSource> bytes = reader().source().reopen();
    if (bytes != nullptr) {
        auto again = std::make_unique<ByteReader>(std::move(bytes));
        again->seek(FileHeaderLength);
        sources[0].reset(new PcapSource(std::move(again), name(), m_format));
    }
    return sources;
}

} // namespace tcpladder
