// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/linklayer.h"

#include "core/net/bytes.h"
#include "core/net/cooked.h"
#include "core/net/ethernet.h"
#include "core/net/rarelinks.h"

namespace tcpladder {

Layer readLinkLayer(LinkType linkType, const Layer &layer, DecodeState &state)
{
    switch (linkType) {
    case LinkType::Ethernet:
        return readEthernet(layer, state);
    case LinkType::RawBsd:
    case LinkType::RawOpenBsd:
    case LinkType::Raw:
        return layer.after(0, Protocol::Ip);
    case LinkType::Ipv4:
        return layer.after(0, Protocol::Ipv4);
    case LinkType::Ipv6:
        return layer.after(0, Protocol::Ipv6);
    case LinkType::Null:
    case LinkType::Loop:
        return readNull(layer);
    case LinkType::Enc:
        return readEnc(layer);
    case LinkType::PfLog:
        return readPfLog(layer);
    case LinkType::LinuxCooked:
        return readLinuxCooked(layer);
    case LinkType::LinuxCooked2:
        return readLinuxCooked2(layer);
    case LinkType::Ppp:
    case LinkType::PppSerial:
        return readPppLink(layer);
    case LinkType::PppEther:
        return layer.after(0, Protocol::Pppoe);
    case LinkType::PppDaemon:
    case LinkType::PppWithDirection:
        return layer.after(1, Protocol::Ppp);
    case LinkType::CiscoHdlc:
        return layer.after(0, Protocol::CiscoHdlc);
    case LinkType::CiscoHdlcWithDirection:
        return layer.after(1, Protocol::CiscoHdlc);
    case LinkType::FrameRelay:
        return layer.after(0, Protocol::FrameRelay);
    case LinkType::FrameRelayWithDirection:
        return layer.after(1, Protocol::FrameRelay);
    case LinkType::MultilinkFrameRelay:
        return readMultilinkFrameRelay(layer);
    case LinkType::Slip:
        return layer.after(16, Protocol::Ip);
    case LinkType::SlipBsdOs:
        return layer.after(24, Protocol::Ip);
    case LinkType::PppBsdOs:
        return readPppBsdOs(layer);
    case LinkType::Ax25:
        return readAx25(layer, 0);
    case LinkType::Ax25Kiss:
        return readAx25(layer, 1);
    case LinkType::Wlan:
        return layer.after(0, Protocol::Wlan);
    case LinkType::Prism:
        return layer.after(0, Protocol::Prism);
    case LinkType::Radiotap:
        return layer.after(0, Protocol::Radiotap);
    case LinkType::Avs:
        return layer.after(0, Protocol::Avs);
    case LinkType::PerPacketInfo:
        return readPerPacketInfo(layer, state);
    case LinkType::PacketTap:
        return readPacketTap(layer, state);
    case LinkType::Fddi:
        return readFddi(layer);
    case LinkType::TokenRing:
        return readTokenRing(layer);
    case LinkType::ArcnetBsd:
        return readArcnet(layer, 2);
    case LinkType::ArcnetLinux:
        return readArcnet(layer, 4);
    case LinkType::AtmLlc:
    case LinkType::Atm:
        return layer.after(0, Protocol::Llc);
    case LinkType::IpOverAtm:
        return readIpOverAtm(layer);
    case LinkType::SymantecFirewall:
        return readSymantecFirewall(layer);
    case LinkType::SunAtm:
        return layer.after(4, Protocol::Llc);
    case LinkType::IpOverFibreChannel:
        return layer.after(16, Protocol::Llc);
    case LinkType::IpOverFirewire:
        return layer.after(16, Protocol::EtherTypeFirst);
    case LinkType::IpOverInfiniband:
        return readInfiniband(layer);
    case LinkType::Docsis:
        return readDocsis(layer);
    case LinkType::Mpls:
        return layer.after(0, Protocol::Mpls);
    case LinkType::IpNet:
        return layer.after(24, Protocol::Ip);
    case LinkType::NetfilterLog:
        return readNetfilterLog(layer);
    case LinkType::NetAnalyzer:
        return layer.after(4, Protocol::Ethernet);
    case LinkType::NetAnalyzerTransparent:
        return layer.after(12, Protocol::Ethernet);
    case LinkType::EthernetPreamble:
    case LinkType::EthernetPon:
        return layer.after(8, Protocol::Ethernet);
    case LinkType::EndaceRecord:
        return readEndaceRecord(layer);
    case LinkType::JuniperPppoeAtm:
        return readJuniper(layer, Protocol::EtherTypeFirst);
    case LinkType::JuniperPppoe:
    case LinkType::JuniperEthernet:
        return readJuniper(layer, Protocol::Ethernet);
    case LinkType::JuniperPpp:
        return readJuniper(layer, Protocol::Ppp);
    case LinkType::JuniperFrameRelay:
        return readJuniper(layer, Protocol::FrameRelay);
    case LinkType::JuniperCiscoHdlc:
        return readJuniper(layer, Protocol::CiscoHdlc);
    case LinkType::BroadcomTag:
    case LinkType::MarvellTag:
        return layer.after(16, Protocol::EtherTypeFirst);
    case LinkType::BroadcomTagPrepended:
        return layer.after(4, Protocol::Ethernet);
    case LinkType::MarvellEtherTypeTag:
        return layer.after(20, Protocol::EtherTypeFirst);
    case LinkType::Wireshark:
        return readExportedPdu(layer);
    }
    return Layer::end(DecodeOutcome::NotTcp);
}

} // namespace tcpladder
