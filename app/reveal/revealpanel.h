// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <array>

class QLabel;

namespace tcpladder {

class Revealer;

/// The strip below a revealed ladder, in type for the last row: the states of both sides, what the newest segment did, or
/// the question what the next one will do.
class RevealPanel : public QFrame
{
    Q_OBJECT

public:
    explicit RevealPanel(const Revealer &revealer, QWidget *parent = nullptr);

    /// A side's state as it is shown: its name, or a question mark while the audience is asked.
    QString stateShown(int side) const;
    QString words() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void sizeType();

    const Revealer &m_revealer;
    std::array<QLabel *, 2> m_titles;
    std::array<QLabel *, 2> m_states;
    QLabel *m_segment;
    QLabel *m_words;
};

} // namespace tcpladder
