// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/framedstyle.h"

#include <QPainter>
#include <QStyleOption>

namespace tcpladder {
namespace {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

/// Fusion shows the focus in a shade of the highlight, which in some palettes, ours among them, is pale on purpose.
bool hidesFocus(const QPalette &palette)
{
    constexpr int Plain = 64; // of 255
    return qAbs(palette.color(QPalette::Highlight).lightness() - palette.color(QPalette::Window).lightness()) < Plain;
}

bool hasFocus(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

void paint(const QRect &rect, const QPen &pen, QPainter &painter, bool isRound)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const double half = pen.widthF() / 2;
    const QRectF edge = QRectF(rect).adjusted(half, half, -half, -half);
    if (isRound)
        painter.drawEllipse(edge);
    else
        painter.drawRoundedRect(edge, 2, 2);
    painter.restore();
}

/// The frame that makes a control stand out, and the one that says that keys go to it.
void paintFrame(const QStyleOption &option, QPainter &painter, bool isFocused, bool isRound = false)
{
    constexpr double FocusWidth = 1.5;
    if (isFocused && (hidesFocus(option.palette) || isDark(option.palette))) {
        const QColor color = option.palette.color(QPalette::Active, QPalette::Link);
        paint(option.rect, QPen(color, FocusWidth), painter, isRound);
    } else if (isDark(option.palette)) {
        QColor color = option.palette.color(QPalette::Active, QPalette::PlaceholderText);
        color.setAlphaF(option.state.testFlag(QStyle::State_Enabled) ? 0.9F : 0.4F);
        paint(option.rect, QPen(color, 1), painter, isRound);
    }
}

} // namespace

void FramedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (baseStyle()->name() != QLatin1String("fusion"))
        return;
    switch (element) {
    case PE_FrameLineEdit:
        paintFrame(*option, *painter, option->state.testFlag(State_HasFocus));
        break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintFrame(*option, *painter, hasFocus(*option));
        break;
    case PE_IndicatorRadioButton:
        paintFrame(*option, *painter, hasFocus(*option), true);
        break;
    case PE_PanelButtonCommand:
    case PE_FrameFocusRect:
        if (hasFocus(*option))
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
    if ((control == CC_ComboBox || control == CC_SpinBox) && baseStyle()->name() == QLatin1String("fusion"))
        paintFrame(*option, *painter, hasFocus(*option));
}

int FramedStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *data) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

QPixmap FramedStyle::generatedIconPixmap(QIcon::Mode mode, const QPixmap &pixmap, const QStyleOption *option) const
{
    if (mode != QIcon::Disabled)
        return QProxyStyle::generatedIconPixmap(mode, pixmap, option);
    QPixmap faded(pixmap.size());
    faded.setDevicePixelRatio(pixmap.devicePixelRatio());
    faded.fill(Qt::transparent);
    QPainter painter(&faded);
    painter.setOpacity(0.35); // as inkIcon() does
    painter.drawPixmap(0, 0, pixmap);
    return faded;
}

} // namespace tcpladder
