// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QMimeData;
class QWidget;

namespace tcpladder {

/// Takes what users paste, or drop onto a window: files, and lines as tcpdump prints them.
class Pasting : public QObject
{
    Q_OBJECT

public:
    /// Takes what is dropped onto @p window, which becomes the owner.
    explicit Pasting(QWidget *window);

    /// Takes what is on the clipboard.
    void paste();

Q_SIGNALS:
    void filesGiven(const QStringList &files);
    /// @p text holds at least one line that shows a segment.
    void textGiven(const QString &text);
    /// What was pasted is neither.
    void refused();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool take(const QMimeData &data);
};

} // namespace tcpladder
