// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/captureplacemenu.h"

#include <QActionGroup>
#include <QEvent>

namespace tcpladder {
namespace {

using Place = CapturePoint::Place;

/// The choices from the first to the last; without a place the estimate holds.
constexpr std::optional<Place> Choices[] = {std::nullopt, Place::Client, Place::Middle, Place::Server};

} // namespace

CapturePlaceMenu::CapturePlaceMenu(QWidget *parent) : QMenu(parent), m_group(new QActionGroup(this))
{
    for (const auto &place : Choices) {
        QAction *action = addAction(QString());
        action->setCheckable(true);
        action->setActionGroup(m_group);
        connect(action, &QAction::triggered, this, [this, place] { Q_EMIT chosen(place); });
    }
    m_group->actions().constFirst()->setChecked(true);
    retranslate();
}

void CapturePlaceMenu::reset()
{
    if (m_group->actions().constFirst()->isChecked())
        return;
    m_group->actions().constFirst()->setChecked(true);
    Q_EMIT chosen(std::nullopt);
}

void CapturePlaceMenu::retranslate()
{
    setTitle(tr("&Captured at"));
    const QString texts[] = {tr("As &Estimated"), tr("The &Client"), tr("&Between the Two"), tr("The &Server")};
    const QList<QAction *> actions = m_group->actions();
    for (qsizetype i = 0; i < actions.size(); ++i)
        actions[i]->setText(texts[i]);
}

void CapturePlaceMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tcpladder
