// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/exportdialog.h"

class QMimeData;

namespace tcpladder {

/// Shows the pages of @p subject's flow as a printer would print them, black on white, and prints them if the user likes.
void printLadder(QWidget *parent, const ExportSubject &subject);

/// What is in sight of @p subject, for the clipboard: as a picture, as SVG and as a ladder in text.
QMimeData *copiedLadder(const ExportSubject &subject);

} // namespace tcpladder
