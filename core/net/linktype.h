// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace tcpladder {

/// What a captured packet begins with: the LINKTYPE_ numbers of the capture file formats
/// (www.tcpdump.org/linktypes.html).
/// Any 16-bit number may occur; those named here can be decoded.
enum class LinkType : std::uint16_t {
    Null = 0,
    Ethernet = 1,
    Ax25 = 3,
    TokenRing = 6,
    ArcnetBsd = 7,
    Slip = 8,
    Ppp = 9,
    Fddi = 10,
    AtmLlc = 11, ///< as DLT_ number; as LINKTYPE_ it is 100
    RawBsd = 12, ///< as DLT_ number on most systems
    RawOpenBsd = 14,
    PppSerial = 50,
    PppEther = 51,
    SymantecFirewall = 99,
    Atm = 100,
    Raw = 101,
    SlipBsdOs = 102,
    PppBsdOs = 103,
    CiscoHdlc = 104,
    Wlan = 105,
    IpOverAtm = 106,
    FrameRelay = 107,
    Loop = 108,
    Enc = 109,
    LinuxCooked = 113,
    PfLog = 117,
    Prism = 119,
    IpOverFibreChannel = 122,
    SunAtm = 123,
    Radiotap = 127,
    ArcnetLinux = 129,
    IpOverFirewire = 138,
    Docsis = 143,
    Avs = 163,
    PppDaemon = 166,
    JuniperPppoe = 167,
    JuniperPppoeAtm = 168,
    JuniperPpp = 179,
    JuniperFrameRelay = 180,
    JuniperCiscoHdlc = 181,
    JuniperEthernet = 178,
    MultilinkFrameRelay = 182,
    PerPacketInfo = 192,
    EndaceRecord = 197,
    Ax25Kiss = 202,
    PppWithDirection = 204,
    CiscoHdlcWithDirection = 205,
    FrameRelayWithDirection = 206,
    Mpls = 219,
    IpNet = 226,
    Ipv4 = 228,
    Ipv6 = 229,
    NetfilterLog = 239,
    NetAnalyzer = 240,
    NetAnalyzerTransparent = 241,
    IpOverInfiniband = 242,
    PacketTap = 258,
    EthernetPon = 259,
    Wireshark = 252,
    EthernetPreamble = 274,
    LinuxCooked2 = 276,
    BroadcomTag = 281,
    BroadcomTagPrepended = 282,
    MarvellTag = 283,
    MarvellEtherTypeTag = 284,
};

} // namespace tcpladder
