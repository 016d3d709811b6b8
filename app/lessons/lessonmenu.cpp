// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lessonmenu.h"

#include "app/lessons/lessondirectory.h"

#include <QEvent>

namespace tcpladder {
namespace {

/// A text of a menu in which no letter becomes its key.
QString plain(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

LessonMenu::LessonMenu(QWidget *parent) : QMenu(parent)
{
    fill();
}

void LessonMenu::fill()
{
    clear();
    setTitle(tr("Le&ssons"));
    QMenu *menu = nullptr;
    QString theme;
    for (const LessonEntry &lesson : lessonsIn(lessonsDirectory())) {
        if (menu == nullptr || lesson.theme != theme) {
            theme = lesson.theme;
            menu = addMenu(plain(lessonThemeText(theme)));
        }
        connect(menu->addAction(plain(lesson.title)), &QAction::triggered, this,
                [this, file = lesson.capture] { Q_EMIT chosen(file); });
    }
    setEnabled(!isEmpty());
}

void LessonMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace tcpladder
