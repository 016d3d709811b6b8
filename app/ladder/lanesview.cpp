// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/lanesview.h"

#include "app/ladder/ladderwords.h"
#include "app/text/endpointtext.h"
#include "app/text/labeltext.h"
#include "app/text/marktext.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace tcpladder {
namespace {

constexpr double TextSize = 13;
constexpr double RowSize = 3.3; ///< height of a row, in sizes of its text: a label, its arrow and names of states
constexpr std::uint64_t BarSteps = 1U << 30U;

LadderMetrics metricsFor(const QWidget &widget)
{
    const double size = TextSize * std::max(0.5, widget.fontInfo().pixelSize() / 13.0);
    return {widget.font(), size, RowSize * size};
}

} // namespace

LanesView::LanesView(const Session &session, Navigator &navigator, std::vector<FlowId> flows, const LadderStyle &style,
                     QWidget *parent)
    : QAbstractScrollArea(parent),
      m_session(session),
      m_navigator(navigator),
      m_style(style),
      m_metrics(metricsFor(*this)),
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
    connect(&m_session, &Session::namesChanged, this, [this] {
        m_style.names = m_session.names();
        viewport()->update();
    });
    connect(&m_navigator, &Navigator::segmentChanged, this, &LanesView::showSelection);
    updateBars();
    showSelection();
}

QSize LanesView::sizeHint() const
{
    const double width =
        gutter() + LanesPainter::leastLane(m_metrics) * 1.25 * static_cast<double>(m_lanes.flows().size());
    return {static_cast<int>(std::clamp(width, 700.0, 1600.0)), 720};
}

double LanesView::gutter() const
{
    return m_metrics.numberWidth(QStringLiteral("000000.000000")) + 24 * m_metrics.unit;
}

LanesPainter::Lane LanesView::laneAt(std::size_t lane) const
{
    const auto count = static_cast<double>(std::max<std::size_t>(1, m_lanes.flows().size()));
    const double width = std::max(LanesPainter::leastLane(m_metrics), (viewport()->width() - gutter()) / count);
    const double left = gutter() + width * static_cast<double>(lane) - horizontalScrollBar()->value();
    return {left + 16 * m_metrics.unit, left + width - 20 * m_metrics.unit};
}

std::uint32_t LanesView::visibleRows() const
{
    return static_cast<std::uint32_t>(std::max(1.0, (viewport()->height() - headerHeight()) / m_metrics.rowHeight));
}

std::vector<LaneRow> LanesView::placed() const
{
    std::vector<LaneRow> placed;
    double top = headerHeight();
    for (const Lanes::Row &row : m_lanes.rows(m_top, visibleRows() + 1)) {
        if (top >= viewport()->height())
            break;
        if (row.isAfterIdle())
            top += LanesPainter::breakHeight(m_metrics);
        placed.push_back({row, top, row.isAfterIdle()});
        top += m_metrics.rowHeight;
    }
    return placed;
}

std::uint64_t LanesView::lastTop() const
{
    const std::uint64_t count = m_lanes.rowCount();
    std::uint64_t last = count > visibleRows() ? count - visibleRows() : 0;
    // Breaks take room, so that fewer rows may be in sight than would be without them.
    const auto rows = m_lanes.rows(last, visibleRows());
    double height = 0;
    for (std::size_t i = rows.size(); i-- > 0;) {
        height += m_metrics.rowHeight + (rows[i].isAfterIdle() ? LanesPainter::breakHeight(m_metrics) : 0);
        if (height > viewport()->height() - headerHeight())
            return std::min(count - 1, last + i + 1);
    }
    return last;
}

const LaneRow *LanesView::rowAt(const std::vector<LaneRow> &rows, double y) const
{
    const auto below = std::find_if(rows.begin(), rows.end(), [y](const LaneRow &row) { return row.top > y; });
    if (below == rows.begin())
        return nullptr;
    const LaneRow &row = *(below - 1);
    return y < row.top + m_metrics.rowHeight ? &row : nullptr;
}

void LanesView::setTop(std::uint64_t row)
{
    m_top = std::min(row, lastTop());
    updateBars();
    viewport()->update();
}

void LanesView::updateBars()
{
    const std::uint64_t last = lastTop();
    m_perStep = last / BarSteps + 1;
    m_top = std::min(m_top, last);
    m_isUpdatingBar = true;
    verticalScrollBar()->setPageStep(static_cast<int>(visibleRows() / m_perStep + 1));
    verticalScrollBar()->setRange(0, static_cast<int>(last / m_perStep));
    verticalScrollBar()->setValue(static_cast<int>(m_top / m_perStep));
    const double whole = gutter() + LanesPainter::leastLane(m_metrics) * static_cast<double>(m_lanes.flows().size());
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
    const auto isInSight = [&] {
        const std::vector<LaneRow> rows = placed();
        return *row >= m_top && *row - m_top < rows.size()
               && rows[*row - m_top].top + m_metrics.rowHeight <= viewport()->height();
    };
    if (row && !isInSight())
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
    const std::vector<LaneRow> rows = placed();
    if (const LaneRow *found = rowAt(rows, event->position().y()))
        m_navigator.goTo(m_lanes.flows()[found->row.lane].id, found->row.view.index);
}

void LanesView::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept(); // as the press was: it is no other widget's
}

QString LanesView::toolTipAt(const QPoint &position) const
{
    const auto endPoints = [&](const FlowSummary &flow, Side from) {
        const auto text = [&](Side side) { return endPointText(m_style.names.get(), flow.endPoint(side)); };
        return QStringLiteral("%1 → %2").arg(text(from), text(otherSide(from)));
    };
    if (position.y() < headerHeight()) {
        for (std::size_t lane = 0; lane < m_lanes.flows().size(); ++lane) {
            if (position.x() >= laneAt(lane).client && position.x() <= laneAt(lane).server)
                return endPoints(m_lanes.flows()[lane], Side::Client);
        }
        return {};
    }
    const std::vector<LaneRow> rows = placed();
    const LaneRow *found = rowAt(rows, position.y());
    if (!found)
        return {};
    QStringList lines{endPoints(m_lanes.flows()[found->row.lane], found->row.view.segment.from),
                      labelText(found->row.view, m_style.labels, m_style.fields)};
    if (const QString marks = marksText(found->row.view.segment.marks); !marks.isEmpty())
        lines << marks;
    return lines.join(QLatin1Char('\n'));
}

bool LanesView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const QString text = toolTipAt(help->pos());
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, viewport());
    return true;
}

void LanesView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_style.theme->background);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<LaneRow> rows = placed();
    const auto selected = selectedRow();
    if (selected && *selected >= m_top && *selected - m_top < rows.size())
        paintSelection(painter, rows[*selected - m_top]);
    const double bottom = viewport()->height();
    LanesPainter lanes(painter, m_lanes, m_top, rows, m_metrics, m_style, bottom);
    const std::size_t count = m_lanes.flows().size();
    for (std::size_t lane = 0; lane < count; ++lane)
        lanes.paintLane(lane, laneAt(lane));
    const double gutterLeft = -horizontalScrollBar()->value();
    lanes.paintTimes(gutterLeft + gutter() - 12 * m_metrics.unit);
    const QRectF header(0, 0, viewport()->width(), headerHeight());
    painter.fillRect(header, m_style.theme->header);
    painter.setPen(QPen(m_style.theme->rule, 1));
    painter.drawLine(header.bottomLeft(), header.bottomRight());
    for (std::size_t lane = 0; lane < count; ++lane)
        lanes.paintHeading(lane, laneAt(lane), m_lanes.flows()[lane].id == m_navigator.flow());
}

void LanesView::paintSelection(QPainter &painter, const LaneRow &row) const
{
    painter.fillRect(QRectF(0, row.top, viewport()->width(), m_metrics.rowHeight), m_style.theme->selection);
    painter.fillRect(QRectF(0, row.top, 4 * m_metrics.unit, m_metrics.rowHeight),
                     m_style.theme->arrow(row.row.view.segment.from));
}

} // namespace tcpladder
