// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/helptable.h"

#include "app/theme/screenfit.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace tcpladder {
namespace {

struct Help {
    Q_DECLARE_TR_FUNCTIONS(Help)
};

QString html(const QList<HelpTable::Row> &rows)
{
    QString text = QStringLiteral("<table cellpadding='3'>");
    for (const HelpTable::Row &row : rows) {
        if (row.term.isEmpty())
            text += QStringLiteral("<tr><td colspan='2'><h3>%1</h3></td></tr>").arg(row.text.toHtmlEscaped());
        else
            text += QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>")
                        .arg(row.term.toHtmlEscaped(), row.text.toHtmlEscaped());
    }
    return text + QStringLiteral("</table>");
}

} // namespace

HelpTable::HelpTable(const QString &title, const QList<Row> &rows, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *browser = new QTextBrowser;
    browser->setHtml(html(rows));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(browser);
    column->addWidget(buttons);
    resizeOnScreen(*this, {fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 30});
}

QList<HelpTable::Row> ladderKeyRows()
{
    return {
        {{}, Help::tr("In the ladder")},
        {QStringLiteral("j k ↓ ↑"), Help::tr("next and previous segment")},
        {QStringLiteral("PgDn PgUp"), Help::tr("a page on, a page back")},
        {QStringLiteral("Home End"), Help::tr("first and last segment")},
        {QStringLiteral("n N"), Help::tr("next and previous trouble")},
        {QStringLiteral("g"), Help::tr("go to a segment's number, or to a time")},
        {QStringLiteral("/"), Help::tr("find a flag, a number or a text")},
        {QStringLiteral("r"), Help::tr("count deltas from this segment, or no more")},
        {QStringLiteral("Enter"), Help::tr("open or close what is folded")},
        {QStringLiteral("t"), Help::tr("even rows, or time to scale")},
        {QStringLiteral("[ ]"), Help::tr("to scale: compress and stretch time")},
        {QStringLiteral("+ − 0"), Help::tr("larger, smaller, as it was")},
        //: a key of the keyboard
        {Help::tr("Space"), Help::tr("while segments are revealed: the next one")},
    };
}

} // namespace tcpladder
