// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lessonfile.h"

#include "app/lessons/lessonparser.h"
#include "app/settings/language.h"

#include <QFile>
#include <QFileInfo>

#include <array>

namespace tcpladder {
namespace {

constexpr qint64 MostBytes = 1 << 20; // a text that a person wrote is shorter

/// "a" for "a.pcap" and for "a.pcapng.gz".
QString baseOf(const QString &capture)
{
    static constexpr std::array Packed = {".gz", ".xz", ".zst", ".bz2", ".lz4"};
    QString base = capture;
    for (const char *suffix : Packed) {
        if (base.endsWith(QLatin1String(suffix))) {
            base.chop(QLatin1String(suffix).size());
            break;
        }
    }
    const QFileInfo info(base);
    return info.path() + QLatin1Char('/') + info.completeBaseName();
}

/// From the best to the last resort: another language is better than none.
QStringList languagesFor(const QLocale &locale)
{
    const QString name = locale.name(); // "zh_CN"
    QStringList languages{name, name.section(QLatin1Char('_'), 0, 0)};
    languages.append(Language::matching(locale));
    languages.append(QStringLiteral("en"));
    languages.append(QString());
    return languages + Language::available();
}

} // namespace

QString lessonFileOf(const QString &capture, const QLocale &locale)
{
    const QString base = baseOf(capture);
    for (const QString &language : languagesFor(locale)) {
        const QString dot = language.isEmpty() ? QString() : QStringLiteral(".");
        QString file = base + dot + language + QStringLiteral(".md");
        if (QFileInfo(file).isFile())
            return file;
    }
    return {};
}

std::optional<Lesson> lessonOf(const QString &capture, const QLocale &locale)
{
    const QString path = lessonFileOf(capture, locale);
    QFile file(path);
    if (path.isEmpty() || file.size() > MostBytes || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return parseLesson(QString::fromUtf8(file.readAll()));
}

} // namespace tcpladder
