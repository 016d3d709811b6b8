// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/windows.h"

#include "app/capture/capturecontrol.h"
#include "app/mainwindow/mainwindow.h"
#include "app/mainwindow/menus.h"
#include "app/settings/settings.h"
#include "app/theme/screenfit.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>

#include <algorithm>

namespace tcpladder {

Windows::Windows(Settings &settings, QObject *parent) : QObject(parent), m_settings(settings) {}

Windows::~Windows()
{
    for (MainWindow *window : m_windows) {
        window->disconnect(this);
        delete window;
    }
}

MainWindow &Windows::open(const QStringList &captures, const QString &filter, WindowChoices choices)
{
    constexpr int Step = 32;
    m_isQuitting = false;
    auto *window = new MainWindow(m_settings);
    window->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_windows.empty())
        window->move(m_windows.back()->pos() + QPoint(Step, Step));
    keepOnScreen(*window);
    m_windows.push_back(window);
    connect(window, &MainWindow::newWindowWanted, this, [this] { open({}); });
    connect(window, &MainWindow::quitWanted, this, &Windows::quit);
    connect(window, &MainWindow::closing, this, [this, window] {
        const bool isLast = std::none_of(m_windows.begin(), m_windows.end(), [window](const MainWindow *other) {
            return other != window && other->isVisible();
        });
        if (isLast && !m_isQuitting)
            remember();
    });
    connect(window, &QObject::destroyed, this, &Windows::forget);
    window->show();
    window->menus().anonymize->setChecked(choices.isAnonymized);
    window->menus().lookUpNames->setChecked(choices.looksUpNames);
    window->open(captures, filter);
    return *window;
}

MainWindow &Windows::start(const QStringList &captures, const QString &filter, WindowChoices choices)
{
    if (!captures.isEmpty() || !m_settings.reopensCaptures())
        return open(captures, filter, choices);
    for (Settings::OpenWindow &memory : m_settings.openWindows()) {
        memory.captures.removeIf([](const QString &file) { return !QFileInfo(file).isFile(); });
        if (!memory.captures.isEmpty())
            open(memory.captures, memory.filter, choices).restore(memory);
    }
    return m_windows.empty() ? open({}, {}, choices) : *m_windows.front();
}

MainWindow &Windows::startLive(const LiveSettings &settings, WindowChoices choices)
{
    MainWindow &window = open({}, {}, choices);
    window.capture().offerRecovery();
    window.capture().start(settings);
    return window;
}

void Windows::quit()
{
    remember();
    m_isQuitting = true;
    QApplication::closeAllWindows();
}

void Windows::remember()
{
    std::vector<Settings::OpenWindow> windows;
    for (const MainWindow *window : m_windows) {
        if (window->isVisible())
            windows.push_back(window->memory());
    }
    m_settings.setOpenWindows(windows);
}

void Windows::forget(QObject *window)
{
    std::erase_if(m_windows, [&](const MainWindow *other) { return other == window; });
}

} // namespace tcpladder
