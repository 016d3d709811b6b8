// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/net/decodedsegment.h"
#include "core/net/decodestate.h"
#include "core/net/encapsulation.h"
#include "core/net/fragments.h"
#include "core/net/layer.h"
#include "core/net/linktype.h"

#include <cstdint>
#include <span>
#include <string>

namespace tcpladder {

/// Finds the TCP segment in a packet, through link layer, VLANs, tunnels and IP.
///
/// A TCP header that an ICMP message quotes is not a segment. Where one packet samples several, the first one counts.
/// One thread decodes; any may ask for texts of encapsulations meanwhile.
class Decoder
{
public:
    using Outcome = DecodeOutcome;

    /// What becomes of IP fragments.
    enum class Fragments : std::uint8_t {
        Joined, ///< a segment is found in the packet that completes it
        Apart,  ///< a segment ends with its first fragment, as for tcpdump
    };

    explicit Decoder(Fragments fragments = Fragments::Joined)
    {
        m_state.fragments = fragments == Fragments::Joined ? &m_fragments : nullptr;
    }
    Decoder(const Decoder &) = delete;
    Decoder &operator=(const Decoder &) = delete;

    /// Decodes @p packet, the captured bytes of a packet that had @p wireLength bytes, into @p segment.
    /// @p segment is meaningful only if the outcome is Segment. Never fails otherwise, whatever the bytes are.
    /// @p time is when it was captured; fragments wait a limited time for the rest of their datagram.
    Outcome decode(LinkType linkType, std::span<const std::uint8_t> packet, std::uint32_t wireLength,
                   DecodedSegment &segment, Nanoseconds time = 0);

    /// The VLANs and tunnels that DecodedSegment::encapsulation stands for: "VLAN 5 / VXLAN 100 / GRE"; empty for 0.
    std::string encapsulationText(std::uint32_t encapsulation) const { return m_encapsulations.text(encapsulation); }

private:
    Outcome run(Layer layer, DecodedSegment &segment);
    Outcome runSamples(const Layer &layer, DecodedSegment &segment);
    Layer read(const Layer &layer);

    DecodeState m_state;
    FragmentTable m_fragments;
    EncapsulationTable m_encapsulations;
};

} // namespace tcpladder
