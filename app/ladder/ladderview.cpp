// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/ladderview.h"

#include "app/ladder/ladderaccessible.h"
#include "app/ladder/ladderbar.h"
#include "app/ladder/ladderedge.h"
#include "app/ladder/ladderpainter.h"
#include "app/ladder/laddersearch.h"
#include "app/ladder/overviewstrip.h"
#include "core/ladder/giventimes.h"

#include <QApplication>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace tcpladder {
namespace {

constexpr double UsualText = 14;
constexpr double AmpleWidth = 1900; ///< of the view, with the usual text: in more, as on a projector, all grows with it
constexpr double AmpleHeight = 1000;
constexpr double LeastRows = 3.5;  ///< with fewer in sight the foot is left out
constexpr double EdgesShare = 0.3; ///< of the view's height for head and foot, beyond their usual size
constexpr double SmallestZoom = 0.4;
constexpr double LargestZoom = 3;
constexpr int RestMilliseconds = 150;
constexpr LadderY BarSteps = LadderY{1} << 30U; // more would not fit into a scroll bar's int

} // namespace

LadderView::LadderView(const Session &session, Navigator &navigator, QWidget *parent)
    : QAbstractScrollArea(parent),
      m_session(session),
      m_navigator(navigator),
      m_metrics(font(), UsualText, LadderMetrics::usualRow(UsualText)),
      m_edgeMetrics(m_metrics),
      m_header(new LadderEdge([this](QPainter &p, const QRectF &area) { paintEdge(p, area, true); },
                              [this] { return edgeText(true); }, this)),
      m_footer(new LadderEdge([this](QPainter &p, const QRectF &area) { paintEdge(p, area, false); },
                              [this] { return edgeText(false); }, this)),
      m_overview(new OverviewStrip(this)),
      m_bar(new LadderBar(viewport())),
      m_followButton(new QToolButton(viewport())),
      m_search(new LadderSearch(this))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    LadderAccessible::install();
    setAccessibleName(tr("Ladder"));
    viewport()->setMouseTracking(true);
    m_followButton->setText(tr("Follow the newest segment"));
    m_followButton->setArrowType(Qt::DownArrow);
    m_followButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_followButton->hide();

    connect(&m_session, &Session::namesChanged, this, [this] {
        m_style.names = m_session.names();
        m_header->update();
    });
    connect(&m_session, &Session::opened, this, &LadderView::showFlow);
    connect(&m_session, &Session::progressed, this, &LadderView::flowGrew);
    connect(&m_session, &Session::finished, this, &LadderView::flowGrew);
    connect(&m_navigator, &Navigator::flowChanged, this, &LadderView::showFlow);
    connect(&m_navigator, &Navigator::segmentChanged, this, &LadderView::selectionChanged);
    connect(&m_navigator, &Navigator::visibleTimeChanged, this, &LadderView::followTime);
    connect(m_overview, &OverviewStrip::placeAsked, this, [this](double share) {
        if (m_ladder)
            setTop(static_cast<LadderY>(share * static_cast<double>(m_ladder->height())) - pageHeight() / 2);
    });
    connect(m_followButton, &QToolButton::clicked, this, [this] { setFollowing(true); });
    connect(m_bar, &LadderBar::asked, this, [this](const QString &text, bool forward) {
        if (m_bar->purpose() == LadderBar::Purpose::GoTo)
            goTo(text);
        else
            find(text, forward);
    });
    connect(m_bar, &LadderBar::closed, this, [this] { setFocus(); });
    connect(m_search, &LadderSearch::found, this, [this](std::uint32_t index) {
        m_bar->setMessage({});
        select(index);
    });
    connect(m_search, &LadderSearch::notFound, this, [this] { m_bar->setMessage(tr("not found")); });
    m_rest.setSingleShot(true);
    m_rest.setInterval(RestMilliseconds);
    connect(&m_rest, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    styleChanged();
    showFlow();
}

LadderView::~LadderView() = default;

void LadderView::setWhy(std::function<QString(FlowId, std::uint32_t)> why)
{
    m_style.why = std::move(why);
    styleChanged();
}

void LadderView::setTheme(const Theme *theme)
{
    m_givenTheme = theme;
    styleChanged();
}

void LadderView::setLabelStyle(LabelStyle style)
{
    m_style.labels = style;
    styleChanged();
}

void LadderView::setLabelFields(const LabelFields &fields)
{
    m_style.fields = fields;
    styleChanged();
}

void LadderView::setTimeFormat(LadderStyle::Time format)
{
    m_style.time = format;
    styleChanged();
}

void LadderView::setDeltas(LadderStyle::Delta delta)
{
    m_style.delta = delta;
    styleChanged();
}

void LadderView::setColumns(bool times, bool reasons)
{
    m_style.showsTimes = times;
    m_style.showsReasons = reasons;
    styleChanged();
}

void LadderView::setArithmetic(bool arithmetic)
{
    m_style.arithmetic = arithmetic;
    styleChanged();
}

void LadderView::setCard(bool isShown)
{
    m_arrangement.hasCard = isShown;
    relayOut([this, isShown] { m_ladder->setCard(isShown); });
}

void LadderView::setTimeAxis(TimeAxis axis)
{
    if (axis == m_arrangement.axis)
        return;
    m_arrangement.axis = axis;
    relayOut([this, axis] { m_ladder->setTimeAxis(axis); });
    Q_EMIT timeAxisChanged(axis);
}

void LadderView::setFoldLevel(FoldLevel level)
{
    if (level == m_arrangement.folds)
        return;
    m_arrangement.folds = level;
    relayOut([this, level] { m_ladder->setFoldLevel(level); });
}

void LadderView::stretchTime(int steps)
{
    if (m_arrangement.axis == TimeAxis::Even)
        setTimeAxis(TimeAxis::ToScale);
    relayOut([this, steps] {
        m_ladder->setTimeZoom(m_ladder->timeZoom() + steps);
        m_arrangement.timeZoom = m_ladder->timeZoom();
    });
}

void LadderView::toggleFold()
{
    const auto selected = m_navigator.segment();
    if (!m_ladder || !selected || *selected >= m_ladder->segmentCount())
        return;
    const auto fold = m_ladder->foldOf(*selected);
    if (!fold) {
        Q_EMIT messageAsked(tr("Nothing is folded here"));
        return;
    }
    if (fold->isOpen)
        m_navigator.setSegment(fold->first);
    relayOut([this, &fold] { m_ladder->setFoldOpen(fold->first, !fold->isOpen); });
}

void LadderView::openFoldAround(std::uint32_t index)
{
    // Its first segment stands for the whole fold.
    const auto fold = m_ladder->foldOf(index);
    if (fold && !fold->isOpen && fold->first != index)
        relayOut([this, index] { m_ladder->setFoldOpen(index, true); });
}

void LadderView::relayOut(const std::function<void()> &change)
{
    if (!m_ladder)
        return;
    if (m_ladder->segmentCount() == 0) {
        change();
        return;
    }
    // What the user looks at stays where it is: the selected segment, or what is at the view's top.
    std::uint32_t fixed = m_ladder->segmentAt(m_top).value_or(0);
    if (const auto selected = m_navigator.segment(); selected && *selected < m_ladder->segmentCount()) {
        const LadderY row = m_ladder->position(*selected);
        if (row >= m_top && row <= m_top + pageHeight())
            fixed = *selected;
    }
    const LadderY offset = m_ladder->position(fixed) - m_top;
    change();
    m_overview->refresh();
    m_header->update();
    m_footer->update();
    m_top = std::clamp<LadderY>(m_ladder->position(fixed) - offset, 0, lastTop());
    if (m_isFollowing)
        m_top = lastTop();
    updateScrollBar();
    redraw();
}

void LadderView::setZoom(double zoom)
{
    zoom = std::clamp(zoom, SmallestZoom, LargestZoom);
    if (std::abs(zoom - m_zoom) < 1e-9)
        return;
    // What is in the middle of the view stays there: the selected segment, if it is in sight.
    LadderY fixed = m_top + pageHeight() / 2;
    if (const auto selected = m_navigator.segment(); selected && m_ladder && *selected < m_ladder->segmentCount()) {
        const LadderY row = m_ladder->position(*selected);
        if (row >= m_top && row <= m_top + pageHeight())
            fixed = row;
    }
    const double share = static_cast<double>(fixed - m_top) / static_cast<double>(std::max<LadderY>(1, pageHeight()));
    m_zoom = zoom;
    styleChanged();
    setTop(fixed - static_cast<LadderY>(share * static_cast<double>(pageHeight())));
    Q_EMIT zoomChanged(m_zoom);
}

void LadderView::zoomIn()
{
    setZoom(m_zoom * 1.15);
}

void LadderView::zoomOut()
{
    setZoom(m_zoom / 1.15);
}

void LadderView::setFollowing(bool following)
{
    if (following)
        m_top = lastTop();
    const bool isChanged = following != m_isFollowing;
    m_isFollowing = following;
    updateScrollBar();
    updateFollowButton();
    redraw();
    if (isChanged)
        Q_EMIT followingChanged(following);
}

void LadderView::setLive(bool live)
{
    m_isLive = live;
    setFollowing(live);
}

void LadderView::setCapturePlace(std::optional<CapturePoint::Place> place)
{
    m_arrangement.capturePlace = place;
    if (!m_ladder)
        return;
    m_ladder->setCapturePlace(place);
    m_header->update();
    m_footer->update();
    redraw();
}

void LadderView::setRevealed(std::optional<std::uint32_t> count)
{
    if (!m_ladder)
        return;
    m_ladder->setRevealed(count);
    m_overview->refreshSoon();
    m_header->update();
    m_footer->update();
    updateScrollBar();
    if (const std::uint32_t shown = m_ladder->segmentCount(); count && shown > 0)
        ensureVisible(shown - 1);
    redraw();
}

void LadderView::showFlow()
{
    m_search->stop();
    m_style.reference.reset();
    const auto trace = m_session.trace();
    const FlowId flow = m_navigator.flow();
    m_ladder.reset();
    if (flow.isValid() && flow.value() < trace->counts().flows)
        m_ladder = std::make_shared<Ladder>(trace, flow);
    if (m_ladder)
        m_ladder->arrange(m_arrangement);
    m_top = 0;
    m_overview->setSource(m_ladder ? [ladder = m_ladder](int count) { return ladder->overview(count); }
                                   : std::function<std::vector<OverviewSlice>(int)>());
    if (m_isLive)
        m_top = lastTop();
    m_header->update();
    m_footer->update();
    updateScrollBar();
    selectionChanged();
    redraw();
    Q_EMIT flowShown();
}

void LadderView::flowGrew()
{
    if (!m_ladder) {
        showFlow();
        return;
    }
    const std::uint32_t before = m_ladder->segmentCount();
    m_ladder->refresh();
    if (before == m_ladder->segmentCount() && m_session.isLoading())
        return;
    if (m_isFollowing)
        m_top = lastTop();
    findRelated();
    m_overview->refreshSoon();
    m_header->update();
    m_footer->update();
    updateScrollBar();
    redraw();
}

void LadderView::select(std::int64_t index)
{
    if (!m_ladder || m_ladder->segmentCount() == 0)
        return;
    const std::int64_t last = std::int64_t{m_ladder->segmentCount()} - 1;
    m_navigator.setSegment(static_cast<std::uint32_t>(std::clamp<std::int64_t>(index, 0, last)));
}

void LadderView::selectionChanged()
{
    if (const auto selected = selectedSegment()) {
        openFoldAround(*selected);
        ensureVisible(*selected);
        announceSelection();
    }
    findRelated();
    redraw();
}

void LadderView::findRelated()
{
    const auto selected = selectedSegment();
    m_style.related = selected ? m_ladder->relatedTo(*selected) : std::vector<Related>();
}

void LadderView::announceSelection()
{
    const std::uint32_t index = *m_navigator.segment();
    setAccessibleDescription(textOf(index)); // read when the ladder gets the focus
    if (QAccessible::isActive() && isMovedByKeys())
        LadderAccessible::focus(*this, index);
}

void LadderView::styleChanged()
{
    m_style.theme = m_givenTheme ? m_givenTheme : &Theme::of(palette());
    chooseSizes();
    m_overview->setTheme(*m_style.theme);
    layOut();
    updateScrollBar();
    m_header->update();
    m_footer->update();
    redraw();
}

void LadderView::chooseSizes()
{
    const double font = std::max(0.5, fontInfo().pixelSize() / 13.0);
    const double ample = std::min(width() / (AmpleWidth * font), height() / (AmpleHeight * font));
    const double usual = UsualText * font * std::clamp(ample, 1.0, LargestZoom);
    const double text = usual * m_zoom;
    m_metrics = LadderMetrics(this->font(), text, LadderMetrics::usualRow(text));
    // Large letters are for the rows: head and foot leave them their room.
    const double edges = (m_metrics.headerHeight() + m_metrics.footerHeight()) / text;
    const double edgeText = std::min(text, std::max(usual, EdgesShare * height() / edges));
    m_edgeMetrics = LadderMetrics(this->font(), edgeText, LadderMetrics::usualRow(edgeText));
}

double LadderView::contentWidth() const
{
    const double room = viewport()->width();
    if (!m_ladder)
        return room;
    const FlowSummary &flow = m_ladder->summary();
    return LadderColumns::scrolledWidth(room, m_metrics, m_style, flow, hasTimes(m_ladder->trace(), flow));
}

void LadderView::redraw()
{
    m_rest.start();
    viewport()->update();
}

void LadderView::layOut()
{
    // Where there is room for some rows only, these matter more than roles above and what is summed up below.
    const double least = LeastRows * m_edgeMetrics.rowHeight;
    const double rows = height() - m_edgeMetrics.headerHeight();
    const bool hasFooter = rows - m_edgeMetrics.footerHeight() >= least;
    const int header =
        static_cast<int>(std::ceil(rows >= least ? m_edgeMetrics.headerHeight() : m_edgeMetrics.lowHeaderHeight()));
    const int footer = hasFooter ? static_cast<int>(std::ceil(m_edgeMetrics.footerHeight())) : 0;
    const int strip = m_overview->sizeHint().width();
    setViewportMargins(0, header, strip, footer);
    const QRect inside = viewport()->geometry();
    m_header->setGeometry(inside.left(), inside.top() - header, inside.width() + strip, header);
    m_footer->setGeometry(inside.left(), inside.bottom() + 1, inside.width() + strip, footer);
    m_footer->setVisible(hasFooter);
    m_overview->setGeometry(inside.right() + 1, inside.top(), strip, inside.height());
    m_bar->adjustSize();
    m_bar->move(std::max(0, (inside.width() - m_bar->width()) / 2), inside.height() - m_bar->height() - 10);
    updateFollowButton();
}

LadderPainter LadderView::painter() const
{
    return {*m_ladder, m_style, m_metrics, contentWidth()};
}

LadderY LadderView::pageHeight() const
{
    return m_metrics.units(viewport()->height());
}

LadderY LadderView::lastTop() const
{
    return m_ladder ? std::max<LadderY>(0, m_ladder->height() - pageHeight()) : 0;
}

void LadderView::setTop(LadderY top)
{
    const LadderY last = lastTop();
    const LadderY wanted = std::clamp<LadderY>(top, 0, last);
    if (m_isFollowing && wanted < last)
        setFollowing(false);
    if (wanted == m_top)
        return;
    m_top = wanted;
    updateScrollBar();
    redraw();
}

void LadderView::updateScrollBar()
{
    const LadderY last = lastTop();
    m_top = std::min(m_top, last);
    m_perStep = last / BarSteps + 1;
    m_isUpdatingBar = true;
    QScrollBar *bar = verticalScrollBar();
    bar->setPageStep(static_cast<int>(std::max<LadderY>(1, pageHeight() / m_perStep)));
    bar->setSingleStep(static_cast<int>(std::max<LadderY>(1, RowUnits / m_perStep)));
    bar->setRange(0, static_cast<int>(last / m_perStep));
    bar->setValue(static_cast<int>(m_top / m_perStep));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(static_cast<int>(m_metrics.rowHeight));
    horizontalScrollBar()->setRange(0, static_cast<int>(std::ceil(contentWidth())) - viewport()->width());
    m_isUpdatingBar = false;
    const auto whole = static_cast<double>(m_ladder ? std::max<LadderY>(1, m_ladder->height()) : 1);
    m_overview->setVisiblePart(static_cast<double>(m_top) / whole,
                               std::min(1.0, static_cast<double>(m_top + pageHeight()) / whole));
    tellTime();
}

void LadderView::tellTime()
{
    if (!m_ladder || m_ladder->segmentCount() == 0) {
        m_navigator.setLadderTime(std::nullopt);
        return;
    }
    const auto timeAt = [this](LadderY y) {
        return m_ladder->segment(m_ladder->segmentAt(y).value_or(0)).segment.time;
    };
    const Nanoseconds begin = timeAt(m_top + RowUnits / 2);
    m_navigator.setLadderTime(TimeSpan{begin, std::max(begin, timeAt(m_top + pageHeight())) + 1});
}

void LadderView::followTime()
{
    const auto time = m_navigator.visibleTime();
    const auto shown = m_navigator.ladderTime();
    if (!time || !m_ladder || m_ladder->segmentCount() == 0 || (shown && shown->overlaps(*time)))
        return;
    const std::uint32_t first = m_ladder->segmentAtTime(time->begin);
    if (m_ladder->segment(first).segment.time < time->end) // else nothing was captured in this time
        setTop(m_ladder->position(first) - RowUnits);
}

void LadderView::scrollContentsBy(int dx, int)
{
    if (dx != 0) {
        m_header->update();
        redraw();
    }
    if (!m_isUpdatingBar)
        setTop(verticalScrollBar()->value() * m_perStep);
}

void LadderView::updateFollowButton()
{
    m_followButton->adjustSize();
    m_followButton->move((viewport()->width() - m_followButton->width()) / 2,
                         viewport()->height() - m_followButton->height() - 12);
    m_followButton->setVisible(m_isLive && !m_isFollowing);
}

std::optional<std::uint32_t> LadderView::segmentAt(const QPointF &position) const
{
    if (!m_ladder)
        return std::nullopt;
    // A row reaches as far above its arrow's middle as below.
    return m_ladder->segmentAt(m_top + m_metrics.units(position.y()) + RowUnits / 2 - SlantUnits / 2);
}

double LadderView::rowPosition(std::uint32_t index) const
{
    return m_metrics.pixels(m_ladder->position(index) - m_top);
}

QRectF LadderView::rowArea(std::uint32_t index) const
{
    const double height = m_metrics.rowHeight;
    return {0, rowPosition(index) - height / 2, static_cast<double>(viewport()->width()), height};
}

std::optional<std::uint32_t> LadderView::selectedSegment() const
{
    const auto selected = m_navigator.segment();
    return selected && m_ladder && *selected < m_ladder->segmentCount() ? selected : std::nullopt;
}

bool LadderView::isMovedByKeys() const
{
    const QWidget *focused = QApplication::focusWidget();
    if (focused == nullptr)
        focused = QApplication::activeWindow(); // it has the keys that nothing in it wants
    return focused != nullptr && (focused == this || focused->isAncestorOf(this));
}

void LadderView::ensureVisible(std::uint32_t index)
{
    const LadderY row = m_ladder->position(index);
    const LadderY page = pageHeight() - (m_bar->isVisible() ? m_metrics.units(viewport()->height() - m_bar->y()) : 0);
    if (index == 0 && row + RowUnits < page)
        setTop(0); // with what stands above the first row
    else if (row < m_top - page || row > m_top + 2 * page)
        setTop(row - page / 3); // a jump: show what stands around it
    else if (row - RowUnits < m_top)
        setTop(row - std::min(2 * RowUnits, page / 2));
    else if (row + RowUnits + SlantUnits > m_top + page)
        setTop(row + 2 * RowUnits - page);
}

QSize LadderView::sizeHint() const
{
    return {900, 640};
}

} // namespace tcpladder
