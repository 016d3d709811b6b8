// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/inkicon.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>

namespace tcpladder {
namespace {

class InkEngine : public QIconEngine
{
public:
    explicit InkEngine(const QIcon &shape) : m_shape(shape) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        painter->drawPixmap(rect, inked(rect.size(), painter->device()->devicePixelRatioF(), mode, state));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return inked(size, 1, mode, state);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        return inked(size / scale, scale, mode, state);
    }
    QIconEngine *clone() const override { return new InkEngine(m_shape); }

private:
    QPixmap inked(const QSize &size, double ratio, QIcon::Mode mode, QIcon::State state) const
    {
        QPixmap pixmap(size * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        m_shape.paint(&painter, QRect(QPoint(), size), Qt::AlignCenter, QIcon::Normal, state);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        QColor ink = QGuiApplication::palette().color(QPalette::Active, QPalette::ButtonText);
        if (mode == QIcon::Disabled)
            ink.setAlphaF(0.35F);
        painter.fillRect(QRect(QPoint(), size), ink);
        return pixmap;
    }

    QIcon m_shape;
};

} // namespace

QIcon inkIcon(const QIcon &shape)
{
    return QIcon(new InkEngine(shape));
}

} // namespace tcpladder
