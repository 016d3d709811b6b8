// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/lanesview.h"

#include "app/ladder/ladderwords.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>

namespace tcpladder {
namespace {

constexpr double TextSize = 13;
constexpr double LeastLane = 240; ///< of the text's unit: narrower lanes are scrolled
constexpr std::uint64_t BarSteps = 1U << 30U;

} // namespace

LanesView::LanesView(const Session &session, Navigator &navigator, std::vector<FlowId> flows, const LadderStyle &style,
                     QWidget *parent)
    : QAbstractScrollArea(parent),
      m_session(session),
      m_navigator(navigator),
      m_style(style),
      m_metrics(font(), TextSize * std::max(0.5, fontInfo().pixelSize() / 13.0),
                LadderMetrics::smallestRow(TextSize * std::max(0.5, fontInfo().pixelSize() / 13.0))),
      m_lanes(session.trace(), std::move(flows))
{
    setWindowFlag(Qt::Window);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Flows side by side"));
    setAccessibleName(windowTitle());
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    connect(&m_session, &Session::opened, this, &QWidget::close); // its flows are gone
    const auto grow = [this] {
        m_lanes.refresh();
        updateBars();
        viewport()->update();
    };
    connect(&m_session, &Session::progressed, this, grow);
    connect(&m_session, &Session::finished, this, grow);
    connect(&m_navigator, &Navigator::segmentChanged, this, &LanesView::showSelection);
    updateBars();
    showSelection();
}

QSize LanesView::sizeHint() const
{
    const double width = gutter() + LeastLane * 1.4 * m_metrics.unit * static_cast<double>(m_lanes.flows().size());
    return {static_cast<int>(std::clamp(width, 700.0, 1600.0)), 720};
}

double LanesView::gutter() const
{
    return m_metrics.numberWidth(QStringLiteral("000000.000000")) + 24 * m_metrics.unit;
}

LanesView::Lane LanesView::laneAt(std::size_t lane) const
{
    const auto count = static_cast<double>(std::max<std::size_t>(1, m_lanes.flows().size()));
    const double width = std::max(LeastLane * m_metrics.unit, (viewport()->width() - gutter()) / count);
    const double left = gutter() + width * static_cast<double>(lane) - horizontalScrollBar()->value();
    return {left + 16 * m_metrics.unit, left + width - 20 * m_metrics.unit};
}

std::uint32_t LanesView::visibleRows() const
{
    return static_cast<std::uint32_t>(std::max(1.0, (viewport()->height() - headerHeight()) / m_metrics.rowHeight));
}

void LanesView::setTop(std::uint64_t row)
{
    const std::uint64_t last = m_lanes.rowCount() > visibleRows() ? m_lanes.rowCount() - visibleRows() : 0;
    m_top = std::min(row, last);
    updateBars();
    viewport()->update();
}

void LanesView::updateBars()
{
    const std::uint64_t last = m_lanes.rowCount() > visibleRows() ? m_lanes.rowCount() - visibleRows() : 0;
    m_perStep = last / BarSteps + 1;
    m_top = std::min(m_top, last);
    m_isUpdatingBar = true;
    verticalScrollBar()->setPageStep(static_cast<int>(visibleRows() / m_perStep + 1));
    verticalScrollBar()->setRange(0, static_cast<int>(last / m_perStep));
    verticalScrollBar()->setValue(static_cast<int>(m_top / m_perStep));
    const double whole = gutter() + LeastLane * m_metrics.unit * static_cast<double>(m_lanes.flows().size());
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(whole) - viewport()->width()));
    m_isUpdatingBar = false;
}

void LanesView::scrollContentsBy(int, int)
{
    if (!m_isUpdatingBar)
        m_top = static_cast<std::uint64_t>(verticalScrollBar()->value()) * m_perStep;
    viewport()->update();
}

void LanesView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
}

void LanesView::wheelEvent(QWheelEvent *event)
{
    const auto rows = static_cast<std::int64_t>(std::lround(event->angleDelta().y() / 40.0));
    const std::int64_t top = static_cast<std::int64_t>(m_top) - rows;
    setTop(static_cast<std::uint64_t>(std::max<std::int64_t>(0, top)));
    event->accept();
}

std::optional<std::size_t> LanesView::laneOf(FlowId flow) const
{
    for (std::size_t lane = 0; lane < m_lanes.flows().size(); ++lane) {
        if (m_lanes.flows()[lane].id == flow)
            return lane;
    }
    return std::nullopt;
}

std::optional<std::uint64_t> LanesView::selectedRow() const
{
    const auto lane = laneOf(m_navigator.flow());
    const auto segment = m_navigator.segment();
    if (!lane || !segment || *segment >= m_lanes.flows()[*lane].segmentCount)
        return std::nullopt;
    return m_lanes.rowOf(*lane, *segment);
}

void LanesView::showSelection()
{
    const auto row = selectedRow();
    if (row && (*row < m_top || *row >= m_top + visibleRows()))
        setTop(*row > visibleRows() / 3 ? *row - visibleRows() / 3 : 0);
    viewport()->update();
}

void LanesView::step(int rows)
{
    if (m_lanes.rowCount() == 0)
        return;
    const auto last = static_cast<std::int64_t>(m_lanes.rowCount()) - 1;
    const auto selected = selectedRow();
    const std::int64_t wanted =
        selected ? static_cast<std::int64_t>(*selected) + rows : static_cast<std::int64_t>(m_top);
    const auto found = m_lanes.rows(static_cast<std::uint64_t>(std::clamp<std::int64_t>(wanted, 0, last)), 1);
    if (!found.empty())
        m_navigator.goTo(m_lanes.flows()[found.front().lane].id, found.front().view.index);
}

void LanesView::keyPressEvent(QKeyEvent *event)
{
    const int page = static_cast<int>(std::max(1U, visibleRows() - 1));
    switch (event->key()) {
    case Qt::Key_J:
    case Qt::Key_Down:
        step(1);
        break;
    case Qt::Key_K:
    case Qt::Key_Up:
        step(-1);
        break;
    case Qt::Key_PageDown:
        step(page);
        break;
    case Qt::Key_PageUp:
        step(-page);
        break;
    case Qt::Key_Home:
        setTop(0);
        break;
    case Qt::Key_End:
        setTop(m_lanes.rowCount());
        break;
    case Qt::Key_Escape:
        close();
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void LanesView::mousePressEvent(QMouseEvent *event)
{
    const double y = event->position().y() - headerHeight();
    if (y < 0)
        return;
    const auto found = m_lanes.rows(m_top + static_cast<std::uint64_t>(y / m_metrics.rowHeight), 1);
    if (!found.empty())
        m_navigator.goTo(m_lanes.flows()[found.front().lane].id, found.front().view.index);
}

bool LanesView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const double y = help->pos().y() - headerHeight();
    const auto found = y < 0 ? std::vector<Lanes::Row>()
                             : m_lanes.rows(m_top + static_cast<std::uint64_t>(y / m_metrics.rowHeight), 1);
    if (found.empty()) {
        QToolTip::hideText();
        return true;
    }
    const FlowSummary &flow = m_lanes.flows()[found.front().lane];
    QToolTip::showText(help->globalPos(),
                       QStringLiteral("%1 → %2\n%3")
                           .arg(QString::fromStdString(flow.endPoint(Side::Client).text()),
                                QString::fromStdString(flow.endPoint(Side::Server).text()),
                                LadderWords::label(found.front().view, m_style, m_style.fields)),
                       viewport());
    return true;
}

void LanesView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_style.theme->background);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto rows = m_lanes.rows(m_top, visibleRows() + 2);
    if (const auto selected = selectedRow(); selected && *selected >= m_top && *selected < m_top + rows.size()) {
        const double y = headerHeight() + static_cast<double>(*selected - m_top) * m_metrics.rowHeight;
        painter.fillRect(QRectF(0, y, viewport()->width(), m_metrics.rowHeight), m_style.theme->selection);
    }
    paintLifelines(painter, rows);
    for (std::size_t i = 0; i < rows.size(); ++i)
        paintRow(painter, rows[i], headerHeight() + (static_cast<double>(i) + 0.55) * m_metrics.rowHeight);
    paintHeader(painter);
}

void LanesView::paintLifelines(QPainter &painter, const std::vector<Lanes::Row> &rows) const
{
    const double half = 5 * m_metrics.unit;
    const std::vector<std::uint32_t> above = m_lanes.above(m_top);
    for (std::size_t lane = 0; lane < m_lanes.flows().size(); ++lane) {
        const FlowSummary &flow = m_lanes.flows()[lane];
        const Lane place = laneAt(lane);
        for (const Side side : {Side::Client, Side::Server}) {
            const StatePath path = m_lanes.trace().path(flow.id, side);
            const double x = side == Side::Client ? place.client : place.server;
            const auto fill = [&](double top, double bottom, std::uint32_t count) {
                if (path.empty() || count == 0 || count >= flow.segmentCount) { // not begun, or over
                    painter.fillRect(QRectF(x - 0.5, top, 1, bottom - top), m_style.theme->rule);
                    return;
                }
                painter.fillRect(QRectF(x - half, top, 2 * half, bottom - top),
                                 m_style.theme->fill(stepAfter(path, count - 1).state));
            };
            double top = headerHeight();
            std::uint32_t count = above[lane];
            for (std::size_t i = 0; i < rows.size(); ++i) {
                if (rows[i].lane != lane)
                    continue;
                const double y = headerHeight() + (static_cast<double>(i) + 0.55) * m_metrics.rowHeight;
                fill(top, y, count);
                top = y;
                count = rows[i].view.index + 1;
            }
            fill(top, viewport()->height(), count);
        }
    }
}

void LanesView::paintRow(QPainter &painter, const Lanes::Row &row, double y) const
{
    const double u = m_metrics.unit;
    const Segment &segment = row.view.segment;
    const Lane place = laneAt(row.lane);
    const bool isRight = segment.from == Side::Client;
    const double slant = 3 * u;
    const QPointF tail(isRight ? place.client + 7 * u : place.server - 7 * u, y - slant);
    const QPointF head(isRight ? place.server - 7 * u : place.client + 7 * u, y + slant);
    const QColor &color = m_style.theme->arrow(segment.from);
    QPen pen(color, (segment.length > 0 ? 2.6 : 1.2) * u);
    if (segment.flags.rst())
        pen.setDashPattern({5, 1.6, 1.2, 1.6});
    else if (segment.flags.fin())
        pen.setDashPattern({9, 1.4});
    painter.setPen(pen);
    painter.drawLine(tail, head);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const double back = isRight ? -10 * u : 10 * u;
    painter.drawPolygon(QPolygonF({head, head + QPointF(back, -4.5 * u), head + QPointF(back, 4.5 * u)}));

    const QFont &font = segment.length > 0 ? m_metrics.boldText : m_metrics.text;
    const QFontMetricsF metrics(font);
    const double room = place.server - place.client - 44 * u;
    LabelFields fields = m_style.fields;
    QString label = LadderWords::label(row.view, m_style, fields);
    for (bool *field : {&fields.options, &fields.window, &fields.acknowledgment, &fields.flags}) {
        if (metrics.horizontalAdvance(label) <= room)
            break;
        *field = false;
        label = LadderWords::label(row.view, m_style, fields);
    }
    label = metrics.elidedText(label, Qt::ElideRight, room);
    painter.setFont(font);
    painter.setPen(segment.marks.hasTrouble() ? m_style.theme->trouble : m_style.theme->text);
    painter.drawText(QPointF((place.client + place.server - metrics.horizontalAdvance(label)) / 2, y - 5 * u), label);

    const QString time = LadderWords::seconds(segment.time - m_lanes.begin());
    painter.setFont(m_metrics.number);
    painter.setPen(m_style.theme->mutedText);
    const double right = gutter() - 12 * u - horizontalScrollBar()->value();
    painter.drawText(QPointF(right - m_metrics.numberWidth(time), y + 4 * u), time);
}

void LanesView::paintHeader(QPainter &painter) const
{
    const double u = m_metrics.unit;
    const QRectF area(0, 0, viewport()->width(), headerHeight());
    painter.fillRect(area, m_style.theme->header);
    painter.setPen(QPen(m_style.theme->rule, 1));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    const QFontMetricsF metrics(m_metrics.name);
    painter.setFont(m_metrics.name);
    for (std::size_t lane = 0; lane < m_lanes.flows().size(); ++lane) {
        const FlowSummary &flow = m_lanes.flows()[lane];
        const Lane place = laneAt(lane);
        const bool isCurrent = flow.id == m_navigator.flow();
        const double room = place.server - place.client + 20 * u;
        painter.setPen(isCurrent ? m_style.theme->text : m_style.theme->mutedText);
        double baseline = 19 * u;
        for (const Side side : {Side::Client, Side::Server}) {
            const QString text =
                metrics.elidedText(QString::fromStdString(flow.endPoint(side).text()), Qt::ElideMiddle, room);
            const double width = metrics.horizontalAdvance(text);
            painter.drawText(
                QPointF(side == Side::Client ? place.client - 8 * u : place.server + 8 * u - width, baseline), text);
            baseline += 18 * u;
        }
    }
}

} // namespace tcpladder
