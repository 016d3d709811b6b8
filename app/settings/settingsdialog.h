// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QString>

#include <functional>
#include <vector>

class QAction;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace tcpladder {

class Settings;

/// All that can be set, in one list that can be searched. A change holds at once, and each has its way back.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p actions are those whose shortcuts can be changed.
    SettingsDialog(Settings &settings, const QList<QAction *> &actions, QWidget *parent = nullptr);

    /// Shows only rows that contain every word of @p text: in their section, their name, or what may be chosen there.
    void search(const QString &text);

    bool eventFilter(QObject *editor, QEvent *event) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A line of the list: what it is called, how it is changed, and how it is brought back.
    struct Row {
        QString section;
        QLabel *label = nullptr; ///< a section's title where there is no editor
        QWidget *editor = nullptr;
        QToolButton *reset = nullptr;
        std::function<void()> refresh; ///< takes over what was set elsewhere
    };
    struct Choice {
        QString value;
        QString text;
    };

    void build();
    void addLook();
    void addConnections();
    void addStart();
    void addKeys();
    void addSection(const QString &title);
    void addRow(const QString &name, QWidget *editor, const std::function<bool()> &isDefault,
                const std::function<void()> &reset, const std::function<void()> &show);
    void addChoice(const QString &name, const QList<Choice> &choices, const QString &byDefault,
                   const std::function<QString()> &get, const std::function<void(const QString &)> &set);
    void addSwitch(const QString &name, bool byDefault, const std::function<bool()> &get,
                   const std::function<void(bool)> &set);
    void addShortcut(QAction *action);
    void refresh();

    Settings &m_settings;
    QList<QAction *> m_actions;
    QLineEdit *m_search;
    QScrollArea *m_area;
    QPushButton *m_close = nullptr;
    QLabel *m_message;
    QGridLayout *m_grid = nullptr;
    QString m_section;
    std::vector<Row> m_rows;
};

} // namespace tcpladder
