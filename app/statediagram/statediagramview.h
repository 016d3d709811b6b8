// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/statediagram/diagramroute.h"
#include "core/tcp/side.h"

#include <QString>
#include <QWidget>

#include <array>

namespace tcpladder {

class Navigator;
class Session;

/// The state diagrams of both sides after the selected segment, or after the last one if none is selected.
class StateDiagramView : public QWidget
{
    Q_OBJECT

public:
    StateDiagramView(const Session &session, const Navigator &navigator, QWidget *parent = nullptr);

    const DiagramRoute &route(Side side) const { return m_routes[sideIndex(side)]; }
    QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    QRectF areaOf(Side side) const;

    const Session &m_session;
    const Navigator &m_navigator;
    bool m_hasFlow = false;
    std::array<DiagramRoute, 2> m_routes;
    std::array<QString, 2> m_titles;
};

} // namespace tcpladder
