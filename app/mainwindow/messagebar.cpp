// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/messagebar.h"

#include "app/text/errortext.h"
#include "app/text/quantity.h"
#include "app/theme/theme.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <limits>

namespace tcpladder {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent),
      m_sign(new QLabel(this)),
      m_text(new QLabel(this)),
      m_close(new QToolButton(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setAutoRaise(true);
    m_close->setText(QStringLiteral("✕"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 6, 6);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    setAutoFillBackground(true);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    hide();
}

void MessageBar::showError(const Error &error, bool hasPackets)
{
    m_message = Message::Error;
    m_error = error;
    m_hasPackets = hasPackets;
    refresh();
}

void MessageBar::showNotOpened(const Error &error)
{
    m_message = Message::NotOpened;
    m_error = error;
    m_hasPackets = false;
    refresh();
}

void MessageBar::showWarnings(const std::vector<Error> &warnings)
{
    m_message = Message::Warnings;
    m_error = warnings.front();
    m_count = warnings.size();
    refresh();
}

void MessageBar::showNoTcp(std::uint64_t packets, const QString &filter)
{
    m_filter = filter;
    m_message = Message::NoTcp;
    m_count = packets;
    refresh();
}

void MessageBar::showNothingToPaste()
{
    m_message = Message::NothingToPaste;
    refresh();
}

void MessageBar::showUnreadLines(std::uint64_t count, std::uint64_t first)
{
    m_message = Message::UnreadLines;
    m_count = count;
    m_line = first;
    refresh();
}

void MessageBar::clear()
{
    m_message = Message::None;
    hide();
}

QString MessageBar::text() const
{
    return m_message == Message::None ? QString() : m_text->text();
}

QString MessageBar::note() const
{
    constexpr std::uint64_t Most = std::numeric_limits<int>::max();
    const int count = static_cast<int>(std::min(m_count, Most));
    switch (m_message) {
    case Message::Warnings:
        if (m_error->code == ErrorCode::InvalidFilter)
            return tr("Packets of some link types were left out: %1").arg(errorLine(*m_error));
        return tr("%Ln packet(s) could not be read and were left out. The first: %1", nullptr, count)
            .arg(errorLine(*m_error));
    case Message::NoTcp:
        if (!m_filter.isEmpty())
            return tr("This capture holds %Ln packet(s), but the filter \"%1\" takes no TCP segment of it.", nullptr,
                      count)
                .arg(m_filter);
        return tr("This capture holds %Ln packet(s), but no TCP.", nullptr, count);
    case Message::NothingToPaste:
        return tr("The clipboard holds neither a capture file nor lines as tcpdump prints them.");
    case Message::UnreadLines:
        return tr("%Ln line(s) of the text show no TCP segment and were left out. The first is line %1.", nullptr,
                  count)
            .arg(m_line);
    case Message::None:
    case Message::Error:
    case Message::NotOpened:
        break;
    }
    return errorText();
}

/// What went wrong, what to do, and what is still there: a line each.
QString MessageBar::errorText() const
{
    QStringList lines = {errorLine(*m_error), errorAdvice(*m_error, m_hasPackets)};
    if (m_message == Message::NotOpened)
        lines.append(tr("The capture that was open stays open."));
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

void MessageBar::refresh()
{
    m_close->setToolTip(tr("Hide this message"));
    m_close->setAccessibleName(m_close->toolTip());
    if (m_message == Message::None)
        return;
    const bool isError = m_message == Message::Error || m_message == Message::NotOpened;
    const bool isTrouble = isError ? m_error->code != ErrorCode::Cancelled : m_message == Message::Warnings;
    m_text->setText(note());
    const Theme &theme = Theme::of(palette());
    QPalette colors;
    colors.setColor(QPalette::Window, isTrouble ? theme.troubleBackground : theme.selection);
    colors.setColor(QPalette::WindowText, theme.text);
    setPalette(colors);
    QPalette sign;
    sign.setColor(QPalette::WindowText, isTrouble ? theme.trouble : theme.text);
    QFont bold = font();
    bold.setBold(true);
    m_sign->setFont(bold);
    m_sign->setText(isTrouble ? QStringLiteral("!") : QStringLiteral("i"));
    m_sign->setPalette(sign);
    setAccessibleName(m_text->text());
    show();
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::ApplicationPaletteChange)
        refresh();
}

} // namespace tcpladder
