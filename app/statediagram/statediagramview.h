// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure/figure.h"
#include "app/statediagram/diagramroute.h"
#include "core/tcp/side.h"

#include <QString>
#include <QWidget>

#include <array>

class QAction;

namespace tcpladder {

class Navigator;
class Session;

/// The state diagrams of both sides after the selected segment, or at the capture's end if none is selected.
class StateDiagramView : public QWidget
{
    Q_OBJECT

public:
    StateDiagramView(const Session &session, const Navigator &navigator, QWidget *parent = nullptr);

    const DiagramRoute &route(Side side) const { return m_routes[sideIndex(side)]; }
    /// Both diagrams side by side, for a picture.
    Figure figure() const;
    /// Writes them to @p file, a PNG, SVG or PDF by its name, and tells the user if that cannot be.
    void saveTo(const QString &file);
    QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslate();
    void askWhereToSave();
    void copy() const;
    QRectF areaOf(Side side) const;

    const Session &m_session;
    const Navigator &m_navigator;
    QAction *m_save;
    QAction *m_copy;
    bool m_hasFlow = false;
    std::array<DiagramRoute, 2> m_routes;
    std::array<QString, 2> m_titles;
};

} // namespace tcpladder
