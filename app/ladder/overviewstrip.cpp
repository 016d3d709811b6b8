// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/overviewstrip.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <chrono>

namespace tcpladder {
namespace {

constexpr int StripWidth = 20;
constexpr int StateWidth = 4;
constexpr std::chrono::milliseconds Pause{200};

} // namespace

OverviewStrip::OverviewStrip(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Overview of the flow"));
    setToolTip(tr("The whole flow: the states of both sides and trouble. Click to go there."));
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_hasGrown)
            refreshSoon();
    });
}

void OverviewStrip::setSource(std::function<std::vector<OverviewSlice>(int)> slices)
{
    m_source = std::move(slices);
    refresh();
}

void OverviewStrip::setTheme(const Theme &theme)
{
    m_theme = &theme;
    update();
}

void OverviewStrip::refresh()
{
    m_slices = m_source ? m_source(height()) : std::vector<OverviewSlice>();
    update();
}

void OverviewStrip::refreshSoon()
{
    m_hasGrown = m_pause.isActive();
    if (m_hasGrown)
        return;
    refresh();
    m_pause.start();
}

void OverviewStrip::setVisiblePart(double begin, double end)
{
    m_begin = begin;
    m_end = end;
    update();
}

QSize OverviewStrip::sizeHint() const
{
    return {StripWidth, 100};
}

void OverviewStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->header);
    const int right = width() - StateWidth - 2;
    for (std::size_t i = 0; i < m_slices.size();) {
        // Runs of one state are one rectangle.
        std::size_t end = i + 1;
        while (end < m_slices.size() && m_slices[end].states == m_slices[i].states)
            ++end;
        const int top = static_cast<int>(i);
        const int size = static_cast<int>(end - i);
        painter.fillRect(2, top, StateWidth, size, m_theme->fill(m_slices[i].states[0]));
        painter.fillRect(right, top, StateWidth, size, m_theme->fill(m_slices[i].states[1]));
        i = end;
    }
    for (std::size_t i = 0; i < m_slices.size(); ++i) {
        if (m_slices[i].hasTrouble)
            painter.fillRect(StateWidth + 3, static_cast<int>(i), right - StateWidth - 4, 2, m_theme->trouble);
    }
    const double height = std::max(6.0, (m_end - m_begin) * this->height());
    const QRectF seen(0.5, m_begin * this->height(), width() - 1, std::min(height, this->height() - 1.0));
    QColor shade = m_theme->text;
    shade.setAlpha(24);
    painter.fillRect(seen, shade);
    painter.setPen(m_theme->mutedText);
    painter.drawRect(seen);
}

void OverviewStrip::resizeEvent(QResizeEvent *)
{
    refreshSoon(); // an edge that is dragged sends many
}

void OverviewStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        ask(event->position());
}

void OverviewStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        ask(event->position());
}

void OverviewStrip::ask(const QPointF &at)
{
    Q_EMIT placeAsked(std::clamp(at.y() / std::max(1, height()), 0.0, 1.0));
}

} // namespace tcpladder
