// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QLineEdit>

namespace tcpladder {

/// The small bar at the ladder's foot in which the user says where to go or what to find.
class LadderBar : public QFrame
{
    Q_OBJECT

public:
    enum class Purpose { GoTo, Find };

    explicit LadderBar(QWidget *parent = nullptr);

    /// Shows the bar for @p purpose, with the text of the last time selected.
    void open(Purpose purpose);
    Purpose purpose() const { return m_purpose; }
    /// Says what came of the user's request; empty to say nothing.
    void setMessage(const QString &message);
    QLineEdit *input() const { return m_input; }

Q_SIGNALS:
    /// Enter was pressed: @p forward is false with Shift.
    void asked(const QString &text, bool forward);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    Purpose m_purpose = Purpose::GoTo;
    QLabel *m_title;
    QLineEdit *m_input;
    QLabel *m_message;
};

} // namespace tcpladder
