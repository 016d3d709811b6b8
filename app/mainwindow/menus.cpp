// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/menus.h"

#include "app/ladder/captureplacemenu.h"
#include "app/lessons/lessonmenu.h"
#include "app/settings/language.h"
#include "app/settings/settings.h"
#include "app/settings/shortcuts.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenuBar>
#include <QRegularExpression>

#include <algorithm>

namespace tcpladder {
namespace {

/// Checks the action of @p group that stands for @p value: it may have been chosen elsewhere.
void check(const QActionGroup &group, const QString &value)
{
    for (QAction *action : group.actions()) {
        if (action->data().toString() == value)
            action->setChecked(true);
    }
}

} // namespace

Menus::Menus(QMenuBar *bar, Settings &store, const QList<QDockWidget *> &docks, QObject *parent)
    : QObject(parent),
      m_bar(bar),
      m_settings(store)
{
    makeFile();
    makeEdit();
    makeView(docks);
    makeGo();
    makeCapture();
    makeHelp();
    connect(&store, &Settings::recentFilesChanged, this, &Menus::fillRecent);
    retranslate();
    setCaptureOpen(false);
    followShortcuts(store, actions());
}

QAction *Menus::add(QMenu *menu, Name name, const QKeySequence &shortcut)
{
    auto *action = menu->addAction(QString());
    action->setShortcut(shortcut);
    action->setObjectName(QString::fromUtf8(name).remove(QRegularExpression(QStringLiteral("[^A-Za-z]"))));
    m_named.push_back({action, name});
    return action;
}

QAction *Menus::addForCapture(QMenu *menu, Name name, const QKeySequence &shortcut)
{
    m_needCapture.append(add(menu, name, shortcut));
    return m_needCapture.last();
}

QMenu *Menus::addMenu(QMenu *parent, Name name)
{
    QMenu *menu = parent != nullptr ? parent->addMenu(QString()) : m_bar->addMenu(QString());
    m_named.push_back({menu->menuAction(), name});
    return menu;
}

void Menus::makeFile()
{
    QMenu *menu = addMenu(nullptr, QT_TR_NOOP("&File"));
    newWindow = add(menu, QT_TR_NOOP("&New Window"), QKeySequence::New);
    open = add(menu, QT_TR_NOOP("&Open…"), QKeySequence::Open);
    m_recent = addMenu(menu, QT_TR_NOOP("Open &Recent"));
    close = addForCapture(menu, QT_TR_NOOP("&Close"), QKeySequence(Qt::CTRL | Qt::Key_W));
    menu->addSeparator();
    exportFlow = addForCapture(menu, QT_TR_NOOP("&Export…"), QKeySequence(Qt::CTRL | Qt::Key_E));
    print = addForCapture(menu, QT_TR_NOOP("&Print…"), QKeySequence::Print);
    worksheet = addForCapture(menu, QT_TR_NOOP("&Worksheet as PDF…"));
    menu->addSeparator();
    settings = add(menu, QT_TR_NOOP("&Settings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma));
    settings->setMenuRole(QAction::PreferencesRole);
    quit = add(menu, QT_TR_NOOP("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
}

void Menus::makeEdit()
{
    QMenu *menu = addMenu(nullptr, QT_TR_NOOP("&Edit"));
    copy = addForCapture(menu, QT_TR_NOOP("Cop&y What Is in Sight"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    paste = add(menu, QT_TR_NOOP("&Paste tcpdump Lines or a Capture"), QKeySequence::Paste);
}

void Menus::makeView(const QList<QDockWidget *> &docks)
{
    QMenu *menu = addMenu(nullptr, QT_TR_NOOP("&View"));
    for (QDockWidget *dock : docks) {
        menu->addAction(dock->toggleViewAction());
        m_needCapture.append(dock->toggleViewAction()); // on the start page they would be empty
    }
    resetLayout = addForCapture(menu, QT_TR_NOOP("&Put Panels Back"));
    menu->addSeparator();
    fillLabels(addMenu(menu, QT_TR_NOOP("La&bels")));
    fillThemes(addMenu(menu, QT_TR_NOOP("&Theme")));
    fillLanguages(addMenu(menu, QT_TR_NOOP("&Language")));
    anonymize = add(menu, QT_TR_NOOP("&Anonymize Hosts and Payload"));
    anonymize->setCheckable(true);
    lookUpNames = add(menu, QT_TR_NOOP("Look Up Names of &Hosts"));
    lookUpNames->setCheckable(true);
    menu->addSeparator();
    capturePlace = new CapturePlaceMenu(menu);
    m_needCapture.append(menu->addMenu(capturePlace));
    zoomIn = addForCapture(menu, QT_TR_NOOP("Zoom &In"), QKeySequence::ZoomIn);
    zoomOut = addForCapture(menu, QT_TR_NOOP("Zoom &Out"), QKeySequence::ZoomOut);
    zoomReset = addForCapture(menu, QT_TR_NOOP("&Normal Size"), QKeySequence(Qt::CTRL | Qt::Key_0));
    fullScreen = add(menu, QT_TR_NOOP("F&ull Screen"), QKeySequence(Qt::Key_F11));
    fullScreen->setCheckable(true);
    reveal = addForCapture(menu, QT_TR_NOOP("Re&veal Segment by Segment"), QKeySequence(Qt::Key_F5));
    quiz = addForCapture(menu, QT_TR_NOOP("&Quiz…"), QKeySequence(Qt::Key_F6));
}

void Menus::makeGo()
{
    QMenu *menu = addMenu(nullptr, QT_TR_NOOP("&Go"));
    nextSegment = addForCapture(menu, QT_TR_NOOP("&Next Segment"), QKeySequence(Qt::CTRL | Qt::Key_Down));
    previousSegment = addForCapture(menu, QT_TR_NOOP("&Previous Segment"), QKeySequence(Qt::CTRL | Qt::Key_Up));
    firstSegment = addForCapture(menu, QT_TR_NOOP("&First Segment"), QKeySequence(Qt::CTRL | Qt::Key_Home));
    lastSegment = addForCapture(menu, QT_TR_NOOP("&Last Segment"), QKeySequence(Qt::CTRL | Qt::Key_End));
    menu->addSeparator();
    nextTrouble = addForCapture(menu, QT_TR_NOOP("Next &Trouble"), QKeySequence(Qt::Key_F3));
    previousTrouble = addForCapture(menu, QT_TR_NOOP("Previous T&rouble"), QKeySequence(Qt::SHIFT | Qt::Key_F3));
    menu->addSeparator();
    nextFlow = addForCapture(menu, QT_TR_NOOP("Next Fl&ow"), QKeySequence(Qt::CTRL | Qt::Key_PageDown));
    previousFlow = addForCapture(menu, QT_TR_NOOP("Previous Flo&w"), QKeySequence(Qt::CTRL | Qt::Key_PageUp));
    filterFlows = addForCapture(menu, QT_TR_NOOP("Filter Flow&s"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    menu->addSeparator();
    goTo = addForCapture(menu, QT_TR_NOOP("&Go to Segment or Time"), QKeySequence(Qt::CTRL | Qt::Key_G));
    find = addForCapture(menu, QT_TR_NOOP("Fin&d"), QKeySequence::Find);
}

void Menus::makeCapture()
{
    QMenu *menu = addMenu(nullptr, QT_TR_NOOP("&Capture"));
    startCapture = add(menu, QT_TR_NOOP("&Start Capturing…"), QKeySequence(Qt::CTRL | Qt::Key_K));
    remoteCapture = add(menu, QT_TR_NOOP("On Another &Machine…"));
    stopCapture = add(menu, QT_TR_NOOP("S&top Capturing"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K));
    pauseCapture = add(menu, QT_TR_NOOP("&Pause"), QKeySequence(Qt::Key_Pause));
    restartCapture = add(menu, QT_TR_NOOP("&Restart Capturing"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    clearCapture = add(menu, QT_TR_NOOP("&Clear"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
    menu->addSeparator();
    saveCapture = add(menu, QT_TR_NOOP("Save Capture &As…"), QKeySequence::Save);
}

void Menus::makeHelp()
{
    QMenu *menu = addMenu(nullptr, QT_TR_NOOP("&Help"));
    lessons = new LessonMenu(menu);
    menu->addMenu(lessons);
    manual = add(menu, QT_TR_NOOP("&Manual"), QKeySequence(Qt::SHIFT | Qt::Key_F1));
    legend = add(menu, QT_TR_NOOP("&Legend: Flags, States, Marks"), QKeySequence::HelpContents);
    keys = add(menu, QT_TR_NOOP("&Keyboard"), QKeySequence(Qt::CTRL | Qt::Key_F1));
    menu->addSeparator();
    about = add(menu, QT_TR_NOOP("&About tcpladder"));
    about->setMenuRole(QAction::AboutRole);
}

void Menus::addChoice(QActionGroup *group, QAction *action, const QString &value)
{
    action->setCheckable(true);
    action->setData(value);
    action->setActionGroup(group);
}

void Menus::follow(QActionGroup *group, const QString &value, Changed changed, Setter set)
{
    check(*group, value);
    connect(&m_settings, changed, group, [group](const QString &now) { check(*group, now); });
    connect(group, &QActionGroup::triggered, this,
            [this, set](const QAction *action) { (m_settings.*set)(action->data().toString()); });
}

void Menus::fillLabels(QMenu *menu)
{
    auto *group = new QActionGroup(this);
    addChoice(group, add(menu, QT_TR_NOOP("&Short")), QStringLiteral("compact"));
    addChoice(group, add(menu, QT_TR_NOOP("As &tcpdump Prints")), QStringLiteral("tcpdump"));
    addChoice(group, add(menu, QT_TR_NOOP("As the &RFC Prints")), QStringLiteral("rfc"));
    addChoice(group, add(menu, QT_TR_NOOP("In &Words")), QStringLiteral("plain"));
    follow(group, m_settings.labels(), &Settings::labelsChanged, &Settings::setLabels);
}

void Menus::fillThemes(QMenu *menu)
{
    auto *group = new QActionGroup(this);
    addChoice(group, add(menu, QT_TR_NOOP("As the &Desktop")), QStringLiteral("system"));
    addChoice(group, add(menu, QT_TR_NOOP("&Light")), QStringLiteral("light"));
    addChoice(group, add(menu, QT_TR_NOOP("Dar&k")), QStringLiteral("dark"));
    addChoice(group, add(menu, QT_TR_NOOP("&Black on White")), QStringLiteral("print"));
    follow(group, m_settings.theme(), &Settings::themeChanged, &Settings::setTheme);
}

void Menus::fillLanguages(QMenu *menu)
{
    auto *group = new QActionGroup(this);
    addChoice(group, add(menu, QT_TR_NOOP("As the &System")), {});
    for (const QString &code : Language::available())
        addChoice(group, menu->addAction(Language::nativeName(code)), code);
    follow(group, m_settings.language(), &Settings::languageChanged, &Settings::setLanguage);
}

void Menus::fillRecent()
{
    m_recent->clear();
    const QStringList files = m_settings.recentFiles();
    for (const QString &file : files) {
        QString name = QFileInfo(file).fileName();
        const QString end = QLatin1Char('/') + name;
        if (std::count_if(files.begin(), files.end(), [&end](const QString &other) { return other.endsWith(end); }) > 1)
            name = QStringLiteral("%1 — %2").arg(name, QFileInfo(file).dir().dirName());
        QAction *action = m_recent->addAction(name.replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setToolTip(file);
        connect(action, &QAction::triggered, this, [this, file] { Q_EMIT recentChosen(file); });
    }
    m_recent->setToolTipsVisible(true);
    m_recent->setEnabled(!m_recent->isEmpty());
    if (m_recent->isEmpty())
        return;
    m_recent->addSeparator();
    connect(m_recent->addAction(tr("&Forget These")), &QAction::triggered, &m_settings, &Settings::clearRecentFiles,
            Qt::QueuedConnection); // it clears the menu that it is in
}

void Menus::setCaptureOpen(bool isOpen)
{
    for (QAction *action : std::as_const(m_needCapture))
        action->setEnabled(isOpen);
}

QList<QAction *> Menus::actions() const
{
    QList<QAction *> actions;
    for (const Named &named : m_named) {
        if (named.action->menu() == nullptr && named.action->actionGroup() == nullptr)
            actions.append(named.action);
    }
    return actions;
}

void Menus::retranslate()
{
    for (const Named &named : m_named)
        named.action->setText(tr(named.name));
    legend->setIconText(nameOf(*legend)); // of the button in the corner, which has no mnemonic
    fillRecent();
}

} // namespace tcpladder
