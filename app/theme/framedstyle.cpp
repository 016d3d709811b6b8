// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/framedstyle.h"

#include <QPainter>
#include <QStyleOption>

namespace tcpladder {
namespace {

bool needsFrame(const QStyle &style, const QPalette &palette)
{
    return style.name() == QLatin1String("fusion")
           && palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

void paintFrame(const QStyleOption &option, QPainter &painter, bool isRound = false)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    QColor color = option.palette.color(QPalette::Active, QPalette::PlaceholderText);
    if (option.state.testFlag(QStyle::State_HasFocus))
        color = option.palette.color(QPalette::Active, QPalette::Link);
    color.setAlphaF(isEnabled ? 0.9F : 0.4F);
    painter.setPen(color);
    painter.setBrush(Qt::NoBrush);
    const QRectF edge = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isRound)
        painter.drawEllipse(edge);
    else
        painter.drawRoundedRect(edge, 2, 2);
    painter.restore();
}

} // namespace

void FramedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (!needsFrame(*baseStyle(), option->palette))
        return;
    switch (element) {
    case PE_FrameLineEdit:
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintFrame(*option, *painter);
        break;
    case PE_IndicatorRadioButton:
        paintFrame(*option, *painter, true);
        break;
    default:
        break;
    }
}

void FramedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                     const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if ((control == CC_ComboBox || control == CC_SpinBox) && needsFrame(*baseStyle(), option->palette))
        paintFrame(*option, *painter);
}

} // namespace tcpladder
