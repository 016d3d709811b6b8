// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/why/explanation.h"

#include <QString>

namespace tcpladder {

/// One sentence, in the user's language, for @p explanation; empty where the capture does not tell why.
QString whyText(const Explanation &explanation);

} // namespace tcpladder
