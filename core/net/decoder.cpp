// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/decoder.h"

#include "core/net/ethernet.h"
#include "core/net/ip.h"
#include "core/net/ipcomp.h"
#include "core/net/l2tp.h"
#include "core/net/linklayer.h"
#include "core/net/mpls.h"
#include "core/net/plainpacket.h"
#include "core/net/serial.h"
#include "core/net/sflow.h"
#include "core/net/tcpheader.h"
#include "core/net/tunnels.h"
#include "core/net/udptunnels.h"
#include "core/net/wlan.h"

#include <algorithm>

namespace tcpladder {

Decoder::Outcome Decoder::decode(LinkType linkType, std::span<const std::uint8_t> packet, std::uint32_t wireLength,
                                 DecodedSegment &segment, Nanoseconds time)
{
    if (readPlainPacket(linkType, packet, wireLength, segment)) [[likely]]
        return Outcome::Segment;
    m_fragments.release();
    m_state.path.clear();
    m_state.depth = 0;
    m_state.decompressed.clear();
    m_state.time = time;
    const Layer whole{Protocol::End, DecodeOutcome::NotTcp, packet,
                      std::max(wireLength, static_cast<std::uint32_t>(packet.size()))};
    return run(readLinkLayer(linkType, whole, m_state), segment);
}

Decoder::Outcome Decoder::run(Layer layer, DecodedSegment &segment)
{
    // More layers than any real packet has; a limit because some take no bytes off and samples hold samples.
    constexpr unsigned MaximumDepth = 200;
    while (layer.protocol != Protocol::End) {
        if (++m_state.depth > MaximumDepth)
            return Outcome::NotTcp;
        if (layer.protocol == Protocol::Tcp) {
            segment.encapsulation = m_encapsulations.intern(m_state.path);
            return readTcp(layer, m_state, segment);
        }
        if (layer.protocol == Protocol::SFlow)
            return runSamples(layer, segment);
        layer = read(layer);
    }
    return layer.outcome;
}

Decoder::Outcome Decoder::runSamples(const Layer &layer, DecodedSegment &segment)
{
    m_state.enterTunnel(Wrapper::SFlow);
    const EncapsulationPath path = m_state.path;
    Outcome outcome = Outcome::NotTcp;
    SFlowReader reader(layer);
    while (const auto sample = reader.next()) {
        m_state.path = path;
        outcome = run(*sample, segment);
        if (outcome == Outcome::Segment)
            break;
    }
    return outcome;
}

Layer Decoder::read(const Layer &layer)
{
    switch (layer.protocol) {
    case Protocol::Ethernet:
        return readEthernet(layer, m_state);
    case Protocol::EtherTypeFirst:
        return readEtherType(layer, m_state);
    case Protocol::Ipv4:
        return readIpv4(layer, m_state);
    case Protocol::Ipv6:
        return readIpv6(layer, m_state);
    case Protocol::Ip:
        return readIp(layer, m_state);
    case Protocol::Vlan:
        return readVlan(layer, m_state);
    case Protocol::Llc:
        return readLlc(layer);
    case Protocol::Snap:
        return readSnap(layer);
    case Protocol::Mpls:
        return readMpls(layer, m_state);
    case Protocol::ProviderBackbone:
        return readProviderBackbone(layer, m_state);
    case Protocol::FabricPath:
        return readFabricPath(layer, m_state);
    case Protocol::Trill:
        return readTrill(layer, m_state);
    case Protocol::ServiceHeader:
        return readServiceHeader(layer);
    case Protocol::MacSec:
        return readMacSec(layer);
    case Protocol::Pppoe:
        return readPppoe(layer, m_state);
    case Protocol::Ppp:
        return readPpp(layer);
    case Protocol::CiscoHdlc:
        return readCiscoHdlc(layer);
    case Protocol::FrameRelay:
        return readFrameRelay(layer);
    case Protocol::Wlan:
        return readWlan(layer, false);
    case Protocol::WlanSwapped:
        return readWlan(layer, true);
    case Protocol::Radiotap:
        return readRadiotap(layer);
    case Protocol::Prism:
        return readPrism(layer);
    case Protocol::Avs:
        return readAvs(layer);
    case Protocol::Udp:
        return readUdp(layer);
    case Protocol::AuthenticationHeader:
        return readAuthenticationHeader(layer, m_state);
    case Protocol::IpComp:
        return readIpComp(layer, m_state);
    case Protocol::L2tpSession:
        return readL2tpSession(layer, m_state);
    case Protocol::Gre:
        return readGre(layer, m_state);
    case Protocol::EtherIp:
        return readEtherIp(layer, m_state);
    case Protocol::PimRegister:
        return readPimRegister(layer, m_state);
    case Protocol::Erspan1:
    case Protocol::Erspan2:
    case Protocol::Erspan3:
        return readErspan(layer, m_state);
    case Protocol::WebCache:
        return readWebCache(layer);
    case Protocol::Vxlan:
        return readVxlan(layer, m_state);
    case Protocol::VxlanGpe:
        return readVxlanGpe(layer, m_state);
    case Protocol::Geneve:
        return readGeneve(layer, m_state);
    case Protocol::GtpU:
        return readGtpU(layer, m_state);
    case Protocol::L2tp:
        return readL2tp(layer, m_state);
    case Protocol::Ayiya:
        return readAyiya(layer, m_state);
    case Protocol::Capwap:
        return readCapwap(layer, m_state);
    case Protocol::Teredo:
        return readTeredo(layer, m_state);
    case Protocol::Tzsp:
        return readTzsp(layer, m_state);
    case Protocol::SFlow: // these end in run()
    case Protocol::Tcp:
    case Protocol::End:
        break;
    }
    return Layer::end(DecodeOutcome::NotTcp);
}

} // namespace tcpladder
