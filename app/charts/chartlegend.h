// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chartkind.h"
#include "app/theme/theme.h"

#include <QWidget>

#include <array>
#include <map>

class QAction;
class QLabel;

namespace tcpladder {

/// Above a chart: its name, and its curves, each of which can be switched off.
class ChartLegend : public QWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(ChartKind kind, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setSides(const std::array<bool, 2> &sides);
    /// Of a chart of the capture, the sides that are not switched off.
    std::array<bool, 2> shownSides() const;
    void retranslate();
    QAction *action(Curve curve) const;

Q_SIGNALS:
    void curveToggled(tcpladder::Curve curve, bool isShown);
    void sideToggled();

private:
    QAction *addCurve();
    void updateSamples();

    ChartKind m_kind;
    QLabel *m_name;
    const Theme *m_theme = &Theme::light();
    std::array<bool, 2> m_sides{true, true};
    std::map<Curve, QAction *> m_actions;
    std::array<QAction *, 2> m_directions{}; ///< what the colours stand for
};

} // namespace tcpladder
