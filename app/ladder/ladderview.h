// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ladder/laddermetrics.h"
#include "app/ladder/ladderstyle.h"
#include "app/navigation/navigator.h"
#include "app/session/session.h"
#include "core/ladder/ladder.h"

#include <QAbstractScrollArea>
#include <QTimer>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

class QToolButton;

namespace tcpladder {

class LadderBar;
class LadderEdge;
class LadderPainter;
class LadderSearch;
class OverviewStrip;

/// The ladder of the navigator's flow: scrolled, zoomed, searched, and driven by mouse and keyboard.
///
/// It draws what is in sight and no more. Its place in the ladder is a LadderY, which does not depend on the zoom; the
/// scroll bar only follows it.
class LadderView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    LadderView(const Session &session, Navigator &navigator, QWidget *parent = nullptr);
    ~LadderView() override;

    /// Gives each segment its reason, in a column of its own where there is room; empty for none.
    void setWhy(std::function<QString(FlowId flow, std::uint32_t index)> why);
    /// Colours other than the desktop's; null to follow the desktop.
    void setTheme(const Theme *theme);
    void setLabelStyle(LabelStyle style);
    void setLabelFields(const LabelFields &fields);
    void setTimeFormat(LadderStyle::Time format);
    void setDeltas(LadderStyle::Delta delta);
    void setColumns(bool times, bool reasons);
    /// Says beneath each acknowledgment how its number comes about.
    void setArithmetic(bool arithmetic);
    /// Tells below the handshake what it agreed on.
    void setCard(bool isShown);
    const LadderStyle &style() const { return m_style; }

    /// What the ladder's height means, and what is folded: also of the flows that are shown from now on.
    void setTimeAxis(TimeAxis axis);
    void setFoldLevel(FoldLevel level);
    /// To scale, makes a span of time 2 to the power of @p steps times as high.
    void stretchTime(int steps);

    /// 1 is the usual size of text and rows; from 0.4 to 3.
    double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    /// Whether the ladder is wider than there is room for at this zoom, and so scrolls to the side.
    bool isWiderThanView() const { return contentWidth() > viewport()->width(); }

    /// Whether the view keeps the newest segment in sight as the flow grows. Moving away ends it.
    bool isFollowing() const { return m_isFollowing; }
    void setFollowing(bool following);
    /// While live, the view offers to follow the newest segment.
    void setLive(bool live);

    /// Overrules where the capture was made, for all flows; empty returns to the estimate.
    void setCapturePlace(std::optional<CapturePoint::Place> place);

    /// Shows no more than the flow's first @p count segments, with the newest of them in sight; empty for all. Another
    /// flow is shown whole.
    void setRevealed(std::optional<std::uint32_t> count);

    /// The ladder that is shown; null if no flow is.
    std::shared_ptr<const Ladder> ladder() const { return m_ladder; }
    /// Where the top of the view lies in the ladder.
    LadderY top() const { return m_top; }
    void setTop(LadderY top);
    /// The segment at @p position of the viewport.
    std::optional<std::uint32_t> segmentAt(const QPointF &position) const;
    /// Where segment @p index departs, in the viewport's pixels.
    double rowPosition(std::uint32_t index) const;
    /// The row of segment @p index, in the viewport's pixels.
    QRectF rowArea(std::uint32_t index) const;
    /// The segment that is selected in this ladder.
    std::optional<std::uint32_t> selectedSegment() const;
    /// Whether keys that the user presses now move the selection here: they go to the view, or to the window around it.
    bool isMovedByKeys() const;
    /// What is said of segment @p index, or of the fold that it is in: plain text of several lines.
    QString textOf(std::uint32_t index) const;
    /// Scrolls no more than needed to bring segment @p index in sight.
    void ensureVisible(std::uint32_t index);

    QSize sizeHint() const override;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void goToNextTrouble();
    void goToPreviousTrouble();
    void openGoTo();
    void openFind();
    void findNext();
    void findPrevious();
    /// Counts deltas from the selected segment; from the one before each, if it is the reference already.
    void toggleReference();
    /// Opens or closes the fold that the selected segment is in.
    void toggleFold();

Q_SIGNALS:
    /// The user chose another axis by a key.
    void timeAxisChanged(tcpladder::TimeAxis axis);
    /// Another flow is shown, or none.
    void flowShown();
    void followingChanged(bool following);
    void zoomChanged(double zoom);
    /// The wheel or a key asked for something in vain: a message for the status bar.
    void messageAsked(const QString &message);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void showFlow();
    void relayOut(const std::function<void()> &change);
    void openFoldAround(std::uint32_t index);
    bool clickFold(const QPointF &position);
    void flowGrew();
    void select(std::int64_t index);
    void selectionChanged();
    void styleChanged();
    /// Sizes by the font, the zoom and the room that there is.
    void chooseSizes();
    void layOut();
    void redraw();
    /// What is drawn may be wider than the view, which then scrolls to the side.
    double contentWidth() const;
    /// @p position in the viewport, in what is drawn.
    QPointF inContent(const QPointF &position) const;
    void updateScrollBar();
    void updateFollowButton();
    /// Tells the navigator what time the rows in sight are of.
    void tellTime();
    /// Goes to the first row of the time that the time axes show, unless some of it is in sight.
    void followTime();
    void goTo(const QString &text);
    void find(const QString &text, bool forward);
    void announceSelection();
    void findRelated();
    LadderPainter painter() const;
    LadderY pageHeight() const;
    LadderY lastTop() const;
    QString edgeText(bool isHeader) const;
    /// Whether @p position of the viewport lies on the card that tells what the handshake agreed on.
    bool isOnCard(const QPointF &position) const;
    /// The segment whose arrow lies under @p position, in the viewport.
    std::optional<std::uint32_t> arrowAt(const QPointF &position) const;
    void paintEdge(QPainter &painter, const QRectF &area, bool isHeader) const;

    const Session &m_session;
    Navigator &m_navigator;
    std::shared_ptr<Ladder> m_ladder;
    LadderStyle m_style;
    const Theme *m_givenTheme = nullptr;
    LadderMetrics m_metrics;
    LadderMetrics m_edgeMetrics; ///< of head and foot
    double m_zoom = 1;
    LadderArrangement m_arrangement; ///< of each flow that is shown; which folds are open is of one flow
    LadderY m_top = 0;
    LadderY m_perStep = 1; ///< how much of the ladder one step of the scroll bar is
    bool m_isFollowing = false;
    bool m_isLive = false;
    bool m_isUpdatingBar = false;
    QString m_lastSearch;
    QTimer m_rest; ///< runs out when nothing has moved for a while

    LadderEdge *m_header;
    LadderEdge *m_footer;
    OverviewStrip *m_overview;
    LadderBar *m_bar;
    QToolButton *m_followButton;
    LadderSearch *m_search;
};

} // namespace tcpladder
