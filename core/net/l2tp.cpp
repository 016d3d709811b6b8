// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/l2tp.h"

#include "core/net/bytes.h"
#include "core/net/ethernet.h"

namespace tcpladder {
namespace {

/// Whether an EtherType and what it names begin @p bytes; IP must look like IP.
bool beginsWithEtherType(std::span<const std::uint8_t> bytes)
{
    if (bytes.size() < 3)
        return false;
    const std::uint16_t type = readBe16(bytes);
    if (type == 0x0800)
        return bytes[2] >= 0x45 && bytes[2] <= 0x4f;
    if (type == 0x86dd)
        return bytes[2] >> 4U == 6;
    return protocolOfEtherType(type) != Protocol::End;
}

/// What the frame at the beginning of @p frame is; End if it looks like none.
Protocol protocolOfFrame(std::span<const std::uint8_t> frame)
{
    constexpr std::size_t Addresses = 12;
    if (frame.size() < 4)
        return Protocol::End;
    const std::uint32_t head = readBe32(frame);
    if (head == 0xff030021 || head == 0xff030057)
        return Protocol::Ppp;
    if ((head >> 16U == 0x0f00 || head >> 16U == 0x8f00) && beginsWithEtherType(frame.subspan(2)))
        return Protocol::CiscoHdlc;
    if (frame.size() > Addresses && beginsWithEtherType(frame.subspan(Addresses)))
        return Protocol::Ethernet;
    return Protocol::End;
}

} // namespace

Layer readL2tp(const Layer &layer, DecodeState &state)
{
    if (layer.bytes.size() < 6)
        return layer.cutOff();
    constexpr unsigned IsControl = 0x8000;
    constexpr unsigned HasLength = 0x4000;
    constexpr unsigned HasSequence = 0x0800;
    constexpr unsigned HasOffset = 0x0200;
    const unsigned flags = readBe16(layer.bytes);
    const unsigned version = flags & 0x0fU;
    if ((version != 2 && version != 3) || (flags & IsControl) != 0)
        return Layer::end(DecodeOutcome::NotTcp);
    if (version == 3) // two reserved bytes, then as over IP (RFC 3931 4.1.2.1)
        return layer.after(4, Protocol::L2tpSession);
    std::size_t position = (flags & HasLength) != 0 ? 8 : 6;
    if ((flags & HasSequence) != 0)
        position += 4;
    if ((flags & HasOffset) != 0) {
        if (layer.bytes.size() < position + 2)
            return layer.cutOff();
        position += 2U + readBe16(layer.bytes.subspan(position));
    }
    state.enterTunnel(Wrapper::L2tp);
    return layer.after(position, Protocol::Ppp);
}

Layer readL2tpSession(const Layer &layer, DecodeState &state)
{
    constexpr std::size_t SessionId = 4;
    if (layer.bytes.size() < SessionId)
        return layer.cutOff();
    if (readBe32(layer.bytes) == 0) // a control message
        return Layer::end(DecodeOutcome::NotTcp);
    // A cookie of none, four or eight bytes, and perhaps four bytes of a sublayer (RFC 3931 4.1)
    for (const std::size_t more : {0U, 4U, 8U, 12U}) {
        const Layer frame = layer.after(SessionId + more, Protocol::Ethernet);
        const Protocol protocol = protocolOfFrame(frame.bytes);
        if (protocol != Protocol::End) {
            state.enterTunnel(Wrapper::L2tp);
            return layer.after(SessionId + more, protocol);
        }
    }
    return layer.bytes.size() < layer.length ? layer.cutOff() : Layer::end(DecodeOutcome::NotTcp);
}

} // namespace tcpladder
