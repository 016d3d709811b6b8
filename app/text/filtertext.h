// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/flowfilter.h"

#include <QString>

namespace tcpladder {

/// What is wrong with a flow filter, and what would be right.
QString filterErrorText(const FlowFilterError &error);

} // namespace tcpladder
