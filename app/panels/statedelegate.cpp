// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/statedelegate.h"

#include "app/models/flowlistmodel.h"
#include "app/panels/stateswatch.h"
#include "app/theme/theme.h"

namespace tcpladder {

void StateDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant state = index.data(FlowListModel::StateRole);
    if (!state.isValid())
        return;
    const int side = option->fontMetrics.height() * 3 / 4;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = QIcon(stateSwatch(Theme::of(option->palette), static_cast<State>(state.toInt()), side,
                                     option->widget != nullptr ? option->widget->devicePixelRatioF() : 1));
    option->decorationSize = {side, side};
}

} // namespace tcpladder
