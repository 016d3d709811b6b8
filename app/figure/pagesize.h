// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSize>
#include <QString>

namespace tcpladder {

/// A page or slide that is in common use, in pixels, 96 to an inch.
struct PageSize {
    QString name; ///< the same in every language: "16:9"
    QSize pixels;
};

const QList<PageSize> &pageSizes();

/// The size that @p text names or gives as width and height, each up to 20000: "16:9", "a4", "1600x900". Invalid if it
/// does neither.
QSize pageSizeNamed(const QString &text);

} // namespace tcpladder
