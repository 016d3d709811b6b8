// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace tcpladder {

/// The desktop's style, with frames that are seen: around boxes and fields when the window is dark, where Qt's own style
/// takes a shade darker than the window, and around whatever has the focus when the highlight is pale.
class FramedStyle : public QProxyStyle
{
    Q_OBJECT

public:
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
};

} // namespace tcpladder
