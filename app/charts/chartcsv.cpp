// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chartcsv.h"

#include <QIODevice>

#include <array>
#include <string>
#include <string_view>

namespace tcpladder {
namespace {

constexpr std::array<std::string_view, CurveCount> CurveIds = {
    "segment",        "acknowledged",        "window-end",         "sack",
    "retransmission", "out-of-order",        "duplicate-ack",      "third-duplicate-ack",
    "zero-window",    "zero-window-probe",   "in-flight",          "window-offered",
    "round-trip",     "smoothed-round-trip", "initial-round-trip", "throughput",
    "goodput",        "segment-size"};
constexpr std::array<std::string_view, 2> Directions = {"client-to-server", "server-to-client"};
constexpr std::array<std::string_view, 2> SideIds = {"client", "server"};

std::string seconds(Nanoseconds time)
{
    std::string text = time < 0 ? "-" : "";
    const Nanoseconds size = time < 0 ? -time : time;
    std::string fraction = std::to_string(size % Second);
    return text + std::to_string(size / Second) + '.' + std::string(9 - fraction.size(), '0') + fraction;
}

bool write(QIODevice &out, const std::string &line)
{
    return out.write(line.data(), static_cast<qint64>(line.size())) == static_cast<qint64>(line.size());
}

std::string times(Nanoseconds time, Nanoseconds origin)
{
    return seconds(time) + ',' + seconds(time - origin) + ',';
}

bool writeCurve(QIODevice &out, const ChartCurve &curve, Nanoseconds origin)
{
    const bool isDuration = curve.curve == Curve::RoundTrips || curve.curve == Curve::SmoothedRoundTrip
                            || curve.curve == Curve::InitialRoundTrip;
    for (const CurvePoint &point : curve.points) {
        std::string line = times(point.time, origin) + std::to_string(point.segment + 1) + ',';
        line += Directions[sideIndex(curve.side)];
        line += ',';
        line += CurveIds[static_cast<std::size_t>(curve.curve)];
        line += ',' + (isDuration ? seconds(point.value) : std::to_string(point.value)) + ',';
        line += std::to_string(point.extent) + '\n';
        if (!write(out, line))
            return false;
    }
    return true;
}

bool writeRates(QIODevice &out, const ChartData &data)
{
    bool isOk = write(out, "epoch,time,direction,bytes_per_second\n");
    for (std::size_t side = 0; side < 2; ++side) {
        const CurvePoints &points = data.captureRate[side];
        for (std::size_t i = 0; i + 1 < points.size() && isOk; ++i) // the last one is where the last interval ends
            isOk = write(out, times(points[i].time, data.whole.begin) + std::string(Directions[side]) + ','
                                  + std::to_string(points[i].value) + '\n');
    }
    return isOk;
}

bool writeFlows(QIODevice &out, const ChartData &data)
{
    bool isOk = write(out, "epoch,time,end_time,flow,side,state\n");
    for (const FlowBars::Row &row : data.flows) {
        for (std::size_t side = 0; side < 2; ++side) {
            for (const FlowBars::Stretch &stretch : row.stretches[side])
                isOk =
                    isOk
                    && write(out, times(stretch.begin, data.whole.begin) + seconds(stretch.end - data.whole.begin) + ','
                                      + std::to_string(row.first.value() + 1) + ',' + std::string(SideIds[side]) + ','
                                      + std::string(stateName(stretch.state)) + '\n');
        }
    }
    return isOk;
}

} // namespace

QString chartId(ChartKind kind)
{
    switch (kind) {
    case ChartKind::TimeSequence:
        return QStringLiteral("time-sequence");
    case ChartKind::InFlight:
        return QStringLiteral("bytes-in-flight");
    case ChartKind::RoundTrip:
        return QStringLiteral("round-trip-time");
    case ChartKind::Throughput:
        return QStringLiteral("throughput");
    case ChartKind::SegmentSizes:
        return QStringLiteral("segment-sizes");
    case ChartKind::Flows:
        return QStringLiteral("flows-over-time");
    case ChartKind::CaptureRate:
        return QStringLiteral("bytes-a-second");
    }
    return {};
}

bool writeChartCsv(QIODevice &out, const ChartRequest &request, const ChartData &data)
{
    if (request.charts == std::vector{ChartKind::CaptureRate})
        return writeRates(out, data);
    if (request.charts == std::vector{ChartKind::Flows})
        return writeFlows(out, data);
    bool isOk = write(out, "epoch,time,segment,direction,curve,value,length\n");
    for (const ChartCurve &curve : data.curves)
        isOk = isOk && writeCurve(out, curve, data.flow ? data.flow->begin : data.whole.begin);
    return isOk;
}

} // namespace tcpladder
