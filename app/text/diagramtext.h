// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/statediagram/diagramfigure.h"

#include <QString>

namespace tcpladder {

/// What stands above the line on an arrow of the state diagram: "rcv SYN,ACK".
QString diagramEventText(DiagramEvent event);
/// What stands below it: "snd ACK"; "x" for nothing, as in RFC 9293. An action may take two lines.
QString diagramActionText(DiagramAction action);

} // namespace tcpladder
