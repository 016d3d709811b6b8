// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>

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
};

} // namespace tcpladder
