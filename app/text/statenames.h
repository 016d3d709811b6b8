// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/state.h"

#include <QString>
#include <QStringList>

namespace tcpladder {

/// What other programs and books call a state: netstat's and ss's names, and those of textbooks. Empty for Unknown.
QStringList otherStateNames(State state);
/// The state that @p name means, by RFC 9293's name or any other, in capitals or not, with any of - and _ and blanks;
/// Unknown if it is none.
State stateNamed(const QString &name);

} // namespace tcpladder
