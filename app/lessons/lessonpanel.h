// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson.h"

#include <QSet>
#include <QStringList>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QTextBrowser;
class QUrl;

namespace tcpladder {

class Navigator;
class Session;

/// The lesson that lies beside the open capture, step by step: each step selects its segment, tells what is to be seen
/// there, and asks questions whose answers are shown on demand.
class LessonPanel : public QWidget
{
    Q_OBJECT

public:
    LessonPanel(const Session &session, Navigator &navigator, QWidget *parent = nullptr);

    /// What is shown; empty if no lesson belongs to the open capture.
    const std::optional<Lesson> &lesson() const { return m_lesson; }
    /// The step that is shown, 0 for the introduction.
    int step() const { return m_step; }
    /// The step as it can be read, answers included where they were asked for.
    QString text() const;
    /// What is wrong with the lesson or the step, for who writes it; empty if nothing is.
    QString mistakes() const;

public Q_SLOTS:
    /// Shows step @p step, if there is one, and selects its segment.
    void setStep(int step);
    void next() { setStep(m_step + 1); }
    void back() { setStep(m_step - 1); }

Q_SIGNALS:
    /// Another capture was opened, with a lesson or without.
    void lessonChanged(bool hasLesson);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void load();
    void begin();
    void fillSteps();
    /// Looks for what does not fit the capture.
    void check();
    void show();
    void select(const LessonPlace &place);
    void follow(const QUrl &link);
    QString markdown() const;
    void retranslate();

    const Session &m_session;
    Navigator &m_navigator;
    std::optional<Lesson> m_lesson;
    QStringList m_misfits; ///< what in it does not fit the capture
    int m_step = 0;
    QSet<int> m_answered; ///< questions of the step whose answers are shown
    QTextBrowser *m_text;
    QLabel *m_mistakes;
    QPushButton *m_back;
    QComboBox *m_steps;
    QPushButton *m_next;
};

} // namespace tcpladder
