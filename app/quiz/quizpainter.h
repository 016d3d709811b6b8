// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quiz/quizsheet.h"
#include "app/theme/theme.h"

#include <QFont>
#include <QPainter>
#include <QString>

#include <functional>

namespace tcpladder {

/// Draws a quiz as a ladder with blanks: for the window, which lays its boxes over them, and for the printed worksheet.
class QuizPainter
{
public:
    /// What stands in a blank: nothing, or its answer.
    using Text = std::function<QString(const QuizBlank &)>;

    /// For pictures @p width wide in the units of a device with @p metrics of @p font.
    QuizPainter(const QuizSheet &sheet, const Theme &theme, const QFont &font, const QFontMetricsF &metrics,
                double width);

    /// What the columns need at least.
    double minimumWidth() const;
    double headerHeight() const { return m_unit * 2.6; }
    double rowHeight() const { return m_unit * 2.9; }
    /// The row's height, with the line that tells of segments left out before it.
    double heightOf(std::size_t row) const;
    /// Where the blank is in a row whose top is at 0.
    QRectF boxOf(const QuizBlank &blank) const;

    void paintHeader(QPainter &painter, double top) const;
    void paintRow(QPainter &painter, std::size_t row, double top, const Text &text) const;

private:
    double gapBefore(std::size_t row) const { return m_sheet.leftOutBefore(row) > 0 ? m_unit * 1.6 : 0; }
    double lifeline(Side side) const;
    QRectF stateBox(Side side, double top) const;
    QRectF fieldBox(std::size_t row, QuizField field, double top) const;
    QString lengthText(std::size_t row) const;
    void paintField(QPainter &painter, const QuizBlank &blank, const QRectF &box, const Text &text) const;
    void paintState(QPainter &painter, std::size_t row, Side side, double top, const Text &text) const;
    void paintArrow(QPainter &painter, std::size_t row, double top) const;

    const QuizSheet &m_sheet;
    const Theme &m_theme;
    QFont m_font;
    QFontMetricsF m_metrics;
    double m_width;
    double m_unit; ///< height of a line
};

} // namespace tcpladder
