// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/lanespainter.h"

#include "app/ladder/arrowpainter.h"
#include "app/ladder/laddercolumns.h"
#include "app/ladder/ladderwords.h"
#include "app/ladder/lifelinepainter.h"
#include "app/text/endpointtext.h"
#include "core/ladder/giventimes.h"
#include "core/ladder/pagebuilder.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>

namespace tcpladder {
namespace {

constexpr double Slant = 3; ///< half of what an arrow falls, in units of the text
constexpr std::array BothSides = {Side::Client, Side::Server};

} // namespace

LanesPainter::LanesPainter(QPainter &painter, const Lanes &lanes, std::uint64_t first, const std::vector<LaneRow> &rows,
                           const LadderMetrics &metrics, const LadderStyle &style, double bottom)
    : m_painter(painter),
      m_lanes(lanes),
      m_rows(rows),
      m_metrics(metrics),
      m_style(style),
      m_bottom(bottom),
      m_isBreakTold(rows.size()),
      m_above(lanes.above(first))
{}

std::optional<Transition> LanesPainter::stateAfter(std::size_t lane, Side side, std::uint32_t count) const
{
    const StatePath &path = m_lanes.path(lane, side);
    if (path.empty() || count == 0)
        return std::nullopt;
    return stepAfter(path, count - 1);
}

void LanesPainter::addRibbons(std::size_t lane, Side side, LadderPage &page) const
{
    const std::uint32_t all = m_lanes.flows()[lane].segmentCount;
    LadderRibbon ribbon;
    ribbon.side = side;
    ribbon.begin = page.top;
    std::uint32_t count = m_above[lane];
    bool isOver = count >= all;
    auto state = isOver ? std::nullopt : stateAfter(lane, side, count);
    const auto close = [&](double end) {
        ribbon.end = m_metrics.units(end);
        if (!state || ribbon.begin >= ribbon.end)
            return;
        ribbon.step = *state;
        ribbon.isUncertain = state->certainty == Certainty::Assumed || state->certainty == Certainty::Timer;
        page.ribbons.push_back(ribbon);
    };
    for (const LaneRow &row : m_rows) {
        if (row.row.lane != lane)
            continue;
        const double slant = (row.row.view.segment.from == side ? -Slant : Slant) * m_metrics.unit;
        close(middle(row) + slant);
        ribbon.begin = m_metrics.units(middle(row) + slant);
        count = row.row.view.index + 1;
        isOver = count >= all;
        state = stateAfter(lane, side, count);
    }
    // The last state is shown for a while: the flow may have ended in it.
    close(isOver ? std::min(m_bottom, m_metrics.pixels(ribbon.begin) + m_metrics.rowHeight * 0.7) : m_bottom);
}

LadderPage LanesPainter::pageOf(std::size_t lane) const
{
    LadderPage page;
    page.flow = m_lanes.flows()[lane];
    page.bottom = m_metrics.units(m_bottom);
    page.height = page.bottom;
    for (const Side side : BothSides)
        addRibbons(lane, side, page);
    const auto isAlive = [&](LadderY y) {
        return std::any_of(page.ribbons.begin(), page.ribbons.end(),
                           [y](const LadderRibbon &ribbon) { return ribbon.begin <= y && y < ribbon.end; });
    };
    const double slant = Slant * m_metrics.unit;
    for (const LaneRow &row : m_rows) {
        const LadderY top = m_metrics.units(row.top);
        const LadderY begin = m_metrics.units(row.top - breakHeight(m_metrics));
        if (row.isAfterBreak && isAlive(begin) && isAlive(top))
            page.breaks.push_back({begin, top, row.row.sincePrevious});
        if (row.row.lane != lane)
            continue;
        LadderArrow arrow;
        arrow.view = row.row.view;
        arrow.duplicate = row.row.duplicate;
        arrow.departure = m_metrics.units(middle(row) - slant);
        arrow.arrival = m_metrics.units(middle(row) + slant);
        const Side from = arrow.view.segment.from;
        arrow.isDepartureEstimated = !isCapturedAt(page.flow.capturePoint, from);
        arrow.isArrivalEstimated = !isCapturedAt(page.flow.capturePoint, otherSide(from));
        page.arrows.push_back(arrow);
    }
    return page;
}

void LanesPainter::paintLane(std::size_t lane, const Lane &place)
{
    const double half = m_metrics.ribbonWidth() * 0.4;
    LadderColumns columns(place.server + half, m_metrics, m_style, m_lanes.flows()[lane]);
    columns.clientLeft = place.client - half;
    columns.clientRight = place.client + half;
    columns.serverLeft = place.server - half;
    columns.serverRight = place.server + half;
    const LadderPage page = pageOf(lane);
    for (const LadderBreak &pause : page.breaks) {
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            m_isBreakTold[i] = m_isBreakTold[i] || m_metrics.units(m_rows[i].top) == pause.end;
    }
    paintThread(place.client);
    paintThread(place.server);
    LifelinePainter(m_painter, page, columns, m_metrics, m_style).paintRibbons();
    ArrowPainter(m_painter, page, columns, m_metrics, m_style).paint();
    paintChanges(lane, place);
}

void LanesPainter::paintThread(double x)
{
    // Before a flow begins, and after it has ended.
    m_painter.fillRect(QRectF(x - 0.5, 0, 1, m_bottom), m_style.theme->rule);
}

void LanesPainter::paintChanges(std::size_t lane, const Lane &place)
{
    for (const LaneRow &row : m_rows) {
        if (row.row.lane != lane)
            continue;
        const std::uint32_t index = row.row.view.index;
        for (const Side side : BothSides) {
            const auto before = stateAfter(lane, side, index);
            const auto after = stateAfter(lane, side, index + 1);
            if (after && (!before || before->state != after->state))
                paintState(side, place, middle(row) + (Slant + 14) * m_metrics.unit, after->state);
        }
    }
}

void LanesPainter::paintState(Side side, const Lane &place, double baseline, State state)
{
    const QString name = QString::fromLatin1(stateName(state).data());
    const double gap = 11 * m_metrics.unit;
    const double width = QFontMetricsF(m_metrics.boldRemark).horizontalAdvance(name);
    m_painter.setFont(m_metrics.boldRemark);
    m_painter.setPen(m_style.theme->name(state));
    m_painter.drawText(QPointF(side == Side::Client ? place.client + gap : place.server - gap - width, baseline), name);
}

void LanesPainter::paintTimes(double right)
{
    m_painter.setFont(m_metrics.number);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const LaneRow &row = m_rows[i];
        const Segment &segment = row.row.view.segment;
        if (!hasTime(segment))
            continue;
        const QString time = LadderWords::seconds(segment.time - m_lanes.begin());
        m_painter.setPen(segment.marks.hasTrouble() ? m_style.theme->trouble : m_style.theme->mutedText);
        m_painter.drawText(QPointF(right - m_metrics.numberWidth(time), middle(row) + 5 * m_metrics.unit), time);
        if (row.isAfterBreak && !m_isBreakTold[i])
            paintSilence(right, row);
    }
}

void LanesPainter::paintSilence(double right, const LaneRow &row)
{
    QFont font = m_metrics.number;
    font.setItalic(true);
    const QString text = LadderWords::idle(row.row.sincePrevious);
    m_painter.setPen(m_style.theme->mutedText);
    m_painter.setFont(font);
    m_painter.drawText(QPointF(right - QFontMetricsF(font).horizontalAdvance(text), row.top - 4 * m_metrics.unit),
                       text);
    m_painter.setFont(m_metrics.number);
}

void LanesPainter::paintHeading(std::size_t lane, const Lane &place, bool isCurrent)
{
    const double u = m_metrics.unit;
    const FlowSummary &flow = m_lanes.flows()[lane];
    const QFontMetricsF metrics(m_metrics.name);
    const double room = place.server - place.client + 16 * u;
    double baseline = 19 * u;
    for (const Side side : BothSides) {
        const QString text =
            metrics.elidedText(endPointText(m_style.names.get(), flow.endPoint(side)), Qt::ElideMiddle, room);
        const double width = metrics.horizontalAdvance(text);
        m_painter.setFont(m_metrics.name);
        m_painter.setPen(isCurrent ? m_style.theme->text : m_style.theme->mutedText);
        m_painter.drawText(
            QPointF(side == Side::Client ? place.client - 8 * u : place.server + 8 * u - width, baseline), text);
        if (isCurrent) // which of the flows is shown elsewhere is told by more than its colour
            m_painter.fillRect(QRectF(side == Side::Client ? place.client - 8 * u : place.server + 8 * u - width,
                                      baseline + 3 * u, width, 1.2 * u),
                               m_style.theme->text);
        baseline += 18 * u;
        if (const auto state = stateAfter(lane, side, m_above[lane]))
            paintState(side, {place.client - 19 * u, place.server + 19 * u}, 56 * u, state->state);
    }
}

} // namespace tcpladder
