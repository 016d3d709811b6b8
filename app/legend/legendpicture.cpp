// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/legend/legendpicture.h"

#include "app/ladder/arrowpainter.h"
#include "app/ladder/laddercolumns.h"
#include "app/ladder/laddermetrics.h"
#include "app/ladder/lifelinepainter.h"

#include <QPainter>

#include <cmath>

namespace tcpladder {
namespace {

constexpr double TextSize = 13;
constexpr LadderY Departure = RowUnits * 35 / 100;
constexpr LadderY Arrival = RowUnits * 80 / 100;

LadderArrow arrowOf(Side from, unsigned flags, std::uint32_t length = 0)
{
    LadderArrow arrow;
    arrow.departure = Departure;
    arrow.arrival = Arrival;
    arrow.isDepartureEstimated = false;
    arrow.isArrivalEstimated = false;
    arrow.view.segment.from = from;
    arrow.view.segment.flags = TcpFlags(flags);
    arrow.view.segment.length = length;
    arrow.view.sequence = (flags & TcpFlags::Syn) != 0 ? 0 : 1;
    arrow.view.acknowledgment = 1;
    return arrow;
}

void addRibbon(LadderPage &page, Side side, State state, bool isUncertain = false)
{
    LadderRibbon ribbon;
    ribbon.side = side;
    ribbon.end = page.bottom;
    ribbon.step.state = state;
    ribbon.isUncertain = isUncertain;
    page.ribbons.push_back(ribbon);
}

void addMarked(LadderPage &page, Side from, unsigned flags, std::uint32_t length, Mark mark)
{
    LadderArrow arrow = arrowOf(from, flags, length);
    arrow.view.segment.marks.set(mark);
    arrow.duplicate = mark == Mark::DuplicateAck ? 2 : 0;
    page.arrows.push_back(arrow);
}

void addGhost(LadderPage &page)
{
    LadderGhost ghost;
    ghost.y = Departure;
    ghost.begin = 1;
    ghost.end = 6;
    page.ghosts.push_back(ghost);
}

void addCrossing(LadderPage &page)
{
    for (const Side side : {Side::Client, Side::Server}) {
        LadderArrow arrow = arrowOf(side, TcpFlags::Fin | TcpFlags::Ack);
        arrow.labelEnd = 0.5;
        page.arrows.push_back(arrow);
    }
}

void fill(LadderPage &page, LegendShape shape)
{
    constexpr unsigned Ack = TcpFlags::Ack;
    switch (shape) {
    case LegendShape::Syn:
        page.arrows.push_back(arrowOf(Side::Client, TcpFlags::Syn));
        break;
    case LegendShape::SynAck:
        page.arrows.push_back(arrowOf(Side::Server, TcpFlags::Syn | Ack));
        break;
    case LegendShape::Ack:
        page.arrows.push_back(arrowOf(Side::Client, Ack));
        break;
    case LegendShape::Data:
        page.arrows.push_back(arrowOf(Side::Client, TcpFlags::Psh | Ack, 5));
        break;
    case LegendShape::Fin:
        page.arrows.push_back(arrowOf(Side::Server, TcpFlags::Fin | Ack));
        break;
    case LegendShape::Rst:
        page.arrows.push_back(arrowOf(Side::Server, TcpFlags::Rst));
        break;
    case LegendShape::Estimated:
        page.arrows.push_back(arrowOf(Side::Client, Ack));
        page.arrows.back().isArrivalEstimated = true;
        break;
    case LegendShape::Retransmission:
        addMarked(page, Side::Client, Ack, 5, Mark::Retransmission);
        break;
    case LegendShape::Lost:
        page.arrows.push_back(arrowOf(Side::Client, Ack, 5));
        page.arrows.back().isLost = true;
        page.arrows.back().reach = page.arrows.back().labelEnd = 0.6;
        break;
    case LegendShape::Ghost:
        addGhost(page);
        break;
    case LegendShape::DuplicateAck:
        addMarked(page, Side::Server, Ack, 0, Mark::DuplicateAck);
        break;
    case LegendShape::Crossing:
        addCrossing(page);
        break;
    case LegendShape::ZeroWindow:
        page.blocks.push_back({Side::Client, page.top, page.bottom, {}});
        break;
    case LegendShape::Certain:
    case LegendShape::Uncertain:
        break;
    case LegendShape::Idle:
        page.breaks.push_back({Departure, Arrival, 5 * Second});
        break;
    }
}

} // namespace

QImage legendPicture(LegendShape shape, const Theme &theme, const QFont &font, int width, double pixelRatio)
{
    LadderStyle style;
    style.theme = &theme;
    style.fields.options = false;
    style.fields.window = false;
    style.fields.acknowledgment = false;
    const LadderMetrics metrics(font, TextSize, LadderMetrics::usualRow(TextSize));
    LadderPage page;
    page.bottom = RowUnits;
    page.height = RowUnits;
    const bool isUncertain = shape == LegendShape::Uncertain;
    addRibbon(page, Side::Client, State::Established, isUncertain);
    addRibbon(page, Side::Server, State::Established, isUncertain);
    fill(page, shape);

    LadderColumns columns(width, metrics, style, page.flow);
    columns.clientLeft = metrics.ribbonWidth();
    columns.clientRight = columns.clientLeft + metrics.ribbonWidth();
    columns.serverRight = width - metrics.ribbonWidth();
    columns.serverLeft = columns.serverRight - metrics.ribbonWidth();
    const int height = static_cast<int>(std::ceil(metrics.rowHeight));
    QImage image(QSize(width, height) * pixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(theme.background);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    LifelinePainter(painter, page, columns, metrics, style).paintRibbons();
    ArrowPainter(painter, page, columns, metrics, style).paint();
    return image;
}

} // namespace tcpladder
