// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ladder/phases.h"
#include "core/ladder/rowunits.h"
#include "core/store/rowtimes.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tcpladder {

/// What the height of a ladder means.
enum class TimeAxis : std::uint8_t {
    Even,    ///< equal rows
    ToScale, ///< time: what happens at one instant stands at one height
};

/// What is folded into one row.
enum class FoldLevel : std::uint8_t {
    All,    ///< nothing: each segment has its row
    Runs,   ///< data in order with its acknowledgments; trouble never
    Phases, ///< handshake, data and close
};

/// How the rows of a ladder follow one another, but for the flow itself.
struct RowLayout {
    TimeAxis axis = TimeAxis::Even;
    FoldLevel level = FoldLevel::All;
    TimeScale scale = {};     ///< to scale only
    LadderY lead = LeadUnits; ///< above the first row
    LadderY tail = TailUnits; ///< below the last one
    LadderY beforeBreak = 0;  ///< to scale: what of a folded silence is drawn before the break …
    LadderY afterBreak = 0;   ///< … and after it
    /// Below the row of this segment there is room for a card; to scale above the first row, as on the way from there
    /// on segments may be under way at any time.
    std::optional<std::uint32_t> card = {};
    std::vector<std::uint32_t> opened = {}; ///< first segments of folds that are open, ascending
    std::vector<PhaseRows> phases = {};     ///< at FoldLevel::Phases what is folded, ascending

    /// The height that @p span has to scale.
    LadderY units(Nanoseconds span) const
    {
        const Nanoseconds row = Nanoseconds{1} << scale.shift;
        return (span >> scale.shift) * RowUnits + (((span & (row - 1)) * RowUnits) >> scale.shift);
    }
};

} // namespace tcpladder
