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

namespace tcpladder {
namespace {

constexpr double BarHeight = 18;

QString valueText(const std::optional<std::int64_t> &value)
{
    return value ? numberText(*value) : QStringLiteral("?");
}

/// The share of the width that a part takes: not to scale, for a window is often a thousand times what is in flight.
double weightOf(const SequenceStretch::Region &region)
{
    switch (region.part) {
    case SequenceStretch::Part::Acknowledged:
    case SequenceStretch::Part::Received:
    case SequenceStretch::Part::Forbidden:
        return 0.9;
    default:
        return region.size == 0 ? 0 : 1.4;
    }
}

} // namespace

SequenceView::SequenceView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SequenceView::setStretch(const SequenceStretch &stretch, Side numbersOf)
{
    m_stretch = stretch;
    m_side = numbersOf;
    speak();
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

double SequenceView::lineHeight() const
{
    return QFontMetricsF(type()).height();
}

QSize SequenceView::sizeHint() const
{
    return {240, static_cast<int>(3 * lineHeight() + BarHeight + 8)};
}

QSize SequenceView::minimumSizeHint() const
{
    return {100, sizeHint().height()};
}

std::vector<double> SequenceView::edgePlaces() const
{
    double all = 0;
    for (const auto &region : m_stretch.regions)
        all += weightOf(region);
    std::vector<double> places{0};
    for (const auto &region : m_stretch.regions)
        places.push_back(places.back() + width() * weightOf(region) / all);
    return places;
}

QRectF SequenceView::regionAt(std::size_t index) const
{
    const auto places = edgePlaces();
    return {places[index], lineHeight() + 2, places[index + 1] - places[index], BarHeight};
}

void SequenceView::paintRegion(QPainter &painter, std::size_t index) const
{
    using StretchPart = SequenceStretch::Part;
    const Theme &theme = Theme::of(palette());
    const auto &region = m_stretch.regions[index];
    const QRectF box = regionAt(index);
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
    }
    const QFontMetricsF metrics(painter.font());
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(box.left(), 0, box.width(), lineHeight()), Qt::AlignCenter,
                     metrics.elidedText(stretchPartText(region.part), Qt::ElideRight, box.width() - 2));
    const QString size = region.size ? numberText(*region.size) : QString();
    if (metrics.horizontalAdvance(size) < box.width() - 4) {
        painter.setPen(theme.text);
        painter.drawText(box, Qt::AlignCenter, size);
    }
}

void SequenceView::paintEdges(QPainter &painter) const
{
    const Theme &theme = Theme::of(palette());
    const auto places = edgePlaces();
    const double top = lineHeight() + 2;
    double freeFrom = 0;
    for (std::size_t i = 0; i < m_stretch.edges.size(); ++i) {
        // Edges that meet have one label: SND.UNA = SND.NXT.
        QString names = m_stretch.edges[i].name;
        bool isChanged = m_stretch.edges[i].isChanged;
        const std::size_t first = i;
        while (i + 1 < m_stretch.edges.size() && places[i + 2] - places[i + 1] < 1) {
            ++i;
            names += QStringLiteral(" = ") + m_stretch.edges[i].name;
            isChanged = isChanged || m_stretch.edges[i].isChanged;
        }
        const double x = std::clamp(places[first + 1], 1.0, width() - 1.0);
        painter.setPen(QPen(theme.text, 1.5));
        painter.drawLine(QPointF(x, top - 2), QPointF(x, top + BarHeight + 3));
        painter.setFont(type(isChanged));
        const QFontMetricsF metrics(painter.font());
        const QString value = valueText(m_stretch.edges[first].value);
        names.replace(QStringLiteral("SND.UNA+SND.WND"), QStringLiteral("+SND.WND"));
        names.replace(QStringLiteral("RCV.NXT+RCV.WND"), QStringLiteral("+RCV.WND"));
        const double wide = std::max(metrics.horizontalAdvance(value), metrics.horizontalAdvance(names)) + 6;
        const double left = std::max(freeFrom, std::min(x - wide / 2, width() - wide));
        const QRectF label(left, top + BarHeight + 4, wide, 2 * lineHeight());
        freeFrom = label.right() + 2;
        if (isChanged) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.selection);
            painter.drawRoundedRect(label, 3, 3);
        }
        painter.setPen(theme.text);
        painter.drawText(label, Qt::AlignHCenter | Qt::AlignTop, value);
        painter.setPen(isChanged ? theme.text : theme.mutedText);
        painter.drawText(label, Qt::AlignHCenter | Qt::AlignBottom, names);
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
    for (std::size_t i = 0; i < m_stretch.regions.size(); ++i)
        paintRegion(painter, i);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::of(palette()).mutedText, 1));
    painter.drawRect(QRectF(0.5, lineHeight() + 2, width() - 1, BarHeight));
    paintEdges(painter);
}

bool SequenceView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !m_stretch.isKnown())
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QPoint at = help->pos();
    if (at.y() > lineHeight() + BarHeight + 2) {
        QToolTip::showText(help->globalPos(), accessibleDescription(), this);
        return true;
    }
    for (std::size_t i = 0; i < m_stretch.regions.size(); ++i) {
        const QRectF box = regionAt(i);
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
    if (event->type() == QEvent::LanguageChange)
        speak();
    update();
}

} // namespace tcpladder
