// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chartlegend.h"

#include "app/charts/chartlook.h"
#include "app/charts/chartwords.h"
#include "app/charts/wraplayout.h"

#include <QAction>
#include <QLabel>
#include <QToolButton>

namespace tcpladder {

ChartLegend::ChartLegend(ChartKind kind, QWidget *parent) : QWidget(parent), m_kind(kind), m_name(new QLabel)
{
    setLayout(new WrapLayout);
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_name->setContentsMargins(6, 0, 10, 0);
    layout()->addWidget(m_name);
    for (const Curve curve : curvesOf(kind)) {
        QAction *action = addCurve();
        connect(action, &QAction::toggled, this, [this, curve](bool isShown) { Q_EMIT curveToggled(curve, isShown); });
        m_actions[curve] = action;
    }
    if (kind == ChartKind::CaptureRate) {
        for (QAction *&action : m_directions) {
            action = addCurve();
            connect(action, &QAction::toggled, this, &ChartLegend::sideToggled);
        }
    }
    retranslate();
    updateSamples();
}

QAction *ChartLegend::addCurve()
{
    auto *action = new QAction(this);
    action->setCheckable(true);
    action->setChecked(true);
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setIconSize({26, 16});
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    layout()->addWidget(button);
    return action;
}

void ChartLegend::setTheme(const Theme &theme)
{
    m_theme = &theme;
    updateSamples();
}

void ChartLegend::setSides(const std::array<bool, 2> &sides)
{
    m_sides = sides;
    updateSamples();
}

void ChartLegend::updateSamples()
{
    for (const auto &[curve, action] : m_actions)
        action->setIcon(sampleOf(curve, m_sides, *m_theme, devicePixelRatioF()));
    for (const Side side : {Side::Client, Side::Server}) {
        if (QAction *action = m_directions[sideIndex(side)]) {
            action->setIcon(sampleOf(Curve::Throughput, {side == Side::Client, side == Side::Server}, *m_theme,
                                     devicePixelRatioF()));
        }
    }
}

std::array<bool, 2> ChartLegend::shownSides() const
{
    return {!m_directions[0] || m_directions[0]->isChecked(), !m_directions[1] || m_directions[1]->isChecked()};
}

void ChartLegend::retranslate()
{
    m_name->setText(ChartWords::name(m_kind));
    m_name->setToolTip(ChartWords::meaning(m_kind));
    for (const auto &[curve, action] : m_actions) {
        action->setText(ChartWords::name(curve));
        action->setToolTip(ChartWords::meaning(curve));
    }
    for (const Side side : {Side::Client, Side::Server}) {
        if (QAction *action = m_directions[sideIndex(side)])
            action->setText(ChartWords::direction(side));
    }
}

QAction *ChartLegend::action(Curve curve) const
{
    const auto found = m_actions.find(curve);
    return found == m_actions.end() ? nullptr : found->second;
}

} // namespace tcpladder
