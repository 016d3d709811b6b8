// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/quizview.h"

#include "app/quiz/quizanswer.h"
#include "app/text/statetext.h"

#include <QApplication>
#include <QCompleter>
#include <QEvent>
#include <QFontMetricsF>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace tcpladder {
namespace {

constexpr double Margin = 10;

QStringList stateNames()
{
    QStringList names;
    for (int i = 1; i < StateCount; ++i)
        names.append(stateText(static_cast<State>(i)));
    return names;
}

} // namespace

QuizView::QuizView(QWidget *parent) : QWidget(parent)
{
    // The box that is being filled in has a frame of its own.
    connect(qApp, &QApplication::focusChanged, this, qOverload<>(&QWidget::update));
}

QuizPainter QuizView::painter() const
{
    return {m_sheet, Theme::of(palette()), font(), QFontMetricsF(font()), width() - 2 * Margin};
}

QSize QuizView::sizeHint() const
{
    const QuizPainter sizes = painter();
    double height = sizes.headerHeight() + 2 * Margin;
    for (std::size_t row = 0; row < m_sheet.rows().size(); ++row)
        height += sizes.heightOf(row);
    return {static_cast<int>(sizes.minimumWidth() + 2 * Margin), static_cast<int>(height)};
}

void QuizView::setSheet(const QuizSheet &sheet)
{
    for (QLineEdit *box : m_boxes)
        delete box;
    m_boxes.clear();
    m_sheet = sheet;
    for (std::size_t i = 0; i < m_sheet.blanks().size(); ++i) {
        const QuizBlank &blank = m_sheet.blanks()[i];
        auto *box = new QLineEdit(this);
        box->setAlignment(Qt::AlignCenter);
        box->setAccessibleName(nameOf(blank));
        box->setToolTip(nameOf(blank));
        if (blank.field == QuizField::ClientState || blank.field == QuizField::ServerState) {
            auto *completer = new QCompleter(stateNames(), box);
            completer->setCaseSensitivity(Qt::CaseInsensitive);
            box->setCompleter(completer);
        }
        connect(box, &QLineEdit::editingFinished, this, [this, i] { check(i, true); });
        connect(box, &QLineEdit::textEdited, this, [this, i] { setMark(i, Mark::None); });
        box->setFrame(false); // a style's is hardly seen in the dark
        box->show();
        m_boxes.push_back(box);
    }
    updateGeometry();
    placeBoxes();
    update();
}

QString QuizView::nameOf(const QuizBlank &blank) const
{
    const std::uint32_t number = m_sheet.rows()[blank.row].view.index + 1;
    switch (blank.field) {
    case QuizField::ClientState:
        return tr("State of the client after segment %1").arg(number);
    case QuizField::ServerState:
        return tr("State of the server after segment %1").arg(number);
    case QuizField::Flags:
        return tr("Flags of segment %1").arg(number);
    case QuizField::Sequence:
        return tr("Sequence number of segment %1, relative").arg(number);
    case QuizField::Acknowledgment:
        return tr("Acknowledgment number of segment %1, relative").arg(number);
    }
    return {};
}

void QuizView::placeBoxes()
{
    const QuizPainter sizes = painter();
    std::vector<double> tops;
    double top = Margin + sizes.headerHeight();
    for (std::size_t row = 0; row < m_sheet.rows().size(); ++row) {
        tops.push_back(top);
        top += sizes.heightOf(row);
    }
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const QuizBlank &blank = m_sheet.blanks()[i];
        m_boxes[i]->setGeometry(sizes.boxOf(blank).translated(Margin, tops[blank.row]).toAlignedRect());
    }
}

void QuizView::setMark(std::size_t index, Mark mark)
{
    QLineEdit *box = m_boxes[index];
    const Theme &theme = Theme::of(palette());
    QPalette colors = palette();
    QFont type = font();
    if (mark == Mark::Right) {
        colors.setColor(QPalette::Base, theme.selection);
        type.setBold(true);
    } else if (mark == Mark::Wrong) {
        colors.setColor(QPalette::Base, theme.troubleBackground);
        colors.setColor(QPalette::Text, theme.trouble);
        type.setStrikeOut(true);
    }
    box->setPalette(colors);
    box->setFont(type);
    if (mark == Mark::None)
        box->setToolTip(nameOf(m_sheet.blanks()[index]));
}

void QuizView::check(std::size_t index, bool tells)
{
    QLineEdit *box = m_boxes[index];
    if (box->text().trimmed().isEmpty()) {
        setMark(index, Mark::None);
        return;
    }
    const QuizAnswer answer(m_sheet, m_sheet.blanks()[index]);
    setMark(index, answer.isRight(box->text()) ? Mark::Right : Mark::Wrong);
    const QString verdict = answer.verdict(box->text());
    box->setToolTip(verdict);
    box->setAccessibleDescription(verdict);
    if (tells)
        Q_EMIT judged(verdict);
}

void QuizView::checkAll()
{
    for (std::size_t i = 0; i < m_boxes.size(); ++i)
        check(i, false);
}

int QuizView::filledCount() const
{
    return static_cast<int>(std::count_if(m_boxes.begin(), m_boxes.end(),
                                          [](const QLineEdit *box) { return !box->text().trimmed().isEmpty(); }));
}

int QuizView::rightCount() const
{
    int count = 0;
    for (std::size_t i = 0; i < m_boxes.size(); ++i)
        count += QuizAnswer(m_sheet, m_sheet.blanks()[i]).isRight(m_boxes[i]->text()) ? 1 : 0;
    return count;
}

void QuizView::solve()
{
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        m_boxes[i]->setText(QuizAnswer(m_sheet, m_sheet.blanks()[i]).expected());
        check(i, false);
    }
}

void QuizView::clear()
{
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        m_boxes[i]->clear();
        setMark(i, Mark::None);
    }
}

void QuizView::paintEvent(QPaintEvent *)
{
    QPainter brush(this);
    brush.fillRect(rect(), Theme::of(palette()).background);
    brush.translate(Margin, 0);
    const QuizPainter sizes = painter();
    sizes.paintHeader(brush, Margin);
    double top = Margin + sizes.headerHeight();
    for (std::size_t row = 0; row < m_sheet.rows().size(); ++row) {
        sizes.paintRow(brush, row, top, {});
        top += sizes.heightOf(row);
    }
    brush.resetTransform();
    for (const QLineEdit *box : m_boxes) {
        brush.setPen(box->hasFocus() ? QPen(palette().highlight(), 2) : QPen(Theme::of(palette()).mutedText, 1));
        brush.drawRect(QRectF(box->geometry()).adjusted(-0.5, -0.5, 0.5, 0.5));
    }
}

void QuizView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeBoxes();
}

void QuizView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        placeBoxes();
    }
    if (event->type() == QEvent::LanguageChange) {
        for (std::size_t i = 0; i < m_boxes.size(); ++i)
            m_boxes[i]->setAccessibleName(nameOf(m_sheet.blanks()[i]));
    }
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        checkAll();
        update();
    }
}

} // namespace tcpladder
