// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson.h"

namespace tcpladder {

/// Reads the text of a lesson; the format is described in resources/lessons/README.md. What cannot be understood is
/// named in Lesson::mistakes and otherwise left out.
Lesson parseLesson(const QString &text);

} // namespace tcpladder
