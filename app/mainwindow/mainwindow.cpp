// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/mainwindow.h"

#include "app/capture/capturecontrol.h"
#include "app/capture/kernelpanel.h"
#include "app/capture/recordings.h"
#include "app/capture/recoverybar.h"
#include "app/charts/chartpanel.h"
#include "app/dialogs/about.h"
#include "app/dialogs/helptable.h"
#include "app/dialogs/ladderoutput.h"
#include "app/dialogs/showonly.h"
#include "app/ladder/captureplacemenu.h"
#include "app/ladder/ladderview.h"
#include "app/ladder/lanesview.h"
#include "app/legend/legendwindow.h"
#include "app/lessons/lessondirectory.h"
#include "app/lessons/lessonmenu.h"
#include "app/lessons/lessonpanel.h"
#include "app/mainwindow/dockkeeper.h"
#include "app/mainwindow/laddermenu.h"
#include "app/mainwindow/menus.h"
#include "app/mainwindow/messagebar.h"
#include "app/mainwindow/pasting.h"
#include "app/mainwindow/statusline.h"
#include "app/manual/manual.h"
#include "app/panels/endpointpanel.h"
#include "app/panels/endpointwatch.h"
#include "app/panels/flowlistpanel.h"
#include "app/panels/segmentpanel.h"
#include "app/quiz/quizwindow.h"
#include "app/quiz/worksheet.h"
#include "app/reveal/revealwindow.h"
#include "app/settings/settings.h"
#include "app/settings/settingsdialog.h"
#include "app/settings/shortcuts.h"
#include "app/startpage/startpage.h"
#include "app/statediagram/statediagramview.h"
#include "app/theme/screenfit.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace tcpladder {
namespace {

LabelStyle labelStyleNamed(const QString &name)
{
    return name == QLatin1String("tcpdump") ? LabelStyle::Tcpdump
           : name == QLatin1String("rfc")   ? LabelStyle::Rfc
           : name == QLatin1String("plain") ? LabelStyle::Plain
                                            : LabelStyle::Compact;
}

/// Where the files are, whatever folder the next start is in. Standard input cannot be opened again.
QStringList filesWithPath(const QStringList &files)
{
    QStringList paths;
    for (const QString &file : files) {
        if (QFileInfo(file).isFile())
            paths.append(QFileInfo(file).absoluteFilePath());
    }
    return paths;
}

} // namespace

MainWindow::MainWindow(Settings &settings, QWidget *parent)
    : QMainWindow(parent),
      m_settings(settings),
      m_guide(m_session, m_navigator),
      m_names(m_session, this)
{
    // The first to hear of another trace: no view may ask the new one for a flow of the old one.
    connect(&m_session, &Session::opened, this, [this] { m_navigator.setFlow({}); });
    makeViews();
    makeDocks();
    m_menus = new Menus(menuBar(), settings, m_docks->docks(), this);
    makeCapture();
    m_ladderMenu = new LadderMenu(settings, *m_ladder, this);
    menuBar()->insertMenu(menuBar()->actions().at(2), m_ladderMenu);
    followShortcuts(settings, m_ladderMenu->choices());
    connectSession();
    connectMenus();
    m_docks->retranslate();
    resizeOnScreen(*this, {1280, 800});
    layOut();
    restoreGeometry(settings.windowGeometry());
    restoreState(settings.windowState());
    choosePage();
    layout()->activate();
    keepOnScreen(*this); // panels that are away now had asked for more
}

MainWindow::~MainWindow() = default;

void MainWindow::makeViews()
{
    m_messages = new MessageBar;
    m_startPage = new StartPage(m_settings);
    m_ladder = new LadderView(m_session, m_navigator);
    m_ladder->setWhy([this](FlowId flow, std::uint32_t index) { return m_why.of(m_session.trace(), flow, index); });
    m_endpoints = new EndpointWatch(m_session, m_navigator, this);
    m_client = new EndpointPanel(*m_endpoints, Side::Client);
    m_server = new EndpointPanel(*m_endpoints, Side::Server);
    m_segment = new SegmentPanel(m_session, m_navigator);
    m_charts = new ChartPanel(m_session, m_navigator);
    m_lesson = new LessonPanel(m_session, m_navigator);
    m_diagrams = new StateDiagramView(m_session, m_navigator);
    m_status = new StatusLine(m_session, m_navigator);
    m_flows = new FlowListPanel(m_session, m_navigator); // the others have heard of progress when it chooses a flow

    m_pages = new QStackedWidget;
    m_pages->addWidget(m_startPage);
    m_pages->addWidget(m_ladder);
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    m_column = column;
    column->addWidget(m_pages, 1);
    setCentralWidget(centre);
    setStatusBar(m_status);
}

void MainWindow::makeDocks()
{
    auto *sides = new QSplitter;
    sides->addWidget(m_client);
    sides->addWidget(m_server);
    sides->setChildrenCollapsible(false);
    m_docks = new DockKeeper(*this);
    m_flowDock = m_docks->add({"flows", QT_TR_NOOP("Flows"), Qt::LeftDockWidgetArea, 20}, m_flows);
    m_docks->add({"endpoints", QT_TR_NOOP("End points"), Qt::BottomDockWidgetArea, 52}, sides);
    m_docks->add({"segment", QT_TR_NOOP("Segment"), Qt::BottomDockWidgetArea, 48}, m_segment);
    m_docks->add({"charts", QT_TR_NOOP("Charts"), Qt::RightDockWidgetArea, 33, false}, m_charts);
    m_lessonDock = m_docks->add({"lesson", QT_TR_NOOP("Lesson"), Qt::RightDockWidgetArea, 27, false}, m_lesson);
    m_docks->add({"diagrams", QT_TR_NOOP("State Diagrams"), Qt::RightDockWidgetArea, 27, false}, m_diagrams);
    m_docks->add({"kernel", QT_TR_NOOP("Kernel's View"), Qt::BottomDockWidgetArea, 48, false},
                 new KernelPanel(m_session, m_navigator));
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea); // a lesson wants height
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
    setAnimated(m_settings.isAnimated());
    connect(&m_settings, &Settings::animatedChanged, this, &QMainWindow::setAnimated);
}

void MainWindow::layOut()
{
    m_docks->reset();
    m_lessonDock->setVisible(m_lesson->lesson().has_value());
}

void MainWindow::makeCapture()
{
    m_capture =
        new CaptureControl(*this,
                           {m_menus->startCapture, m_menus->remoteCapture, m_menus->stopCapture, m_menus->pauseCapture,
                            m_menus->restartCapture, m_menus->clearCapture, m_menus->saveCapture},
                           m_session, m_navigator, *m_ladder);
    m_column->insertWidget(0, &m_capture->recovery());
    connect(m_capture, &CaptureControl::openWanted, this, [this](const QString &file) { open({file}); });
    connect(m_capture, &CaptureControl::failed, m_messages,
            [this](const Error &error) { m_messages->showError(error); });
    connect(m_capture, &CaptureControl::told, m_status,
            [this](const QString &text) { m_status->showMessage(text, 6000); });
    connect(m_startPage, &StartPage::captureWanted, m_capture, &CaptureControl::askStart);
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::opened, this, [this] {
        m_isNoted = false;
        m_wanted = std::exchange(m_left, {});
        m_messages->clear();
        choosePage();
        if (!showsStartPage())
            m_ladder->setFocus(); // its keys work at once, wherever the capture was chosen
    });
    connect(&m_session, &Session::progressed, this, &MainWindow::noteRecent);
    const auto setTimeWait = [this](int seconds) { m_session.setTimeWait(seconds * Second); };
    connect(&m_settings, &Settings::timeWaitChanged, &m_session, setTimeWait);
    connect(&m_settings, &Settings::textSizeChanged, this, &MainWindow::keepDocks);
    setTimeWait(m_settings.timeWait());
    connect(&m_session, &Session::finished, this, &MainWindow::showOutcome);
    connect(&m_session, &Session::openFailed, this, &MainWindow::notOpened);
    connect(m_lesson, &LessonPanel::lessonChanged, this, [this] {
        m_isLessonNew = true;
        retitle();
    });
    connect(m_startPage, &StartPage::openWanted, this, &MainWindow::chooseFiles);
    connect(m_startPage, &StartPage::fileChosen, this, [this](const QString &file) { open({file}); });
}

void MainWindow::connectMenus()
{
    connect(m_menus->open, &QAction::triggered, this, &MainWindow::chooseFiles);
    connect(m_menus, &Menus::recentChosen, this, [this](const QString &file) { open({file}); });
    connect(m_menus->close, &QAction::triggered, this, [this] { m_capture->settle([this] { m_session.close(); }); });
    auto *pasting = new Pasting(this);
    connect(m_menus->paste, &QAction::triggered, pasting, &Pasting::paste);
    connect(pasting, &Pasting::filesGiven, this, [this](const QStringList &files) { open(files); });
    connect(pasting, &Pasting::textGiven, this, [this](const QString &text) {
        m_capture->settle([this, text] { m_session.openText(text, tr("pasted text")); });
    });
    connect(pasting, &Pasting::refused, m_messages, &MessageBar::showNothingToPaste);
    connect(m_menus->exportFlow, &QAction::triggered, this, [this] {
        auto *dialog = new ExportDialog(exportSubject(), this);
        connect(dialog, &ExportDialog::exported, m_status, [this](const QStringList &files) {
            m_status->showMessage(tr("Written: %1").arg(files.first()), 8000);
        });
        dialog->show();
    });
    connect(m_menus->print, &QAction::triggered, this, [this] { printLadder(this, exportSubject()); });
    connect(m_menus->copy, &QAction::triggered, this,
            [this] { QApplication::clipboard()->setMimeData(copiedLadder(exportSubject())); });
    connect(m_menus->anonymize, &QAction::toggled, this, &MainWindow::anonymize);
    connect(m_menus->lookUpNames, &QAction::toggled, this, [this](bool isWanted) { m_names.setWanted(isWanted); });
    const auto setLabels = [this](const QString &name) { m_ladder->setLabelStyle(labelStyleNamed(name)); };
    connect(&m_settings, &Settings::labelsChanged, m_ladder, setLabels);
    setLabels(m_settings.labels());
    connect(m_menus->capturePlace, &CapturePlaceMenu::chosen, m_ladder, &LadderView::setCapturePlace);
    connect(&m_session, &Session::opened, m_menus->capturePlace, &CapturePlaceMenu::reset);
    connect(m_menus->zoomIn, &QAction::triggered, m_ladder, &LadderView::zoomIn);
    connect(m_menus->zoomOut, &QAction::triggered, m_ladder, &LadderView::zoomOut);
    connect(m_menus->zoomReset, &QAction::triggered, m_ladder, [this] { m_ladder->setZoom(1); });
    connect(m_menus->goTo, &QAction::triggered, m_ladder, &LadderView::openGoTo);
    connect(m_menus->find, &QAction::triggered, m_ladder, &LadderView::openFind);
    m_ladder->addActions({m_menus->copy, m_menus->exportFlow, m_menus->find, m_menus->goTo, m_menus->nextTrouble,
                          m_menus->previousTrouble, m_menus->reveal, m_menus->quiz});
    m_ladder->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_ladder, &LadderView::messageAsked, m_status,
            [this](const QString &text) { m_status->showMessage(text, 4000); });
    connect(m_menus->newWindow, &QAction::triggered, this, [this] {
        m_settings.setWindow(m_settings.windowGeometry(), m_docks->layout()); // it is laid out as this one
        Q_EMIT newWindowWanted();
    });
    connect(m_menus->settings, &QAction::triggered, this, [this] {
        showOnly<SettingsDialog>(*this, [this] {
            return new SettingsDialog(m_settings, m_menus->actions() + m_ladderMenu->choices(), this);
        });
    });
    connect(m_menus->quit, &QAction::triggered, this, &MainWindow::quitWanted);
    connect(m_menus->resetLayout, &QAction::triggered, this, &MainWindow::layOut);
    connect(m_menus->fullScreen, &QAction::toggled, this,
            [this](bool isFull) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, isFull)); });
    connect(m_menus->reveal, &QAction::triggered, this, &MainWindow::reveal);
    connect(m_menus->quiz, &QAction::triggered, this, &MainWindow::quiz);
    connect(m_menus->worksheet, &QAction::triggered, this, [this] {
        if (m_navigator.flow().isValid())
            saveWorksheetAs(this, m_session.trace(), m_navigator.flow(), {true, true, false}, captureTitle());
    });
    connect(m_menus->nextSegment, &QAction::triggered, &m_guide, &Guide::nextSegment);
    connect(m_menus->previousSegment, &QAction::triggered, &m_guide, &Guide::previousSegment);
    connect(m_menus->firstSegment, &QAction::triggered, &m_guide, &Guide::firstSegment);
    connect(m_menus->lastSegment, &QAction::triggered, &m_guide, &Guide::lastSegment);
    connect(m_menus->nextTrouble, &QAction::triggered, m_ladder, &LadderView::goToNextTrouble);
    connect(m_menus->previousTrouble, &QAction::triggered, m_ladder, &LadderView::goToPreviousTrouble);
    connect(m_menus->nextFlow, &QAction::triggered, m_flows, [this] { m_flows->step(1); });
    connect(m_menus->previousFlow, &QAction::triggered, m_flows, [this] { m_flows->step(-1); });
    connect(m_menus->filterFlows, &QAction::triggered, m_flows, [this] {
        m_flowDock->show();
        m_flows->filterEdit().setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_menus->lessons, &LessonMenu::chosen, this, [this](const QString &file) { open({file}); });
    auto *legend = new QToolButton; // always in sight: one click away
    legend->setDefaultAction(m_menus->legend);
    legend->setAutoRaise(true);
    menuBar()->setCornerWidget(legend);
    connect(m_menus->legend, &QAction::triggered, this,
            [this] { showOnly<LegendWindow>(*this, [this] { return new LegendWindow(this); }); });
    connect(m_menus->manual, &QAction::triggered, this,
            [this] { showOnly<Manual>(*this, [this] { return new Manual(this); }); });
    connect(m_ladderMenu->sideBySide, &QAction::triggered, this, &MainWindow::showSideBySide);
    connect(m_menus->keys, &QAction::triggered, this, &MainWindow::showKeys);
    connect(m_menus->about, &QAction::triggered, this, [this] { showAbout(this); });
}

bool MainWindow::showsStartPage() const
{
    return m_pages->currentWidget() == m_startPage;
}

void MainWindow::choosePage()
{
    const bool hasCapture = m_session.isLoading() || m_session.trace()->counts().segments > 0;
    m_pages->setCurrentWidget(hasCapture ? m_ladder : static_cast<QWidget *>(m_startPage));
    m_menus->setCaptureOpen(hasCapture);
    m_ladderMenu->sideBySide->setEnabled(hasCapture);
    keepDocks();
    retitle();
}

void MainWindow::retitle()
{
    QString name = m_lesson->lesson() ? m_lesson->lesson()->title : QFileInfo(m_session.files().value(0)).fileName();
    if (const auto others = static_cast<int>(m_session.files().size()) - 1; others > 0)
        name = tr("%1 and %Ln more", "capture file, and others merged with it", others).arg(name);
    if (!m_session.filter().isEmpty())
        name = tr("%1 (%2)", "capture file, capture filter").arg(name, m_session.filter());
    if (m_session.isAnonymized())
        name = tr("%1, anonymized", "capture file").arg(name);
    setWindowTitle(!showsStartPage() && !name.isEmpty()
                       ? tr("%1 — tcpladder", "title of the window with a capture").arg(name)
                       : QStringLiteral("tcpladder"));
}

void MainWindow::keepDocks()
{
    constexpr int Low = 560;   // below it the ladder needs all the room
    constexpr int Small = 800; // this and what follows at the usual size of text
    constexpr int SmallWithLesson = 960;
    constexpr int Narrow = 1150; // below it flows, ladder and lesson do not stand side by side
    const int percent = m_settings.textSize();
    const auto isNarrower = [this, percent](int than) { return width() * 100 < than * percent; };
    const bool isLessonShown = !m_lessonDock->isHidden();
    const bool hasLesson = m_lesson->lesson().has_value() && (isLessonShown || m_isLessonNew);
    const bool isAway = showsStartPage() || isNarrower(hasLesson ? SmallWithLesson : Small) || height() < Low;
    const bool isNarrow = isNarrower(Narrow);
    const bool hasChanged = m_docks->setAway(isAway) || isNarrow != m_isNarrow;
    m_isNarrow = isNarrow;
    if (hasChanged && isLessonShown)
        m_isLessonNew = true; // whatever room there is, it is shown there
    m_lessonDock->toggleViewAction()->setEnabled(m_lesson->lesson().has_value());
    if (showsStartPage())
        m_lessonDock->hide();
    if (!m_isLessonNew || showsStartPage())
        return;
    m_isLessonNew = false;
    showLesson(isAway);
}

void MainWindow::showLesson(bool isAlone)
{
    const bool hasLesson = m_lesson->lesson().has_value();
    m_lessonDock->setVisible(hasLesson);
    if (isAlone) {
        addDockWidget(Qt::BottomDockWidgetArea, m_lessonDock);
        constexpr int Low = 560; // below it the ladder needs more of the room
        resizeDocks({m_lessonDock}, {height() * (height() < Low ? 30 : 40) / 100}, Qt::Vertical);
        return;
    }
    const bool flowsGiveWay = hasLesson && m_isNarrow;
    if (flowsGiveWay && !m_flowDock->isHidden()) {
        m_flowDock->hide();
        m_flowsGaveWay = true;
    } else if (!flowsGiveWay && m_flowsGaveWay) {
        m_flowDock->show();
        m_flowsGaveWay = false;
    }
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    keepDocks();
}

Settings::OpenWindow MainWindow::memory() const
{
    if (m_session.isLive())
        return {{}, {}, saveGeometry(), m_docks->layout()};
    return {filesWithPath(m_session.files()), m_session.filter(), saveGeometry(), m_docks->layout()};
}

void MainWindow::restore(const Settings::OpenWindow &memory)
{
    restoreGeometry(memory.geometry);
    m_docks->setLayout(memory.layout);
    keepOnScreen(*this);
}

void MainWindow::open(const QStringList &files, const QString &filter)
{
    if (!files.isEmpty())
        m_capture->settle([this, files, filter] { m_session.open(files, filter); });
}

void MainWindow::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Open a Capture"), m_settings.lastFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Captures (*.pcap *.pcapng *.cap *.dmp *.snoop *.pcap.* *.pcapng.*)"),
                            tr("What tcpdump printed (*.txt *.log)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) { open(files); });
    dialog->open();
}

void MainWindow::showOutcome()
{
    noteRecent();
    choosePage();
    const auto counts = m_session.trace()->counts();
    if (m_session.error())
        m_messages->showError(*m_session.error(), counts.packets > 0);
    else if (!m_session.warnings().empty())
        m_messages->showWarnings(m_session.warnings());
    else if (counts.segments == 0)
        m_messages->showNoTcp(counts.packets, m_session.filter());
    else if (m_session.notes().unreadLineCount > 0)
        m_messages->showUnreadLines(m_session.notes().unreadLineCount, m_session.notes().unreadLines.front());
    if (const auto place = std::exchange(m_wanted, {}); place && place->flow.value() < counts.flows) {
        m_navigator.setFlow(place->flow);
        if (place->segment)
            m_navigator.setSegment(place->segment);
    }
}

void MainWindow::notOpened(const Error &error)
{
    const bool wasSameCapture = m_left.has_value();
    m_left.reset();
    if (error.code == ErrorCode::Cancelled)
        return; // the user wants something else
    m_messages->showNotOpened(error);
    if (wasSameCapture)
        m_menus->anonymize->setChecked(m_session.isAnonymized());
}

void MainWindow::noteRecent()
{
    if (m_isNoted || m_session.isLive() || m_session.trace()->counts().packets == 0)
        return;
    m_isNoted = true;
    // Lessons have a list of their own, and a recording that was found again goes away once it is saved.
    const QString lessons = QFileInfo(lessonsDirectory()).canonicalFilePath();
    const QString recordings = QFileInfo(recordingsFolder()).canonicalFilePath();
    for (const QString &file : m_session.files()) {
        const QString path = QFileInfo(file).canonicalFilePath();
        const bool isOurs = (!lessons.isEmpty() && path.startsWith(lessons)) || QFileInfo(path).path() == recordings;
        if (!isOurs && QFileInfo(file).isFile())
            m_settings.addRecentFile(file);
    }
}

void MainWindow::anonymize(bool isWanted)
{
    if (m_session.canReadAgain() && m_navigator.flow().isValid() && m_session.isAnonymized() != isWanted)
        m_left = {m_navigator.flow(), m_navigator.segment()}; // where the user stays
    m_session.setAnonymized(isWanted);
    if (m_navigator.flow().isValid() && !m_session.canReadAgain() && m_session.isAnonymized() != isWanted)
        m_status->showMessage(tr("What comes live or through a pipe is not read again: choose this before it begins."),
                              8000);
}

ExportSubject MainWindow::exportSubject() const
{
    const QRect view = m_ladder->viewport()->rect();
    return {m_session.trace(),
            m_navigator.flow(),
            m_ladder->style(),
            m_ladder->ladder() ? m_ladder->ladder()->arrangement() : LadderArrangement(),
            {m_ladder->segmentAt(view.topLeft()).value_or(0), m_ladder->segmentAt(view.bottomLeft()).value_or(0)},
            m_session.frameReader(),
            QFileInfo(m_session.files().value(0)).completeBaseName()};
}

void MainWindow::reveal()
{
    const FlowId flow = m_navigator.flow();
    if (!flow.isValid())
        return;
    auto *window = new RevealWindow(m_session, flow, m_ladder->style(), this);
    connect(window, &RevealWindow::left, this, [this, flow](std::uint32_t count) {
        if (count > 0 && m_navigator.flow() == flow)
            m_navigator.setSegment(count - 1);
    });
    window->showFullScreen();
}

void MainWindow::showSideBySide()
{
    constexpr std::size_t MostLanes = 12;
    const FlowId flow = m_navigator.flow();
    if (!flow.isValid())
        return;
    const auto flows = Lanes::ofSameClient(*m_session.trace(), flow, MostLanes);
    (new LanesView(m_session, m_navigator, flows, m_ladder->style(), this))->show();
}

QString MainWindow::captureTitle() const
{
    return m_lesson->lesson() ? m_lesson->lesson()->title : QFileInfo(m_session.files().value(0)).completeBaseName();
}

void MainWindow::quiz()
{
    if (m_navigator.flow().isValid())
        (new QuizWindow(m_session.trace(), m_navigator.flow(), captureTitle(), this))->show();
}

void MainWindow::showKeys()
{
    QList<HelpTable::Row> rows = {{{}, tr("Everywhere")}};
    QList<HelpTable::Row> byMenu = {
        {{}, tr("By menu: Alt and the underlined letters, or keys that you give in the settings")}};
    for (const QAction *action : m_menus->actions() + m_ladderMenu->choices()) {
        if (!action->shortcut().isEmpty())
            rows.append({action->shortcut().toString(QKeySequence::NativeText), nameOf(*action)});
        else if (const QString menu = menuOf(*action); !menu.isEmpty())
            byMenu.append({menu, nameOf(*action)});
    }
    showOnly<HelpTable>(*this, [&] { return new HelpTable(tr("Keyboard"), rows + ladderKeyRows() + byMenu, this); });
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        m_menus->fullScreen->setChecked(isFullScreen());
    if (event->type() != QEvent::LanguageChange)
        return;
    m_docks->retranslate();
    m_menus->retranslate();
    m_why.clear();
    choosePage();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_capture->live().isUnsaved()) {
        event->ignore();
        m_capture->settle([this] { close(); });
        return;
    }
    if (m_flowsGaveWay && !m_docks->isAway())
        m_flowDock->show(); // the next start has no lesson
    m_settings.setWindow(saveGeometry(), m_docks->layout());
    Q_EMIT closing();
    m_session.close();
    QMainWindow::closeEvent(event);
}

} // namespace tcpladder
