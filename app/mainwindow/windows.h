// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <vector>

namespace tcpladder {

class MainWindow;
class Settings;
struct LiveSettings;

/// What a window is opened with beside a capture.
struct WindowChoices {
    bool isAnonymized = false;
    bool looksUpNames = false;
};

/// The windows of the program: opens more of them, and brings back at the start what was open at the end.
class Windows : public QObject
{
public:
    explicit Windows(Settings &settings, QObject *parent = nullptr);
    ~Windows() override;

    /// Shows another window with what @p filter lets through of @p captures; with the start page if there are none.
    MainWindow &open(const QStringList &captures, const QString &filter = {}, WindowChoices choices = {});
    /// Shows the first window with @p captures, or else all that were open at the end of the last run, as far as their
    /// captures still exist; returns the first.
    MainWindow &start(const QStringList &captures, const QString &filter, WindowChoices choices = {});
    /// Shows the first window, which captures as @p settings say.
    MainWindow &startLive(const LiveSettings &settings, WindowChoices choices = {});

private:
    void quit();
    /// Notes what all windows show, for the next start.
    void remember();
    void forget(QObject *window);

    Settings &m_settings;
    std::vector<MainWindow *> m_windows;
    bool m_isQuitting = false; ///< all windows are being closed together, and have been noted
};

} // namespace tcpladder
