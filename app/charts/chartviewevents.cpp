// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse does in a ChartView.
#include "app/charts/chartoverlay.h"
#include "app/charts/chartview.h"
#include "app/charts/chartwords.h"
#include "app/text/quantity.h"
#include "app/text/statetext.h"

#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace tcpladder {
namespace {

constexpr std::array<Side, 2> Sides = {Side::Client, Side::Server};
constexpr double NearPixels = 14;  // the mouse means a point that is so near
constexpr double LeastBand = 8;    // a smaller drag was meant for the other axis, or for a click
constexpr double WheelStep = 1.25; // a notch
constexpr double PanStep = 0.1;    // of what is shown, a notch

double distanceTo(const ChartMap &map, const CurvePoint &point, const QPointF &position, QPointF &nearest)
{
    const double low = map.y(static_cast<double>(point.value));
    const double high = map.y(static_cast<double>(point.top()));
    nearest = {map.x(point.time), std::clamp(position.y(), std::min(low, high), std::max(low, high))};
    return std::hypot(nearest.x() - position.x(), nearest.y() - position.y());
}

TimeSpan scaled(const TimeSpan &time, Nanoseconds fixed, double factor)
{
    const double before = static_cast<double>(fixed - time.begin) * factor;
    const double after = static_cast<double>(time.end - fixed) * factor;
    const Nanoseconds begin = fixed - static_cast<Nanoseconds>(before);
    return {begin, std::max(begin + 10, fixed + static_cast<Nanoseconds>(after))};
}

} // namespace

std::optional<ChartView::Hit> ChartView::hitAt(const QPointF &position) const
{
    std::optional<Hit> best;
    double least = NearPixels;
    if (!m_overlay->message.isEmpty())
        return best;
    const auto look = [&](Curve curve, Side side, const CurvePoints &points) {
        for (const CurvePoint &point : points) {
            QPointF nearest;
            const double distance = distanceTo(m_overlay->map, point, position, nearest);
            if (distance <= least && m_overlay->map.plot.contains(nearest)) {
                least = distance;
                best = Hit{curve, side, point, nearest};
            }
        }
    };
    for (const Side side : Sides) {
        if (!m_overlay->sides[sideIndex(side)])
            continue;
        for (const Curve curve : curvesOf(m_kind)) {
            if (m_hidden.count(curve) == 0 && curve != Curve::InitialRoundTrip)
                look(curve, side, m_data.points(curve, side));
        }
        if (m_kind == ChartKind::CaptureRate)
            look(Curve::Throughput, side, m_data.captureRate[sideIndex(side)]);
    }
    return best;
}

QStringList ChartView::linesAt(const QPointF &position, const std::optional<Hit> &hit) const
{
    const ChartMap &map = m_overlay->map;
    const Nanoseconds time = map.timeAt(position.x());
    const double value = map.valueAt(position.y());
    QStringList lines;
    if (m_kind == ChartKind::Flows) {
        lines << durationText(time - m_origin);
        for (const FlowBars::Row &row : m_data.flows) {
            if (value < row.first.value() || value >= row.first.value() + row.count)
                continue;
            if (row.count > 1) {
                lines << tr("flows %1 to %2").arg(row.first.value() + 1).arg(row.first.value() + row.count);
                break;
            }
            lines << tr("flow %1").arg(row.first.value() + 1);
            for (const Side side : Sides) {
                for (const FlowBars::Stretch &stretch : row.stretches[sideIndex(side)]) {
                    if (time >= stretch.begin && time < stretch.end)
                        lines << (side == Side::Client ? tr("client: %1") : tr("server: %1"))
                                     .arg(stateText(stretch.state));
                }
            }
        }
        return lines;
    }
    if (hit)
        lines << ChartWords::point(m_kind, hit->curve, hit->side, hit->point, m_origin);
    else
        lines << QStringLiteral("%1, %2").arg(
            durationText(time - m_origin),
            ChartWords::value(quantityOf(m_kind), static_cast<std::int64_t>(std::llround(value))));
    return lines;
}

void ChartView::pointAt(const QPointF &position)
{
    if (!m_overlay->map.plot.contains(position) || !m_overlay->message.isEmpty()) {
        m_overlay->pointer.reset();
        Q_EMIT crosshairMoved(std::nullopt);
    } else {
        const auto hit = hitAt(position);
        m_overlay->pointer =
            ChartPointer{position, hit ? std::optional(hit->position) : std::nullopt, linesAt(position, hit)};
        Q_EMIT crosshairMoved(m_overlay->map.timeAt(position.x()));
    }
    m_overlay->refresh();
}

void ChartView::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    m_overlay->pointer.reset();
    m_overlay->refresh();
    Q_EMIT crosshairMoved(std::nullopt);
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    m_hasDragged = false;
    m_dragBegin = event->position();
    m_dragMap = m_overlay->map;
    const bool isPan = event->button() == Qt::MiddleButton
                       || (event->button() == Qt::LeftButton && (event->modifiers() & Qt::ShiftModifier) != 0);
    if (!m_overlay->map.plot.contains(m_dragBegin))
        m_drag = Drag::None;
    else
        m_drag = isPan ? Drag::Pan : event->button() == Qt::LeftButton ? Drag::Zoom : Drag::None;
    if (m_drag == Drag::Pan)
        setCursor(Qt::ClosedHandCursor);
    event->accept();
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF position = event->position();
    if (m_drag == Drag::Pan) {
        m_hasDragged = true;
        panTo(position);
    } else if (m_drag == Drag::Zoom) {
        const QRectF plot = m_overlay->map.plot;
        QRectF band = QRectF(m_dragBegin, position).normalized();
        m_hasDragged = m_hasDragged || std::max(band.width(), band.height()) > LeastBand;
        if (band.height() < LeastBand) // time alone
            band = {band.left(), plot.top(), band.width(), plot.height()};
        else if (band.width() < LeastBand) // values alone
            band = {plot.left(), band.top(), plot.width(), band.height()};
        m_overlay->rubberBand = m_hasDragged ? std::optional(band.intersected(plot)) : std::nullopt;
    }
    pointAt(position);
    event->accept();
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    const auto band = m_overlay->rubberBand;
    const Drag drag = m_drag;
    m_drag = Drag::None;
    m_overlay->rubberBand.reset();
    unsetCursor();
    if (drag == Drag::Zoom && m_hasDragged && band)
        zoomToBand(*band);
    else if (drag == Drag::Zoom)
        choose(event->position());
    m_overlay->refresh();
    event->accept();
}

void ChartView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !hitAt(event->position()))
        Q_EMIT wholeAsked();
    event->accept();
}

void ChartView::zoomToBand(const QRectF &band)
{
    const ChartMap &map = m_overlay->map;
    std::optional<TimeSpan> time;
    std::optional<ValueRange> values;
    if (band.width() < map.plot.width() - 1)
        time = TimeSpan{map.timeAt(band.left()), std::max(map.timeAt(band.right()), map.timeAt(band.left()) + 10)};
    if (band.height() < map.plot.height() - 1) {
        const double a = map.valueAt(band.top());
        const double b = map.valueAt(band.bottom());
        values = ValueRange{std::min(a, b), std::max(a, b)};
    }
    if (time || values)
        Q_EMIT zoomAsked(time, values, false);
}

void ChartView::panTo(const QPointF &position)
{
    const ChartMap &from = m_dragMap;
    const QPointF way = position - m_dragBegin;
    const Nanoseconds by = from.timeAt(from.plot.left() - way.x()) - from.time.begin;
    std::optional<ValueRange> values;
    if (m_values) {
        const double shift = from.valueAt(from.plot.top() - way.y()) - from.valueAt(from.plot.top());
        values = ValueRange{from.values.low + shift, from.values.high + shift};
    }
    Q_EMIT zoomAsked(TimeSpan{from.time.begin + by, from.time.end + by}, values, true);
}

void ChartView::wheelEvent(QWheelEvent *event)
{
    const ChartMap &map = m_overlay->map;
    const QPoint delta = event->angleDelta();
    const bool isSideways = std::abs(delta.x()) > std::abs(delta.y());
    const double notches = (isSideways ? delta.x() : delta.y()) / 120.0;
    event->accept();
    if (!map.plot.contains(event->position()) || !m_overlay->message.isEmpty())
        return;
    if (isSideways || (event->modifiers() & Qt::ShiftModifier) != 0) {
        const auto by = static_cast<Nanoseconds>(-notches * PanStep * static_cast<double>(map.time.length()));
        Q_EMIT zoomAsked(TimeSpan{map.time.begin + by, map.time.end + by}, std::nullopt, true);
    } else if ((event->modifiers() & Qt::ControlModifier) != 0) {
        const double fixed = map.valueAt(event->position().y());
        const double factor = std::pow(WheelStep, -notches);
        Q_EMIT zoomAsked(
            std::nullopt,
            ValueRange{fixed - (fixed - map.values.low) * factor, fixed + (map.values.high - fixed) * factor}, true);
    } else {
        Q_EMIT zoomAsked(scaled(map.time, map.timeAt(event->position().x()), std::pow(WheelStep, -notches)),
                         std::nullopt, true);
    }
}

void ChartView::choose(const QPointF &position)
{
    if (m_kind == ChartKind::Flows) {
        const double value = m_overlay->map.valueAt(position.y());
        if (value >= 0 && value < m_data.flowCount)
            Q_EMIT flowChosen(FlowId(static_cast<std::uint32_t>(value)));
    } else if (const auto hit = hitAt(position)) {
        Q_EMIT segmentChosen(hit->point.segment);
    }
}

} // namespace tcpladder
