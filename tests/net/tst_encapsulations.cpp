// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/decoder.h"
#include "tests/net/layerbytes.h"

#include <QTest>

using namespace tcpladder;

Q_DECLARE_METATYPE(Bytes)
Q_DECLARE_METATYPE(LinkType)

namespace {

/// @p bytes as DEFLATE stores what it cannot make smaller (RFC 1951 3.2.4).
Bytes deflated(const Bytes &bytes)
{
    const auto low = static_cast<std::uint8_t>(bytes.size());
    const auto high = static_cast<std::uint8_t>(bytes.size() >> 8U);
    return Bytes{1, low, high, static_cast<std::uint8_t>(~low), static_cast<std::uint8_t>(~high)} + bytes;
}

} // namespace

/// The same TCP segment in everything that may be around it.
class TestEncapsulations : public QObject
{
    Q_OBJECT

private slots:
    void segmentIsFound_data();
    void segmentIsFound();
    void truncationIsSafe_data() { segmentIsFound_data(); }
    void truncationIsSafe();
    void changedBytesAreSafe_data() { segmentIsFound_data(); }
    void changedBytesAreSafe();
};

void TestEncapsulations::segmentIsFound_data()
{
    QTest::addColumn<LinkType>("linkType");
    QTest::addColumn<Bytes>("packet");
    QTest::addColumn<QString>("encapsulation");

    QTest::newRow("Ethernet, IPv4") << LinkType::Ethernet << tcpInEthernet() << "";
    QTest::newRow("Ethernet, IPv6") << LinkType::Ethernet << ethernet(0x86dd, tcpInIpv6()) << "";
    QTest::newRow("Ethernet, padded") << LinkType::Ethernet << tcpInEthernet() + Bytes(20, 0xff) << "";
    QTest::newRow("LLC and SNAP") << LinkType::Ethernet
                                  << ethernet(static_cast<std::uint16_t>(8 + tcpInIpv4().size()),
                                              hex("aaaa03 000000 0800") + tcpInIpv4())
                                  << "";
    QTest::newRow("LLC without SNAP") << LinkType::Ethernet
                                      << ethernet(static_cast<std::uint16_t>(3 + tcpInIpv4().size()),
                                                  hex("060603") + tcpInIpv4())
                                      << "";
    QTest::newRow("802.1Q") << LinkType::Ethernet << ethernet(0x8100, hex("2005 0800") + tcpInIpv4()) << "VLAN 5";
    QTest::newRow("802.1ad") << LinkType::Ethernet << ethernet(0x88a8, hex("0064 8100 0005 86dd") + tcpInIpv6())
                             << "VLAN 100 / VLAN 5";
    QTest::newRow("QinQ 0x9100") << LinkType::Ethernet << ethernet(0x9100, hex("0064 8100 0005 0800") + tcpInIpv4())
                                 << "VLAN 100 / VLAN 5";
    QTest::newRow("QinQ 0x9200") << LinkType::Ethernet << ethernet(0x9200, hex("0064 0800") + tcpInIpv4())
                                 << "VLAN 100";
    QTest::newRow("SNAP in a VLAN") << LinkType::Ethernet
                                    << ethernet(0x8100, hex("0007") + be16(8 + tcpInIpv4().size())
                                                            + hex("aaaa03 000000 0800") + tcpInIpv4())
                                    << "VLAN 7";
    QTest::newRow("Inter-Switch Link") << LinkType::Ethernet
                                       << hex("01000c0000 00 020000000001 0000 aaaa03 00000c 0014 0000 0000")
                                              + tcpInEthernet()
                                       << "VLAN 10";
    QTest::newRow("provider backbone") << LinkType::Ethernet << ethernet(0x88e7, hex("00001234") + tcpInEthernet())
                                       << "PBB 4660";
    QTest::newRow("E-tag") << LinkType::Ethernet << ethernet(0x893f, hex("000000010000 0800") + tcpInIpv4()) << "E-TAG";
    QTest::newRow("VN-tag") << LinkType::Ethernet << ethernet(0x8926, hex("00010002 0800") + tcpInIpv4()) << "VN-Tag";
    QTest::newRow("FabricPath") << LinkType::Ethernet << ethernet(0x8903, hex("0450") + tcpInEthernet())
                                << "FabricPath";
    QTest::newRow("TRILL with an option")
        << LinkType::Ethernet << ethernet(0x22f3, hex("0041 0001 0002 00000000") + tcpInEthernet()) << "TRILL";
    QTest::newRow("HSR") << LinkType::Ethernet << ethernet(0x892f, hex("10340001 0800") + tcpInIpv4()) << "";
    QTest::newRow("FRER") << LinkType::Ethernet << ethernet(0xf1c1, hex("00000001 0800") + tcpInIpv4()) << "";
    QTest::newRow("Cisco metadata") << LinkType::Ethernet << ethernet(0x8909, hex("0101 0001 0010 0800") + tcpInIpv4())
                                    << "";
    QTest::newRow("MACsec, not encrypted")
        << LinkType::Ethernet << ethernet(0x88e5, hex("2000 00000001 0200000000010001 0800") + tcpInIpv4()) << "";
    QTest::newRow("service function chain")
        << LinkType::Ethernet << ethernet(0x894f, hex("00020101 00000aff") + tcpInIpv4()) << "";
    QTest::newRow("MPLS, IPv4") << LinkType::Ethernet << ethernet(0x8847, hex("00010040 00011140") + tcpInIpv4())
                                << "MPLS";
    QTest::newRow("MPLS, IPv6") << LinkType::Ethernet << ethernet(0x8848, hex("00011140") + tcpInIpv6()) << "MPLS";
    QTest::newRow("MPLS, pseudowire") << LinkType::Ethernet
                                      << ethernet(0x8847, hex("00011140 00000000") + tcpInEthernet()) << "MPLS";
    QTest::newRow("PPPoE") << LinkType::Ethernet
                           << ethernet(0x8864, hex("1100 0011") + be16(2 + tcpInIpv4().size()) + hex("0021")
                                                   + tcpInIpv4() + hex("ffff"))
                           << "PPPoE 17";
    QTest::newRow("PPPoE, IPv6") << LinkType::Ethernet
                                 << ethernet(0x8864, hex("1100 0011") + be16(2 + tcpInIpv6().size()) + hex("0057")
                                                         + tcpInIpv6())
                                 << "PPPoE 17";
    QTest::newRow("IPv4 options") << LinkType::Raw << ipv4(6, tcpSegment(), 0, hex("94040000")) << "";
    QTest::newRow("IPv4 in IPv4") << LinkType::Raw << ipv4(4, tcpInIpv4()) << "IP-in-IP";
    QTest::newRow("IPv6 in IPv4") << LinkType::Raw << ipv4(41, tcpInIpv6()) << "IP-in-IP";
    QTest::newRow("IPv4 in IPv6") << LinkType::Raw << ipv6(4, tcpInIpv4()) << "IP-in-IP";
    QTest::newRow("IPv6 in IPv6") << LinkType::Raw << ipv6(41, tcpInIpv6()) << "IP-in-IP";
    QTest::newRow("authentication header")
        << LinkType::Raw << ipv4(51, hex("06040000 00000001 00000001 000000000000000000000000") + tcpSegment()) << "";
    QTest::newRow("authentication header, IPv6")
        << LinkType::Raw << ipv6(51, hex("06040000 00000001 00000001 000000000000000000000000") + tcpSegment()) << "";
    QTest::newRow("extension headers")
        << LinkType::Raw
        << ipv6(0, hex("2b00 010400000000 3c00 000000000000 0601 0104000000000000000000000000") + tcpSegment()) << "";
    QTest::newRow("mobility header") << LinkType::Raw << ipv6(135, hex("0600 000000000000") + tcpSegment()) << "";
    QTest::newRow("atomic fragment") << LinkType::Raw << ipv6(44, hex("0600 0000 00000001") + tcpSegment()) << "";
    QTest::newRow("Ethernet in IP") << LinkType::Raw << ipv4(97, hex("3000") + tcpInEthernet()) << "EtherIP";
    QTest::newRow("Ethernet in IPv6") << LinkType::Raw << ipv6(143, tcpInEthernet()) << "EtherIP";
    QTest::newRow("MPLS in IP") << LinkType::Raw << ipv4(137, hex("00011140") + tcpInIpv4()) << "MPLS";
    QTest::newRow("PIM register") << LinkType::Raw << ipv4(103, hex("21000000 00000000") + tcpInIpv4()) << "PIM";
    QTest::newRow("GRE") << LinkType::Raw << ipv4(47, hex("0000 0800") + tcpInIpv4()) << "GRE";
    QTest::newRow("GRE, IPv6") << LinkType::Raw << ipv6(47, hex("0000 86dd") + tcpInIpv6()) << "GRE";
    QTest::newRow("GRE with everything") << LinkType::Raw
                                         << ipv4(47, hex("b000 0800 00000000 0000002a 00000001") + tcpInIpv4())
                                         << "GRE 42";
    QTest::newRow("GRE with routing") << LinkType::Raw
                                      << ipv4(47, hex("4000 0800 00000000 08000004 c0000201 00000000") + tcpInIpv4())
                                      << "GRE";
    QTest::newRow("GRE, bridged, key") << LinkType::Raw << ipv4(47, hex("2000 6558 00000007") + tcpInEthernet())
                                       << "GRE 7";
    QTest::newRow("NVGRE") << LinkType::Raw << ipv4(47, hex("2000 6558 12345605") + tcpInEthernet()) << "NVGRE 1193046";
    QTest::newRow("PPTP") << LinkType::Raw
                          << ipv4(47, hex("3081 880b 00400001 00000001 00000001") + hex("ff03 0021") + tcpInIpv4())
                          << "GRE";
    QTest::newRow("Ethernet over GRE") << LinkType::Raw
                                       << ipv4(47, hex("2001 6400") + be16(tcpInEthernet().size()) + hex("0700")
                                                       + tcpInEthernet())
                                       << "GRE 7";
    QTest::newRow("web cache") << LinkType::Raw << ipv4(47, hex("0000 883e 00000000") + tcpInIpv4()) << "GRE";
    QTest::newRow("802.11 in GRE") << LinkType::Raw
                                   << ipv4(47, hex("0000 8200") + hex("0801 0000") + Bytes(20, 0)
                                                   + hex("aaaa03 000000 0800") + tcpInIpv4())
                                   << "GRE";
    QTest::newRow("ERSPAN I") << LinkType::Raw << ipv4(47, hex("0000 88be") + tcpInEthernet()) << "ERSPAN 0";
    QTest::newRow("ERSPAN II") << LinkType::Raw
                               << ipv4(47, hex("1000 88be 00000001 1001 0005 00000000") + tcpInEthernet())
                               << "ERSPAN 5";
    QTest::newRow("ERSPAN III") << LinkType::Raw
                                << ipv4(47, hex("1000 22eb 00000001 2001 0005 00000000 0000 0000") + tcpInEthernet())
                                << "ERSPAN 5";
    QTest::newRow("ERSPAN III with subheader")
        << LinkType::Raw
        << ipv4(47, hex("1000 22eb 00000001 2001 0005 00000000 0000 0001 0000000000000000") + tcpInEthernet())
        << "ERSPAN 5";
    QTest::newRow("VXLAN") << LinkType::Raw << ipv4(17, udp(4789, hex("08000000 00006400") + tcpInEthernet()))
                           << "VXLAN 100";
    QTest::newRow("VXLAN, the older port")
        << LinkType::Raw << ipv6(17, udp(8472, hex("08000000 00006400") + tcpInEthernet())) << "VXLAN 100";
    QTest::newRow("VXLAN, VLAN inside") << LinkType::Raw
                                        << ipv4(17, udp(4789, hex("08000000 00006400")
                                                                  + ethernet(0x8100, hex("0003 0800") + tcpInIpv4())))
                                        << "VXLAN 100 / VLAN 3";
    QTest::newRow("VXLAN GPE") << LinkType::Raw << ipv4(17, udp(4790, hex("0c000001 00006400") + tcpInIpv4()))
                               << "VXLAN 100";
    QTest::newRow("Geneve with an option")
        << LinkType::Raw << ipv4(17, udp(6081, hex("02000800 00000900 01020301 00000000") + tcpInIpv4())) << "Geneve 9";
    QTest::newRow("Geneve, bridged") << LinkType::Raw << ipv4(17, udp(6081, hex("00006558 00000900") + tcpInEthernet()))
                                     << "Geneve 9";
    QTest::newRow("GTP-U") << LinkType::Raw << ipv4(17, udp(2152, hex("30ff 0000 00000001") + tcpInIpv4())) << "GTP-U";
    QTest::newRow("GTP-U with extension headers")
        << LinkType::Raw
        << ipv4(17, udp(2152, hex("34ff 0000 00000001 0000 00 85 01 1001 c0 01 0001 00") + tcpInIpv6())) << "GTP-U";
    QTest::newRow("L2TP") << LinkType::Raw
                          << ipv4(17, udp(1701, hex("0002 0001 0002") + hex("ff03 0021") + tcpInIpv4())) << "L2TP";
    QTest::newRow("L2TP with all fields")
        << LinkType::Raw
        << ipv4(17, udp(1701, hex("4a02 0000 0001 0002 0001 0001 0002 ffff") + hex("21") + tcpInIpv4())) << "L2TP";
    QTest::newRow("L2TP 3 over UDP") << LinkType::Raw
                                     << ipv4(17, udp(1701, hex("0003 0000 00000007") + tcpInEthernet())) << "L2TP";
    QTest::newRow("L2TP 3 with a cookie of 4")
        << LinkType::Raw << ipv4(115, hex("00000007 01020304") + tcpInEthernet()) << "L2TP";
    QTest::newRow("L2TP 3 with a cookie of 8")
        << LinkType::Raw << ipv4(115, hex("00000007 0102030405060708") + tcpInEthernet()) << "L2TP";
    QTest::newRow("L2TP 3 with a cookie of 8 and a sublayer")
        << LinkType::Raw
        << ipv6(115, hex("00000007 0102030405060708 40000001") + ethernet(0x8100, hex("0005 0800") + tcpInIpv4()))
        << "L2TP / VLAN 5";
    QTest::newRow("L2TP 3 with PPP") << LinkType::Raw << ipv4(115, hex("00000007 ff03 0021") + tcpInIpv4()) << "L2TP";
    QTest::newRow("L2TP 3 with HDLC") << LinkType::Raw << ipv4(115, hex("00000007 0f00 0800") + tcpInIpv4()) << "L2TP";
    QTest::newRow("IPComp") << LinkType::Raw << ipv4(108, hex("06000002") + deflated(tcpSegment())) << "";
    QTest::newRow("IPComp, IPv6, tunnel")
        << LinkType::Raw << ipv6(108, hex("04000002") + deflated(tcpInIpv4())) << "IP-in-IP";
    QTest::newRow("IPComp in an authentication header")
        << LinkType::Raw
        << ipv4(51,
                hex("6c040000 00000001 00000001 000000000000000000000000") + hex("06000002") + deflated(tcpSegment()))
        << "";
    QTest::newRow("AYIYA") << LinkType::Raw
                           << ipv4(17, udp(5072, hex("40 51 11 29 00000000") + Bytes(36, 1) + tcpInIpv6())) << "AYIYA";
    QTest::newRow("CAPWAP, 802.3") << LinkType::Raw << ipv4(17, udp(5247, hex("00 100200 00000000") + tcpInEthernet()))
                                   << "CAPWAP";
    QTest::newRow("CAPWAP, 802.11") << LinkType::Raw
                                    << ipv4(17, udp(5247, hex("00 100300 00000000") + hex("0801 0000") + Bytes(20, 0)
                                                              + hex("aaaa03 000000 0800") + tcpInIpv4()))
                                    << "CAPWAP";
    QTest::newRow("CAPWAP, swapped 802.11")
        << LinkType::Raw
        << ipv4(17, udp(5247, hex("00 100300 00000000") + hex("1108 0000") + Bytes(20, 0) + hex("aaaa03 000000 0800")
                                  + tcpInIpv4()))
        << "CAPWAP";
    QTest::newRow("Teredo") << LinkType::Raw
                            << ipv4(17,
                                    udp(3544, hex("0001 0000 0000000000000000 00 0000 0000 00000000") + tcpInIpv6()))
                            << "Teredo";
    QTest::newRow("TZSP") << LinkType::Raw << ipv4(17, udp(37008, hex("0100 0001 0a0101 00 01") + tcpInEthernet()))
                          << "TZSP";
    QTest::newRow("MPLS in UDP") << LinkType::Raw << ipv4(17, udp(6635, hex("00011140") + tcpInIpv4())) << "MPLS";
    QTest::newRow("GRE in UDP") << LinkType::Raw << ipv4(17, udp(4754, hex("0000 0800") + tcpInIpv4())) << "GRE";
    QTest::newRow("tunnel in a tunnel")
        << LinkType::Ethernet
        << ethernet(0x8100, hex("0005 0800")
                                + ipv4(17, udp(4789, hex("08000000 00006400")
                                                         + ethernet(0x0800, ipv4(47, hex("0000 0800") + tcpInIpv4())))))
        << "VLAN 5 / VXLAN 100 / GRE";
    QTest::newRow("raw, IPv4") << LinkType::Raw << tcpInIpv4() << "";
    QTest::newRow("raw, IPv6") << LinkType::Raw << tcpInIpv6() << "";
    QTest::newRow("raw, a BSD number") << LinkType::RawBsd << tcpInIpv4() << "";
    QTest::newRow("raw, OpenBSD number") << LinkType::RawOpenBsd << tcpInIpv6() << "";
    QTest::newRow("IPv4 only") << LinkType::Ipv4 << tcpInIpv4() << "";
    QTest::newRow("IPv6 only") << LinkType::Ipv6 << tcpInIpv6() << "";
    QTest::newRow("null, little-endian") << LinkType::Null << hex("02000000") + tcpInIpv4() << "";
    QTest::newRow("null, big-endian") << LinkType::Null << hex("00000002") + tcpInIpv4() << "";
    QTest::newRow("null, IPv6 of Darwin") << LinkType::Null << hex("1e000000") + tcpInIpv6() << "";
    QTest::newRow("loop") << LinkType::Loop << hex("0000001c") + tcpInIpv6() << "";
    QTest::newRow("enc") << LinkType::Enc << hex("02000000 00000001 00000000") + tcpInIpv4() << "";
    QTest::newRow("pflog") << LinkType::PfLog << hex("3d02") + Bytes(62, 0) + tcpInIpv4() << "";
    QTest::newRow("cooked") << LinkType::LinuxCooked << hex("0000 0001 0006 0200000000010000 0800") + tcpInIpv4() << "";
    QTest::newRow("cooked, VLAN") << LinkType::LinuxCooked
                                  << hex("0000 0001 0006 0200000000010000 8100 0005 0800") + tcpInIpv4() << "VLAN 5";
    QTest::newRow("cooked, LLC") << LinkType::LinuxCooked
                                 << hex("0000 0001 0006 0200000000010000 0004 aaaa03 000000 0800") + tcpInIpv4() << "";
    QTest::newRow("cooked 2") << LinkType::LinuxCooked2
                              << hex("86dd 0000 00000001 0001 04 06 0200000000010000") + tcpInIpv6() << "";
    QTest::newRow("cooked 2, VLANs") << LinkType::LinuxCooked2
                                     << hex("88a8 0000 00000001 0001 04 06 0200000000010000 0064 8100 0005 0800")
                                            + tcpInIpv4()
                                     << "VLAN 100 / VLAN 5";
    QTest::newRow("PPP") << LinkType::Ppp << hex("ff03 0021") + tcpInIpv4() << "";
    QTest::newRow("PPP, compressed") << LinkType::Ppp << hex("21") + tcpInIpv4() << "";
    QTest::newRow("PPP, IPv6") << LinkType::Ppp << hex("0057") + tcpInIpv6() << "";
    QTest::newRow("PPP over a serial line") << LinkType::PppSerial << hex("ff03 0021") + tcpInIpv4() << "";
    QTest::newRow("HDLC over a serial line") << LinkType::PppSerial << hex("0f00 0800") + tcpInIpv4() << "";
    QTest::newRow("PPPoE as link") << LinkType::PppEther
                                   << hex("1100 0011") + be16(2 + tcpInIpv4().size()) + hex("0021") + tcpInIpv4()
                                   << "PPPoE 17";
    QTest::newRow("PPP with direction") << LinkType::PppWithDirection << hex("00 ff03 0021") + tcpInIpv4() << "";
    QTest::newRow("Cisco HDLC") << LinkType::CiscoHdlc << hex("0f00 0800") + tcpInIpv4() << "";
    QTest::newRow("Cisco HDLC, MPLS") << LinkType::CiscoHdlc << hex("0f00 8847 00011140") + tcpInIpv4() << "MPLS";
    QTest::newRow("Frame Relay") << LinkType::FrameRelay << hex("1841 03 cc") + tcpInIpv4() << "";
    QTest::newRow("Frame Relay, SNAP") << LinkType::FrameRelay << hex("1841 03 00 80 000000 0800") + tcpInIpv4() << "";
    QTest::newRow("Frame Relay, Cisco") << LinkType::FrameRelay << hex("1841 0800") + tcpInIpv4() << "";
    QTest::newRow("SLIP") << LinkType::Slip << Bytes(16, 0) + tcpInIpv4() << "";
    QTest::newRow("SLIP of BSD/OS") << LinkType::SlipBsdOs << Bytes(24, 0) + tcpInIpv4() << "";
    QTest::newRow("PPP of BSD/OS") << LinkType::PppBsdOs << Bytes(5, 0) + hex("0057") + Bytes(17, 0) + tcpInIpv6()
                                   << "";
    QTest::newRow("multilink Frame Relay")
        << LinkType::MultilinkFrameRelay << hex("c000 1841 03 cc") + tcpInIpv4() << "";
    QTest::newRow("AX.25") << LinkType::Ax25 << Bytes(13, 0x40) + hex("61 03 cc") + tcpInIpv4() << "";
    QTest::newRow("AX.25 with a repeater, KISS")
        << LinkType::Ax25Kiss << hex("00") + Bytes(20, 0x40) + hex("61 03 cc") + tcpInIpv4() << "";
    QTest::newRow("Symantec firewall") << LinkType::SymantecFirewall
                                       << Bytes(6, 0) + hex("0800") + Bytes(36, 0) + tcpInIpv4() << "";
    QTest::newRow("802.11") << LinkType::Wlan
                            << hex("0801 0000") + Bytes(20, 0) + hex("aaaa03 000000 0800") + tcpInIpv4() << "";
    QTest::newRow("802.11, quality of service")
        << LinkType::Wlan << hex("8802 0000") + Bytes(22, 0) + hex("aaaa03 000000 0800") + tcpInIpv4() << "";
    QTest::newRow("802.11, four addresses")
        << LinkType::Wlan << hex("0803 0000") + Bytes(26, 0) + hex("aaaa03 000000 86dd") + tcpInIpv6() << "";
    QTest::newRow("802.11, aggregate") << LinkType::Wlan
                                       << hex("8802 0000") + Bytes(20, 0) + hex("8000") + Bytes(12, 0)
                                              + be16(8 + tcpInIpv4().size()) + hex("aaaa03 000000 0800") + tcpInIpv4()
                                       << "";
    QTest::newRow("radiotap") << LinkType::Radiotap
                              << hex("0000 0800 00000000") + hex("0801 0000") + Bytes(20, 0) + hex("aaaa03 000000 0800")
                                     + tcpInIpv4()
                              << "";
    QTest::newRow("radiotap, padded frame") << LinkType::Radiotap
                                            << hex("0000 1100 03000000 0000000000000000 20") + hex("8802 0000")
                                                   + Bytes(22, 0) + hex("0000 aaaa03 000000 0800") + tcpInIpv4()
                                            << "";
    QTest::newRow("prism") << LinkType::Prism
                           << hex("00000044 90000000") + Bytes(136, 0) + hex("0801 0000") + Bytes(20, 0)
                                  + hex("aaaa03 000000 0800") + tcpInIpv4()
                           << "";
    QTest::newRow("AVS") << LinkType::Avs
                         << hex("80211001 00000040") + Bytes(56, 0) + hex("0801 0000") + Bytes(20, 0)
                                + hex("aaaa03 000000 0800") + tcpInIpv4()
                         << "";
    QTest::newRow("per-packet information")
        << LinkType::PerPacketInfo
        << hex("0000 0800 69000000") + hex("0801 0000") + Bytes(20, 0) + hex("aaaa03 000000 0800") + tcpInIpv4() << "";
    QTest::newRow("packet tap") << LinkType::PacketTap << hex("10000000 01000000 01000000 00000000") + tcpInEthernet()
                                << "";
    QTest::newRow("FDDI") << LinkType::Fddi << hex("50") + Bytes(12, 0) + hex("aaaa03 000000 0800") + tcpInIpv4() << "";
    QTest::newRow("token ring") << LinkType::TokenRing
                                << hex("1040") + Bytes(12, 0) + hex("aaaa03 000000 0800") + tcpInIpv4() << "";
    QTest::newRow("token ring, source routed")
        << LinkType::TokenRing
        << hex("1040 000000000000 800000000000 0430 0011") + hex("aaaa03 000000 0800") + tcpInIpv4() << "";
    QTest::newRow("ARCnet, BSD") << LinkType::ArcnetBsd << hex("0102 d4 00 0001") + tcpInIpv4() << "";
    QTest::newRow("ARCnet, Linux") << LinkType::ArcnetLinux << hex("0102 0000 f0") + tcpInIpv4() << "";
    QTest::newRow("ARCnet, exception frame")
        << LinkType::ArcnetLinux << hex("0102 0000 d4 ff ffff d4 00 0001") + tcpInIpv4() << "";
    QTest::newRow("ATM") << LinkType::Atm << hex("aaaa03 000000 0800") + tcpInIpv4() << "";
    QTest::newRow("ATM, bridged") << LinkType::Atm << hex("aaaa03 0080c2 0007") + tcpInEthernet() << "";
    QTest::newRow("IP over ATM") << LinkType::IpOverAtm << hex("aaaa03 000000 0800") + tcpInIpv4() << "";
    QTest::newRow("IP over ATM, bare") << LinkType::IpOverAtm << tcpInIpv4() << "";
    QTest::newRow("SunATM") << LinkType::SunAtm << hex("02 00 0021 aaaa03 000000 0800") + tcpInIpv4() << "";
    QTest::newRow("Fibre Channel") << LinkType::IpOverFibreChannel
                                   << Bytes(16, 0) + hex("aaaa03 000000 0800") + tcpInIpv4() << "";
    QTest::newRow("FireWire") << LinkType::IpOverFirewire << Bytes(16, 0) + hex("0800") + tcpInIpv4() << "";
    QTest::newRow("InfiniBand") << LinkType::IpOverInfiniband << Bytes(40, 0) + hex("0800 0000") + tcpInIpv4() << "";
    QTest::newRow("DOCSIS") << LinkType::Docsis << hex("0000 0050 0000") + tcpInEthernet() << "";
    QTest::newRow("DOCSIS, extended") << LinkType::Docsis << hex("0102 0050 aabb 0000") + tcpInEthernet() << "";
    QTest::newRow("MPLS as link") << LinkType::Mpls << hex("00011140") + tcpInIpv4() << "MPLS";
    QTest::newRow("nflog") << LinkType::NetfilterLog
                           << hex("02000000 0600 0a00 0001 0000")
                                  + Bytes{static_cast<std::uint8_t>(4 + tcpInIpv4().size()), 0, 9, 0} + tcpInIpv4()
                           << "";
    QTest::newRow("Ethernet PON") << LinkType::EthernetPon << Bytes(8, 0x55) + tcpInEthernet() << "";
    QTest::newRow("Ethernet preamble") << LinkType::EthernetPreamble << hex("55555555555555d5") + tcpInEthernet() << "";
    QTest::newRow("netANALYZER") << LinkType::NetAnalyzer << Bytes(4, 0) + tcpInEthernet() << "";
    QTest::newRow("ERF") << LinkType::EndaceRecord
                         << Bytes(8, 0) + hex("82 04 0060 0000 0050") + Bytes(8, 0) + hex("0000") + tcpInEthernet()
                         << "";
    QTest::newRow("Juniper") << LinkType::JuniperEthernet << hex("4d4743 80 0004 01020304") + tcpInEthernet() << "";
    QTest::newRow("Juniper, PPPoE") << LinkType::JuniperPppoe << hex("4d4743 80 0004 01020304") + tcpInEthernet() << "";
    QTest::newRow("Juniper, PPPoE over ATM")
        << LinkType::JuniperPppoeAtm << hex("4d4743 80 0004 01020304") + hex("0800") + tcpInIpv4() << "";
    QTest::newRow("Broadcom tag") << LinkType::BroadcomTag << Bytes(12, 2) + hex("00000000 0800") + tcpInIpv4() << "";
    QTest::newRow("Broadcom tag before") << LinkType::BroadcomTagPrepended << Bytes(4, 0) + tcpInEthernet() << "";
    QTest::newRow("Marvell tag") << LinkType::MarvellTag << Bytes(12, 2) + hex("c0000000 0800") + tcpInIpv4() << "";
    QTest::newRow("Marvell tag with type")
        << LinkType::MarvellEtherTypeTag << Bytes(12, 2) + hex("dada 0000 c0000000 0800") + tcpInIpv4() << "";
    QTest::newRow("exported") << LinkType::Wireshark
                              << hex("000c 0004") + hex("69700000") + hex("0000 0000") + tcpInIpv4() << "";
}

void TestEncapsulations::segmentIsFound()
{
    QFETCH(LinkType, linkType);
    QFETCH(Bytes, packet);
    QFETCH(QString, encapsulation);

    Decoder decoder;
    DecodedSegment segment;
    QCOMPARE(decoder.decode(linkType, packet, static_cast<std::uint32_t>(packet.size()), segment),
             Decoder::Outcome::Segment);
    const bool isV6 = segment.source.address.isV6();
    QCOMPARE(segment.source.text(), isV6 ? "[2001:db8::1]:40000" : "192.0.2.1:40000");
    QCOMPARE(segment.destination.text(), isV6 ? "[2001:db8::2]:80" : "192.0.2.2:80");
    QCOMPARE(segment.hasIdentification, !isV6);
    QCOMPARE(segment.identification, isV6 ? 0 : 7);
    QCOMPARE(segment.timeToLive, isV6 ? 63 : 64);
    QCOMPARE(segment.sequence, 1000U);
    QCOMPARE(segment.acknowledgment, 2000U);
    QCOMPARE(segment.flags, TcpFlags(TcpFlags::Psh | TcpFlags::Ack));
    QCOMPARE(segment.window, 512);
    QCOMPARE(segment.length, 4U);
    QCOMPARE(Bytes(segment.payload.begin(), segment.payload.end()), hex("64617461"));
    QVERIFY(segment.isWhole);
    QCOMPARE(QString::fromStdString(decoder.encapsulationText(segment.encapsulation)), encapsulation);
    QCOMPARE(segment.encapsulation == 0, encapsulation.isEmpty());
}

// Each length gets memory of its own, so that a sanitizer sees any byte read beyond it.
void TestEncapsulations::truncationIsSafe()
{
    QFETCH(LinkType, linkType);
    QFETCH(Bytes, packet);

    Decoder decoder;
    DecodedSegment segment;
    bool wasSegment = false;
    for (std::size_t size = 0; size <= packet.size(); ++size) {
        const Bytes cut(packet.begin(), packet.begin() + static_cast<std::ptrdiff_t>(size));
        const auto outcome = decoder.decode(linkType, cut, static_cast<std::uint32_t>(packet.size()), segment);
        QVERIFY(outcome == Decoder::Outcome::Segment || !wasSegment); // more bytes never make it less
        wasSegment = outcome == Decoder::Outcome::Segment;
        if (wasSegment && segment.isReadable())
            QCOMPARE(segment.length, 4U);
    }
    QVERIFY(wasSegment);
}

void TestEncapsulations::changedBytesAreSafe()
{
    QFETCH(LinkType, linkType);
    QFETCH(Bytes, packet);

    Decoder decoder;
    DecodedSegment segment;
    for (std::size_t i = 0; i < packet.size(); ++i) {
        for (const std::uint8_t value : hex("00010f407f80ff")) {
            Bytes changed = packet;
            changed[i] = value;
            if (decoder.decode(linkType, changed, static_cast<std::uint32_t>(packet.size()), segment)
                != Decoder::Outcome::Segment)
                continue;
            QVERIFY(segment.payload.size() <= segment.length);
            QVERIFY(segment.header.size() >= (segment.headerIsCut ? 4U : 20U));
        }
    }
}

QTEST_APPLESS_MAIN(TestEncapsulations)
#include "tst_encapsulations.moc"
