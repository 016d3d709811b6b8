// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/ladderbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace tcpladder {

LadderBar::LadderBar(QWidget *parent)
    : QFrame(parent),
      m_title(new QLabel(this)),
      m_input(new QLineEdit(this)),
      m_message(new QLabel(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_title);
    layout->addWidget(m_input, 1);
    layout->addWidget(m_message);
    m_input->setMinimumWidth(220);
    m_title->setBuddy(m_input);
    setFocusProxy(m_input);
    hide();
}

void LadderBar::open(Purpose purpose)
{
    if (purpose != m_purpose)
        m_input->clear();
    m_purpose = purpose;
    m_title->setText(purpose == Purpose::GoTo ? tr("Go to") : tr("Find"));
    m_input->setPlaceholderText(purpose == Purpose::GoTo ? tr("number, or time such as 5.2 s")
                                                         : tr("flag, number or text"));
    setMessage({});
    show();
    raise();
    m_input->selectAll();
    m_input->setFocus();
}

void LadderBar::setMessage(const QString &message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    resize(sizeHint());
}

void LadderBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        Q_EMIT closed();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT asked(m_input->text(), !(event->modifiers() & Qt::ShiftModifier));
    } else {
        QFrame::keyPressEvent(event);
    }
}

} // namespace tcpladder
