// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure/figure.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace tcpladder {

/// How figures become files.
struct FigureOutput {
    double scale = 1;
    /// Number all files (step-01.png …); otherwise the first has the name that was asked for, and only those after it a
    /// number (ladder.png, ladder-2.png …). A PDF is one file always.
    bool isNumbered = false;
    /// Asked before each page; true stops there.
    std::function<bool()> isCancelled;
};

/// What became of them.
struct FigureFiles {
    QStringList written;
    QString error; ///< for the user, with the file's name; empty if all went well
};

/// Whether writeFigures() knows what @p file is to be by its name: .png, .svg or .pdf.
bool isFigureFile(const QString &file);

/// Writes @p figures, which must not be none, to @p file by its suffix. Anything that a painter draws can be written so:
/// writeFigures("states.svg", {Figure::of(size, background, paint)}).
FigureFiles writeFigures(const QString &file, const std::vector<Figure> &figures, const FigureOutput &output = {});

/// Writes @p bytes to @p file, which is as it was before if that fails. Returns what went wrong, or an empty string.
QString writeWhole(const QString &file, const QByteArray &bytes);

} // namespace tcpladder
