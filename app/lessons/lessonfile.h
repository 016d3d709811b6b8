// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson.h"

#include <QLocale>
#include <QString>

#include <optional>

namespace tcpladder {

/// The lesson's text that lies beside the capture @p capture: "a.zh_CN.md", "a.zh.md", "a.en.md" or "a.md" beside
/// "a.pcap", whichever suits @p locale best. Empty if there is none.
QString lessonFileOf(const QString &capture, const QLocale &locale = QLocale());

/// Reads the lesson that lies beside @p capture. Empty if there is none, or if it cannot be read.
std::optional<Lesson> lessonOf(const QString &capture, const QLocale &locale = QLocale());

} // namespace tcpladder
