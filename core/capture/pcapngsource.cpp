// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/pcapngsource.h"

#include <algorithm>
#include <array>

namespace tcpladder {

namespace {

constexpr std::uint32_t ByteOrderMagic = 0x1a2b3c4d;
constexpr std::size_t FrameLength = 12; // type, length before and length after the body
constexpr std::size_t HeadLength = 8;
constexpr std::size_t SectionBodyLength = 16;
constexpr std::uint32_t MaximumBlockLength = std::uint32_t{16} * 1024 * 1024;

} // namespace

Result<std::unique_ptr<PacketSource>> PcapngSource::open(std::unique_ptr<ByteReader> reader, const std::string &name)
{
    std::unique_ptr<PcapngSource> source(
        new PcapngSource(std::move(reader), name, std::make_shared<PcapngIndex>(), true));
    Block block;
    const Framing framing = source->frame(block);
    if (source->reader().hasFailed())
        return source->reader().source().error();
    if (framing != Framing::Whole)
        return Error{framing == Framing::CutOff ? ErrorCode::Truncated : ErrorCode::Corrupt, name, 0, {}};
    source->readSection(block);
    if (!source->m_state.isKnownVersion) {
        const ByteOrder order = source->m_state.order;
        const std::uint8_t *body = block.body.data();
        return Error{block.body.size() < SectionBodyLength ? ErrorCode::Corrupt : ErrorCode::UnsupportedVersion, name,
                     12, std::to_string(order.u16(body + 4)) + '.' + std::to_string(order.u16(body + 6))};
    }
    source->reader().skip(block.length);
    return std::unique_ptr<PacketSource>(std::move(source));
}

PcapngSource::PcapngSource(std::unique_ptr<ByteReader> reader, std::string name, std::shared_ptr<PcapngIndex> index,
                           bool takesNotes)
    : CaptureFileSource(std::move(reader), std::move(name)),
      m_index(std::move(index)),
      m_takesNotes(takesNotes)
{}

/// Looks for a whole block at the reader's position, without stepping over it.
PcapngSource::Framing PcapngSource::frame(Block &block)
{
    const std::uint8_t *bytes = reader().peek(FrameLength);
    if (bytes == nullptr)
        return Framing::CutOff;
    ByteOrder order = m_state.order;
    if (order.u32(bytes) == static_cast<std::uint32_t>(PcapngBlockType::Section)) {
        // A section may have another byte order than the one before, and its length is already written in it.
        if (ByteOrder(std::endian::little).u32(bytes + 8) == ByteOrderMagic)
            order = ByteOrder(std::endian::little);
        else if (ByteOrder(std::endian::big).u32(bytes + 8) == ByteOrderMagic)
            order = ByteOrder(std::endian::big);
        else
            return Framing::Damaged;
        if (order.u32(bytes + 4) < FrameLength + 4)
            return Framing::Damaged;
    }
    const std::uint32_t length = order.u32(bytes + 4);
    if (length < FrameLength || length > MaximumBlockLength)
        return Framing::Damaged;
    const std::size_t padded = (std::size_t{length} + 3) / 4 * 4; // some programs do not count the padding
    bytes = reader().peek(padded);
    if (bytes == nullptr)
        return Framing::CutOff;
    if (order.u32(bytes + padded - 4) != length)
        return Framing::Damaged;
    block.type = static_cast<PcapngBlockType>(order.u32(bytes));
    block.offset = reader().offset();
    block.length = padded;
    block.body = {bytes + HeadLength, padded - FrameLength};
    return Framing::Whole;
}

PacketSource::Status PcapngSource::next(Packet &packet)
{
    for (;;) {
        if (lasting() != Status::Packet) [[unlikely]]
            return lasting();
        Block block;
        const Framing framing = frame(block);
        if (framing != Framing::Whole) [[unlikely]] {
            if (framing == Framing::CutOff && (reader().available().empty() || reader().hasFailed()))
                return finish();
            if (afterDamage(framing == Framing::CutOff) == Status::Packet)
                continue;
            return lasting();
        }

        bool isPacket = false;
        if (block.type == PcapngBlockType::Section)
            readSection(block);
        else if (m_state.isKnownVersion) {
            switch (block.type) {
            case PcapngBlockType::EnhancedPacket:
                isPacket = readEnhanced(block, packet);
                break;
            case PcapngBlockType::SimplePacket:
                isPacket = readSimple(block, packet);
                break;
            case PcapngBlockType::ObsoletePacket:
                isPacket = readObsolete(block, packet);
                break;
            case PcapngBlockType::Interface:
                readInterface(block);
                break;
            case PcapngBlockType::InterfaceStatistics:
                readStatistics(block);
                break;
            case PcapngBlockType::NameResolution:
                readNames(block);
                break;
            default: // of no use here
                break;
            }
        }
        reader().skip(block.length);
        if (isPacket) {
            ++m_frame;
            return Status::Packet;
        }
    }
}

bool PcapngSource::readEnhanced(const Block &block, Packet &packet)
{
    if (block.body.size() < 20)
        return rejects(block, "packet block too short");
    const std::uint8_t *body = block.body.data();
    const ByteOrder order = m_state.order;
    const std::uint64_t ticks = (std::uint64_t{order.u32(body + 4)} << 32U) | order.u32(body + 8);
    packet.wireLength = order.u32(body + 16);
    return fillPacket(block, order.u32(body), 20, ticks, order.u32(body + 12), packet);
}

bool PcapngSource::readObsolete(const Block &block, Packet &packet)
{
    if (block.body.size() < 20)
        return rejects(block, "packet block too short");
    const std::uint8_t *body = block.body.data();
    const ByteOrder order = m_state.order;
    const std::uint64_t ticks = (std::uint64_t{order.u32(body + 4)} << 32U) | order.u32(body + 8);
    packet.wireLength = order.u32(body + 16);
    return fillPacket(block, order.u16(body), 20, ticks, order.u32(body + 12), packet);
}

bool PcapngSource::readSimple(const Block &block, Packet &packet)
{
    if (block.body.size() < 4 || m_state.interfaces.empty())
        return rejects(block, "packet block too short, or of no interface");
    packet.wireLength = m_state.order.u32(block.body.data());
    const std::uint32_t snapLength = m_state.interfaces.front().snapLength;
    std::size_t captured = std::min<std::size_t>(packet.wireLength, block.body.size() - 4);
    if (snapLength != 0)
        captured = std::min<std::size_t>(captured, snapLength);
    return fillPacket(block, 0, 4, 0, static_cast<std::uint32_t>(captured), packet);
}

bool PcapngSource::fillPacket(const Block &block, std::uint32_t interface, std::size_t dataAt, std::uint64_t ticks,
                              std::uint32_t captured, Packet &packet)
{
    if (interface >= m_state.interfaces.size())
        return rejects(block, "packet of an interface that is not described");
    if (captured > block.body.size() - dataAt)
        return rejects(block, "packet longer than its block");
    const PcapngInterface &from = m_state.interfaces[interface];
    packet.time = from.scale.toNanoseconds(ticks);
    packet.linkType = from.linkType;
    packet.file = 0;
    packet.bytes = block.body.subspan(dataAt, captured);
    packet.offset = block.offset;
    packet.comment = {};
    const std::size_t optionsAt = dataAt + (std::size_t{captured} + 3) / 4 * 4;
    if (optionsAt + 4 < block.body.size() && block.type != PcapngBlockType::SimplePacket)
        readComment(block.body.subspan(optionsAt), packet);
    return true;
}

void PcapngSource::readComment(std::span<const std::uint8_t> options, Packet &packet)
{
    m_comment.clear();
    for (PcapngOptions option(options, m_state.order); option.next();) {
        if (option.code() != 1 || option.text().empty())
            continue;
        if (!m_comment.empty())
            m_comment += '\n';
        m_comment += option.text();
    }
    packet.comment = m_comment;
    auto &comments = editableNotes().packetComments;
    if (m_takesNotes && !m_comment.empty() && comments.size() < CaptureNotes::MaximumCount)
        comments.push_back({m_frame, m_comment});
}

bool PcapngSource::rejects(const Block &block, const char *why)
{
    warn(ErrorCode::Corrupt, block.offset, why);
    return false;
}

bool PcapngSource::seek(std::int64_t offset)
{
    if (offset < 0 || !seekTo(offset))
        return false;
    m_state = m_index->stateAt(offset);
    m_takesNotes = false; // or they would be taken twice
    return true;
}

std::vector<std::unique_ptr<PacketSource>> PcapngSource::reopen() const
{
    std::vector<std::unique_ptr<PacketSource>> sources(1);
    std::unique_ptr<ByteSource> bytes = reader().source().reopen();
    if (bytes != nullptr)
        sources[0].reset(new PcapngSource(std::make_unique<ByteReader>(std::move(bytes)), name(), m_index, false));
    return sources;
}

// What follows a block that contradicts itself is searched for something that is framed as a block, twice in a row.

bool PcapngSource::isPlausibleBlock()
{
    Block block;
    const auto isKnown = [](std::uint32_t type) {
        constexpr std::array<std::uint32_t, 5> Others{7, 8, 9, 10, 0xbad};
        return (type >= 1 && type <= 6) || type == static_cast<std::uint32_t>(PcapngBlockType::Section)
               || std::find(Others.begin(), Others.end(), type & ~0x40000000U) != Others.end();
    };
    const std::uint8_t *bytes = reader().peek(FrameLength);
    if (bytes == nullptr || !isKnown(m_state.order.u32(bytes)) || frame(block) != Framing::Whole)
        return false;
    bytes = reader().peek(block.length + FrameLength);
    return bytes != nullptr ? isKnown(m_state.order.u32(bytes + block.length))
                            : reader().available().size() == block.length;
}

PacketSource::Status PcapngSource::afterDamage(bool isCutOff)
{
    const std::int64_t damage = reader().offset();
    if (!stepsOverDamage())
        return fail(isCutOff ? ErrorCode::Truncated : ErrorCode::Corrupt, damage, {});
    do {
        reader().skip(1);
        if (isPlausibleBlock()) {
            warn(ErrorCode::Corrupt, damage, std::to_string(reader().offset() - damage) + " bytes skipped");
            return Status::Packet;
        }
    } while (reader().peek(FrameLength + 1) != nullptr);
    if (reader().hasFailed())
        return finish();
    return fail(isCutOff ? ErrorCode::Truncated : ErrorCode::Corrupt, damage, {});
}

} // namespace tcpladder
