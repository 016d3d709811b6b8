// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/ladder.h"

#include "core/ladder/giventimes.h"
#include "core/ladder/pagebuilder.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace tcpladder {
namespace {

constexpr LadderY LongestWay = 8 * RowUnits; ///< room that is left at most for a segment's way beside a break
constexpr int LargestTimeZoom = 16;

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
        if (m_revealed && *m_revealed < m_wholeCount)
            m_tally.count(flow, m_trace->segments(), *m_revealed, m_summary);
        m_phases = phasesOf(m_trace->segments(), flow, m_summary.segmentCount);
    });
    if (!hasTimes(*m_trace, m_summary))
        m_summary.capturePoint = {}; // only times tell where it was
    // Within one host there is nothing between the two; the client's times are taken for the capture's.
    if (isOnOneHost(m_summary))
        m_summary.capturePoint.place = CapturePoint::Place::Client;
    m_summary.capturePoint.place = m_arrangement.capturePlace.value_or(m_summary.capturePoint.place);
    m_handshake = handshakeOf(*m_trace, m_flow, m_phases, segmentCount());
    layOut();
}

void Ladder::layOut()
{
    m_layout.axis = m_arrangement.axis;
    m_layout.level = m_arrangement.folds;
    m_layout.opened = m_arrangement.opened;
    m_layout.card.reset();
    if (m_arrangement.hasCard && m_handshake)
        m_layout.card = m_handshake->last;
    m_layout.phases.clear();
    if (m_layout.level == FoldLevel::Phases) {
        for (const auto &phase : {m_phases.handshake, m_phases.data, m_phases.close}) {
            if (phase && phase->last > phase->first && phase->last < segmentCount())
                m_layout.phases.push_back(*phase);
        }
        std::sort(m_layout.phases.begin(), m_layout.phases.end(),
                  [](const PhaseRows &a, const PhaseRows &b) { return a.first < b.first; });
    }
    m_layout.lead = LeadUnits;
    m_layout.tail = TailUnits;
    if (m_layout.axis == TimeAxis::Even)
        return;
    // A segment's way is about a row high; where it is not known, the usual distance between segments is.
    const CapturePoint &point = m_summary.capturePoint;
    const Nanoseconds delay = std::max(point.to(Side::Client), point.to(Side::Server));
    const Nanoseconds usual = delay > 0 ? delay / 3 * 2 : m_summary.duration() / std::max<Nanoseconds>(1, m_wholeCount);
    const auto suited = static_cast<int>(std::bit_width(static_cast<std::uint64_t>(std::max<Nanoseconds>(1, usual))));
    m_layout.scale.shift = std::clamp(suited - m_arrangement.timeZoom, TimeScale::Smallest, TimeScale::Largest);
    const LadderY way = std::min(m_layout.units(delay), LongestWay);
    m_layout.lead = way + LeadUnits;
    m_layout.tail = TailUnits + way;
    m_layout.beforeBreak = std::max(RowUnits / 2, way + RowUnits / 4);
    m_layout.afterBreak = m_layout.beforeBreak;
}

void Ladder::arrange(LadderArrangement arrangement)
{
    m_arrangement = std::move(arrangement);
    refresh();
}

void Ladder::setTimeAxis(TimeAxis axis)
{
    m_arrangement.axis = axis;
    layOut();
}

void Ladder::setTimeZoom(int zoom)
{
    m_arrangement.timeZoom = std::clamp(zoom, -LargestTimeZoom, LargestTimeZoom);
    layOut();
}

void Ladder::setFoldLevel(FoldLevel level)
{
    m_arrangement.folds = level;
    m_arrangement.opened.clear();
    layOut();
}

void Ladder::setCard(bool isShown)
{
    m_arrangement.hasCard = isShown;
    layOut();
}

std::vector<Related> Ladder::relatedTo(std::uint32_t index) const
{
    return tcpladder::relatedTo(*m_trace, m_summary, index, segmentCount());
}

std::optional<Rows::Fold> Ladder::foldOf(std::uint32_t index) const
{
    return m_trace->read(m_flow, [&](const Flow &flow) { return rows(flow).foldOf(index); });
}

bool Ladder::setFoldOpen(std::uint32_t index, bool isOpen)
{
    const auto fold = foldOf(index);
    if (!fold)
        return false;
    auto &opened = m_arrangement.opened;
    const auto place = std::lower_bound(opened.begin(), opened.end(), fold->first);
    const bool wasOpen = place != opened.end() && *place == fold->first;
    if (isOpen && !wasOpen)
        opened.insert(place, fold->first);
    else if (!isOpen && wasOpen)
        opened.erase(place);
    layOut();
    return true;
}

PhaseRows Ladder::rowOf(std::uint32_t index) const
{
    const Rows::Row row = m_trace->read(m_flow, [&](const Flow &flow) { return rows(flow).rowOf(index); });
    return {row.first, row.last};
}

void Ladder::setCapturePlace(std::optional<CapturePoint::Place> place)
{
    m_arrangement.capturePlace = place;
    refresh();
}

void Ladder::setRevealed(std::optional<std::uint32_t> count)
{
    m_revealed = count;
    refresh();
}

LadderY Ladder::height() const
{
    return m_trace->read(m_flow, [this](const Flow &flow) { return rows(flow).height(); });
}

LadderY Ladder::position(std::uint32_t index) const
{
    return m_trace->read(m_flow, [&](const Flow &flow) { return rows(flow).position(index); });
}

std::optional<std::uint32_t> Ladder::segmentAt(LadderY y) const
{
    if (segmentCount() == 0)
        return std::nullopt;
    return m_trace->read(m_flow, [&](const Flow &flow) { return rows(flow).indexAt(y); });
}

LadderPage Ladder::page(LadderY top, LadderY bottom, const LabelScale &labels) const
{
    return build(top, bottom, &labels);
}

LadderPage Ladder::outline(LadderY top, LadderY bottom) const
{
    return build(top, bottom, nullptr);
}

LadderPage Ladder::build(LadderY top, LadderY bottom, const LabelScale *labels) const
{
    const auto input = m_trace->read(m_flow, [&](const Flow &flow) {
        return PageInput::gather(flow, m_trace->segments(), m_phases, m_layout, segmentCount(), top, bottom);
    });
    return buildPage(input, m_trace->segments(), m_summary, labels);
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
    return m_trace->read(m_flow, [&](const Flow &flow) { return overviewOf(flow, rows(flow), segmentCount(), count); });
}

SegmentView Ladder::segment(std::uint32_t index) const
{
    const SegmentId id = m_trace->read(m_flow, [&](const Flow &flow) { return flow.segmentAt(index); });
    return viewSegment(m_trace->segments(), m_summary, id, index);
}

} // namespace tcpladder
