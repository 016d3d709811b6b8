// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/statediagram/diagramfigure.h"
#include "core/tcp/statepath.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tcpladder {

/// The way that one side took through the state diagram, up to a segment of its flow.
struct DiagramRoute {
    struct Leg {
        std::uint8_t arrow;    ///< index into DiagramFigure::arrows()
        std::uint32_t segment; ///< that caused it, from 0; Transition::Before if none did
        DiagramEvent event;    ///< what happened, which may be another than what the arrow stands for
        DiagramAction action;
    };

    std::vector<std::uint8_t> visited;        ///< boxes in the order of the visits; the last is where the side is
    std::vector<Leg> legs;                    ///< arrows taken, in order
    std::optional<Transition> last;           ///< the last change of state; empty before the first
    State before = State::Unknown;            ///< the state that it led from
    Certainty certainty = Certainty::Assumed; ///< of the state that the side is in
    bool isLastOnArrow = false; ///< the last change is the last of `legs`; else the figure has no arrow for it

    /// The box that the side is in; empty if its state is unknown.
    std::optional<std::uint8_t> current() const
    {
        return visited.empty() ? std::nullopt : std::optional(visited.back());
    }
};

/// The way along @p path up to segment @p index of the flow, counted from 0. States that were passed within one segment
/// are on it.
DiagramRoute diagramRoute(const StatePath &path, std::uint32_t index);

} // namespace tcpladder
