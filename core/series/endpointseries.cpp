// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/endpointseries.h"

namespace tcpladder {
namespace {

void appendChange(Series &series, const Known<std::uint32_t> &value, std::uint32_t index)
{
    if (value.isKnown() && (series.isEmpty() || series.last().value != value.value))
        series.append({value.value, 0, index});
}

} // namespace

void EndpointSeries::add(std::uint32_t index, const SegmentFacts &facts, bool isCopy)
{
    if (isCopy) {
        m_tracker.passOver();
        return;
    }
    m_tracker.add(facts);
    addSide(index, Side::Client);
    addSide(index, Side::Server);
}

void EndpointSeries::addSide(std::uint32_t index, Side side)
{
    const std::size_t i = sideIndex(side);
    Direction &direction = m_directions[i];
    appendChange(direction.inFlight, m_tracker.bytesInFlight(side), index);
    appendChange(direction.offeredWindow, m_tracker.sendWindow(side), index);
    const std::uint32_t samples = m_tracker.roundTripSamples(side);
    if (samples == m_samples[i])
        return;
    m_samples[i] = samples;
    const Nanoseconds sample = m_tracker.lastLoop(side);
    m_timeouts[i].addSample(sample);
    direction.roundTrips.append({sample, 0, index});
    direction.smoothedRoundTrip.append({m_timeouts[i].smoothed(), 0, index});
    if (samples == 1 && m_tracker.hasOnlySynAcknowledged(side)) {
        m_handshake[i] = sample;
        if (m_handshake[0] && m_handshake[1])
            m_initialRoundTrip.append({*m_handshake[0] + *m_handshake[1], 0, index});
    }
}

} // namespace tcpladder
