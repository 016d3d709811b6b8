// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ladder/laddermetrics.h"
#include "app/ladder/ladderstyle.h"
#include "core/store/flowsummary.h"

namespace tcpladder {

/// Where the ladder's columns lie across a given width: what matters least gives way first.
struct LadderColumns {
    /// Without times where @p hasTimes is false, see giventimes.h.
    LadderColumns(double width, const LadderMetrics &metrics, const LadderStyle &style, const FlowSummary &flow,
                  bool hasTimes = true);

    /// The width to draw for a view that is @p room wide: more than that, and then plenty, where names of states, times
    /// and short labels would not stand side by side.
    static double scrolledWidth(double room, const LadderMetrics &metrics, const LadderStyle &style,
                                const FlowSummary &flow, bool hasTimes);

    double width;
    double numberRight = 0;
    double timeRight = 0;   ///< 0 if the column is left out, as where a listing gives no times
    double deltaRight = 0;  ///< 0 if the column is left out
    double bracketLeft = 0; ///< 0 if brackets are left out
    double foldLeft = 0;    ///< beside the client's names: where open folds are closed
    double clientLeft = 0;  ///< the client's ribbon
    double clientRight = 0;
    double serverLeft = 0; ///< the server's ribbon
    double serverRight = 0;
    double namesLeft = 0;  ///< room for the client's state names begins
    double namesRight = 0; ///< room for the server's ends
    double whyLeft = 0;    ///< 0 if the column is left out
    double whyWidth = 0;

    double middle() const { return (clientRight + serverLeft) / 2; }
    double ribbonLeft(Side side) const { return side == Side::Client ? clientLeft : serverLeft; }
    double ribbonRight(Side side) const { return side == Side::Client ? clientRight : serverRight; }
};

} // namespace tcpladder
