// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chartview.h"

#include "app/charts/chartlook.h"
#include "app/charts/chartoverlay.h"
#include "app/charts/chartunits.h"
#include "app/charts/chartwords.h"

#include <QChart>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace tcpladder {
namespace {

constexpr std::array<Side, 2> Sides = {Side::Client, Side::Server};
constexpr int FlowRowPixels = 3; // beneath it, flows share a row
constexpr double Headroom = 0.05;
/// The window's end is left out of sight where it would make the rest this many times smaller.
constexpr double MostWindow = 4;

/// Has @p axis show [@p low, @p high] with a line at every @p step. Never a fine step over a wide range, not even between the
/// two: Qt would make millions of lines.
void setAxis(QValueAxis &axis, double low, double high, double step)
{
    axis.setTickInterval(std::max(step, axis.tickInterval()));
    axis.setRange(low, high);
    axis.setTickInterval(step);
    axis.setLabelFormat(QStringLiteral("%.%1f").arg(decimalsOf(step)));
}

/// A rate holds for its interval: the corners of the stairs.
CurvePoints stairs(const CurvePoints &rates)
{
    CurvePoints points;
    for (std::size_t i = 0; i < rates.size(); ++i) {
        if (i > 0)
            points.push_back({rates[i].time, rates[i - 1].value, 0, rates[i].segment});
        points.push_back(rates[i]);
    }
    return points;
}

} // namespace

ChartView::ChartView(ChartKind kind, const ChartData &numbers, QWidget *parent)
    : QChartView(new QChart, parent),
      m_kind(kind),
      m_data(numbers),
      m_timeAxis(new QValueAxis(this)),
      m_valueAxis(new QValueAxis(this)),
      m_overlay(new ChartOverlay(kind, numbers, chart()))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setRenderHint(QPainter::TextAntialiasing);
    chart()->legend()->hide();
    chart()->setBackgroundRoundness(0);
    chart()->setMargins({});
    chart()->setLocalizeNumbers(true);
    chart()->addAxis(m_timeAxis, Qt::AlignBottom);
    chart()->addAxis(m_valueAxis, Qt::AlignLeft);
    for (QValueAxis *axis : {m_timeAxis, m_valueAxis}) {
        axis->setTickType(QValueAxis::TicksDynamic);
        axis->setTickAnchor(0);
        axis->setTruncateLabels(false);
    }
    m_overlay->map.isReversed = kind == ChartKind::Flows; // as in the list of flows, the first is on top
    m_valueAxis->setReverse(kind == ChartKind::Flows);
    setTheme(Theme::light());
}

void ChartView::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_overlay->theme = &theme;
    chart()->setBackgroundBrush(theme.background);
    chart()->setBackgroundPen(Qt::NoPen);
    setBackgroundBrush(theme.background);
    for (QValueAxis *axis : {m_timeAxis, m_valueAxis}) {
        QColor grid = theme.rule;
        if (theme.kind == Theme::Kind::Print)
            grid = QColor(0xd0d0d0U);
        axis->setGridLinePen(QPen(grid, 1));
        axis->setLinePen(QPen(theme.mutedText, 1));
        axis->setLabelsColor(theme.text);
        axis->setTitleBrush(theme.mutedText);
    }
    showData();
}

void ChartView::setSides(const std::array<bool, 2> &sides)
{
    m_overlay->sides = sides;
    showData();
}

void ChartView::setCurveShown(Curve curve, bool isShown)
{
    if (isShown)
        m_hidden.erase(curve);
    else
        m_hidden.insert(curve);
    m_overlay->hidden = m_hidden;
    showData();
}

void ChartView::setTime(const TimeSpan &time, Nanoseconds origin, bool isOfCapture)
{
    m_origin = origin;
    m_isOriginOfCapture = isOfCapture;
    m_overlay->map.time = {time.begin, std::max(time.end, time.begin + 1)};
    updateAxes();
}

void ChartView::setValues(const std::optional<ValueRange> &values)
{
    m_values = values;
    updateAxes();
}

void ChartView::setLadderTime(const std::optional<TimeSpan> &time)
{
    m_overlay->ladderTime = time;
    m_overlay->refresh();
}

void ChartView::setSelected(std::optional<std::uint32_t> index, std::optional<Nanoseconds> time, FlowId flow)
{
    m_overlay->selected = index;
    m_overlay->selectedTime = time;
    m_overlay->selectedFlow = flow;
    m_overlay->refresh();
}

void ChartView::setCrosshair(std::optional<Nanoseconds> time)
{
    m_overlay->crosshairTime = time;
    m_overlay->refresh();
}

int ChartView::columns() const
{
    return std::max(1, static_cast<int>(m_overlay->map.plot.width()));
}

int ChartView::flowRows() const
{
    return std::max(1, static_cast<int>(m_overlay->map.plot.height()) / FlowRowPixels);
}

const ChartMap &ChartView::chartMap() const
{
    return m_overlay->map;
}

QString ChartView::message() const
{
    return m_overlay->message;
}

void ChartView::showData()
{
    m_overlay->message = ChartWords::emptiness(m_kind, m_data, m_overlay->sides);
    updateAxes();
    m_overlay->remark = m_overlay->paperRemark = ChartWords::remark(m_kind, m_data, m_overlay->sides);
    if (isWindowOutOfSight()) {
        m_overlay->remark = tr("The window's end is farther up. Ctrl+wheel shows more of it.");
        m_overlay->paperRemark = tr("The window's end is farther up.");
    }
    fillLines();
    m_overlay->refresh();
}

ValueRange ChartView::neededValues() const
{
    if (m_kind == ChartKind::Flows)
        return {0, static_cast<double>(std::max(1U, m_data.flowCount))};
    std::optional<double> low;
    std::optional<double> high;
    const auto include = [&](const CurvePoints &points) {
        for (const CurvePoint &point : points) {
            const auto bottom = static_cast<double>(point.value);
            const auto top = static_cast<double>(point.top());
            low = low ? std::min(*low, bottom) : bottom;
            high = high ? std::max(*high, top) : top;
        }
    };
    for (const Side side : Sides) {
        if (!m_overlay->sides[sideIndex(side)])
            continue;
        for (const Curve curve : curvesOf(m_kind)) {
            if (m_hidden.count(curve) == 0 && curve != Curve::WindowEdge)
                include(m_data.points(curve, side));
        }
        if (m_kind == ChartKind::CaptureRate)
            include(m_data.captureRate[sideIndex(side)]);
    }
    const double span = low ? *high - *low : 0;
    for (const Side side : Sides) {
        const CurvePoints &edge = m_data.points(Curve::WindowEdge, side);
        if (m_kind != ChartKind::TimeSequence || !m_overlay->sides[sideIndex(side)]
            || m_hidden.count(Curve::WindowEdge) != 0 || edge.empty())
            continue;
        const auto [least, most] = std::minmax_element(edge.begin(), edge.end(),
                                                       [](const auto &a, const auto &b) { return a.value < b.value; });
        const auto top = static_cast<double>(most->value);
        if (!low || span <= 0 || top - *low <= MostWindow * span) {
            low = std::min(low.value_or(static_cast<double>(least->value)), static_cast<double>(least->value));
            high = std::max(high.value_or(top), top);
        }
    }
    if (!low)
        return {0, 1};
    if (quantityOf(m_kind) != Quantity::Position)
        low = std::min(0.0, *low);
    const double room = std::max(*high - *low, 1.0) * Headroom;
    return {quantityOf(m_kind) == Quantity::Position ? *low - room : *low, *high + room};
}

bool ChartView::isWindowOutOfSight() const
{
    if (m_kind != ChartKind::TimeSequence || m_hidden.count(Curve::WindowEdge) != 0)
        return false;
    const double high = m_overlay->map.values.high;
    return std::any_of(Sides.begin(), Sides.end(), [&](Side side) {
        const CurvePoints &edge = m_data.points(Curve::WindowEdge, side);
        return m_overlay->sides[sideIndex(side)] && !edge.empty()
               && std::all_of(edge.begin(), edge.end(),
                              [high](const CurvePoint &p) { return static_cast<double>(p.value) > high; });
    });
}

void ChartView::layOut()
{
    const QFontMetricsF metrics(font());
    const double left = metrics.horizontalAdvance(QStringLiteral("000,000")) + metrics.height() + 22;
    const double bottom = 2 * metrics.height() + 20;
    const double top = metrics.height() / 2 + 4; // for half a label
    const QRectF plot(left, top, std::max(20.0, width() - left - 16), std::max(20.0, height() - top - bottom));
    chart()->setPlotArea(plot);
    m_overlay->map.plot = plot;
    m_overlay->setArea(QRectF(0, 0, width(), height()));
    m_overlay->font = font();
    for (QValueAxis *axis : {m_timeAxis, m_valueAxis})
        axis->setLabelsFont(font());
    m_timeAxis->setTitleFont(font());
    updateAxes();
}

void ChartView::updateAxes()
{
    ChartMap &map = m_overlay->map;
    map.values = m_values.value_or(neededValues());
    const QFontMetricsF metrics(font());

    const ChartUnit time = ChartUnit::ofTime(map.time.length());
    m_timeSize = time.size;
    const double timeSpan = static_cast<double>(map.time.length()) / time.size;
    const int timeTicks = std::max(4, static_cast<int>(map.plot.width() / (metrics.averageCharWidth() * 14)));
    const double timeStep = gridStep(timeSpan, timeTicks);
    const auto begin = static_cast<double>(map.time.begin - m_origin) / time.size;
    setAxis(*m_timeAxis, begin, begin + timeSpan, timeStep);
    m_timeAxis->setTitleText(m_isOriginOfCapture ? tr("time since the capture's first segment [%1]").arg(time.name)
                                                 : tr("time since the flow's first segment [%1]").arg(time.name));

    const Quantity quantity = quantityOf(m_kind);
    const ChartUnit unit = ChartUnit::of(quantity, std::max(std::abs(map.values.low), std::abs(map.values.high)));
    m_valueSize = unit.size;
    const int ticks = std::max(1, static_cast<int>(map.plot.height() / (metrics.height() * 2.4)));
    const bool isWhole = quantity == Quantity::Flows || (quantity != Quantity::Duration && unit.size == 1);
    const double step = gridStep(map.values.length() / unit.size, ticks, isWhole);
    const double label = metrics.height() * 0.6 * map.values.length() / std::max(1.0, map.plot.height());
    const double last = std::floor(map.values.high / unit.size / step) * step * unit.size;
    if (!m_values && quantity != Quantity::Flows) // Qt Charts leaves the number of a line at the very top out
        map.values.high = std::max(map.values.high, last + label);
    setAxis(*m_valueAxis, map.values.low / unit.size, map.values.high / unit.size, step);
    m_valueAxis->setLabelsVisible(m_overlay->message.isEmpty()); // of nothing, there is nothing to count
    m_overlay->valueTitle =
        unit.name.isEmpty() ? ChartWords::axis(quantity)
                            : tr("%1 [%2]", "what an axis shows, its unit").arg(ChartWords::axis(quantity), unit.name);
    m_overlay->refresh();
}

QLineSeries &ChartView::line(Curve curve, Side side)
{
    QLineSeries *&series = m_lines[{curve, side}];
    if (series == nullptr) {
        series = new QLineSeries(this);
        chart()->addSeries(series);
        series->attachAxis(m_timeAxis);
        series->attachAxis(m_valueAxis);
    }
    return *series;
}

void ChartView::fill(QLineSeries &series, const CurvePoints &points, const QPen &pen) const
{
    QList<QPointF> list;
    list.reserve(static_cast<qsizetype>(points.size()));
    for (const CurvePoint &point : points)
        list.append(
            {static_cast<double>(point.time - m_origin) / m_timeSize, static_cast<double>(point.value) / m_valueSize});
    QPen thin = pen;
    const bool isDense = static_cast<double>(points.size()) > m_overlay->map.plot.width();
    if (isDense)
        thin = QPen(pen.color(), 0); // dashes would not be seen, and cost much
    if (series.pen() != thin)
        series.setPen(thin);
    series.replace(list);
}

void ChartView::fillLines()
{
    for (const Side side : Sides) {
        const bool isShown = m_overlay->sides[sideIndex(side)];
        const bool isRate = quantityOf(m_kind) == Quantity::Rate;
        for (const Curve curve : curvesOf(m_kind)) {
            if (shapeOf(curve) != tcpladder::Shape::Steps)
                continue;
            const CurvePoints &points = m_data.points(curve, side);
            const bool isDrawn = isShown && m_hidden.count(curve) == 0;
            fill(line(curve, side),
                 !isDrawn ? CurvePoints()
                 : isRate ? stairs(points)
                          : points,
                 penOf(curve, side, *m_theme));
        }
        if (m_kind == ChartKind::CaptureRate)
            fill(line(Curve::Throughput, side), isShown ? stairs(m_data.captureRate[sideIndex(side)]) : CurvePoints(),
                 penOf(Curve::Throughput, side, *m_theme));
    }
}

void ChartView::paintTo(QPainter &painter, const QRectF &area)
{
    m_overlay->isForPaper = true;
    scene()->render(&painter, area, QRectF(0, 0, width(), height()), Qt::IgnoreAspectRatio);
    m_overlay->isForPaper = false;
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    layOut();
    Q_EMIT resized();
}

void ChartView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOut();
    if (event->type() == QEvent::LanguageChange)
        showData();
}

} // namespace tcpladder
