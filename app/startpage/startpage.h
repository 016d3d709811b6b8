// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

#include <array>

class QBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace tcpladder {

class Settings;

/// What the window shows before a capture is open: how to open one, those opened lately, and the lessons.
class StartPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit StartPage(const Settings &settings, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The user wants to choose a file.
    void openWanted();
    void captureWanted();
    /// The user chose @p file.
    void fileChosen(const QString &file);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QListWidget *makeList();
    void fillRecent();
    void fillLessons();
    void retranslate();
    void recolor();

    const Settings &m_settings;
    QLabel *m_icon;
    QLabel *m_name;
    QLabel *m_purpose;
    QPushButton *m_capture = nullptr;
    QPushButton *m_open;
    QLabel *m_dropHint;
    QWidget *m_recentBox;
    QLabel *m_recentTitle;
    QListWidget *m_recent;
    QWidget *m_lessonBox;
    QLabel *m_lessonTitle;
    std::array<QListWidget *, 2> m_lessonLists; ///< the lessons, halved into two columns
    QBoxLayout *m_lessonColumns;
    QBoxLayout *m_lists;
};

} // namespace tcpladder
