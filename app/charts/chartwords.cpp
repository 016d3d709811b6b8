// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chartwords.h"

#include "app/text/quantity.h"

#include <QCoreApplication>

#include <algorithm>

namespace tcpladder {
namespace {

struct Charts {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

bool hasPoints(ChartKind kind, const ChartData &data, const std::array<bool, 2> &sides)
{
    for (const Curve curve : curvesOf(kind)) {
        for (const Side side : {Side::Client, Side::Server}) {
            if (sides[sideIndex(side)] && !data.points(curve, side).empty())
                return true;
        }
    }
    return false;
}

} // namespace

QString ChartWords::name(ChartKind kind)
{
    switch (kind) {
    case ChartKind::TimeSequence:
        return Charts::tr("Time–Sequence");
    case ChartKind::InFlight:
        return Charts::tr("Bytes in Flight");
    case ChartKind::RoundTrip:
        return Charts::tr("Round-Trip Time");
    case ChartKind::Throughput:
        return Charts::tr("Throughput");
    case ChartKind::SegmentSizes:
        return Charts::tr("Segment Sizes");
    case ChartKind::Flows:
        return Charts::tr("Flows over Time");
    case ChartKind::CaptureRate:
        return Charts::tr("Bytes a Second");
    }
    return {};
}

QString ChartWords::meaning(ChartKind kind)
{
    switch (kind) {
    case ChartKind::TimeSequence:
        return Charts::tr("When each byte was sent and acknowledged, and how far the receiver's window reached, as "
                          "tcptrace draws it");
    case ChartKind::InFlight:
        return Charts::tr(
            "Bytes that were sent and neither acknowledged nor reported in SACK blocks, against the window "
            "that the receiver offered");
    case ChartKind::RoundTrip:
        return Charts::tr(
            "Time from a segment to its acknowledgment as the capture point saw it; segments that were sent "
            "again give none (Karn's rule)");
    case ChartKind::Throughput:
        return Charts::tr("Bytes of payload that passed a second, and those that were acknowledged for the first time");
    case ChartKind::SegmentSizes:
        return Charts::tr("Bytes of payload of each segment; SYN and FIN stand at 0");
    case ChartKind::Flows:
        return Charts::tr("When each flow of the capture was there and in which states: above the client's, below the "
                          "server's");
    case ChartKind::CaptureRate:
        return Charts::tr("Bytes of TCP payload a second of all flows of the capture together");
    }
    return {};
}

QString ChartWords::name(Curve curve)
{
    switch (curve) {
    case Curve::Segments:
        return Charts::tr("Segments", "curve");
    case Curve::Acknowledged:
        return Charts::tr("Acknowledged", "curve");
    case Curve::WindowEdge:
        return Charts::tr("Window's end", "curve");
    case Curve::Sacks:
        return Charts::tr("SACK blocks", "curve");
    case Curve::Retransmissions:
        return Charts::tr("Sent again", "curve");
    case Curve::OutOfOrder:
        return Charts::tr("Out of order", "curve");
    case Curve::DuplicateAcks:
        return Charts::tr("Duplicate ACK", "curve");
    case Curve::ThirdDuplicateAcks:
        return Charts::tr("Third duplicate ACK", "curve");
    case Curve::ZeroWindows:
        return Charts::tr("Zero window", "curve");
    case Curve::ZeroWindowProbes:
        return Charts::tr("Window probe", "curve");
    case Curve::InFlight:
        return Charts::tr("In flight", "curve");
    case Curve::OfferedWindow:
        return Charts::tr("Window offered", "curve");
    case Curve::RoundTrips:
        return Charts::tr("Samples", "curve");
    case Curve::SmoothedRoundTrip:
        return Charts::tr("Smoothed (SRTT)", "curve");
    case Curve::InitialRoundTrip:
        return Charts::tr("Of the handshake", "curve");
    case Curve::Throughput:
        return Charts::tr("Throughput", "curve");
    case Curve::Goodput:
        return Charts::tr("Goodput", "curve");
    case Curve::SegmentSizes:
        return Charts::tr("Sizes", "curve");
    }
    return {};
}

QString ChartWords::meaning(Curve curve)
{
    switch (curve) {
    case Curve::Segments:
        return Charts::tr("Each segment with the bytes that it carries, counted from the initial sequence number");
    case Curve::Acknowledged:
        return Charts::tr("How far the receiver has acknowledged");
    case Curve::WindowEdge:
        return Charts::tr("How far the receiver lets the other side send: acknowledgment and window");
    case Curve::Sacks:
        return Charts::tr("What the receiver reports to have beyond its acknowledgment (RFC 2018)");
    case Curve::Retransmissions:
        return Charts::tr("Segments that were sent before");
    case Curve::OutOfOrder:
        return Charts::tr("Segments that others overtook on the way");
    case Curve::DuplicateAcks:
        return Charts::tr("ACKs that repeat what was acknowledged (RFC 5681)");
    case Curve::ThirdDuplicateAcks:
        return Charts::tr("The ACK that has the sender send again at once (RFC 5681)");
    case Curve::ZeroWindows:
        return Charts::tr("The receiver has no room left");
    case Curve::ZeroWindowProbes:
        return Charts::tr("The sender asks whether there is room again");
    case Curve::InFlight:
        return Charts::tr("Sent, neither acknowledged nor reported in SACK blocks");
    case Curve::OfferedWindow:
        return Charts::tr("What the receiver allows to be in flight");
    case Curve::RoundTrips:
        return Charts::tr("From each segment to the ACK that answers it");
    case Curve::SmoothedRoundTrip:
        return Charts::tr("Each sample moves it by an eighth of the difference (RFC 6298)");
    case Curve::InitialRoundTrip:
        return Charts::tr("From the SYN to the ACK of the SYN,ACK: a full round trip wherever the capture was made");
    case Curve::Throughput:
        return Charts::tr("All bytes of payload that passed, those sent again too");
    case Curve::Goodput:
        return Charts::tr("Bytes that were acknowledged for the first time");
    case Curve::SegmentSizes:
        return Charts::tr("Bytes of payload");
    }
    return {};
}

QString ChartWords::letter(Curve curve)
{
    switch (curve) {
    case Curve::Retransmissions:
        return QStringLiteral("R");
    case Curve::OutOfOrder:
        return QStringLiteral("O");
    case Curve::DuplicateAcks:
        return QStringLiteral("D");
    case Curve::ThirdDuplicateAcks:
        return QStringLiteral("3");
    case Curve::ZeroWindows:
        return QStringLiteral("Z");
    case Curve::ZeroWindowProbes:
        return QStringLiteral("P");
    case Curve::Sacks:
        return QStringLiteral("S");
    default:
        return {};
    }
}

QString ChartWords::axis(Quantity quantity)
{
    switch (quantity) {
    case Quantity::Position:
        return Charts::tr("sequence", "axis");
    case Quantity::Bytes:
        return Charts::tr("data", "axis");
    case Quantity::Duration:
        return Charts::tr("round trip", "axis");
    case Quantity::Rate:
        return Charts::tr("rate", "axis");
    case Quantity::Flows:
        return Charts::tr("flow", "axis");
    }
    return {};
}

QString ChartWords::direction(Side from)
{
    return from == Side::Client ? Charts::tr("client → server") : Charts::tr("server → client");
}

QString ChartWords::value(Quantity quantity, std::int64_t value)
{
    switch (quantity) {
    case Quantity::Position:
        return numberText(value);
    case Quantity::Bytes:
        return Charts::tr("%1 bytes").arg(numberText(value));
    case Quantity::Duration:
        return durationText(value);
    case Quantity::Rate:
        return Charts::tr("%1 B/s").arg(numberText(value));
    case Quantity::Flows:
        return Charts::tr("flow %1").arg(numberText(value + 1));
    }
    return {};
}

QString ChartWords::point(ChartKind kind, Curve curve, Side side, const CurvePoint &point, Nanoseconds origin)
{
    const Quantity quantity = quantityOf(kind);
    const QString time = secondsText6(point.time - origin);
    QString what = value(quantity, point.value);
    if (quantity == Quantity::Position && point.extent > 0) //: "1 to 1,449: 1,448 bytes" of a sequence
        what = Charts::tr("%1 to %2: %3 bytes")
                   .arg(numberText(point.value), numberText(point.top()), numberText(point.extent));
    if (quantity == Quantity::Rate) //: "Throughput, client → server, at 1.2 s: 300 kB/s"
        return Charts::tr("%1, %2, from %3 s on: %4").arg(name(curve), direction(side), time, what);
    //: "Segment 42 at 1.234567 s, client → server. Sent again: 53,280"
    return Charts::tr("Segment %1 at %2 s, %3. %4: %5")
        .arg(numberText(std::int64_t{point.segment} + 1), time, direction(side), name(curve), what);
}

QString ChartWords::emptiness(ChartKind kind, const ChartData &data, const std::array<bool, 2> &sides)
{
    if (isOfCapture(kind))
        return data.whole.length() <= 1 && data.captureRate[0].empty() && data.captureRate[1].empty()
                       && data.flows.empty()
                   ? Charts::tr("There is no TCP segment yet.")
                   : QString();
    if (!data.flow)
        return Charts::tr("Choose a flow to see its charts.");
    if (!data.isComplete)
        return {};
    const bool isPoor = data.flow->segmentCount == 1;
    if (!hasPoints(kind, data, sides)) {
        if (kind == ChartKind::RoundTrip)
            return Charts::tr(
                "No acknowledgment of a segment that was sent only once was captured, so there is no round "
                "trip to measure.");
        if (data.shown != data.whole)
            return Charts::tr("There is no segment in this time.");
        return Charts::tr("Nothing was sent in this direction that takes sequence numbers.");
    }
    if (isPoor && kind == ChartKind::Throughput)
        return Charts::tr("The flow has one segment only: a rate takes two.");
    const auto &bytes = data.flow->bytes;
    if (kind == ChartKind::Throughput && (!sides[0] || bytes[0] == 0) && (!sides[1] || bytes[1] == 0))
        return Charts::tr("No data was sent.");
    return {};
}

QString ChartWords::remark(ChartKind kind, const ChartData &data, const std::array<bool, 2> &sides)
{
    if (!data.isComplete) {
        const int percent = static_cast<int>(100 * data.share);
        return percent < 100 ? Charts::tr("%1 % of the segments are drawn so far").arg(percent) : QString();
    }
    if (isOfCapture(kind)) {
        const bool isShared =
            std::any_of(data.flows.begin(), data.flows.end(), [](const auto &r) { return r.count > 1; });
        return kind == ChartKind::Flows && isShared
                   ? Charts::tr("Several flows share a row. Zoom in by dragging to see their states.")
                   : QString();
    }
    if (!data.flow)
        return {};
    if (kind == ChartKind::TimeSequence || kind == ChartKind::InFlight) {
        for (const Side side : {Side::Client, Side::Server}) {
            const bool hasScale = data.flow->windowScale[sideIndex(otherSide(side))].has_value();
            if (sides[sideIndex(side)] && !hasScale && data.flow->segmentCount > 1)
                return Charts::tr(
                    "The window is not drawn: its scale was agreed upon in a handshake that was not captured.");
        }
    }
    if (kind == ChartKind::Throughput)
        return Charts::tr("Averaged over %1").arg(durationText(data.interval));
    if (data.flow->segmentCount == 1)
        return Charts::tr("The flow has one segment only.");
    return {};
}

} // namespace tcpladder
