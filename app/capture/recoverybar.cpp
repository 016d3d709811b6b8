// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/recoverybar.h"

#include "app/theme/theme.h"

#include <QDateTime>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace tcpladder {

RecoveryBar::RecoveryBar(QWidget *parent)
    : QFrame(parent),
      m_text(new QLabel),
      m_open(new QPushButton),
      m_delete(new QPushButton),
      m_later(new QPushButton)
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 6, 6);
    row->addWidget(m_text, 1);
    for (QPushButton *button : {m_open, m_delete, m_later})
        row->addWidget(button, 0, Qt::AlignTop);
    setAutoFillBackground(true);
    connect(m_open, &QPushButton::clicked, this, [this] {
        const QString recording = m_recordings.value(0);
        next();
        Q_EMIT openWanted(recording);
    });
    connect(m_delete, &QPushButton::clicked, this, [this] {
        QFile::remove(m_recordings.value(0));
        next();
    });
    connect(m_later, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void RecoveryBar::offer(const QStringList &recordings)
{
    m_recordings = recordings;
    refresh();
}

QString RecoveryBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void RecoveryBar::next()
{
    m_recordings.removeFirst();
    refresh();
}

void RecoveryBar::refresh()
{
    setVisible(!m_recordings.isEmpty());
    if (m_recordings.isEmpty())
        return;
    const QFileInfo file(m_recordings.front());
    m_text->setText(tr("tcpladder ended unexpectedly while it captured. What came until %1 is still there (%2).")
                        .arg(locale().toString(file.lastModified(), QLocale::ShortFormat),
                             locale().formattedDataSize(file.size())));
    m_open->setText(tr("&Open It"));
    m_delete->setText(tr("&Delete It"));
    m_later->setText(tr("La&ter"));
    const Theme &theme = Theme::of(palette());
    QPalette colors;
    colors.setColor(QPalette::Window, theme.selection);
    colors.setColor(QPalette::WindowText, theme.text);
    setPalette(colors);
}

void RecoveryBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::ApplicationPaletteChange)
        refresh();
}

} // namespace tcpladder
