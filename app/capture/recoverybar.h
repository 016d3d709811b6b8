// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QLabel;
class QPushButton;

namespace tcpladder {

/// Offers recordings that a window left behind when it ended unexpectedly, one after another.
class RecoveryBar : public QFrame
{
    Q_OBJECT

public:
    explicit RecoveryBar(QWidget *parent = nullptr);

    /// Offers @p recordings; hides itself when there is none left.
    void offer(const QStringList &recordings);
    QString text() const;
    QPushButton &openButton() { return *m_open; }
    QPushButton &deleteButton() { return *m_delete; }

Q_SIGNALS:
    void openWanted(const QString &recording);

protected:
    void changeEvent(QEvent *event) override;

private:
    void next();
    void refresh();

    QStringList m_recordings;
    QLabel *m_text;
    QPushButton *m_open;
    QPushButton *m_delete;
    QPushButton *m_later;
};

} // namespace tcpladder
