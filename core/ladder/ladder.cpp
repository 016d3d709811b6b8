// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/ladder.h"

#include "core/ladder/evenrows.h"
#include "core/ladder/pagebuilder.h"

#include <algorithm>

namespace tcpladder {
namespace {

bool isLoopback(const IpAddress &address)
{
    const auto bytes = address.bytes();
    if (!address.isV6())
        return bytes.front() == 127;
    return bytes.back() == 1 && std::all_of(bytes.begin(), bytes.end() - 1, [](auto byte) { return byte == 0; });
}

bool isOnOneHost(const FlowSummary &flow)
{
    const IpAddress &client = flow.endPoint(Side::Client).address;
    const IpAddress &server = flow.endPoint(Side::Server).address;
    return client == server || (isLoopback(client) && isLoopback(server));
}

} // namespace

Ladder::Ladder(std::shared_ptr<const Trace> trace, FlowId flow) : m_trace(std::move(trace)), m_flow(flow)
{
    refresh();
}

void Ladder::refresh()
{
    m_trace->read(m_flow, [this](const Flow &flow) {
        m_summary = flow.summary();
        m_wholeCount = m_summary.segmentCount;
        m_summary.segmentCount = std::min(m_wholeCount, m_revealed.value_or(m_wholeCount));
        m_phases = phasesOf(m_trace->segments(), flow, m_summary.segmentCount);
    });
    // Within one host there is nothing between the two; the client's times are taken for the capture's.
    if (isOnOneHost(m_summary))
        m_summary.capturePoint.place = CapturePoint::Place::Client;
    if (m_givenPlace)
        m_summary.capturePoint.place = *m_givenPlace;
}

void Ladder::setCapturePlace(std::optional<CapturePoint::Place> place)
{
    m_givenPlace = place;
    refresh();
}

void Ladder::setRevealed(std::optional<std::uint32_t> count)
{
    m_revealed = count;
    refresh();
}

LadderY Ladder::height() const
{
    return m_trace->read(m_flow, [this](const Flow &flow) { return EvenRows(flow.gaps(), segmentCount()).height(); });
}

LadderY Ladder::position(std::uint32_t index) const
{
    return m_trace->read(m_flow,
                         [&](const Flow &flow) { return EvenRows(flow.gaps(), segmentCount()).position(index); });
}

std::optional<std::uint32_t> Ladder::segmentAt(LadderY y) const
{
    if (segmentCount() == 0)
        return std::nullopt;
    return m_trace->read(m_flow, [&](const Flow &flow) { return EvenRows(flow.gaps(), segmentCount()).indexAt(y); });
}

LadderPage Ladder::page(LadderY top, LadderY bottom) const
{
    const auto input = m_trace->read(
        m_flow, [&](const Flow &flow) { return PageInput::gather(flow, m_phases, segmentCount(), top, bottom); });
    return buildPage(input, m_trace->segments(), m_summary);
}

std::uint32_t Ladder::segmentAtTime(Nanoseconds time) const
{
    return m_trace->read(m_flow, [&](const Flow &flow) {
        std::uint32_t low = 0;
        std::uint32_t high = segmentCount() - 1;
        while (low < high) {
            const std::uint32_t middle = low + (high - low) / 2;
            if (m_trace->segments()[flow.segmentAt(middle)].time < time)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    });
}

std::vector<OverviewSlice> Ladder::overview(int count) const
{
    return m_trace->read(m_flow, [&](const Flow &flow) {
        return overviewOf(flow, segmentCount(), EvenRows(flow.gaps(), segmentCount()).height(), count);
    });
}

SegmentView Ladder::segment(std::uint32_t index) const
{
    const SegmentId id = m_trace->read(m_flow, [&](const Flow &flow) { return flow.segmentAt(index); });
    return viewSegment(m_trace->segments(), m_summary, id, index);
}

} // namespace tcpladder
