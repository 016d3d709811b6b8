// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/statediagram/diagramroute.h"
#include "app/theme/theme.h"
#include "core/tcp/side.h"

#include <QFont>
#include <QPainter>
#include <QString>

namespace tcpladder {

/// Draws the state diagram of RFC 9293 (figure 5) with the way that one side took: the same for the screen, for pictures
/// and on paper.
class DiagramPainter
{
public:
    DiagramPainter(const DiagramRoute &route, Side side, const Theme &theme)
        : m_route(route),
          m_side(side),
          m_theme(theme)
    {}

    /// What stands above the diagram, such as "Client 10.0.0.1:4711".
    void setTitle(const QString &title) { m_title = title; }
    /// Draws into @p area, as large as fits, in the middle.
    void paint(QPainter &painter, const QRectF &area, const QFont &font) const;

    /// Where paint() puts the box @p node of DiagramFigure.
    static QRectF boxIn(const QRectF &area, const DiagramNode &node);
    /// The last change of state in words: "2: SYN-SENT → ESTABLISHED, received SYN, ACK".
    QString lastText() const;

private:
    void paintArrow(QPainter &painter, const DiagramArrow &arrow, const DiagramRoute::Leg *leg, bool isLast) const;
    void paintLabel(QPainter &painter, const DiagramArrow &arrow, const DiagramRoute::Leg *leg, bool isLast) const;
    void paintBadge(QPainter &painter, const DiagramArrow &arrow, std::uint32_t segment) const;
    void paintBox(QPainter &painter, std::size_t node) const;
    QFont typeOf(double size, bool isBold = false) const;
    QColor ink(bool isTaken) const;

    const DiagramRoute &m_route;
    Side m_side;
    const Theme &m_theme;
    QString m_title;
    mutable QFont m_font;
    mutable double m_scale = 1; ///< pixels a unit of the figure
};

} // namespace tcpladder
