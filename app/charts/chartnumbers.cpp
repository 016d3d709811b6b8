// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chartnumbers.h"

#include "core/series/rates.h"

#include <algorithm>
#include <utility>

namespace tcpladder {
namespace {

constexpr std::uint32_t AtOnce = 4096; // segments between two looks at the clock

bool isAsked(const ChartRequest &request, ChartKind kind)
{
    return std::find(request.charts.begin(), request.charts.end(), kind) != request.charts.end();
}

bool needsEndpoints(ChartKind kind)
{
    const auto curves = curvesOf(kind);
    return std::any_of(curves.begin(), curves.end(), FlowSeries::needsEndpoints);
}

double share(std::uint32_t part, std::uint32_t whole)
{
    return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

ChartNumbers::ChartNumbers(std::shared_ptr<const Trace> trace, FlowId flow)
    : m_trace(std::move(trace)),
      m_capture(m_trace),
      m_bars(m_trace)
{
    if (flow.isValid() && flow.value() < m_trace->counts().flows)
        m_flow.emplace(m_trace, flow);
}

ChartData ChartNumbers::answer(const ChartRequest &request, std::chrono::milliseconds patience)
{
    ChartData data;
    extend(request, patience, data);
    const bool isCapture = std::any_of(request.charts.begin(), request.charts.end(), isOfCapture);
    if (m_flow) {
        data.flow = m_flow->flow();
        data.whole = {data.flow->begin, data.flow->end + 1};
    }
    if (isCapture)
        data.whole = {m_capture.begin(), m_capture.end() + 1};
    data.shown = request.time.value_or(data.whole);
    data.interval = rateInterval(data.shown.begin, data.shown.end, request.columns);
    if (m_flow)
        answerFlow(request, data);
    if (isCapture)
        answerCapture(request, data);
    return data;
}

void ChartNumbers::extend(const ChartRequest &request, std::chrono::milliseconds patience, ChartData &data)
{
    m_isInHurry = false;
    const auto deadline = std::chrono::steady_clock::now() + patience;
    do {
        data.isComplete = !extendSome(request);
    } while (!data.isComplete && !m_isInHurry && std::chrono::steady_clock::now() < deadline);

    for (const ChartKind kind : request.charts) {
        if (isOfCapture(kind))
            data.share = std::min(data.share, share(m_capture.taken(), m_trace->counts().segments));
        else if (m_flow)
            data.share = std::min(data.share, share(m_flow->taken(needsEndpoints(kind)), m_flow->flow().segmentCount));
    }
}

bool ChartNumbers::extendSome(const ChartRequest &request)
{
    bool isMore = false;
    bool hasSequence = false;
    bool hasEndpoints = false;
    for (const ChartKind kind : request.charts) {
        hasSequence = hasSequence || (!isOfCapture(kind) && !needsEndpoints(kind));
        hasEndpoints = hasEndpoints || (!isOfCapture(kind) && needsEndpoints(kind));
    }
    if (m_flow && hasSequence)
        isMore = m_flow->extend(false, AtOnce) || isMore;
    if (m_flow && hasEndpoints)
        isMore = m_flow->extend(true, AtOnce) || isMore;
    if (isAsked(request, ChartKind::Flows) || isAsked(request, ChartKind::CaptureRate))
        isMore = m_capture.extend(8 * AtOnce) || isMore;
    if (isAsked(request, ChartKind::Flows))
        isMore = m_bars.extend(AtOnce / 8) || isMore; // which take longer than segments
    return isMore;
}

void ChartNumbers::answerFlow(const ChartRequest &request, ChartData &data) const
{
    std::optional<Columns> columns;
    for (const ChartKind kind : request.charts) {
        for (const Curve curve : curvesOf(kind)) {
            for (const Side side : {Side::Client, Side::Server}) {
                if (!request.sides[sideIndex(side)])
                    continue;
                if (!columns)
                    columns = m_flow->columns(data.shown.begin, data.shown.end, std::max(1, request.columns));
                data.curves.push_back(
                    {curve, side,
                     request.isWhole ? m_flow->whole(curve, side, *columns) : m_flow->curve(curve, side, *columns)});
            }
        }
    }
}

void ChartNumbers::answerCapture(const ChartRequest &request, ChartData &data) const
{
    data.flowCount = m_bars.size();
    if (isAsked(request, ChartKind::CaptureRate)) {
        for (const Side side : {Side::Client, Side::Server}) {
            if (request.sides[sideIndex(side)])
                data.captureRate[sideIndex(side)] =
                    m_capture.rate(side, data.shown.begin, data.shown.end, request.columns);
        }
    }
    if (isAsked(request, ChartKind::Flows))
        data.flows = m_bars.rows(request.firstFlow, request.lastFlow, request.flowRows,
                                 data.shown.length() / std::max(1, request.columns));
}

} // namespace tcpladder
