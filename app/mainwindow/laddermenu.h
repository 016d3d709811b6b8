// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QMenu>

#include <functional>
#include <vector>

class QActionGroup;

namespace tcpladder {

class LadderView;
class Settings;

/// What the user may choose of how the ladder is drawn; remembered in the settings, and done by the view.
class LadderMenu : public QMenu
{
    Q_OBJECT

public:
    QAction *sideBySide = nullptr; ///< the flows of the same client in one ladder

    LadderMenu(Settings &store, LadderView &view, QWidget *parent = nullptr);

    /// All that have or may have a shortcut, in their order.
    const QList<QAction *> &choices() const { return m_choices; }

protected:
    void changeEvent(QEvent *event) override;

private:
    using Name = const char *;
    struct Named {
        QAction *action;
        Name name;
    };

    QAction *add(QMenu *menu, Name name, const QKeySequence &shortcut = {});
    QMenu *addMenu(Name name);
    /// A choice of the setting @p what, which stands for @p value.
    void addChoice(QMenu *menu, QActionGroup *group, Name name, const QString &value, const QKeySequence &keys = {});
    /// A group whose choice is the setting @p what, @p usual before anything was chosen, and is done by @p apply.
    QActionGroup *makeGroup(const QString &what, const QString &usual,
                            const std::function<void(const QString &)> &apply);
    void follow(QActionGroup *group);
    void fillDetail();
    void fillTime();
    void fillFields();
    void applyFields();
    void retranslate();

    Settings &m_settings;
    LadderView &m_view;
    std::vector<Named> m_named;
    QList<QAction *> m_choices;
    QList<QAction *> m_fields;
};

} // namespace tcpladder
