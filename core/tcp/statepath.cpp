// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/statepath.h"

#include <algorithm>

namespace tcpladder {

Transition stepAfter(const StatePath &path, std::uint32_t index)
{
    const auto isLater = [](std::uint32_t segment, const Transition &step) {
        if (step.after == Transition::Before)
            return false;
        return step.after > segment || (step.after == segment && step.isBetween);
    };
    const auto later = std::upper_bound(path.begin(), path.end(), index, isLater);
    return later == path.begin() ? *later : *(later - 1);
}

} // namespace tcpladder
