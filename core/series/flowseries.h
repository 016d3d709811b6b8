// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/curve.h"
#include "core/series/endpointseries.h"
#include "core/series/segmentclock.h"
#include "core/series/sequenceseries.h"
#include "core/store/trace.h"

#include <cstdint>
#include <memory>
#include <stop_token>

namespace tcpladder {

/// The numbers behind the charts of one flow. They are made bit by bit as they are wanted, and grow with the flow; one
/// thread uses them at a time. A flow of ten million segments takes about 400 MB once all of its curves were asked for.
class FlowSeries
{
public:
    FlowSeries(std::shared_ptr<const Trace> trace, FlowId flow);

    /// Takes up to @p maximum further segments of those curves that @p wantsEndpoints or not; returns false once it has
    /// all that the trace has. The variables of the end points take longer than the rest.
    bool extend(bool wantsEndpoints, std::uint32_t maximum, const std::stop_token &stop = {});
    /// How many segments the curves are of.
    std::uint32_t taken(bool wantsEndpoints) const { return wantsEndpoints ? m_endpointsTaken : m_sequenceTaken; }
    static constexpr bool needsEndpoints(Curve curve)
    {
        return curve == Curve::InFlight || curve == Curve::OfferedWindow || curve == Curve::RoundTrips
               || curve == Curve::SmoothedRoundTrip || curve == Curve::InitialRoundTrip;
    }

    const FlowSummary &flow() const { return m_flow; }
    const SegmentClock &clock() const { return m_clock; }
    /// Cuts the flow's time [@p begin, @p end) into @p count columns of pixels.
    Columns columns(Nanoseconds begin, Nanoseconds end, int count) const { return {m_clock, begin, end, count}; }

    /// @p curve of the data of @p side, four points a column at most; rates are averaged over rateInterval().
    CurvePoints curve(Curve curve, Side side, const Columns &columns) const;
    /// All points of @p curve in the columns' time.
    CurvePoints whole(Curve curve, Side side, const Columns &columns) const;

private:
    void refresh();
    std::uint32_t takeSome(bool wantsEndpoints, std::uint32_t maximum);
    const Series *seriesOf(Curve curve, Side side) const;
    CurvePoints rate(Curve curve, Side side, const Columns &columns) const;

    std::shared_ptr<const Trace> m_trace;
    FlowSummary m_flow;
    SegmentClock m_clock;
    SequenceSeries m_sequence;
    EndpointSeries m_endpoints;
    std::uint32_t m_sequenceTaken = 0;
    std::uint32_t m_endpointsTaken = 0;
};

} // namespace tcpladder
