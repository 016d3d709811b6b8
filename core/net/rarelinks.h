// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/decodestate.h"
#include "core/net/layer.h"

namespace tcpladder {

/// Readers of the rarer link types, each named after what www.tcpdump.org/linktypes.html calls it.
Layer readPppLink(const Layer &layer); ///< PPP, or Cisco's HDLC as its first byte tells
Layer readPppBsdOs(const Layer &layer);
Layer readAx25(const Layer &layer, std::size_t addressesAt);
Layer readIpOverAtm(const Layer &layer); ///< with LLC, or without
Layer readSymantecFirewall(const Layer &layer);
Layer readMultilinkFrameRelay(const Layer &layer);
Layer readFddi(const Layer &layer);
Layer readTokenRing(const Layer &layer);
/// @p typeAt: where the protocol's type stands, which differs between systems.
Layer readArcnet(const Layer &layer, std::size_t typeAt);
Layer readInfiniband(const Layer &layer);
Layer readDocsis(const Layer &layer);
Layer readNetfilterLog(const Layer &layer);
Layer readEndaceRecord(const Layer &layer);
/// @p inner: what the link type says is behind the router's own header.
Layer readJuniper(const Layer &layer, Protocol inner);
Layer readExportedPdu(const Layer &layer);
/// Headers that name another link type for what follows.
Layer readPerPacketInfo(const Layer &layer, DecodeState &state);
Layer readPacketTap(const Layer &layer, DecodeState &state);

} // namespace tcpladder
