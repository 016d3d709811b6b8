// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace tcpladder {
namespace {

constexpr qsizetype MostRecentFiles = 10;
const QString RecentFiles = QStringLiteral("files/recent");
const QString ThemeKey = QStringLiteral("look/theme");
const QString LabelsKey = QStringLiteral("look/labels");
const QString LadderKey = QStringLiteral("ladder/");
const QString LanguageKey = QStringLiteral("look/language");
const QString TextSizeKey = QStringLiteral("look/textSize");
const QString TimeWaitKey = QStringLiteral("tcp/timeWait");
const QString AnimatedKey = QStringLiteral("look/animated");
const QString ReopensKey = QStringLiteral("files/reopen");
const QString WindowsKey = QStringLiteral("windows");
const QString CapturesKey = QStringLiteral("captures");
const QString FilterKey = QStringLiteral("filter");
const QString PlaceKey = QStringLiteral("geometry");
const QString LayoutKey = QStringLiteral("layout");
const QString ShortcutsKey = QStringLiteral("keys/");
const QString GeometryKey = QStringLiteral("window/geometry");
const QString StateKey = QStringLiteral("window/state");

} // namespace

Settings::Settings(QObject *parent) : QObject(parent) {}

QStringList Settings::recentFiles() const
{
    return QSettings().value(RecentFiles).toStringList();
}

void Settings::addRecentFile(const QString &file)
{
    const QString path = QDir::cleanPath(QFileInfo(file).absoluteFilePath());
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    QSettings().setValue(RecentFiles, files.mid(0, MostRecentFiles));
    Q_EMIT recentFilesChanged();
}

void Settings::clearRecentFiles()
{
    QSettings().remove(RecentFiles);
    Q_EMIT recentFilesChanged();
}

QString Settings::theme() const
{
    return QSettings().value(ThemeKey, QStringLiteral("system")).toString();
}

void Settings::setTheme(const QString &theme)
{
    QSettings().setValue(ThemeKey, theme);
    Q_EMIT themeChanged(theme);
}

QString Settings::language() const
{
    return QSettings().value(LanguageKey).toString();
}

void Settings::setLanguage(const QString &code)
{
    QSettings().setValue(LanguageKey, code);
    Q_EMIT languageChanged(code);
}

QString Settings::labels() const
{
    return QSettings().value(LabelsKey, QStringLiteral("compact")).toString();
}

void Settings::setLabels(const QString &style)
{
    QSettings().setValue(LabelsKey, style);
    Q_EMIT labelsChanged(style);
}

QString Settings::ladderChoice(const QString &what, const QString &usual) const
{
    return QSettings().value(LadderKey + what, usual).toString();
}

void Settings::setLadderChoice(const QString &what, const QString &value)
{
    QSettings().setValue(LadderKey + what, value);
    Q_EMIT ladderChoiceChanged(what);
}

int Settings::textSize() const
{
    return std::clamp(QSettings().value(TextSizeKey, 100).toInt(), SmallestText, LargestText);
}

void Settings::setTextSize(int percent)
{
    QSettings().setValue(TextSizeKey, percent);
    Q_EMIT textSizeChanged(textSize());
}

int Settings::timeWait() const
{
    return std::clamp(QSettings().value(TimeWaitKey, UsualTimeWait).toInt(), ShortestTimeWait, LongestTimeWait);
}

void Settings::setTimeWait(int seconds)
{
    QSettings().setValue(TimeWaitKey, seconds);
    Q_EMIT timeWaitChanged(timeWait());
}

bool Settings::isAnimated() const
{
    return QSettings().value(AnimatedKey, m_isDesktopAnimated).toBool();
}

void Settings::setAnimated(bool isAnimated)
{
    QSettings().setValue(AnimatedKey, isAnimated);
    Q_EMIT animatedChanged(isAnimated);
}

bool Settings::hasAnimatedChoice() const
{
    return QSettings().contains(AnimatedKey);
}

void Settings::resetAnimated()
{
    QSettings().remove(AnimatedKey);
    Q_EMIT animatedChanged(isAnimated());
}

void Settings::setDesktopAnimated(bool isAnimated)
{
    m_isDesktopAnimated = isAnimated;
    if (!hasAnimatedChoice())
        Q_EMIT animatedChanged(isAnimated);
}

bool Settings::reopensCaptures() const
{
    return QSettings().value(ReopensKey, true).toBool();
}

void Settings::setReopensCaptures(bool reopens)
{
    QSettings().setValue(ReopensKey, reopens);
}

std::vector<Settings::OpenWindow> Settings::openWindows() const
{
    QSettings settings;
    std::vector<OpenWindow> windows(static_cast<std::size_t>(settings.beginReadArray(WindowsKey)));
    for (std::size_t i = 0; i < windows.size(); ++i) {
        settings.setArrayIndex(static_cast<int>(i));
        windows[i] = {settings.value(CapturesKey).toStringList(), settings.value(FilterKey).toString(),
                      settings.value(PlaceKey).toByteArray(), settings.value(LayoutKey).toByteArray()};
    }
    return windows;
}

void Settings::setOpenWindows(const std::vector<OpenWindow> &windows)
{
    QSettings settings;
    settings.remove(WindowsKey);
    settings.beginWriteArray(WindowsKey, static_cast<int>(windows.size()));
    for (std::size_t i = 0; i < windows.size(); ++i) {
        settings.setArrayIndex(static_cast<int>(i));
        settings.setValue(CapturesKey, windows[i].captures);
        settings.setValue(FilterKey, windows[i].filter);
        settings.setValue(PlaceKey, windows[i].geometry);
        settings.setValue(LayoutKey, windows[i].layout);
    }
    settings.endArray();
}

std::optional<QKeySequence> Settings::shortcut(const QString &name) const
{
    const QVariant value = QSettings().value(ShortcutsKey + name);
    if (!value.isValid())
        return {};
    return QKeySequence::fromString(value.toString(), QKeySequence::PortableText);
}

void Settings::setShortcut(const QString &name, const QKeySequence &keys)
{
    QSettings().setValue(ShortcutsKey + name, keys.toString(QKeySequence::PortableText));
    Q_EMIT shortcutsChanged();
}

void Settings::resetShortcut(const QString &name)
{
    QSettings().remove(ShortcutsKey + name);
    Q_EMIT shortcutsChanged();
}

QString Settings::lastFolder() const
{
    const QStringList files = recentFiles();
    return files.isEmpty() ? QString() : QFileInfo(files.first()).absolutePath();
}

QByteArray Settings::windowGeometry() const
{
    return QSettings().value(GeometryKey).toByteArray();
}

QByteArray Settings::windowState() const
{
    return QSettings().value(StateKey).toByteArray();
}

void Settings::setWindow(const QByteArray &geometry, const QByteArray &state)
{
    QSettings settings;
    settings.setValue(GeometryKey, geometry);
    settings.setValue(StateKey, state);
}

} // namespace tcpladder
