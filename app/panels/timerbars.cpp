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
#include <cmath>
#include <utility>

namespace tcpladder {
namespace {

constexpr double BarHeight = 5;
constexpr double RowGap = 3;
constexpr int UsualWidth = 240;
constexpr int LeastWidth = 100;

} // namespace

TimerBars::TimerBars(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_ticker.setInterval(200);
    connect(&m_ticker, &QTimer::timeout, this, qOverload<>(&QWidget::update));
}

void TimerBars::setTimers(const std::vector<EndpointTimer> &timers, Nanoseconds now, bool isRunning)
{
    const auto heights = [this] { return std::pair(heightForWidth(UsualWidth), heightForWidth(width())); };
    const auto before = heights();
    m_timers = timers;
    m_now = now;
    m_isRunning = isRunning;
    m_room = isRunning ? std::max(m_room, timers.size()) : timers.size();
    m_since.start();
    if (isRunning && !timers.empty())
        m_ticker.start();
    else
        m_ticker.stop();
    setVisible(m_room > 0);
    speak();
    if (heights() != before)
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

QFont TimerBars::type() const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.92);
    return small;
}

std::vector<TimerBars::Row> TimerBars::rows(double width) const
{
    const QFontMetricsF metrics(type());
    std::vector<Row> rows;
    double top = 0;
    for (const EndpointTimer &timer : m_timers) {
        Row row;
        row.text = text(timer);
        const QRectF room(0, top, width, 20 * metrics.height());
        const QRectF needed = metrics.boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, row.text);
        row.words = QRectF(0, top, width, needed.height());
        row.bar = QRectF(0.5, row.words.bottom() + 1, width - 1, BarHeight);
        top = row.bar.bottom() + RowGap;
        rows.push_back(row);
    }
    return rows;
}

int TimerBars::heightForWidth(int width) const
{
    const std::vector<Row> all = rows(width);
    const double used = all.empty() ? 0 : all.back().bar.bottom() + RowGap;
    const double row = QFontMetricsF(type()).height() + 1 + BarHeight + RowGap;
    return static_cast<int>(std::ceil(used + static_cast<double>(m_room - all.size()) * row));
}

QSize TimerBars::sizeHint() const
{
    return {UsualWidth, heightForWidth(UsualWidth)};
}

QSize TimerBars::minimumSizeHint() const
{
    return {LeastWidth, heightForWidth(UsualWidth)};
}

void TimerBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    painter.setFont(type());
    const std::vector<Row> all = rows(width());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const EndpointTimer &timer = m_timers[i];
        const QRectF &bar = all[i].bar;
        painter.setPen(theme.text);
        painter.drawText(all[i].words, Qt::AlignLeft | Qt::TextWordWrap, all[i].text);
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
    }
}

bool TimerBars::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_timers.empty())
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const std::vector<Row> all = rows(width());
    std::size_t row = 0;
    while (row + 1 < all.size() && help->pos().y() > all[row].bar.bottom())
        ++row;
    QToolTip::showText(help->globalPos(), text(m_timers[row]) + QLatin1Char('\n') + timerMeaning(m_timers[row].kind),
                       this);
    return true;
}

void TimerBars::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    if (event->type() == QEvent::LanguageChange) {
        speak();
        updateGeometry();
    }
    update();
}

} // namespace tcpladder
