// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace tcpladder {

/// Shows name, version, licence and the libraries that the program uses.
void showAbout(QWidget *parent);

} // namespace tcpladder
