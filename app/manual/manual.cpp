// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/manual/manual.h"

#include "app/text/chineselines.h"
#include "app/text/marktext.h"
#include "app/text/statetext.h"
#include "app/theme/screenfit.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace tcpladder {
namespace {

/// The manual's text in the language that the translators speak.
QString pages(const QString &language)
{
    for (const QString &code : {language, QStringLiteral("en")}) {
        QFile file(QStringLiteral(":/manual/%1.html").arg(code));
        if (file.open(QIODevice::ReadOnly))
            return joinChineseLines(QString::fromUtf8(file.readAll()));
    }
    return {};
}

QString table(const QList<QPair<QString, QString>> &rows)
{
    QString text = QStringLiteral("<table cellpadding=\"4\">");
    for (const auto &[name, meaning] : rows)
        text +=
            QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>").arg(name.toHtmlEscaped(), meaning.toHtmlEscaped());
    return text + QStringLiteral("</table>");
}

/// Fills in what the program says of its states and marks elsewhere too.
QString withTables(QString html)
{
    QList<QPair<QString, QString>> states;
    for (int i = 0; i < StateCount; ++i)
        states.append({stateText(static_cast<State>(i)), stateMeaning(static_cast<State>(i))});
    QList<QPair<QString, QString>> marks;
    for (int i = 0; i < MarkCount; ++i)
        marks.append({markText(static_cast<Mark>(i)), markMeaning(static_cast<Mark>(i))});
    return html.replace(QStringLiteral("<!-- states -->"), table(states))
        .replace(QStringLiteral("<!-- marks -->"), table(marks));
}

} // namespace

Manual::Manual(QWidget *parent)
    : QDialog(parent),
      m_search(new QLineEdit),
      m_chapters(new QListWidget),
      m_browser(new QTextBrowser)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_search->setClearButtonEnabled(true);
    m_browser->setOpenExternalLinks(true);
    m_browser->document()->setDocumentMargin(fontMetrics().height());
    auto *split = new QSplitter;
    split->addWidget(m_chapters);
    split->addWidget(m_browser);
    split->setStretchFactor(1, 1);
    split->setSizes({fontMetrics().averageCharWidth() * 24, fontMetrics().averageCharWidth() * 76});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_search);
    column->addWidget(split, 1);
    column->addWidget(buttons);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { find(m_search->text()); });
    connect(m_search, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_browser->moveCursor(QTextCursor::Start);
        find(text);
    });
    connect(m_chapters, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item != nullptr)
            m_browser->scrollToAnchor(item->data(Qt::UserRole).toString());
    });
    load();
    resizeOnScreen(*this, {fontMetrics().averageCharWidth() * 104, fontMetrics().height() * 38});
}

void Manual::load()
{
    setWindowTitle(tr("Manual"));
    m_search->setPlaceholderText(tr("Search the manual; Enter goes on"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_chapters->setAccessibleName(tr("Chapters"));
    const QString html = withTables(pages(tr("en", "code of the language of the manual: the name of its file")));
    setColors();
    m_browser->setHtml(html);
    m_chapters->clear();
    static const QRegularExpression heading(QStringLiteral("<h2 id=\"([^\"]+)\">([^<]+)</h2>"));
    for (auto match = heading.globalMatch(html); match.hasNext();) {
        const auto found = match.next();
        auto *item = new QListWidgetItem(found.captured(2), m_chapters);
        item->setData(Qt::UserRole, found.captured(1));
    }
}

void Manual::setColors()
{
    // Read with the text: a document keeps the colours that it was read under.
    m_browser->document()->setDefaultStyleSheet(
        QStringLiteral(
            "code { font-family: monospace; } pre { white-space: pre-wrap; } a { color: %1; } th { text-align: left; }")
            .arg(palette().color(QPalette::Link).name()));
}

bool Manual::find(const QString &text, bool forward)
{
    const auto direction = forward ? QTextDocument::FindFlags() : QTextDocument::FindBackward;
    if (text.isEmpty() || m_browser->find(text, direction))
        return true;
    m_browser->moveCursor(forward ? QTextCursor::Start : QTextCursor::End);
    return m_browser->find(text, direction);
}

QString Manual::text() const
{
    return m_browser->toPlainText();
}

void Manual::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        load();
}

} // namespace tcpladder
