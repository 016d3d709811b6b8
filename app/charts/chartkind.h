// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/curve.h"

#include <array>
#include <cstdint>
#include <span>

namespace tcpladder {

/// The charts that there are: five of the flow that is shown, two of the whole capture.
enum class ChartKind : std::uint8_t { TimeSequence, InFlight, RoundTrip, Throughput, SegmentSizes, Flows, CaptureRate };
inline constexpr std::array AllCharts = {ChartKind::TimeSequence, ChartKind::InFlight,     ChartKind::RoundTrip,
                                         ChartKind::Throughput,   ChartKind::SegmentSizes, ChartKind::Flows,
                                         ChartKind::CaptureRate};

/// True for charts of the whole capture.
constexpr bool isOfCapture(ChartKind kind)
{
    return kind == ChartKind::Flows || kind == ChartKind::CaptureRate;
}

/// The curves of a chart of one flow, in the order in which they are drawn.
std::span<const Curve> curvesOf(ChartKind kind);

/// What a chart's values count.
enum class Quantity : std::uint8_t { Position, Bytes, Duration, Rate, Flows };
Quantity quantityOf(ChartKind kind);

} // namespace tcpladder
