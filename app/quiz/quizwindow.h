// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quiz/quizsheet.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QLabel;
class QPushButton;

namespace tcpladder {

class QuizView;

/// The quiz on one flow: hides states, numbers or flags, takes what is filled in, and says of each why it is right or
/// wrong.
class QuizWindow : public QDialog
{
    Q_OBJECT

public:
    /// On @p flow of @p trace; @p title names the worksheet. The window deletes itself when it is closed.
    QuizWindow(std::shared_ptr<const Trace> trace, FlowId flow, const QString &title, QWidget *parent = nullptr);

    QuizView &view() { return *m_view; }
    QuizParts parts() const;
    void setParts(QuizParts parts);
    /// What was said of the last answer, and how many are right.
    QString verdict() const;
    QString score() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void renew();
    void showScore();
    void saveWorksheet();
    void retranslate();

    std::shared_ptr<const Trace> m_trace;
    FlowId m_flow;
    QString m_title;
    QuizView *m_view;
    QCheckBox *m_states;
    QCheckBox *m_numbers;
    QCheckBox *m_flags;
    QLabel *m_hides;
    QLabel *m_verdict;
    QLabel *m_score;
    QPushButton *m_check;
    QPushButton *m_solve;
    QPushButton *m_clear;
    QPushButton *m_worksheet;
    QPushButton *m_close;
};

} // namespace tcpladder
