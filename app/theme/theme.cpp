// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/theme.h"

namespace tcpladder {
namespace {

using StateColors = std::array<QColor, StateCount>;

// In the order of State: Unknown, Closed, Listen, SynSent, SynReceived, Established, FinWait1, FinWait2, CloseWait,
// Closing, LastAck, TimeWait.
const StateColors LightFill = {QColor(0xe3e5ea), QColor(0xe3e5ea), QColor(0xe3e5ea), QColor(0xf5d76e),
                               QColor(0xf2b134), QColor(0x3fa796), QColor(0xb794e0), QColor(0x9b78cf),
                               QColor(0xe8a3c4), QColor(0x8659bd), QColor(0xd6749f), QColor(0xa9b8c9)};
const StateColors LightText = {QColor(0x555b66), QColor(0x4a505b), QColor(0x4a505b), QColor(0x6b4e00),
                               QColor(0x7a4a00), QColor(0x0b5345), QColor(0x4b2a7b), QColor(0x4b2a7b),
                               QColor(0x7b1f4e), QColor(0x4b2a7b), QColor(0x7b1f4e), QColor(0x34495e)};
const StateColors DarkFill = {QColor(0x4a505b), QColor(0x4a505b), QColor(0x4a505b), QColor(0xc9a227),
                              QColor(0xd08a1d), QColor(0x2f8f80), QColor(0x8e66c4), QColor(0x7a51b3),
                              QColor(0xc4719b), QColor(0x6a3fa6), QColor(0xb2507f), QColor(0x71859b)};
const StateColors DarkText = {QColor(0xb4bac4), QColor(0xb4bac4), QColor(0xb4bac4), QColor(0xf3d05c),
                              QColor(0xf5b544), QColor(0x62d2bf), QColor(0xc9acf0), QColor(0xc9acf0),
                              QColor(0xf0a8ca), QColor(0xc9acf0), QColor(0xf0a8ca), QColor(0xb5c6d8)};
const StateColors PrintFill = {QColor(0xffffff), QColor(0xffffff), QColor(0xffffff), QColor(0xe6e6e6),
                               QColor(0xcccccc), QColor(0x8c8c8c), QColor(0xd9d9d9), QColor(0xbfbfbf),
                               QColor(0xe6e6e6), QColor(0xa6a6a6), QColor(0xb3b3b3), QColor(0xf2f2f2)};

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
                                .background = QColor(0xffffff),
                                .header = QColor(0xf4f5f8),
                                .rule = QColor(0xd5d8df),
                                .text = QColor(0x16181d),
                                .mutedText = QColor(0x626873),
                                .selection = QColor(0xdce9f9),
                                .trouble = QColor(0xb0123f),
                                .troubleBackground = QColor(0xfbe9ee),
                                .direction = {QColor(0x1f5fa8), QColor(0xc4560a)},
                                .stateFill = LightFill,
                                .stateText = LightText};
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme = {.kind = Kind::Dark,
                                .background = QColor(0x1b1d22),
                                .header = QColor(0x25282f),
                                .rule = QColor(0x3c414b),
                                .text = QColor(0xeceef2),
                                .mutedText = QColor(0xa3a9b5),
                                .selection = QColor(0x24415f),
                                .trouble = QColor(0xff7b9c),
                                .troubleBackground = QColor(0x47202c),
                                .direction = {QColor(0x74aef2), QColor(0xf59a52)},
                                .stateFill = DarkFill,
                                .stateText = DarkText};
    return theme;
}

const Theme &Theme::print()
{
    static const Theme theme = {.kind = Kind::Print,
                                .background = QColor(0xffffff),
                                .header = QColor(0xffffff),
                                .rule = QColor(0x000000),
                                .text = QColor(0x000000),
                                .mutedText = QColor(0x333333),
                                .selection = QColor(0xe8e8e8),
                                .trouble = QColor(0x000000),
                                .troubleBackground = QColor(0xffffff),
                                .direction = {QColor(0x000000), QColor(0x000000)},
                                .stateFill = PrintFill,
                                .stateText = all(QColor(0x000000))};
    return theme;
}

const Theme &Theme::of(const QPalette &palette)
{
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
