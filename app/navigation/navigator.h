// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/navigation/timespan.h"
#include "core/base/ids.h"

#include <QObject>

#include <cstdint>
#include <optional>

namespace tcpladder {

/// What the window looks at: one flow and one segment of it. Every view follows it, and tells it where the user goes;
/// no view knows another.
class Navigator : public QObject
{
    Q_OBJECT

public:
    explicit Navigator(QObject *parent = nullptr);

    /// The flow that is shown; invalid if none is.
    FlowId flow() const { return m_flow; }
    /// The selected segment's index within the flow; empty if none is selected.
    std::optional<std::uint32_t> segment() const { return m_segment; }

    /// What all time axes show; empty for the whole flow or the whole capture.
    std::optional<TimeSpan> visibleTime() const { return m_visibleTime; }
    void setVisibleTime(std::optional<TimeSpan> time);
    /// The time of the rows that the ladder has in sight; empty if it shows none.
    std::optional<TimeSpan> ladderTime() const { return m_ladderTime; }
    void setLadderTime(std::optional<TimeSpan> time);

    /// Shows @p flow with no segment selected; an invalid id shows none.
    void setFlow(FlowId flow);
    /// Selects segment @p index of the flow that is shown.
    void setSegment(std::optional<std::uint32_t> index);
    /// Shows @p flow and selects its segment @p index.
    void goTo(FlowId flow, std::uint32_t index);

Q_SIGNALS:
    void flowChanged(tcpladder::FlowId flow);
    /// Also after flowChanged(), whose flow has another selection.
    void segmentChanged(std::optional<std::uint32_t> index);
    void visibleTimeChanged();
    void ladderTimeChanged();

private:
    FlowId m_flow;
    std::optional<std::uint32_t> m_segment;
    std::optional<TimeSpan> m_visibleTime;
    std::optional<TimeSpan> m_ladderTime;
};

} // namespace tcpladder
