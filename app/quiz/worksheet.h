// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quiz/quizsheet.h"

#include <QString>

#include <memory>

class QWidget;

namespace tcpladder {

/// Writes @p sheet as an A4 PDF to @p file: pages to be filled in, then the key with the reason of each answer. False if
/// the file cannot be written.
bool writeWorksheet(const QuizSheet &sheet, const QString &title, const QString &file);

/// Asks where to, and writes the worksheet on @p flow with the blanks of @p parts there; says so if that fails.
void saveWorksheetAs(QWidget *parent, const std::shared_ptr<const Trace> &trace, FlowId flow, QuizParts parts,
                     const QString &title);

} // namespace tcpladder
