// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/legend/legendwindow.h"

#include "app/legend/legendpicture.h"
#include "app/panels/stateswatch.h"
#include "app/text/legendtext.h"
#include "app/text/marktext.h"
#include "app/text/statenames.h"
#include "app/text/statetext.h"
#include "app/theme/screenfit.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace tcpladder {
namespace {

constexpr int PictureWidth = 250;

/// A part of the legend: each has columns of its own, as wide as it needs.
QString section(const QString &title, const QString &rows)
{
    return QStringLiteral("<h3>%1</h3><table cellpadding='4'>%2</table>").arg(title.toHtmlEscaped(), rows);
}

QString row(const QString &left, const QString &text)
{
    return QStringLiteral("<tr><td style='vertical-align: middle; white-space: nowrap'>%1</td>"
                          "<td style='vertical-align: middle'>%2</td></tr>")
        .arg(left, text.toHtmlEscaped());
}

QString term(const QString &text)
{
    return QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped());
}

} // namespace

LegendWindow::LegendWindow(QWidget *parent) : QDialog(parent), m_text(new QTextBrowser)
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_text);
    column->addWidget(buttons);
    resizeOnScreen(*this, {fontMetrics().averageCharWidth() * 92, fontMetrics().height() * 36});
    fill();
}

QString LegendWindow::picture(const QString &name, const QImage &image)
{
    const QUrl url(QStringLiteral("legend:") + name);
    m_text->document()->addResource(QTextDocument::ImageResource, url, image);
    const QSizeF size = image.deviceIndependentSize();
    return QStringLiteral("<img src='%1' width='%2' height='%3'>")
        .arg(url.toString())
        .arg(size.width())
        .arg(size.height());
}

QString LegendWindow::flagRows() const
{
    QString rows;
    for (const LegendFlag &flag : legendFlags())
        rows += row(term(flag.sign), flag.meaning);
    return section(tr("Flags as tcpdump prints them"), rows);
}

QString LegendWindow::shapeRows()
{
    QString rows;
    for (int i = 0; i < LegendShapeCount; ++i) {
        const auto shape = static_cast<LegendShape>(i);
        const QImage image = legendPicture(shape, Theme::of(palette()), font(), PictureWidth, devicePixelRatioF());
        rows += row(picture(QStringLiteral("shape%1").arg(i), image), legendShapeText(shape));
    }
    return section(tr("Shapes and colours in the ladder"), rows);
}

QString LegendWindow::stateRows()
{
    QString rows;
    for (int i = 1; i < StateCount; ++i) {
        const auto state = static_cast<State>(i);
        const QImage swatch =
            stateSwatch(Theme::of(palette()), state, fontMetrics().ascent(), devicePixelRatioF()).toImage();
        QStringList others = otherStateNames(state);
        others.removeAll(stateText(state)); // programs that spell it as the RFC does
        rows +=
            row(picture(QStringLiteral("state%1").arg(i), swatch) + QStringLiteral("&nbsp;") + term(stateText(state)),
                others.isEmpty() ? stateMeaning(state)
                                 : tr("%1 Also: %2.", "meaning of a state, its other names")
                                       .arg(stateMeaning(state), others.join(QLatin1String(", "))));
    }
    return section(tr("States by RFC 9293, and what other programs and books call them"), rows);
}

QString LegendWindow::markRows() const
{
    QString rows;
    for (int i = 0; i < MarkCount; ++i)
        rows += row(term(markText(static_cast<Mark>(i))), markMeaning(static_cast<Mark>(i)));
    return section(tr("Marks"), rows);
}

void LegendWindow::fill()
{
    setWindowTitle(tr("Legend"));
    m_text->setAccessibleName(tr("Legend"));
    m_text->document()->clear();
    m_text->setHtml(flagRows() + shapeRows() + stateRows() + markRows());
}

QString LegendWindow::text() const
{
    return m_text->toPlainText();
}

void LegendWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        fill();
}

} // namespace tcpladder
