// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/bytesview.h"

#include "app/theme/theme.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace tcpladder {
namespace {

constexpr int Margin = 6;
constexpr int OffsetDigits = 5;

} // namespace

BytesView::BytesView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    viewport()->setFont(font());
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setMinimumSize(80, 40);
    setAccessibleName(tr("Bytes of the packet"));
}

void BytesView::setBytes(const QByteArray &bytes)
{
    m_bytes = bytes;
    m_offset = -1;
    m_length = 0;
    updateScrollBars();
    viewport()->update();
}

void BytesView::mark(int offset, int length)
{
    m_offset = offset;
    m_length = offset < 0 ? 0 : length;
    const Columns c = columns();
    if (m_length > 0) {
        const int top = offset / c.perRow * c.row;
        const int bottom = (offset + std::min(length, c.perRow * 2) - 1) / c.perRow * c.row + c.row;
        QScrollBar *bar = verticalScrollBar();
        if (top < bar->value())
            bar->setValue(top);
        else if (bottom + 2 * Margin > bar->value() + viewport()->height())
            bar->setValue(std::min(top, bottom + 2 * Margin - viewport()->height()));
    }
    viewport()->update();
}

BytesView::Columns BytesView::columns() const
{
    const QFontMetrics metrics(font());
    Columns c{};
    c.glyph = metrics.horizontalAdvance(QLatin1Char('0'));
    c.row = metrics.height() + 2;
    c.hexBegin = Margin + (OffsetDigits + 1) * c.glyph;
    c.perRow = 16;
    const auto widthOf = [&](int count) {
        return c.hexBegin + (3 * count + (count > 8 ? 1 : 0) + 1 + count) * c.glyph + Margin;
    };
    if (widthOf(16) > viewport()->width())
        c.perRow = 8;
    c.textBegin = c.hexBegin + (3 * c.perRow + (c.perRow > 8 ? 1 : 0) + 1) * c.glyph;
    c.width = widthOf(c.perRow);
    return c;
}

int BytesView::hexLeft(const Columns &columns, int column) const
{
    return columns.hexBegin + (3 * column + (column >= 8 ? 1 : 0)) * columns.glyph;
}

QSize BytesView::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(QLatin1Char('0')) * (OffsetDigits + 68) + 2 * Margin + 20, metrics.height() * 8};
}

void BytesView::updateScrollBars()
{
    const Columns c = columns();
    const int rows = (static_cast<int>(m_bytes.size()) + c.perRow - 1) / c.perRow;
    verticalScrollBar()->setRange(0, std::max(0, rows * c.row + 2 * Margin - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(c.row);
    horizontalScrollBar()->setRange(0, std::max(0, c.width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(c.glyph);
}

void BytesView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setFont(font());
    const Theme &theme = Theme::of(palette());
    painter.fillRect(event->rect(), theme.background);
    const Columns c = columns();
    const int rows = (static_cast<int>(m_bytes.size()) + c.perRow - 1) / c.perRow;
    const int top = verticalScrollBar()->value() - Margin;
    painter.translate(-horizontalScrollBar()->value(), 0);
    const int first = std::max(0, top / c.row);
    const int last = std::min(rows - 1, (top + viewport()->height()) / c.row);
    for (int row = first; row <= last; ++row)
        paintRow(painter, c, row, row * c.row - top);
}

void BytesView::paintRow(QPainter &painter, const Columns &c, int row, int y) const
{
    const Theme &theme = Theme::of(palette());
    const int begin = row * c.perRow;
    const int end = std::min(begin + c.perRow, static_cast<int>(m_bytes.size()));
    const int baseline = y + 1 + QFontMetrics(font()).ascent();
    painter.setPen(theme.mutedText);
    painter.drawText(Margin, baseline, QStringLiteral("%1").arg(begin, OffsetDigits - 1, 16, QLatin1Char('0')));
    for (int i = begin; i < end; ++i) {
        const int column = i - begin;
        const int left = hexLeft(c, column);
        const int textLeft = c.textBegin + column * c.glyph;
        const auto isMarked = [this](int byte) { return byte >= m_offset && byte < m_offset + m_length; };
        if (isMarked(i)) {
            const bool joins = column + 1 < c.perRow && i + 1 < end && isMarked(i + 1);
            const int width = joins ? hexLeft(c, column + 1) - left : 2 * c.glyph;
            painter.fillRect(left, y, width, c.row, theme.selection);
            painter.fillRect(textLeft, y, c.glyph, c.row, theme.selection);
            painter.fillRect(left, y + c.row - 2, width, 2, theme.arrow(Side::Client)); // not by colour alone
        }
        const auto byte = static_cast<unsigned char>(m_bytes[i]);
        painter.setPen(theme.text);
        painter.drawText(left, baseline, QStringLiteral("%1").arg(byte, 2, 16, QLatin1Char('0')));
        const bool isPrintable = byte >= 0x20 && byte < 0x7f;
        painter.setPen(isPrintable ? theme.text : theme.mutedText);
        painter.drawText(textLeft, baseline,
                         isPrintable ? QString(QLatin1Char(static_cast<char>(byte))) : QStringLiteral("·"));
    }
}

void BytesView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

int BytesView::byteAt(const QPoint &position) const
{
    const Columns c = columns();
    const int x = position.x() + horizontalScrollBar()->value();
    const int y = position.y() + verticalScrollBar()->value() - Margin;
    if (y < 0)
        return -1;
    for (int column = 0; column < c.perRow; ++column) {
        const int left = hexLeft(c, column);
        const int textLeft = c.textBegin + column * c.glyph;
        const bool isHit = (x >= left && x < left + 3 * c.glyph) || (x >= textLeft && x < textLeft + c.glyph);
        const int byte = y / c.row * c.perRow + column;
        if (isHit)
            return byte < m_bytes.size() ? byte : -1;
    }
    return -1;
}

void BytesView::mousePressEvent(QMouseEvent *event)
{
    const int byte = byteAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && byte >= 0)
        Q_EMIT byteChosen(byte);
}

void BytesView::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step == 0 || m_bytes.isEmpty()) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const int byte = step < 0 ? m_offset - 1 : m_offset + std::max(m_length, 1);
    if (byte >= 0 && byte < m_bytes.size())
        Q_EMIT byteChosen(byte);
}

void BytesView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Bytes of the packet"));
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace tcpladder
