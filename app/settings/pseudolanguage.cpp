// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/pseudolanguage.h"

#include <QRegularExpression>

namespace tcpladder {
namespace {

QChar accented(QChar letter)
{
    static const QString plain = QStringLiteral("AEIOUYaeiouyCNcnSsZz");
    static const QString accents = QStringLiteral("ÅÉÎÖÛÝåéîöûýÇÑçñŠšŽž");
    const auto place = plain.indexOf(letter);
    return place < 0 ? letter : accents[place];
}

} // namespace

QString PseudoLanguage::translate(const char *, const char *source, const char *, int) const
{
    // Placeholders, tags and entities are not words.
    static const QRegularExpression mark(QStringLiteral("%L?[0-9n]+|<[^>]*>|&[a-z]+;|&#[0-9]+;"));
    const QString text = QString::fromUtf8(source);
    if (text.isEmpty())
        return {};
    QString words;
    qsizetype at = 0;
    const auto say = [&](QStringView part) {
        for (const QChar letter : part)
            words += accented(letter);
    };
    for (auto match = mark.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        say(QStringView(text).mid(at, found.capturedStart() - at));
        words += found.capturedView();
        at = found.capturedEnd();
    }
    say(QStringView(text).mid(at));
    return QLatin1Char('[') + words + QString(text.size() / 3, QLatin1Char('~')) + QLatin1Char(']');
}

} // namespace tcpladder
