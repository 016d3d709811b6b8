// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lessondirectory.h"

#include "app/lessons/lessonfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace tcpladder {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LessonTheme)
};

/// Themes in the order in which they are taught.
constexpr std::array Themes = {
    std::pair("first", QT_TRANSLATE_NOOP("LessonTheme", "First of all")),
    std::pair("opening", QT_TRANSLATE_NOOP("LessonTheme", "Opening")),
    std::pair("closing", QT_TRANSLATE_NOOP("LessonTheme", "Closing")),
    std::pair("loss", QT_TRANSLATE_NOOP("LessonTheme", "Loss and order")),
    std::pair("flow", QT_TRANSLATE_NOOP("LessonTheme", "Windows and waiting")),
    std::pair("capturing", QT_TRANSLATE_NOOP("LessonTheme", "What a capture shows")),
};

std::size_t placeOf(const QString &theme)
{
    const auto found = std::find_if(Themes.begin(), Themes.end(),
                                    [&](const auto &known) { return theme == QLatin1String(known.first); });
    return static_cast<std::size_t>(found - Themes.begin());
}

} // namespace

QString lessonThemeText(const QString &theme)
{
    const std::size_t place = placeOf(theme);
    if (place < Themes.size())
        return Words::tr(Themes[place].second);
    return theme.isEmpty() ? Words::tr("Others") : theme;
}

QString lessonsDirectory()
{
    const QDir program(QCoreApplication::applicationDirPath());
    const QStringList places = {program.absoluteFilePath(QStringLiteral("../../share/tcpladder/lessons")),
                                program.absoluteFilePath(QStringLiteral("../../resources/lessons")),
                                program.absoluteFilePath(QStringLiteral("../../../resources/lessons"))};
    for (const QString &place : places) {
        if (QFileInfo(place).isDir())
            return QDir::cleanPath(place);
    }
    return {};
}

QList<LessonEntry> lessonsIn(const QString &directory, const QLocale &locale)
{
    QList<LessonEntry> lessons;
    if (directory.isEmpty())
        return lessons;
    const QDir folder(directory);
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString capture = folder.absoluteFilePath(name + QStringLiteral("/capture.pcap"));
        if (!QFileInfo(capture).isFile())
            continue;
        if (const auto lesson = lessonOf(capture, locale))
            lessons.append({capture, lesson->title, lesson->theme, lesson->order});
    }
    std::stable_sort(lessons.begin(), lessons.end(), [](const LessonEntry &a, const LessonEntry &b) {
        return std::tuple(placeOf(a.theme), a.theme, a.order) < std::tuple(placeOf(b.theme), b.theme, b.order);
    });
    return lessons;
}

} // namespace tcpladder
