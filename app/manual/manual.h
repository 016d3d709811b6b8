// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace tcpladder {

/// The manual, in the program's language: its chapters beside the text, and a search through all of it.
class Manual : public QDialog
{
    Q_OBJECT

public:
    explicit Manual(QWidget *parent = nullptr);

    /// Goes to the next place after the cursor that has @p text, from the end to the beginning; false if nowhere.
    bool find(const QString &text, bool forward = true);
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void load();
    void setColors();

    QLineEdit *m_search;
    QListWidget *m_chapters;
    QTextBrowser *m_browser;
};

} // namespace tcpladder
