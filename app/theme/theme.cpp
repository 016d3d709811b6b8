// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/theme.h"

namespace tcpladder {
namespace {

using StateColors = std::array<QColor, StateCount>;

// In the order of State: Unknown, Closed, Listen, SynSent, SynReceived, Established, FinWait1, FinWait2, CloseWait,
// Closing, LastAck, TimeWait.
const StateColors LightFill = {QColor(0xe3e5eaU), QColor(0xe3e5eaU), QColor(0xe3e5eaU), QColor(0xf5d76eU),
                               QColor(0xf2b134U), QColor(0x3fa796U), QColor(0xb794e0U), QColor(0x9b78cfU),
                               QColor(0xe8a3c4U), QColor(0x8659bdU), QColor(0xd6749fU), QColor(0xa9b8c9U)};
const StateColors LightText = {QColor(0x555b66U), QColor(0x4a505bU), QColor(0x4a505bU), QColor(0x6b4e00U),
                               QColor(0x7a4a00U), QColor(0x0b5345U), QColor(0x4b2a7bU), QColor(0x4b2a7bU),
                               QColor(0x7b1f4eU), QColor(0x4b2a7bU), QColor(0x7b1f4eU), QColor(0x34495eU)};
const StateColors DarkFill = {QColor(0x4a505bU), QColor(0x4a505bU), QColor(0x4a505bU), QColor(0xc9a227U),
                              QColor(0xd08a1dU), QColor(0x2f8f80U), QColor(0x8e66c4U), QColor(0x7a51b3U),
                              QColor(0xc4719bU), QColor(0x6a3fa6U), QColor(0xb2507fU), QColor(0x71859bU)};
const StateColors DarkText = {QColor(0xb4bac4U), QColor(0xb4bac4U), QColor(0xb4bac4U), QColor(0xf3d05cU),
                              QColor(0xf5b544U), QColor(0x62d2bfU), QColor(0xc9acf0U), QColor(0xc9acf0U),
                              QColor(0xf0a8caU), QColor(0xc9acf0U), QColor(0xf0a8caU), QColor(0xb5c6d8U)};
const StateColors PrintFill = {QColor(0xffffffU), QColor(0xffffffU), QColor(0xffffffU), QColor(0xe6e6e6U),
                               QColor(0xccccccU), QColor(0x8c8c8cU), QColor(0xd9d9d9U), QColor(0xbfbfbfU),
                               QColor(0xe6e6e6U), QColor(0xa6a6a6U), QColor(0xb3b3b3U), QColor(0xf2f2f2U)};

StateColors all(const QColor &color)
{
    StateColors colors;
    colors.fill(color);
    return colors;
}

} // namespace

const Theme &Theme::light()
{
    static const Theme theme = {.kind = Kind::Light,
                                .background = QColor(0xffffffU),
                                .header = QColor(0xf4f5f8U),
                                .rule = QColor(0xd5d8dfU),
                                .text = QColor(0x16181dU),
                                .mutedText = QColor(0x626873U),
                                .selection = QColor(0xdce9f9U),
                                .trouble = QColor(0xb0123fU),
                                .troubleBackground = QColor(0xfbe9eeU),
                                .direction = {QColor(0x1f5fa8U), QColor(0xad4a07U)},
                                .stateFill = LightFill,
                                .stateText = LightText};
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme = {.kind = Kind::Dark,
                                .background = QColor(0x1b1d22U),
                                .header = QColor(0x25282fU),
                                .rule = QColor(0x3c414bU),
                                .text = QColor(0xeceef2U),
                                .mutedText = QColor(0xa3a9b5U),
                                .selection = QColor(0x203a56U),
                                .trouble = QColor(0xff7b9cU),
                                .troubleBackground = QColor(0x47202cU),
                                .direction = {QColor(0x74aef2U), QColor(0xf59a52U)},
                                .stateFill = DarkFill,
                                .stateText = DarkText};
    return theme;
}

const Theme &Theme::print()
{
    static const Theme theme = {.kind = Kind::Print,
                                .background = QColor(0xffffffU),
                                .header = QColor(0xffffffU),
                                .rule = QColor(0x000000U),
                                .text = QColor(0x000000U),
                                .mutedText = QColor(0x333333U),
                                .selection = QColor(0xe8e8e8U),
                                .trouble = QColor(0x000000U),
                                .troubleBackground = QColor(0xffffffU),
                                .direction = {QColor(0x000000U), QColor(0x000000U)},
                                .stateFill = PrintFill,
                                .stateText = all(QColor(0x000000U))};
    return theme;
}

const Theme &Theme::of(const QPalette &palette)
{
    if (palette.color(QPalette::Window) == print().header && palette.color(QPalette::Text) == print().text
        && palette.color(QPalette::Highlight) == print().selection)
        return print();
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness() ? dark() : light();
}

const Theme &Theme::named(const QString &name, const QPalette &palette)
{
    if (name == QLatin1String("light"))
        return light();
    if (name == QLatin1String("dark"))
        return dark();
    if (name == QLatin1String("print"))
        return print();
    return of(palette);
}

QColor Theme::upon(const QColor &ground, const QColor &color, float opacity)
{
    const auto mixed = [opacity](float below, float above) { return below + (above - below) * opacity; };
    return QColor::fromRgbF(mixed(ground.redF(), color.redF()), mixed(ground.greenF(), color.greenF()),
                            mixed(ground.blueF(), color.blueF()));
}

QPalette Theme::palette() const
{
    QPalette palette(text, header, header.lighter(130), header.darker(130), rule, text, background);
    palette.setColor(QPalette::Window, header);
    palette.setColor(QPalette::Base, background);
    palette.setColor(QPalette::AlternateBase, header);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Button, header);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::ToolTipBase, header);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, mutedText);
    palette.setColor(QPalette::Highlight, selection);
    palette.setColor(QPalette::HighlightedText, text);
    palette.setColor(QPalette::Link, direction[0]);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, mutedText);
    return palette;
}

} // namespace tcpladder
