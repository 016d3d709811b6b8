// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/timerbars.h"

#include "app/text/quantity.h"
#include "app/text/stretchtext.h"
#include "app/theme/theme.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace tcpladder {

TimerBars::TimerBars(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_ticker.setInterval(200);
    connect(&m_ticker, &QTimer::timeout, this, qOverload<>(&QWidget::update));
}

void TimerBars::setTimers(const std::vector<EndpointTimer> &timers, Nanoseconds now, bool isRunning)
{
    m_timers = timers;
    m_now = now;
    m_isRunning = isRunning;
    m_since.start();
    if (isRunning && !timers.empty())
        m_ticker.start();
    else
        m_ticker.stop();
    setVisible(!timers.empty());
    speak();
    updateGeometry();
    update();
}

Nanoseconds TimerBars::now() const
{
    return m_isRunning ? m_now + m_since.nsecsElapsed() : m_now;
}

QString TimerBars::text(const EndpointTimer &timer) const
{
    const QString name = timerText(timer.kind);
    if (const auto left = timer.leftAt(now()))
        return tr("%1: %2 of %3 left", "timer, what is left, how long it runs")
            .arg(name, durationText(*left), durationText(*timer.duration));
    if (timer.duration)
        return tr("%1: runs, for %2 in all", "timer, how long").arg(name, durationText(*timer.duration));
    return tr("%1: runs, for how long is unknown", "timer").arg(name);
}

void TimerBars::speak()
{
    QStringList texts;
    for (const EndpointTimer &timer : m_timers)
        texts.append(text(timer));
    setAccessibleName(tr("Timers"));
    setAccessibleDescription(texts.join(QStringLiteral("; ")));
}

double TimerBars::rowHeight() const
{
    return QFontMetricsF(font()).height() + 9;
}

QSize TimerBars::sizeHint() const
{
    return {160, static_cast<int>(rowHeight() * static_cast<double>(m_timers.size()))};
}

void TimerBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.92);
    painter.setFont(small);
    const QFontMetricsF metrics(small);
    double top = 0;
    for (const EndpointTimer &timer : m_timers) {
        painter.setPen(theme.text);
        painter.drawText(QRectF(0, top, width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(text(timer), Qt::ElideRight, width()));
        const QRectF bar(0.5, top + metrics.height() + 1, width() - 1, 5);
        const auto left = timer.leftAt(now());
        const QColor ink = timer.kind == EndpointTimer::Kind::TimeWait ? theme.fill(State::TimeWait) : theme.text;
        if (left && *timer.duration > 0) {
            const double share = static_cast<double>(*left) / static_cast<double>(*timer.duration);
            painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * share, bar.height()), ink);
        } else {
            painter.fillRect(bar, QBrush(theme.mutedText, Qt::BDiagPattern)); // it runs, nobody knows how far
        }
        painter.setPen(theme.mutedText);
        painter.drawRect(bar);
        top += rowHeight();
    }
}

bool TimerBars::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_timers.empty())
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto row =
        std::min(static_cast<std::size_t>(std::max(0, help->pos().y()) / rowHeight()), m_timers.size() - 1);
    QToolTip::showText(help->globalPos(), text(m_timers[row]) + QLatin1Char('\n') + timerMeaning(m_timers[row].kind),
                       this);
    return true;
}

void TimerBars::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    if (event->type() == QEvent::LanguageChange)
        speak();
    update();
}

} // namespace tcpladder
