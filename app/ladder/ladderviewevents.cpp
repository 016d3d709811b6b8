// SPDX-License-Identifier: GPL-3.0-or-later
// What the user does to a LadderView, and what it shows of that.
#include "app/ladder/foldpainter.h"
#include "app/ladder/ladderbar.h"
#include "app/ladder/ladderedge.h"
#include "app/ladder/ladderframe.h"
#include "app/ladder/ladderpainter.h"
#include "app/ladder/laddersearch.h"
#include "app/ladder/ladderview.h"
#include "app/ladder/ladderwords.h"
#include "app/text/endpointtext.h"
#include "app/text/handshaketext.h"
#include "app/text/labeltext.h"
#include "app/text/marktext.h"
#include "core/ladder/giventimes.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace tcpladder {

void LadderView::paintEvent(QPaintEvent *)
{
    QPainter p(viewport());
    if (!m_ladder) {
        p.fillRect(viewport()->rect(), m_style.theme->background);
        return;
    }
    const LadderY bottom = m_top + m_metrics.units(viewport()->height()) + 1;
    m_style.smoothText = !m_rest.isActive();
    const LadderPainter body = painter();
    p.translate(-horizontalScrollBar()->value(), 0);
    body.paint(p, body.page(m_top, bottom), m_navigator.segment());
}

QPointF LadderView::inContent(const QPointF &position) const
{
    return position + QPointF(horizontalScrollBar()->value(), 0);
}

void LadderView::paintEdge(QPainter &p, const QRectF &area, bool isHeader) const
{
    if (!m_ladder) {
        p.fillRect(area, isHeader ? m_style.theme->header : m_style.theme->background);
        return;
    }
    const LadderPainter body = painter();
    const LadderFrame frame(*m_ladder, m_style, m_edgeMetrics, body.columns());
    if (!isHeader) {
        frame.paintFooter(p, area);
        return;
    }
    QRectF head = area;
    head.setWidth(std::max(area.width(), body.columns().width));
    p.translate(-horizontalScrollBar()->value(), 0);
    frame.paintHeader(p, head);
}

QString LadderView::edgeText(bool isHeader) const
{
    if (!m_ladder)
        return {};
    const LadderPainter body = painter();
    const LadderFrame frame(*m_ladder, m_style, m_edgeMetrics, body.columns());
    return isHeader ? frame.headerText() : frame.footerText();
}

std::optional<std::uint32_t> LadderView::arrowAt(const QPointF &position) const
{
    if (!m_ladder || m_ladder->segmentCount() == 0)
        return std::nullopt;
    const LadderColumns columns = painter().columns();
    const double share = (inContent(position).x() - columns.clientRight) / (columns.serverLeft - columns.clientRight);
    if (share < 0 || share > 1)
        return std::nullopt;
    // The label above belongs to the arrow too.
    const double y = position.y() + m_metrics.labelHeight() * 0.3;
    double nearest = m_metrics.labelHeight() * 0.8;
    std::optional<std::uint32_t> found;
    for (const LadderArrow &arrow : m_ladder->page(m_top, m_top + pageHeight()).arrows) {
        const double way = arrow.view.segment.from == Side::Client ? share : 1 - share;
        const double line = (arrow.at(way) - static_cast<double>(m_top)) * m_metrics.rowHeight / RowUnits;
        if (std::abs(line - y) < nearest) {
            nearest = std::abs(line - y);
            found = arrow.view.index;
        }
    }
    return found;
}

bool LadderView::isOnCard(const QPointF &position) const
{
    if (!m_ladder || !m_ladder->handshake())
        return false;
    const LadderColumns columns = painter().columns();
    const double x = inContent(position).x();
    const LadderY y = m_top + m_metrics.units(position.y());
    const std::optional<LadderCard> card = m_ladder->outline(m_top, m_top + pageHeight()).card;
    return card && card->begin <= y && y < card->end && columns.clientRight < x && x < columns.serverLeft;
}

void LadderView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const auto selected = m_ladder ? selectedSegment() : std::nullopt;
    const LadderY row = selected ? m_ladder->position(*selected) : 0;
    const bool wasInSight =
        selected && row >= m_top && row <= m_top + m_metrics.units(std::max(0, event->oldSize().height()));
    chooseSizes();
    layOut();
    if (m_isFollowing)
        m_top = lastTop();
    updateScrollBar();
    if (wasInSight && !m_isFollowing)
        ensureVisible(*selected); // also where a message has taken room above it
}

void LadderView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LanguageChange)
        styleChanged();
    QAbstractScrollArea::changeEvent(event);
}

void LadderView::wheelEvent(QWheelEvent *event)
{
    const double steps = event->angleDelta().y() / 120.0;
    if (event->modifiers() & Qt::ControlModifier) {
        setZoom(m_zoom * std::pow(1.15, steps));
    } else if (event->angleDelta().y() == 0 || (event->modifiers() & Qt::ShiftModifier)) {
        const int sideways = event->angleDelta().x() + event->angleDelta().y();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - sideways);
    } else {
        const double pixels = event->pixelDelta().isNull() ? steps * 3 * m_metrics.rowHeight : event->pixelDelta().y();
        setTop(m_top - m_metrics.units(pixels));
    }
    event->accept();
}

void LadderView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (clickFold(event->position()))
        return;
    const auto arrow = arrowAt(event->position());
    if (const auto index = arrow ? arrow : segmentAt(event->position()))
        select(*index);
}

bool LadderView::clickFold(const QPointF &position)
{
    if (!m_ladder || m_ladder->segmentCount() == 0)
        return false;
    const LadderPage page = m_ladder->page(m_top, m_top + pageHeight());
    const LadderColumns columns = painter().columns();
    const QPointF at = inContent(position);
    for (const LadderFold &fold : page.folds) {
        const bool isBetween = at.x() > columns.clientRight && at.x() < columns.serverLeft;
        const LadderY y = m_top + m_metrics.units(at.y());
        const bool isHit =
            fold.isOpen ? FoldPainter::closingButton(fold, page, columns, m_metrics).adjusted(-3, -3, 3, 3).contains(at)
                        : isBetween && y >= fold.begin && y < fold.begin + RowUnits + FoldUnits / 2;
        if (!isHit)
            continue;
        select(fold.first);
        relayOut([this, &fold] { m_ladder->setFoldOpen(fold.first, !fold.isOpen); });
        return true;
    }
    return false;
}

void LadderView::keyPressEvent(QKeyEvent *event)
{
    if (!m_ladder || m_ladder->segmentCount() == 0) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const std::uint32_t last = m_ladder->segmentCount() - 1;
    const bool isSelected = m_navigator.segment().has_value();
    // Without a selection, the first key selects what is at the top of the view.
    const std::uint32_t current =
        std::min(last, isSelected ? *m_navigator.segment() : segmentAt({0, m_metrics.rowHeight / 2}).value_or(0));
    const PhaseRows row = m_ladder->rowOf(current);
    const auto rowAt = [this](LadderY y) { return m_ladder->segmentAt(y).value_or(0); };
    const LadderY page = std::max<LadderY>(RowUnits, pageHeight() - RowUnits);
    switch (event->key()) {
    case Qt::Key_J:
    case Qt::Key_Down:
        select(isSelected && row.last < last ? row.last + 1 : row.first);
        break;
    case Qt::Key_K:
    case Qt::Key_Up:
        select(isSelected && row.first > 0 ? m_ladder->rowOf(row.first - 1).first : row.first);
        break;
    case Qt::Key_PageDown:
        select(
            std::max(rowAt(m_ladder->position(current) + page), std::min(row.last + 1, m_ladder->rowOf(last).first)));
        break;
    case Qt::Key_PageUp:
        select(rowAt(m_ladder->position(current) - page));
        break;
    case Qt::Key_Home:
        select(0);
        break;
    case Qt::Key_End:
        select(m_ladder->rowOf(last).first);
        if (m_isLive)
            setFollowing(true);
        break;
    case Qt::Key_N:
        if (event->modifiers() & Qt::ShiftModifier)
            goToPreviousTrouble();
        else
            goToNextTrouble();
        break;
    case Qt::Key_R:
        toggleReference();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        toggleFold();
        break;
    case Qt::Key_T:
        setTimeAxis(m_arrangement.axis == TimeAxis::Even ? TimeAxis::ToScale : TimeAxis::Even);
        break;
    case Qt::Key_BracketRight:
        stretchTime(1);
        break;
    case Qt::Key_BracketLeft:
        stretchTime(-1);
        break;
    case Qt::Key_G:
        openGoTo();
        break;
    case Qt::Key_Slash:
        openFind();
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        break;
    case Qt::Key_Minus:
        zoomOut();
        break;
    case Qt::Key_0:
        setZoom(1);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    event->accept();
}

void LadderView::goToNextTrouble()
{
    if (!m_ladder)
        return;
    const std::uint32_t from = m_navigator.segment() ? *m_navigator.segment() + 1 : 0;
    const auto next = m_ladder->trace().nextTrouble(m_ladder->flow(), from);
    if (next && *next < m_ladder->segmentCount())
        select(*next);
    else
        Q_EMIT messageAsked(tr("No trouble from here on"));
}

void LadderView::goToPreviousTrouble()
{
    if (!m_ladder || m_ladder->segmentCount() == 0)
        return;
    const std::uint32_t from = m_navigator.segment().value_or(m_ladder->segmentCount());
    if (const auto previous = m_ladder->trace().previousTrouble(m_ladder->flow(), from))
        select(*previous);
    else
        Q_EMIT messageAsked(tr("No trouble before this"));
}

void LadderView::toggleReference()
{
    if (!m_navigator.segment())
        return;
    const std::uint32_t selected = *m_navigator.segment();
    if (m_style.reference == selected)
        m_style.reference.reset();
    else
        m_style.reference = selected;
    m_header->update();
    redraw();
}

void LadderView::openGoTo()
{
    m_bar->open(LadderBar::Purpose::GoTo);
    layOut();
}

void LadderView::openFind()
{
    m_bar->open(LadderBar::Purpose::Find);
    layOut();
}

void LadderView::findNext()
{
    find(m_lastSearch, true);
}

void LadderView::findPrevious()
{
    find(m_lastSearch, false);
}

void LadderView::goTo(const QString &text)
{
    if (!m_ladder || m_ladder->segmentCount() == 0)
        return;
    static const QRegularExpression number(QStringLiteral("^\\s*#?(\\d+)\\s*$"));
    static const QRegularExpression time(QStringLiteral("^\\s*(\\d+(?:\\.\\d*)?|\\.\\d+)\\s*(s|ms|us|µs)?\\s*$"));
    if (const auto match = number.match(text); match.hasMatch()) {
        const qlonglong wanted = match.captured(1).toLongLong();
        if (wanted < 1 || wanted > m_ladder->segmentCount()) {
            m_bar->setMessage(tr("from 1 to %1").arg(m_ladder->segmentCount()));
            return;
        }
        select(wanted - 1);
    } else if (const auto moment = time.match(text); moment.hasMatch()) {
        const QString unit = moment.captured(2);
        const auto size = unit == QLatin1String("ms")                    ? Millisecond
                          : unit.isEmpty() || unit == QLatin1String("s") ? Second
                                                                         : Microsecond;
        const auto span =
            static_cast<Nanoseconds>(std::min(1e18, moment.captured(1).toDouble() * static_cast<double>(size)));
        select(m_ladder->segmentAtTime(m_ladder->summary().begin + span));
    } else {
        m_bar->setMessage(tr("a number such as 12, or a time such as 5.2 s"));
        return;
    }
    m_bar->hide();
    setFocus();
}

void LadderView::find(const QString &text, bool forward)
{
    m_lastSearch = text;
    if (!m_ladder || text.trimmed().isEmpty())
        return;
    const std::uint32_t from = m_navigator.segment().value_or(forward ? m_ladder->segmentCount() - 1 : 0);
    m_search->start(m_ladder, m_style, text, from, forward);
}

bool LadderView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        if (isOnCard(help->pos())) {
            const bool isV6 = m_ladder->summary().endPoint(Side::Client).address.isV6();
            QToolTip::showText(help->globalPos(), handshakeText(*m_ladder->handshake(), isV6), viewport());
            return true;
        }
        const auto arrow = arrowAt(help->pos());
        const auto index = arrow ? arrow : segmentAt(help->pos());
        const double distance = index && !arrow ? std::abs(rowPosition(*index) - help->pos().y()) : 0;
        if (index && distance <= m_metrics.rowHeight)
            QToolTip::showText(help->globalPos(), textOf(*index), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

QString LadderView::textOf(std::uint32_t index) const
{
    const FlowSummary &flow = m_ladder->summary();
    QStringList lines;
    if (const auto fold = m_ladder->foldOf(index); fold && !fold->isOpen) {
        const LadderY row = m_ladder->position(index);
        for (const LadderFold &shown : m_ladder->page(row, row + 1).folds) {
            if (shown.first != fold->first)
                continue;
            lines << tr("Segments %1 to %2").arg(shown.first + 1).arg(shown.last + 1);
            lines << LadderWords::foldParts(shown, m_ladder->phases());
            lines << tr("Click, or press Enter, to see them one by one.");
        }
        return lines.join(QLatin1Char('\n'));
    }
    const SegmentView view = m_ladder->segment(index);
    const Side from = view.segment.from;
    //: Number of a segment, then its time: "Segment 4 at 5.180297 s"
    lines << (hasTime(view.segment)
                  ? tr("Segment %1 at %2 s").arg(index + 1).arg(LadderWords::seconds(view.segment.time - flow.begin))
                  : tr("Segment %1").arg(index + 1));
    lines << QStringLiteral("%1 → %2").arg(shortEndPointText(m_style.names.get(), flow.endPoint(from)),
                                           shortEndPointText(m_style.names.get(), flow.endPoint(otherSide(from))));
    LabelFields whole;
    whole.relative = m_style.fields.relative;
    lines << labelText(view, m_style.labels, whole);
    const auto stateOf = [&](Side side) {
        const StatePath path = m_ladder->trace().path(flow.id, side);
        const auto name = stateName(path.empty() ? State::Unknown : stepAfter(path, index).state);
        return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    };
    lines << tr("Then: client %1, server %2").arg(stateOf(Side::Client), stateOf(Side::Server));
    if (!view.segment.marks.isEmpty())
        lines << marksText(view.segment.marks);
    if (m_style.why) {
        if (const QString why = m_style.why(flow.id, index); !why.isEmpty())
            lines << why;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace tcpladder
