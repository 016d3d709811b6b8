// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace tcpladder {

/// The lessons that come with the program, a submenu for each theme.
class LessonMenu : public QMenu
{
    Q_OBJECT

public:
    explicit LessonMenu(QWidget *parent = nullptr);

Q_SIGNALS:
    /// The user chose the lesson of capture file @p file.
    void chosen(const QString &file);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
};

} // namespace tcpladder
