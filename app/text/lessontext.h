// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tcpladder {

/// The title of the lesson in folder @p name: "Three-segment close".
QString lessonTitle(const QString &name);

} // namespace tcpladder
