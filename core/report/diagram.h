// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ladder/segmentview.h"
#include "core/report/flowwalk.h"

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>

namespace tcpladder {

/// The words that stand in a diagram's source: the core has none of its own.
struct DiagramWords {
    std::string client = "client";
    std::string server = "server";
    /// What stands at a segment's arrow.
    std::function<std::string(const SegmentView &)> label;
    /// Says that so many segments are not in the diagram.
    std::function<std::string(std::uint32_t)> leftOut;
};

/// Writes a sequence diagram for Mermaid 10 and later. Mermaid refuses sources of more than 50,000 characters, so the
/// diagram ends before; it says so itself then. Returns how many segments are left out.
std::uint32_t writeMermaid(const FlowWalk &walk, const DiagramWords &words, std::ostream &out);

/// Writes a sequence diagram for PlantUML, which cuts its pictures off below 4096 pixels: of more than 80 segments the
/// first ones. Returns how many are left out.
std::uint32_t writePlantUml(const FlowWalk &walk, const DiagramWords &words, std::ostream &out);

/// Writes TikZ with an overlay for each segment. Compiled alone it is a Beamer presentation with frames of 12 segments,
/// and so it is when it is input between frames; where it has no more than 12, input within a frame it is the picture.
/// ASCII only, whatever the language. Takes at most 240 segments; returns how many are left out.
std::uint32_t writeTikz(const FlowWalk &walk, const DiagramWords &words, std::ostream &out);

/// The marks of a segment, "[retransmission, …]"; empty if it has none.
std::string bracketedMarks(Marks marks);
/// Seconds with six decimals.
std::string secondsWithMicros(Nanoseconds span);

} // namespace tcpladder
