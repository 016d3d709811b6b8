// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chartsource.h"
#include "app/charts/zoomstack.h"

#include <QElapsedTimer>
#include <QWidget>

#include <array>
#include <map>
#include <optional>

class QAction;
class QComboBox;
class QSplitter;
class QToolButton;

namespace tcpladder {

class ChartLegend;
class ChartSaver;
class ChartView;
class Navigator;
class Session;
struct Theme;

/// The charts, one above the other on one axis of time, and what chooses among them. They follow the navigator's flow,
/// selection and visible time, and move them.
class ChartPanel : public QWidget
{
    Q_OBJECT

public:
    ChartPanel(const Session &session, Navigator &navigator, QWidget *parent = nullptr);
    ~ChartPanel() override;

    ChartSource &source() { return m_source; }
    ChartView &view(ChartKind kind) { return *m_charts.at(kind).view; }
    ChartLegend &legend(ChartKind kind) { return *m_charts.at(kind).legend; }
    void setChartShown(ChartKind kind, bool isShown);
    bool isChartShown(ChartKind kind) const;
    /// Shows the data of these sides from now on, whatever flow is shown; until then those of the side that sent more.
    void setSides(const std::array<bool, 2> &sides);
    const std::array<bool, 2> &sides() const { return m_sides; }
    bool canStepBack() const { return !m_zooms.isEmpty(); }
    QSize sizeHint() const override { return {620, 420}; }

public Q_SLOTS:
    /// Steps back to what was shown before the last zoom.
    void stepBack();
    /// Shows all of the flow, or of the capture.
    void showWhole();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    struct Chart {
        QWidget *frame = nullptr;
        ChartLegend *legend = nullptr;
        ChartView *view = nullptr;
        QAction *action = nullptr;
    };

    void makeBar();
    void makeChart(ChartKind kind);
    void connectView(ChartKind kind);
    void flowChanged();
    void dataCame();
    void request();
    void chooseSides();
    void applySides();
    void applyTime();
    void applySelection();
    void applyTheme();
    void zoom(ChartKind kind, std::optional<TimeSpan> time, const std::optional<ValueRange> &values, bool isStep);
    void remember(bool isStep);
    void setZoom(const ChartZoom &zoom);
    void setTime(std::optional<TimeSpan> time);
    void keepInSight(const TimeSpan &time);
    void zoomBy(double factor);
    void panBy(double share);
    void chooseSegment(ChartKind kind, std::uint32_t segment);
    void updateActions();
    void retranslate();
    ChartZoom current() const { return {m_time, m_values}; }
    TimeSpan shownTime() const;
    bool showsCapture() const;

    const Session &m_session;
    Navigator &m_navigator;
    ChartSource m_source;
    std::map<ChartKind, Chart> m_charts;
    ZoomStack m_zooms;
    std::optional<TimeSpan> m_time; ///< as the navigator's
    std::map<ChartKind, ValueRange> m_values;
    QElapsedTimer m_lastStep; ///< notches of a wheel that follow each other are one step
    std::array<bool, 2> m_sides{true, true};
    bool m_areSidesChosen = false;
    bool m_isFlowNew = true;
    bool m_isMoving = false; ///< the ladder follows the charts, not they it

    QToolButton *m_chooser;
    QComboBox *m_direction;
    QAction *m_back = nullptr;
    QAction *m_whole = nullptr;
    QToolButton *m_save;
    QSplitter *m_splitter;
    ChartSaver *m_saver;
};

} // namespace tcpladder
