// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ladder/ladderpage.h"
#include "core/tcp/judgement.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace tcpladder {

/// What of a flow a page is built from: copied at one moment, so that the analysis waits for no drawing.
struct PageInput {
    /// A row of the flow: its segment and where it stands.
    struct Row {
        SegmentId id;
        LadderY y = 0;
        bool isAfterIdle = false;
        bool isAfterMissing = false;
        Judgement judgement;
        LadderY reference = 0; ///< row of the judgement's reference, if it has one
    };

    LadderY top = 0;
    LadderY bottom = 0;
    LadderY height = 0;
    std::uint32_t first = 0;        ///< index of the first of rows
    std::vector<Row> rows;          ///< more than are seen: what they mean depends on their neighbours
    std::array<StatePath, 2> steps; ///< the steps that fall on rows, and for each side the one before
    std::array<std::optional<std::pair<LadderY, LadderY>>, 3> phases; ///< rows of first and last, by LadderPhase

    std::uint32_t last() const { return first + static_cast<std::uint32_t>(rows.size()) - 1; }
    bool has(std::uint32_t index) const { return index >= first && index - first < rows.size(); }
    const Row &row(std::uint32_t index) const { return rows[index - first]; }

    /// What is needed to show [@p top, @p bottom) of @p flow, of which @p segmentCount segments count.
    static PageInput gather(const Flow &flow, const Phases &phases, std::uint32_t segmentCount, LadderY top,
                            LadderY bottom);
};

/// True if the capture was made where @p side is, so that its times are the capture's.
constexpr bool isCapturedAt(const CapturePoint &point, Side side)
{
    return point.place == (side == Side::Client ? CapturePoint::Place::Client : CapturePoint::Place::Server);
}

/// Makes a page of a ladder from its input.
LadderPage buildPage(const PageInput &input, const SegmentLog &log, const FlowSummary &flow);

} // namespace tcpladder
