// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/whywords.h"

#include "app/text/quantity.h"

#include <algorithm>

namespace tcpladder {

QString WhyWords::within(Side side)
{
    return side == Side::Client ? tr("the client", "within a sentence") : tr("the server", "within a sentence");
}

QString WhyWords::atBeginning(Side side)
{
    return side == Side::Client ? tr("The client", "at the beginning of a sentence")
                                : tr("The server", "at the beginning of a sentence");
}

QString WhyWords::bytes(std::int64_t count)
{
    return tr("%Ln byte(s)", nullptr, static_cast<int>(std::clamp<std::int64_t>(count, 0, 2'000'000'000)));
}

QString WhyWords::seconds(Nanoseconds span)
{
    return durationText(span);
}

} // namespace tcpladder
