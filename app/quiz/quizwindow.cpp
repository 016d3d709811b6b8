// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/quizwindow.h"

#include "app/quiz/quizview.h"
#include "app/quiz/worksheet.h"
#include "app/theme/screenfit.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tcpladder {

QuizWindow::QuizWindow(std::shared_ptr<const Trace> trace, FlowId flow, const QString &title, QWidget *parent)
    : QDialog(parent),
      m_trace(std::move(trace)),
      m_flow(flow),
      m_title(title),
      m_view(new QuizView),
      m_states(new QCheckBox),
      m_numbers(new QCheckBox),
      m_flags(new QCheckBox),
      m_hides(new QLabel),
      m_verdict(new QLabel),
      m_score(new QLabel),
      m_check(new QPushButton),
      m_solve(new QPushButton),
      m_clear(new QPushButton),
      m_worksheet(new QPushButton),
      m_close(new QPushButton)
{
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    retranslate();
    renew();
    if (!m_view->sheet().blanks().empty())
        m_view->box(0)->setFocus(); // who opens a quiz begins to answer
    resizeOnScreen(*this, {std::max(760, m_view->sizeHint().width() + 40), 640});
}

void QuizWindow::build()
{
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_view);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_states->setChecked(true);
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_verdict->setMinimumHeight(fontMetrics().height() * 3);
    m_verdict->setAlignment(Qt::AlignLeft | Qt::AlignTop);

    auto *parts = new QHBoxLayout;
    parts->addWidget(m_hides);
    for (QCheckBox *part : {m_states, m_numbers, m_flags}) {
        parts->addWidget(part);
        connect(part, &QCheckBox::toggled, this, &QuizWindow::renew);
    }
    parts->addStretch(1);
    parts->addWidget(m_score);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_check, m_solve, m_clear, m_worksheet, m_close}) {
        button->setAutoDefault(false); // Enter judges what was filled in
        buttons->addWidget(button);
    }
    buttons->insertStretch(3, 1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(parts);
    column->addWidget(scroll, 1);
    column->addWidget(m_verdict);
    column->addLayout(buttons);

    connect(m_view, &QuizView::judged, this, [this](const QString &verdict) {
        m_verdict->setText(verdict);
        showScore();
    });
    connect(m_check, &QPushButton::clicked, this, [this] {
        m_view->checkAll();
        showScore();
    });
    connect(m_solve, &QPushButton::clicked, this, [this] {
        m_view->solve();
        showScore();
    });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_view->clear();
        m_verdict->clear();
        showScore();
    });
    connect(m_worksheet, &QPushButton::clicked, this, &QuizWindow::saveWorksheet);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
}

QuizParts QuizWindow::parts() const
{
    return {m_states->isChecked(), m_numbers->isChecked(), m_flags->isChecked()};
}

void QuizWindow::setParts(QuizParts parts)
{
    m_states->setChecked(parts.states);
    m_numbers->setChecked(parts.numbers);
    m_flags->setChecked(parts.flags);
}

void QuizWindow::renew()
{
    m_view->setSheet(QuizSheet(*m_trace, m_flow, parts()));
    QWidget *before = m_flags; // the blanks stand between what is asked and the buttons, also for Tab
    for (std::size_t i = 0; i < m_view->sheet().blanks().size(); ++i) {
        setTabOrder(before, m_view->box(i));
        before = m_view->box(i);
    }
    setTabOrder(before, m_check);
    m_verdict->setText(
        m_view->sheet().blanks().empty()
            ? tr("Choose what is to be hidden.")
            : tr("Fill in the blanks; Enter or Tab judges each. States may be named as the RFC, netstat or ss "
                 "names them, flags as tcpdump prints them or as words; numbers are relative."));
    showScore();
}

void QuizWindow::showScore()
{
    m_score->setText(
        tr("%1 of %2 right", "answers in a quiz").arg(m_view->rightCount()).arg(m_view->sheet().blanks().size()));
}

QString QuizWindow::verdict() const
{
    return m_verdict->text();
}

QString QuizWindow::score() const
{
    return m_score->text();
}

void QuizWindow::saveWorksheet()
{
    saveWorksheetAs(this, m_trace, m_flow, parts(), m_title);
}

void QuizWindow::retranslate()
{
    setWindowTitle(tr("Quiz: %1").arg(m_title));
    m_hides->setText(tr("To be filled in:"));
    m_states->setText(tr("&States"));
    m_numbers->setText(tr("&Numbers"));
    m_flags->setText(tr("&Flags"));
    m_check->setText(tr("&Check"));
    m_solve->setText(tr("Show the &Answers"));
    m_clear->setText(tr("C&lear"));
    m_worksheet->setText(tr("&Worksheet as PDF…"));
    m_close->setText(tr("Close"));
    m_verdict->setAccessibleName(tr("Verdict"));
}

void QuizWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        renew();
    }
}

} // namespace tcpladder
