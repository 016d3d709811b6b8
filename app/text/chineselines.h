// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tcpladder {

/// @p text, of HTML or Markdown, with its lines joined where they break between two characters of Chinese: else the
/// break would be read as a space, which Chinese does not have.
QString joinChineseLines(QString text);

} // namespace tcpladder
