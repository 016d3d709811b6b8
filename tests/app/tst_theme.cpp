// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of every theme can be read: its contrast is that of WCAG 2.1, 1.4.3, level AA.
#include "app/theme/framedstyle.h"
#include "app/theme/theme.h"

#include <QImage>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace tcpladder;

namespace {

constexpr double FocusContrast = 3.0; // 1.4.11
constexpr double TextContrast = 4.5;

/// WCAG 2.1, "relative luminance".
double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &text, const QColor &background)
{
    const auto [darker, lighter] = std::minmax({luminance(text), luminance(background)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void measuresContrast();
    void text_data();
    void text();
    void stateNames_data() { text_data(); }
    void stateNames();
    void widgets_data() { text_data(); }
    void widgets();
    void isKnownByItsPalette_data() { text_data(); }
    void isKnownByItsPalette();
    void focusIsSeen_data() { text_data(); }
    void focusIsSeen();
    void aColorUponAnotherIsWhatBlendingMakes();
};

void TestTheme::measuresContrast()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(std::abs(contrast(QColor(0x767676U), Qt::white) - 4.54) < 0.01);
}

void TestTheme::text_data()
{
    QTest::addColumn<const Theme *>("theme");
    QTest::newRow("light") << &Theme::light();
    QTest::newRow("dark") << &Theme::dark();
    QTest::newRow("print") << &Theme::print();
}

void TestTheme::text()
{
    QFETCH(const Theme *, theme);
    for (const QColor &background : {theme->background, theme->header, theme->selection, theme->troubleBackground}) {
        for (const QColor &text :
             {theme->text, theme->mutedText, theme->trouble, theme->direction[0], theme->direction[1]})
            QVERIFY2(contrast(text, background) >= TextContrast, qPrintable(text.name() + background.name()));
    }
}

void TestTheme::stateNames()
{
    QFETCH(const Theme *, theme);
    for (const QColor &name : theme->stateText) {
        for (const QColor &background : {theme->background, theme->header, theme->selection})
            QVERIFY2(contrast(name, background) >= TextContrast,
                     qPrintable(QStringLiteral("%1 on %2").arg(name.name(), background.name())));
    }
}

void TestTheme::widgets()
{
    QFETCH(const Theme *, theme);
    const QPalette palette = theme->palette();
    const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
        {QPalette::WindowText, QPalette::Window},         {QPalette::Text, QPalette::Base},
        {QPalette::Text, QPalette::AlternateBase},        {QPalette::ButtonText, QPalette::Button},
        {QPalette::ToolTipText, QPalette::ToolTipBase},   {QPalette::PlaceholderText, QPalette::Base},
        {QPalette::HighlightedText, QPalette::Highlight}, {QPalette::Link, QPalette::Base}};
    for (const auto &[text, background] : pairs)
        QVERIFY2(contrast(palette.color(text), palette.color(background)) >= TextContrast,
                 qPrintable(QStringLiteral("role %1").arg(text)));
}

void TestTheme::isKnownByItsPalette()
{
    QFETCH(const Theme *, theme);
    QCOMPARE(&Theme::of(theme->palette()), theme);
}

void TestTheme::focusIsSeen()
{
    QFETCH(const Theme *, theme);
    FramedStyle style;
    style.setBaseStyle(QStyleFactory::create(QStringLiteral("fusion")));
    QImage image(90, 24, QImage::Format_RGB32);
    const auto edge = [&](auto draw, auto option, QStyle::State focus) {
        image.fill(theme->header);
        option.rect = image.rect();
        option.palette = theme->palette();
        option.state = QStyle::State_Enabled | focus;
        QPainter painter(&image);
        draw(option, painter);
        painter.end();
        return image.pixelColor(image.width() / 2, 0);
    };
    const auto box = [&](const QStyleOptionComboBox &option, QPainter &painter) {
        style.drawComplexControl(QStyle::CC_ComboBox, &option, &painter);
    };
    const auto field = [&](const QStyleOptionFrame &option, QPainter &painter) {
        style.drawPrimitive(QStyle::PE_FrameLineEdit, &option, &painter);
    };
    const auto button = [&](const QStyleOptionButton &option, QPainter &painter) {
        style.drawPrimitive(QStyle::PE_PanelButtonCommand, &option, &painter);
    };
    const QStyle::State focus = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    for (const auto &[with, without] :
         {std::pair(edge(box, QStyleOptionComboBox(), focus), edge(box, QStyleOptionComboBox(), {})),
          std::pair(edge(field, QStyleOptionFrame(), focus), edge(field, QStyleOptionFrame(), {})),
          std::pair(edge(button, QStyleOptionButton(), focus), edge(button, QStyleOptionButton(), {}))}) {
        QVERIFY2(contrast(with, theme->header) >= FocusContrast, qPrintable(with.name()));
        QVERIFY2(with != without, qPrintable(with.name()));
    }
}

void TestTheme::aColorUponAnotherIsWhatBlendingMakes()
{
    const QColor ground(250, 200, 30);
    const QColor color(20, 90, 180);
    QCOMPARE(Theme::upon(ground, color, 0).rgb(), ground.rgb());
    QCOMPARE(Theme::upon(ground, color, 1).rgb(), color.rgb());
    for (const float opacity : {0.16F, 0.35F, 0.75F}) {
        QImage image(1, 1, QImage::Format_RGB32);
        image.fill(ground);
        QColor pale = color;
        pale.setAlphaF(opacity);
        QPainter(&image).fillRect(image.rect(), pale);
        const QColor blended = image.pixelColor(0, 0);
        const QColor mixed = Theme::upon(ground, color, opacity);
        QCOMPARE(mixed.alpha(), 255);
        QVERIFY(std::abs(mixed.red() - blended.red()) <= 2);
        QVERIFY(std::abs(mixed.green() - blended.green()) <= 2);
        QVERIFY(std::abs(mixed.blue() - blended.blue()) <= 2);
    }
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
