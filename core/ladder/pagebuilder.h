// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ladder/ladderpage.h"
#include "core/ladder/rowlayout.h"
#include "core/store/flow.h"
#include "core/store/segmentlog.h"
#include "core/tcp/judgement.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace tcpladder {

/// What of a flow a page is built from: copied at one moment, so that the analysis waits for no drawing.
struct PageInput {
    static constexpr std::uint32_t NoArrow = 0xffffffffU;

    /// A row of the ladder: its segment, or its segments, and where it stands.
    struct Row {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        SegmentId id;
        SegmentId lastId;
        Nanoseconds time = 0;     ///< of its first segment
        Nanoseconds lastTime = 0; ///< of its last segment
        LadderY y = 0;
        bool isAfterBreak = false;
        bool isAfterMissing = false;
        std::uint32_t arrow = NoArrow; ///< the place of its arrow among the page's; folds have none
        Judgement judgement;
        LadderY reference = 0; ///< row of the judgement's reference, if it has one
        Nanoseconds referenceTime = 0;
    };

    LadderY top = 0;
    LadderY bottom = 0;
    LadderY height = 0;
    RowLayout layout;
    std::vector<Row> rows;          ///< more than are seen: what they mean depends on their neighbours
    std::vector<LadderFold> folds;  ///< of these rows, but for their times
    std::array<StatePath, 2> steps; ///< the steps that fall on rows, and for each side the one before
    std::array<std::optional<std::pair<LadderY, LadderY>>, 3> phases; ///< rows of first and last, by LadderPhase

    std::uint32_t first() const { return rows.empty() ? 0 : rows.front().first; }
    std::uint32_t last() const { return rows.empty() ? 0 : rows.back().last; }
    bool isToScale() const { return layout.axis == TimeAxis::ToScale; }
    /// The place of the row that shows segment @p index; empty if it is not among the rows.
    std::optional<std::size_t> place(std::uint32_t index) const;
    /// The place of the arrow of segment @p index; empty if it has none, being folded or far off.
    std::optional<std::size_t> arrow(std::uint32_t index) const;
    /// The row of segment @p index, which must be among the rows.
    const Row &row(std::uint32_t index) const { return rows[*place(index)]; }

    /// What is needed to show [@p top, @p bottom) of @p flow, of which @p segmentCount segments count.
    static PageInput gather(const Flow &flow, const SegmentLog &log, const Phases &phases, const RowLayout &layout,
                            std::uint32_t segmentCount, LadderY top, LadderY bottom);
};

/// True if the capture was made where @p side is, so that its times are the capture's.
constexpr bool isCapturedAt(const CapturePoint &point, Side side)
{
    return point.place == (side == Side::Client ? CapturePoint::Place::Client : CapturePoint::Place::Server);
}

/// Makes a page of a ladder from its input, with labels placed for @p labels; without any if that is null.
LadderPage buildPage(const PageInput &input, const SegmentLog &log, const FlowSummary &flow, const LabelScale *labels);

} // namespace tcpladder
