// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chartkind.h"
#include "app/navigation/timespan.h"

#include <map>
#include <optional>
#include <vector>

namespace tcpladder {

/// A stretch of an axis of values.
struct ValueRange {
    double low = 0;
    double high = 1;

    double length() const { return high - low; }
    friend bool operator==(const ValueRange &, const ValueRange &) = default;
};

/// What the charts show: a time for all of them, and the values of those whose user chose them.
struct ChartZoom {
    std::optional<TimeSpan> time;           ///< empty for all
    std::map<ChartKind, ValueRange> values; ///< of the others: as the curves need

    friend bool operator==(const ChartZoom &, const ChartZoom &) = default;
};

/// The zooms that one came through, to step back.
class ZoomStack
{
public:
    bool isEmpty() const { return m_zooms.empty(); }
    /// Keeps @p zoom, which is left; beyond the most that are kept the oldest is forgotten.
    void push(const ChartZoom &zoom)
    {
        if (!m_zooms.empty() && m_zooms.back() == zoom)
            return;
        if (m_zooms.size() == Most)
            m_zooms.erase(m_zooms.begin());
        m_zooms.push_back(zoom);
    }
    /// The last one that was left, which is no longer kept; the stack must not be empty.
    ChartZoom pop()
    {
        ChartZoom zoom = m_zooms.back();
        m_zooms.pop_back();
        return zoom;
    }
    void clear() { m_zooms.clear(); }

private:
    static constexpr std::size_t Most = 100;
    std::vector<ChartZoom> m_zooms;
};

} // namespace tcpladder
