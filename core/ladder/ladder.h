// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ladder/arrangement.h"
#include "core/ladder/handshake.h"
#include "core/ladder/ladderpage.h"
#include "core/ladder/overview.h"
#include "core/ladder/phases.h"
#include "core/ladder/relations.h"
#include "core/ladder/rows.h"
#include "core/ladder/tally.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace tcpladder {

/// The ladder of one flow without pixels: which arrows, states and breaks lie where. Every answer costs what is asked
/// for, whatever the flow's length, and is right for the moment at which it was asked.
class Ladder
{
public:
    Ladder(std::shared_ptr<const Trace> trace, FlowId flow);

    FlowId flow() const { return m_flow; }
    const Trace &trace() const { return *m_trace; }

    /// Looks how far the flow has come: until then, what follows stays as it was.
    void refresh();
    std::uint32_t segmentCount() const { return m_summary.segmentCount; }
    const FlowSummary &summary() const { return m_summary; }
    const Phases &phases() const { return m_phases; }
    /// Where the capture was made, as estimated or as given.
    const CapturePoint &capturePoint() const { return m_summary.capturePoint; }
    /// Overrules where the capture was made; empty returns to the estimate.
    void setCapturePlace(std::optional<CapturePoint::Place> place);
    /// Shows no more than the flow's first @p count segments, and says nothing of what comes after them; empty for all.
    void setRevealed(std::optional<std::uint32_t> count);
    /// How many segments the flow has, shown or not.
    std::uint32_t wholeCount() const { return m_wholeCount; }

    /// Its layout as the user chose it, which another ladder can take over.
    const LadderArrangement &arrangement() const { return m_arrangement; }
    void arrange(LadderArrangement arrangement);
    /// Rows of equal height, or time to scale.
    TimeAxis timeAxis() const { return m_arrangement.axis; }
    void setTimeAxis(TimeAxis axis);
    /// To scale, 2 to the power of @p zoom times as high as what suits the flow by itself.
    int timeZoom() const { return m_arrangement.timeZoom; }
    void setTimeZoom(int zoom);
    /// The time that a row stands for, to scale.
    Nanoseconds rowTime() const { return Nanoseconds{1} << m_layout.scale.shift; }
    FoldLevel foldLevel() const { return m_arrangement.folds; }
    /// Folds everything of this level, also what was open.
    void setFoldLevel(FoldLevel level);
    /// Whether there is room below the handshake for a card that tells what it agreed on.
    void setCard(bool isShown);
    /// What the handshake agreed on; empty where it was not captured.
    const std::optional<Handshake> &handshake() const { return m_handshake; }
    /// What belongs to segment @p index: see relatedTo().
    std::vector<Related> relatedTo(std::uint32_t index) const;
    /// The fold that segment @p index belongs to, open or closed.
    std::optional<Rows::Fold> foldOf(std::uint32_t index) const;
    /// Opens or closes the fold that segment @p index belongs to; false if it belongs to none.
    bool setFoldOpen(std::uint32_t index, bool isOpen);
    /// First and last segment of the row that shows segment @p index.
    PhaseRows rowOf(std::uint32_t index) const;

    LadderY height() const;
    /// The row of segment @p index, which must be less than segmentCount().
    LadderY position(std::uint32_t index) const;
    /// The last segment whose row is at or above @p y; empty for an empty flow.
    std::optional<std::uint32_t> segmentAt(LadderY y) const;
    /// What lies in [@p top, @p bottom), with labels placed for @p labels.
    LadderPage page(LadderY top, LadderY bottom, const LabelScale &labels = {}) const;
    /// The same without labels: for those who ask where things lie.
    LadderPage outline(LadderY top, LadderY bottom) const;
    SegmentView segment(std::uint32_t index) const;
    /// The first segment captured at @p time or later; the last one if there is none. Needs a flow with segments.
    std::uint32_t segmentAtTime(Nanoseconds time) const;
    /// The whole ladder in @p count slices.
    std::vector<OverviewSlice> overview(int count) const;

private:
    void layOut();
    /// Without labels if @p labels is null.
    LadderPage build(LadderY top, LadderY bottom, const LabelScale *labels) const;
    Rows rows(const Flow &flow) const { return {flow, m_trace->segments(), m_layout, segmentCount()}; }

    std::shared_ptr<const Trace> m_trace;
    FlowId m_flow;
    FlowSummary m_summary;
    Phases m_phases;
    RowLayout m_layout;
    std::optional<Handshake> m_handshake;
    LadderArrangement m_arrangement;
    std::optional<std::uint32_t> m_revealed;
    Tally m_tally; ///< of what is revealed
    std::uint32_t m_wholeCount = 0;
};

} // namespace tcpladder
