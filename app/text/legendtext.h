// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/legend/legendpicture.h"

#include <QList>
#include <QString>

namespace tcpladder {

/// A flag, or several in one segment, as tcpdump prints them, and what they mean.
struct LegendFlag {
    QString sign; ///< "[S.]"
    QString meaning;
};

QList<LegendFlag> legendFlags();
/// What a shape in the ladder means.
QString legendShapeText(LegendShape shape);

} // namespace tcpladder
