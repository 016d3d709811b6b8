// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/navigation/guide.h"
#include "app/navigation/navigator.h"
#include "app/session/namelookup.h"
#include "app/session/session.h"
#include "app/settings/settings.h"
#include "app/text/whysentences.h"

#include <QMainWindow>
#include <QStringList>

#include <cstdint>
#include <optional>

class QStackedWidget;
class QVBoxLayout;

namespace tcpladder {

class CaptureControl;
class ChartPanel;
class DockKeeper;
class EndpointPanel;
class EndpointWatch;
struct ExportSubject;
class FlowListPanel;
class LadderView;
class LessonPanel;
class LadderMenu;
class Menus;
class MessageBar;
class SegmentPanel;
class StartPage;
class StateDiagramView;
class StatusLine;

/// The window: puts the views side by side and ties them to one session and one navigator. It knows no feature.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Settings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    Session &session() { return m_session; }
    Navigator &navigator() { return m_navigator; }
    FlowListPanel &flows() { return *m_flows; }
    EndpointPanel &endpoint(Side side) { return side == Side::Client ? *m_client : *m_server; }
    SegmentPanel &segment() { return *m_segment; }
    ChartPanel &charts() { return *m_charts; }
    LessonPanel &lesson() { return *m_lesson; }
    MessageBar &messages() { return *m_messages; }
    StateDiagramView &stateDiagrams() { return *m_diagrams; }
    StatusLine &status() { return *m_status; }
    Menus &menus() const { return *m_menus; }
    CaptureControl &capture() { return *m_capture; }
    LadderView &ladder() { return *m_ladder; }
    bool showsStartPage() const;
    /// What this window would open again at the next start.
    Settings::OpenWindow memory() const;
    /// Stands and lies as @p memory says, as far as its screen has room.
    void restore(const Settings::OpenWindow &memory);

public Q_SLOTS:
    /// Opens @p files, of which only the packets that the capture filter @p filter takes.
    void open(const QStringList &files, const QString &filter = {});
    void chooseFiles();

Q_SIGNALS:
    /// The user wants to see another capture beside this one.
    void newWindowWanted();
    /// The user wants to leave the program.
    void quitWanted();
    /// The window is being closed, and still is as it was.
    void closing();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeViews();
    void makeDocks();
    void makeCapture();
    void connectSession();
    void connectMenus();
    void layOut();
    void choosePage();
    void retitle();
    void keepDocks();
    /// Beside the ladder; if @p isAlone, in a small window, below it.
    void showLesson(bool isAlone);
    void showOutcome();
    void noteRecent();
    void anonymize(bool isWanted);
    void notOpened(const Error &error);
    ExportSubject exportSubject() const;
    void reveal();
    void quiz();
    /// What the capture that is open is called: its lesson's title, or the file's name.
    QString captureTitle() const;
    void showKeys();
    void showSideBySide();

    Settings &m_settings;
    Session m_session;
    Navigator m_navigator;
    Guide m_guide;
    NameLookup m_names;
    MessageBar *m_messages = nullptr;
    QVBoxLayout *m_column = nullptr; ///< bars with messages, and the page below them
    QStackedWidget *m_pages = nullptr;
    StartPage *m_startPage = nullptr;
    LadderView *m_ladder = nullptr;
    FlowListPanel *m_flows = nullptr;
    EndpointWatch *m_endpoints = nullptr;
    EndpointPanel *m_client = nullptr;
    EndpointPanel *m_server = nullptr;
    SegmentPanel *m_segment = nullptr;
    ChartPanel *m_charts = nullptr;
    LessonPanel *m_lesson = nullptr;
    StateDiagramView *m_diagrams = nullptr;
    StatusLine *m_status = nullptr;
    LadderMenu *m_ladderMenu = nullptr;
    Menus *m_menus = nullptr;
    CaptureControl *m_capture = nullptr;
    QDockWidget *m_flowDock = nullptr;
    QDockWidget *m_lessonDock = nullptr;
    DockKeeper *m_docks = nullptr;
    WhySentences m_why;
    bool m_isLessonNew = false; ///< another capture was opened: its lesson, or none, is to be shown
    bool m_isNarrow = false;
    bool m_flowsGaveWay = false; ///< the list of flows was hidden to make room for a lesson
    bool m_isNoted = false;      ///< the open files are among the recent ones
    /// Where the user was in a capture that is read again.
    struct Place {
        FlowId flow;
        std::optional<std::uint32_t> segment;
    };
    std::optional<Place> m_left;   ///< in the one that is still open
    std::optional<Place> m_wanted; ///< in the one that is read
};

} // namespace tcpladder
