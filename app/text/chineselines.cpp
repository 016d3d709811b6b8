// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/chineselines.h"

#include <QRegularExpression>

namespace tcpladder {

QString joinChineseLines(QString text)
{
    // Opening quotation marks belong to Chinese here; tags may stand before the next character.
    static const QRegularExpression Break(
        QStringLiteral("(?<=[\\x{2E80}-\\x{9FFF}\\x{FF00}-\\x{FFEF}])\\n"
                       "(?=(?:<[^>]*>)*[\\x{2E80}-\\x{9FFF}\\x{FF00}-\\x{FFEF}\\x{201C}])"));
    return text.remove(Break);
}

} // namespace tcpladder
