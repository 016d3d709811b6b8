// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ladder/rowlayout.h"
#include "core/tcp/capturepoint.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tcpladder {

/// What a user chose about a ladder's layout, apart from its flow: a window's choice can be given to a picture.
struct LadderArrangement {
    TimeAxis axis = TimeAxis::Even;
    int timeZoom = 0; ///< to scale, 2 to the power of it times as high as what suits the flow by itself
    FoldLevel folds = FoldLevel::All;
    std::vector<std::uint32_t> opened = {};               ///< first segments of folds that are open, ascending
    bool hasCard = false;                                 ///< room below the handshake for what it agreed on
    std::optional<CapturePoint::Place> capturePlace = {}; ///< overrules the estimate
};

} // namespace tcpladder
