// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exporter.h"

#include <QByteArray>

namespace tcpladder {

/// One HTML page that needs nothing but itself: the ladder as it is drawn, and beside it what the segment that is clicked
/// on, or reached with the arrow keys, says and why it was sent. Takes the first flow that @p job chooses, and of it as
/// many segments as stay quick in a browser; what is left out is told in @p remarks.
QByteArray htmlPage(const ExportJob &job, QStringList &remarks);

} // namespace tcpladder
