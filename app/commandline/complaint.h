// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace tcpladder {

/// Says @p what to standard error, with the program's name.
void complain(const QString &what);
/// What, where and what to do about it, in one line.
void complainOf(const Error &error);

} // namespace tcpladder
