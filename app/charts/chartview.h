// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chartdata.h"
#include "app/charts/chartmap.h"
#include "app/charts/zoomstack.h"
#include "app/theme/theme.h"

#include <QChartView>

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>

class QLineSeries;
class QValueAxis;

namespace tcpladder {

class ChartOverlay;
struct ChartPointer;

/// One chart: draws the numbers that it is given for the time that it is told, and tells what the user wants of it.
class ChartView : public QChartView
{
    Q_OBJECT

public:
    /// @p data is looked at whenever showData() is called, and must live as long.
    ChartView(ChartKind kind, const ChartData &numbers, QWidget *parent = nullptr);

    ChartKind kind() const { return m_kind; }
    void setTheme(const Theme &theme);
    const Theme &theme() const { return *m_theme; }
    /// Which directions are shown.
    void setSides(const std::array<bool, 2> &sides);
    void setCurveShown(Curve curve, bool isShown);
    bool isCurveShown(Curve curve) const { return m_hidden.count(curve) == 0; }

    /// Draws what the data are now.
    void showData();
    /// Shows @p time, which is counted from @p origin: the first segment of the capture if @p isOfCapture, else of the
    /// flow. The data for it may come later.
    void setTime(const TimeSpan &time, Nanoseconds origin, bool isOfCapture);
    /// Shows @p values; empty: as the curves need.
    void setValues(const std::optional<ValueRange> &values);
    void setLadderTime(const std::optional<TimeSpan> &time);
    /// Marks the selected segment @p index of the flow, which passed at @p time.
    void setSelected(std::optional<std::uint32_t> index, std::optional<Nanoseconds> time, FlowId flow);
    /// The crosshair's line, also while the mouse is in another chart.
    void setCrosshair(std::optional<Nanoseconds> time);

    /// How many pixels the time takes, and the rows that there are for flows.
    int columns() const;
    int flowRows() const;
    /// Where everything lies.
    const ChartMap &chartMap() const;
    /// Draws the chart into @p area of @p painter, without what belongs to the mouse.
    void paintTo(QPainter &painter, const QRectF &area);
    /// What the chart says instead of showing curves; empty if it shows some.
    QString message() const;

    QSize sizeHint() const override { return {560, 240}; }
    QSize minimumSizeHint() const override { return {220, 120}; }

Q_SIGNALS:
    /// The user wants to see @p time and @p values; a value that is empty stays as it is.
    void zoomAsked(const std::optional<tcpladder::TimeSpan> &time, const std::optional<tcpladder::ValueRange> &values,
                   bool isStep);
    void backAsked();
    void wholeAsked();
    void segmentChosen(std::uint32_t segment);
    void flowChosen(tcpladder::FlowId flow);
    /// The mouse is at @p time; empty if it has left.
    void crosshairMoved(std::optional<tcpladder::Nanoseconds> time);
    /// Its plot has another size: it needs other numbers.
    void resized();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Hit {
        Curve curve;
        Side side;
        CurvePoint point;
        QPointF position;
    };
    enum class Drag : std::uint8_t { None, Zoom, Pan };

    void layOut();
    void updateAxes();
    void fillLines();
    QLineSeries &line(Curve curve, Side side);
    void fill(QLineSeries &series, const CurvePoints &points, const QPen &pen) const;
    ValueRange neededValues() const;
    bool isWindowOutOfSight() const;
    std::optional<Hit> hitAt(const QPointF &position) const;
    void pointAt(const QPointF &position);
    QStringList linesAt(const QPointF &position, const std::optional<Hit> &hit) const;
    void panTo(const QPointF &position);
    void zoomToBand(const QRectF &band);
    void choose(const QPointF &position);

    ChartKind m_kind;
    const ChartData &m_data;
    const Theme *m_theme = &Theme::light();
    QValueAxis *m_timeAxis;
    QValueAxis *m_valueAxis;
    ChartOverlay *m_overlay;
    std::map<std::pair<Curve, Side>, QLineSeries *> m_lines;
    std::set<Curve> m_hidden;
    std::optional<ValueRange> m_values;
    Nanoseconds m_origin = 0;
    bool m_isOriginOfCapture = false;
    double m_timeSize = 1;  ///< nanoseconds in a unit of the axis
    double m_valueSize = 1; ///< of the values
    Drag m_drag = Drag::None;
    bool m_hasDragged = false;
    QPointF m_dragBegin;
    ChartMap m_dragMap;
};

} // namespace tcpladder
