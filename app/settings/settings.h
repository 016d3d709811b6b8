// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QKeySequence>
#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tcpladder {

/// What the program remembers for this user: files, looks, the window's layout. Everything has a value that serves
/// before anything was chosen.
class Settings : public QObject
{
    Q_OBJECT

public:
    explicit Settings(QObject *parent = nullptr);

    /// Captures that were opened, the latest first; ten at most.
    QStringList recentFiles() const;
    void addRecentFile(const QString &file);
    void clearRecentFiles();

    /// "system", "light", "dark" or "print".
    QString theme() const;
    void setTheme(const QString &theme);

    /// A language's code such as "zh_CN"; empty to follow the system.
    QString language() const;
    void setLanguage(const QString &code);

    /// The style of the ladder's labels by its name: "compact", "tcpdump", "rfc" or "plain".
    QString labels() const;
    void setLabels(const QString &style);

    /// What the user chose of the ladder's @p what, such as "detail" or "axis"; @p usual before anything was chosen.
    QString ladderChoice(const QString &what, const QString &usual) const;
    void setLadderChoice(const QString &what, const QString &value);

    /// Size of all text in percent of the desktop's, from SmallestText to LargestText.
    static constexpr int SmallestText = 70;
    static constexpr int LargestText = 250;
    int textSize() const;
    void setTextSize(int percent);

    /// How many seconds a connection is taken to stay in TIME-WAIT: 2 MSL. RFC 9293 3.4.1 says 240, Linux takes 60.
    static constexpr int ShortestTimeWait = 1;
    static constexpr int LongestTimeWait = 600;
    static constexpr int UsualTimeWait = 60;
    int timeWait() const;
    void setTimeWait(int seconds);

    /// Whether panels glide when they move. Some people get dizzy: as the desktop wants, until the user chooses here.
    bool isAnimated() const;
    void setAnimated(bool isAnimated);
    bool hasAnimatedChoice() const;
    void resetAnimated();
    void setDesktopAnimated(bool isAnimated);

    /// Whether the captures that were open at the end open again at the start.
    bool reopensCaptures() const;
    void setReopensCaptures(bool reopens);
    /// A window as it was at the end: what it showed, by which capture filter, where it stood and how its docks lay.
    struct OpenWindow {
        QStringList captures;
        QString filter;
        QByteArray geometry;
        QByteArray layout;
    };
    std::vector<OpenWindow> openWindows() const;
    void setOpenWindows(const std::vector<OpenWindow> &windows);

    /// The shortcut that the user gave to the action @p name instead of its own; an empty one takes it away.
    std::optional<QKeySequence> shortcut(const QString &name) const;
    void setShortcut(const QString &name, const QKeySequence &keys);
    void resetShortcut(const QString &name);

    /// The folder in which a capture was last opened.
    QString lastFolder() const;

    QByteArray windowGeometry() const;
    QByteArray windowState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &state);

Q_SIGNALS:
    void recentFilesChanged();
    void themeChanged(const QString &theme);
    void languageChanged(const QString &code);
    void labelsChanged(const QString &style);
    void ladderChoiceChanged(const QString &what);
    void textSizeChanged(int percent);
    void timeWaitChanged(int seconds);
    void animatedChanged(bool isAnimated);
    void shortcutsChanged();

private:
    bool m_isDesktopAnimated = true;
};

} // namespace tcpladder
