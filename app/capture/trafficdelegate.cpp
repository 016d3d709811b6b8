// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/trafficdelegate.h"

#include "app/capture/interfacemodel.h"
#include "app/theme/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace tcpladder {

void TrafficDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index); // selection and focus
    const auto rates = index.data(InterfaceModel::TrafficRole).value<QList<double>>();
    const QRectF area = QRectF(option.rect).adjusted(4, 3, -4, -3);
    if (rates.size() < 2 || area.width() < 2)
        return;
    const double highest = std::max(1.0, *std::max_element(rates.begin(), rates.end()));
    const double step = area.width() / (InterfaceModel::TrafficLength - 1);
    QPolygonF line;
    for (qsizetype i = 0; i < rates.size(); ++i) {
        const double x = area.right() - step * static_cast<double>(rates.size() - 1 - i);
        line.append({x, area.bottom() - rates[i] / highest * area.height()});
    }
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor ink =
        isSelected ? option.palette.color(QPalette::HighlightedText) : Theme::of(option.palette).direction[0];
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ink, 1.4));
    painter->drawPolyline(line);
    painter->restore();
}

} // namespace tcpladder
