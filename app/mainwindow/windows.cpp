// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/windows.h"

#include "app/capture/capturecontrol.h"
#include "app/mainwindow/mainwindow.h"
#include "app/mainwindow/menus.h"
#include "app/settings/settings.h"

#include <QAction>
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
    auto *window = new MainWindow(m_settings);
    window->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_windows.empty())
        window->move(m_windows.back()->pos() + QPoint(Step, Step));
    m_windows.push_back(window);
    connect(window, &MainWindow::newWindowWanted, this, [this] { open({}); });
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
    QStringList files = m_settings.openCaptures();
    files.removeIf([](const QString &file) { return !QFileInfo(file).isFile(); });
    return open(files, {}, choices);
}

MainWindow &Windows::startLive(const LiveSettings &settings, WindowChoices choices)
{
    MainWindow &window = open({}, {}, choices);
    window.capture().offerRecovery();
    window.capture().start(settings);
    return window;
}

void Windows::forget(QObject *window)
{
    std::erase_if(m_windows, [&](const MainWindow *other) { return other == window; });
}

} // namespace tcpladder
