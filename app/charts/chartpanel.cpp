// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chartpanel.h"

#include "app/charts/chartlegend.h"
#include "app/charts/chartsaver.h"
#include "app/charts/chartview.h"
#include "app/charts/chartwords.h"
#include "app/navigation/navigator.h"
#include "app/session/session.h"

#include <QAction>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QSplitter>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tcpladder {
namespace {

constexpr qint64 OneStep = 700; // ms between two notches that belong together
constexpr Nanoseconds LeastSpan = 10;
constexpr std::array<std::array<bool, 2>, 3> Choices = {{{true, false}, {false, true}, {true, true}}};

} // namespace

ChartPanel::ChartPanel(const Session &session, Navigator &navigator, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_navigator(navigator),
      m_source(session, navigator),
      m_chooser(new QToolButton),
      m_direction(new QComboBox),
      m_save(new QToolButton),
      m_splitter(new QSplitter(Qt::Vertical)),
      m_saver(new ChartSaver(session, navigator, this))
{
    makeBar();
    for (const ChartKind kind : AllCharts)
        makeChart(kind);
    m_splitter->setChildrenCollapsible(false);
    layout()->addWidget(m_splitter);
    setChartShown(ChartKind::TimeSequence, true);
    connect(&m_source, &ChartSource::changed, this, &ChartPanel::dataCame);
    connect(&session, &Session::opened, this, &ChartPanel::flowChanged);
    connect(&navigator, &Navigator::flowChanged, this, &ChartPanel::flowChanged);
    connect(&navigator, &Navigator::segmentChanged, this, &ChartPanel::applySelection);
    connect(&navigator, &Navigator::visibleTimeChanged, this, [this] {
        m_time = m_navigator.visibleTime();
        applyTime();
        request();
    });
    connect(&navigator, &Navigator::ladderTimeChanged, this, [this] {
        for (const auto &[kind, chart] : m_charts)
            chart.view->setLadderTime(m_navigator.ladderTime());
        if (m_navigator.ladderTime() && !m_isMoving)
            keepInSight(*m_navigator.ladderTime());
    });
    applyTheme();
    retranslate();
}

ChartPanel::~ChartPanel() = default;

void ChartPanel::makeBar()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new QToolBar;
    m_chooser->setPopupMode(QToolButton::InstantPopup);
    m_chooser->setMenu(new QMenu(m_chooser));
    bar->addWidget(m_chooser);
    for (std::size_t i = 0; i < Choices.size(); ++i)
        m_direction->addItem(QString());
    connect(m_direction, &QComboBox::activated, this,
            [this](int choice) { setSides(Choices[static_cast<std::size_t>(choice)]); });
    bar->addWidget(m_direction);
    m_back = bar->addAction(QString(), this, &ChartPanel::stepBack);
    m_whole = bar->addAction(QString(), this, &ChartPanel::showWhole);
    m_save->setPopupMode(QToolButton::InstantPopup);
    m_save->setMenu(new QMenu(m_save));
    connect(m_save->menu(), &QMenu::aboutToShow, this, [this] {
        m_save->menu()->clear();
        for (const auto &[kind, chart] : m_charts) {
            if (!chart.action->isChecked())
                continue;
            connect(m_save->menu()->addAction(tr("%1…", "save this chart").arg(ChartWords::name(kind))),
                    &QAction::triggered, this, [this, kind = kind] {
                        m_saver->save(*m_charts.at(kind).view, {m_time, m_charts.at(kind).view->columns(), m_sides});
                    });
        }
    });
    bar->addWidget(m_save);
    column->addWidget(bar);
}

void ChartPanel::makeChart(ChartKind kind)
{
    Chart &chart = m_charts[kind];
    chart.frame = new QWidget;
    chart.legend = new ChartLegend(kind);
    chart.view = new ChartView(kind, m_source.data());
    auto *column = new QVBoxLayout(chart.frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(chart.legend);
    column->addWidget(chart.view, 1);
    m_splitter->addWidget(chart.frame);
    chart.frame->hide();
    if (kind == ChartKind::Flows)
        m_chooser->menu()->addSeparator();
    chart.action = m_chooser->menu()->addAction(QString());
    chart.action->setCheckable(true);
    connect(chart.action, &QAction::toggled, this, [this, kind](bool isShown) { setChartShown(kind, isShown); });
    connectView(kind);
}

void ChartPanel::connectView(ChartKind kind)
{
    const Chart &chart = m_charts.at(kind);
    connect(chart.legend, &ChartLegend::curveToggled, chart.view, &ChartView::setCurveShown);
    connect(chart.legend, &ChartLegend::sideToggled, chart.view,
            [view = chart.view, legend = chart.legend] { view->setSides(legend->shownSides()); });
    connect(chart.view, &ChartView::zoomAsked, this,
            [this, kind](const std::optional<TimeSpan> &time, const std::optional<ValueRange> &values, bool isStep) {
                zoom(kind, time, values, isStep);
            });
    connect(chart.view, &ChartView::backAsked, this, &ChartPanel::stepBack);
    connect(chart.view, &ChartView::wholeAsked, this, &ChartPanel::showWhole);
    connect(chart.view, &ChartView::resized, this, &ChartPanel::request);
    connect(chart.view, &ChartView::segmentChosen, this, [this, kind](std::uint32_t s) { chooseSegment(kind, s); });
    connect(chart.view, &ChartView::flowChosen, this, [this](FlowId flow) { m_navigator.setFlow(flow); });
    connect(chart.view, &ChartView::crosshairMoved, this, [this](std::optional<Nanoseconds> time) {
        for (const auto &[other, each] : m_charts)
            each.view->setCrosshair(time);
    });
}

void ChartPanel::setChartShown(ChartKind kind, bool isShown)
{
    const Chart &chart = m_charts.at(kind);
    chart.action->setChecked(isShown);
    chart.frame->setVisible(isShown);
    applyTime();
    request();
}

bool ChartPanel::isChartShown(ChartKind kind) const
{
    return m_charts.at(kind).action->isChecked();
}

bool ChartPanel::showsCapture() const
{
    return isChartShown(ChartKind::Flows) || isChartShown(ChartKind::CaptureRate);
}

void ChartPanel::request()
{
    ChartRequest wanted;
    if (isVisible()) {
        for (const auto &[kind, chart] : m_charts) {
            if (!chart.action->isChecked())
                continue;
            wanted.charts.push_back(kind);
            wanted.columns = std::max(wanted.columns, chart.view->columns());
        }
    }
    wanted.sides = m_sides;
    wanted.time = m_time;
    wanted.flowRows = m_charts.at(ChartKind::Flows).view->flowRows();
    if (const auto range = m_values.find(ChartKind::Flows); range != m_values.end()) {
        wanted.firstFlow = static_cast<std::uint32_t>(std::max(0.0, range->second.low));
        wanted.lastFlow = static_cast<std::uint32_t>(std::clamp(range->second.high + 1, 0.0, 4e9));
    }
    m_source.ask(wanted);
}

void ChartPanel::flowChanged()
{
    m_isFlowNew = true;
    m_values.erase(ChartKind::TimeSequence);
    if (!showsCapture()) { // another flow is at another time
        m_zooms.clear();
        m_values.clear();
        setTime(std::nullopt);
    }
    for (const auto &[kind, chart] : m_charts)
        chart.view->setValues(m_values.count(kind) != 0 ? std::optional(m_values[kind]) : std::nullopt);
    dataCame(); // none, until the new ones come
    request();
}

void ChartPanel::dataCame()
{
    if (m_isFlowNew && m_source.data().flow) {
        m_isFlowNew = false;
        chooseSides();
    }
    applyTime();
    for (const auto &[kind, chart] : m_charts) {
        if (chart.action->isChecked())
            chart.view->showData();
    }
    applySelection();
}

TimeSpan ChartPanel::shownTime() const
{
    return m_time.value_or(m_source.data().whole);
}

void ChartPanel::applyTime()
{
    const ChartData &numbers = m_source.data();
    const bool isCapture = showsCapture();
    const Nanoseconds origin = isCapture || !numbers.flow ? numbers.whole.begin : numbers.flow->begin;
    TimeSpan time = shownTime();
    if (time.length() <= 1)
        time.end = time.begin + Millisecond; // a single moment
    for (const auto &[kind, chart] : m_charts) {
        if (chart.action->isChecked())
            chart.view->setTime(time, origin, isCapture);
    }
    updateActions();
}

void ChartPanel::chooseSides()
{
    if (m_areSidesChosen)
        return;
    const auto &bytes = m_source.data().flow->bytes;
    m_sides = bytes[0] == bytes[1] ? Choices[2] : bytes[0] > bytes[1] ? Choices[0] : Choices[1];
    applySides();
    request();
}

void ChartPanel::setSides(const std::array<bool, 2> &sides)
{
    m_areSidesChosen = true;
    m_sides = sides;
    applySides();
    request();
}

void ChartPanel::applySides()
{
    const auto found = std::find(Choices.begin(), Choices.end(), m_sides);
    m_direction->setCurrentIndex(static_cast<int>(found - Choices.begin()));
    for (const auto &[kind, chart] : m_charts) {
        if (isOfCapture(kind))
            continue;
        chart.view->setSides(m_sides);
        chart.legend->setSides(m_sides);
    }
}

void ChartPanel::applySelection()
{
    std::optional<Nanoseconds> time;
    const FlowId flow = m_navigator.flow();
    if (const auto index = m_navigator.segment(); index && flow.isValid()) {
        const auto trace = m_session.trace();
        const auto ids = trace->segmentsOf(flow, *index, 1);
        if (!ids.empty())
            time = trace->segments()[ids.front()].time;
    }
    for (const auto &[kind, chart] : m_charts)
        chart.view->setSelected(m_navigator.segment(), time, flow);
    if (time && sender() == &m_navigator)
        keepInSight({*time, *time + 1});
}

void ChartPanel::keepInSight(const TimeSpan &time)
{
    if (!m_time || m_time->overlaps(time) || !isVisible())
        return;
    const Nanoseconds length = m_time->length();
    const Nanoseconds begin = time.begin - length / 2;
    setTime(TimeSpan{begin, begin + length});
}

void ChartPanel::setTime(std::optional<TimeSpan> time)
{
    m_isMoving = true;
    m_navigator.setVisibleTime(time);
    m_isMoving = false;
}

void ChartPanel::zoom(ChartKind kind, std::optional<TimeSpan> time, const std::optional<ValueRange> &values,
                      bool isStep)
{
    remember(isStep);
    if (values) {
        m_values[kind] = *values;
        m_charts.at(kind).view->setValues(values);
    }
    if (time) {
        const TimeSpan whole = m_source.data().whole;
        const Nanoseconds length = std::max(time->length(), LeastSpan);
        const Nanoseconds begin = std::clamp(time->begin, whole.begin - length / 2, whole.end - length / 2);
        if (length >= whole.length())
            time.reset();
        else
            time = TimeSpan{begin, begin + length};
        setTime(time);
    }
    request();
    updateActions();
}

void ChartPanel::remember(bool isStep)
{
    const bool isSameStep = isStep && m_lastStep.isValid() && m_lastStep.elapsed() < OneStep && !m_zooms.isEmpty();
    if (!isSameStep)
        m_zooms.push(current());
    if (isStep)
        m_lastStep.start();
    else
        m_lastStep.invalidate();
}

void ChartPanel::setZoom(const ChartZoom &zoom)
{
    m_values = zoom.values;
    for (const auto &[kind, chart] : m_charts) {
        const auto range = m_values.find(kind);
        chart.view->setValues(range == m_values.end() ? std::nullopt : std::optional(range->second));
    }
    setTime(zoom.time);
    m_lastStep.invalidate();
    request();
    updateActions();
}

void ChartPanel::stepBack()
{
    if (!m_zooms.isEmpty())
        setZoom(m_zooms.pop());
}

void ChartPanel::showWhole()
{
    if (current() == ChartZoom())
        return;
    m_zooms.push(current());
    setZoom({});
}

void ChartPanel::zoomBy(double factor)
{
    const TimeSpan time = shownTime();
    const auto length = static_cast<Nanoseconds>(static_cast<double>(time.length()) * factor);
    const Nanoseconds begin = time.begin + (time.length() - length) / 2;
    zoom(ChartKind::TimeSequence, TimeSpan{begin, begin + length}, std::nullopt, true);
}

void ChartPanel::panBy(double share)
{
    const TimeSpan time = shownTime();
    const auto by = static_cast<Nanoseconds>(static_cast<double>(time.length()) * share);
    zoom(ChartKind::TimeSequence, TimeSpan{time.begin + by, time.end + by}, std::nullopt, true);
}

void ChartPanel::chooseSegment(ChartKind kind, std::uint32_t segment)
{
    if (!isOfCapture(kind)) {
        m_navigator.setSegment(segment);
        return;
    }
    const auto trace = m_session.trace();
    const SegmentId id(segment);
    const FlowId flow = trace->segments()[id].flow;
    const auto index = trace->read(flow, [id](const Flow &f) {
        std::uint32_t low = 0;
        for (std::uint32_t high = f.segmentCount(); low < high;) {
            const std::uint32_t middle = low + (high - low) / 2;
            if (f.segmentAt(middle) < id)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    });
    m_navigator.goTo(flow, index);
}

void ChartPanel::updateActions()
{
    m_back->setEnabled(!m_zooms.isEmpty());
    m_whole->setEnabled(!(current() == ChartZoom()));
}

void ChartPanel::applyTheme()
{
    const Theme &theme = Theme::of(palette());
    for (const auto &[kind, chart] : m_charts) {
        chart.view->setTheme(theme);
        chart.legend->setTheme(theme);
    }
}

void ChartPanel::retranslate()
{
    m_chooser->setText(tr("Charts"));
    m_chooser->setToolTip(tr("Which charts are shown"));
    m_direction->setItemText(0, ChartWords::direction(Side::Client));
    m_direction->setItemText(1, ChartWords::direction(Side::Server));
    m_direction->setItemText(2, tr("both directions"));
    m_direction->setToolTip(tr("Whose data the charts of the flow show"));
    m_direction->setAccessibleName(m_direction->toolTip());
    m_back->setText(tr("Step back"));
    m_back->setToolTip(tr("Show what was shown before the last zoom (Backspace)"));
    m_whole->setText(tr("Show all"));
    m_whole->setToolTip(tr("Show all of the flow or the capture (Home, or a double click)"));
    m_save->setText(tr("Save"));
    m_save->setToolTip(tr("Save a chart as a picture, or its numbers as CSV"));
    for (const auto &[kind, chart] : m_charts) {
        chart.action->setText(ChartWords::name(kind));
        chart.action->setToolTip(ChartWords::meaning(kind));
        chart.legend->retranslate();
        chart.view->setAccessibleName(ChartWords::name(kind));
        chart.view->setAccessibleDescription(ChartWords::meaning(kind));
    }
    applyTime();
}

void ChartPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    request();
}

void ChartPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    request(); // for nothing: what nobody sees is not computed
}

void ChartPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ChartPanel::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu;
    menu.addActions({m_back, m_whole});
    menu.addSeparator();
    for (const auto &[kind, chart] : m_charts)
        menu.addAction(chart.action);
    menu.exec(event->globalPos());
}

void ChartPanel::keyPressEvent(QKeyEvent *event)
{
    constexpr double Step = 0.25;
    switch (event->key()) {
    case Qt::Key_Backspace:
        stepBack();
        break;
    case Qt::Key_Home:
    case Qt::Key_0:
        showWhole();
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(1 / 1.5);
        break;
    case Qt::Key_Minus:
        zoomBy(1.5);
        break;
    case Qt::Key_Left:
        panBy(-Step);
        break;
    case Qt::Key_Right:
        panBy(Step);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace tcpladder
