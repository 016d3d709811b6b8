// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/statepath.h"

#include <algorithm>

namespace tcpladder {

const Transition &stepAfter(const StatePath &path, std::uint32_t index)
{
    const auto isLater = [](std::uint32_t segment, const Transition &step) {
        return step.after != Transition::Before && step.after > segment;
    };
    const auto later = std::upper_bound(path.begin(), path.end(), index, isLater);
    return later == path.begin() ? *later : *(later - 1);
}

} // namespace tcpladder
