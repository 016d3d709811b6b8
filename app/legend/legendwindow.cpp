// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/legend/legendwindow.h"

#include "app/legend/legendpicture.h"
#include "app/panels/stateswatch.h"
#include "app/text/legendtext.h"
#include "app/text/marktext.h"
#include "app/text/statenames.h"
#include "app/text/statetext.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace tcpladder {
namespace {

constexpr int PictureWidth = 250;

QString heading(const QString &text)
{
    return QStringLiteral("<tr><td colspan='2'><h3>%1</h3></td></tr>").arg(text.toHtmlEscaped());
}

QString row(const QString &left, const QString &text)
{
    return QStringLiteral(
               "<tr><td style='vertical-align: middle'>%1</td><td style='vertical-align: middle'>%2</td></tr>")
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
    resize(fontMetrics().averageCharWidth() * 92, fontMetrics().height() * 36);
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
    QString rows = heading(tr("Flags as tcpdump prints them"));
    for (const LegendFlag &flag : legendFlags())
        rows += row(term(flag.sign), flag.meaning);
    return rows;
}

QString LegendWindow::shapeRows()
{
    QString rows = heading(tr("Shapes and colours in the ladder"));
    for (int i = 0; i < LegendShapeCount; ++i) {
        const auto shape = static_cast<LegendShape>(i);
        const QImage image = legendPicture(shape, Theme::of(palette()), font(), PictureWidth, devicePixelRatioF());
        rows += row(picture(QStringLiteral("shape%1").arg(i), image), legendShapeText(shape));
    }
    return rows;
}

QString LegendWindow::stateRows()
{
    QString rows = heading(tr("States by RFC 9293, and what other programs and books call them"));
    for (int i = 1; i < StateCount; ++i) {
        const auto state = static_cast<State>(i);
        const QImage swatch =
            stateSwatch(Theme::of(palette()), state, fontMetrics().ascent(), devicePixelRatioF()).toImage();
        rows +=
            row(picture(QStringLiteral("state%1").arg(i), swatch) + QStringLiteral("&nbsp;") + term(stateText(state)),
                tr("%1 Also: %2.", "meaning of a state, its other names")
                    .arg(stateMeaning(state), otherStateNames(state).join(QLatin1String(", "))));
    }
    return rows;
}

QString LegendWindow::markRows() const
{
    QString rows = heading(tr("Marks"));
    for (int i = 0; i < MarkCount; ++i)
        rows += row(term(markText(static_cast<Mark>(i))), markMeaning(static_cast<Mark>(i)));
    return rows;
}

void LegendWindow::fill()
{
    setWindowTitle(tr("Legend"));
    m_text->setAccessibleName(tr("Legend"));
    m_text->document()->clear();
    m_text->setHtml(QStringLiteral("<table cellpadding='4'>") + flagRows() + shapeRows() + stateRows() + markRows()
                    + QStringLiteral("</table>"));
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
