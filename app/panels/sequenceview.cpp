// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/sequenceview.h"

#include "app/text/quantity.h"
#include "app/text/stretchtext.h"
#include "app/theme/theme.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace tcpladder {
namespace {

constexpr int UsualWidth = 240;
constexpr int LeastWidth = 100;

QString valueText(const std::optional<std::int64_t> &value)
{
    return value ? numberText(*value) : QStringLiteral("?");
}

} // namespace

SequenceView::SequenceView(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SequenceView::setStretch(const SequenceStretch &stretch, Side numbersOf)
{
    const auto heights = [this] { return std::pair(heightForWidth(UsualWidth), heightForWidth(width())); };
    const auto before = heights();
    m_stretch = stretch;
    m_side = numbersOf;
    speak();
    if (heights() != before)
        updateGeometry();
    update();
}

void SequenceView::speak()
{
    QStringList texts;
    for (const SequenceStretch::Edge &edge : m_stretch.edges)
        texts.append(edge.isChanged && edge.before
                         ? tr("%1 %2 (before: %3)", "variable, value, value before the segment")
                               .arg(edge.name, valueText(edge.value), valueText(edge.before))
                         : tr("%1 %2", "variable, value").arg(edge.name, valueText(edge.value)));
    setAccessibleName(m_stretch.kind == SequenceStretch::Kind::Send ? tr("Send sequence space")
                                                                    : tr("Receive sequence space"));
    setAccessibleDescription(texts.join(QStringLiteral(", ")));
}

QFont SequenceView::type(bool isBold) const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.88);
    small.setBold(isBold);
    return small;
}

SequenceLayout SequenceView::layOut(double width) const
{
    return {m_stretch, QFontMetricsF(type()), QFontMetricsF(type(true)), width};
}

int SequenceView::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(m_stretch.isKnown() ? layOut(width).height : QFontMetricsF(type()).height())) + 2;
}

QSize SequenceView::sizeHint() const
{
    return {UsualWidth, heightForWidth(UsualWidth)};
}

QSize SequenceView::minimumSizeHint() const
{
    return {LeastWidth, heightForWidth(UsualWidth)};
}

void SequenceView::paintRegion(QPainter &painter, const SequenceLayout::Part &part,
                               const SequenceStretch::Region &region) const
{
    using StretchPart = SequenceStretch::Part;
    const Theme &theme = Theme::of(palette());
    const QRectF &box = part.bar;
    if (box.width() < 1)
        return;
    const QColor &ink = theme.arrow(m_side);
    QColor fill = ink;
    switch (region.part) {
    case StretchPart::Acknowledged:
    case StretchPart::Received:
        fill = theme.rule;
        fill.setAlphaF(0.55F);
        break;
    case StretchPart::InFlight:
        fill.setAlphaF(0.42F);
        break;
    case StretchPart::Usable:
    case StretchPart::Expected:
        fill.setAlphaF(0.12F);
        break;
    case StretchPart::Forbidden:
        fill = Qt::transparent;
        break;
    }
    painter.fillRect(box, fill);
    if (region.part == StretchPart::Forbidden)
        painter.fillRect(box, QBrush(theme.mutedText, Qt::BDiagPattern));
    if ((region.part == StretchPart::InFlight || region.part == StretchPart::Expected) && region.size
        && *region.size > 0) {
        for (const auto &block : m_stretch.blocks) {
            const double scale = box.width() / static_cast<double>(*region.size);
            const double left = box.left() + static_cast<double>(block.from) * scale;
            const double wide = std::max(3.0, static_cast<double>(block.to - block.from) * scale);
            painter.fillRect(QRectF(left, box.top() + 3, wide, box.height() - 6), QBrush(ink, Qt::Dense3Pattern));
        }
        if (!m_stretch.blocks.empty()) // the number is not to be guessed through the pattern
            painter.fillRect(painter.boundingRect(box, Qt::AlignCenter, part.size), theme.background);
    }
    painter.setPen(theme.mutedText);
    painter.drawText(part.nameBox, Qt::AlignHCenter | Qt::AlignBottom, part.name);
    painter.setPen(theme.text);
    painter.drawText(box, Qt::AlignCenter, part.size);
}

void SequenceView::paintEdges(QPainter &painter, const SequenceLayout &layout) const
{
    const Theme &theme = Theme::of(palette());
    const double bottom = layout.barTop + SequenceLayout::BarHeight;
    painter.setPen(QPen(theme.text, 1.5));
    for (const SequenceLayout::Edge &edge : layout.edges)
        painter.drawLine(QPointF(edge.x, layout.barTop - 2), QPointF(edge.x, bottom + 3));
    painter.setPen(theme.rule);
    for (const SequenceLayout::Edge &edge : layout.edges) // to a label in the second row
        painter.drawLine(QPointF(edge.x, bottom + 3), QPointF(edge.x, edge.label.top()));
    for (const SequenceLayout::Edge &edge : layout.edges) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(edge.isChanged ? theme.selection : palette().color(backgroundRole()));
        painter.drawRoundedRect(edge.label, 3, 3);
        painter.setFont(type(edge.isChanged));
        painter.setPen(theme.text);
        painter.drawText(edge.label, Qt::AlignHCenter | Qt::AlignTop, edge.value);
        painter.setPen(edge.isChanged ? theme.text : theme.mutedText);
        painter.drawText(edge.label, Qt::AlignHCenter | Qt::AlignBottom, edge.names);
    }
}

void SequenceView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(type());
    if (!m_stretch.isKnown()) {
        painter.setPen(Theme::of(palette()).mutedText);
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                         m_stretch.kind == SequenceStretch::Kind::Send ? tr("What it sent is unknown.")
                                                                       : tr("What it received is unknown."));
        return;
    }
    const SequenceLayout layout = layOut(width());
    for (std::size_t i = 0; i < m_stretch.regions.size(); ++i)
        paintRegion(painter, layout.parts[i], m_stretch.regions[i]);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::of(palette()).mutedText, 1));
    painter.drawRect(QRectF(0.5, layout.barTop, width() - 1, SequenceLayout::BarHeight));
    paintEdges(painter, layout);
}

bool SequenceView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !m_stretch.isKnown())
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QPoint at = help->pos();
    const SequenceLayout layout = layOut(width());
    if (at.y() > layout.barTop + SequenceLayout::BarHeight) {
        QToolTip::showText(help->globalPos(), accessibleDescription(), this);
        return true;
    }
    for (std::size_t i = 0; i < m_stretch.regions.size(); ++i) {
        const QRectF &box = layout.parts[i].bar;
        if (at.x() >= box.left() && at.x() < box.right())
            QToolTip::showText(help->globalPos(), stretchPartMeaning(m_stretch.regions[i].part), this);
    }
    return true;
}

void SequenceView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    if (event->type() == QEvent::LanguageChange) {
        speak();
        updateGeometry();
    }
    update();
}

} // namespace tcpladder
