// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace tcpladder {

/// What went wrong, without file and place: "the file ends within a packet". For every ErrorCode.
QString errorReason(const Error &error);
/// What the user can do about it; empty where nothing can be done. @p hasPackets: whether any were read before it.
QString errorAdvice(const Error &error, bool hasPackets = true);
/// All on one line for a terminal: "FILE: reason (at byte 4711): detail".
QString errorLine(const Error &error);

} // namespace tcpladder
