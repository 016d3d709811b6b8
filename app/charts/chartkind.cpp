// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chartkind.h"

namespace tcpladder {
namespace {

constexpr std::array TimeSequence = {Curve::WindowEdge,      Curve::Acknowledged,       Curve::Sacks,
                                     Curve::Segments,        Curve::Retransmissions,    Curve::OutOfOrder,
                                     Curve::DuplicateAcks,   Curve::ThirdDuplicateAcks, Curve::ZeroWindows,
                                     Curve::ZeroWindowProbes};
constexpr std::array InFlight = {Curve::OfferedWindow, Curve::InFlight};
constexpr std::array RoundTrip = {Curve::InitialRoundTrip, Curve::RoundTrips, Curve::SmoothedRoundTrip};
constexpr std::array Throughput = {Curve::Throughput, Curve::Goodput};
constexpr std::array SegmentSizes = {Curve::SegmentSizes};

} // namespace

std::span<const Curve> curvesOf(ChartKind kind)
{
    switch (kind) {
    case ChartKind::TimeSequence:
        return TimeSequence;
    case ChartKind::InFlight:
        return InFlight;
    case ChartKind::RoundTrip:
        return RoundTrip;
    case ChartKind::Throughput:
        return Throughput;
    case ChartKind::SegmentSizes:
        return SegmentSizes;
    case ChartKind::Flows:
    case ChartKind::CaptureRate:
        break;
    }
    return {};
}

Quantity quantityOf(ChartKind kind)
{
    switch (kind) {
    case ChartKind::TimeSequence:
        return Quantity::Position;
    case ChartKind::InFlight:
    case ChartKind::SegmentSizes:
        return Quantity::Bytes;
    case ChartKind::RoundTrip:
        return Quantity::Duration;
    case ChartKind::Throughput:
    case ChartKind::CaptureRate:
        return Quantity::Rate;
    case ChartKind::Flows:
        break;
    }
    return Quantity::Flows;
}

} // namespace tcpladder
