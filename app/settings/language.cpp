// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>

namespace tcpladder {
namespace {

const QString Folder = QStringLiteral(":/i18n");
const QString Prefix = QStringLiteral("tcpladder_");
const QString English = QStringLiteral("en");

} // namespace

Language::Language(QObject *parent) : QObject(parent) {}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
    QCoreApplication::removeTranslator(&m_pseudoWords);
}

QStringList Language::available()
{
    QStringList codes;
    for (const QString &file : QDir(Folder).entryList({Prefix + QStringLiteral("*.qm")}, QDir::Files, QDir::Name))
        codes.append(file.mid(Prefix.size(), file.size() - Prefix.size() - 3));
    return codes;
}

QString Language::nativeName(const QString &code)
{
    const QString name = QLocale(code).nativeLanguageName();
    return code == English ? QStringLiteral("English") : name;
}

QString Language::matching(const QLocale &locale)
{
    const QStringList codes = available();
    if (codes.contains(locale.name()))
        return locale.name();
    for (const QString &code : codes) {
        if (QLocale(code).language() == locale.language())
            return code;
    }
    return English;
}

void Language::apply(const QString &code)
{
    const bool isPseudo = code == PseudoLanguage::code();
    const QString wanted = isPseudo ? code : matching(code.isEmpty() ? QLocale::system() : QLocale(code));
    if (wanted == m_code)
        return;
    m_code = wanted;
    QLocale::setDefault(code.isEmpty() ? QLocale::system() : QLocale(wanted));
    QCoreApplication::removeTranslator(&m_qtWords);
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_pseudoWords);
    if (isPseudo)
        QCoreApplication::installTranslator(&m_pseudoWords);
    if (m_qtWords.load(QStringLiteral("qtbase_") + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtWords);
    if (m_words.load(Folder + QLatin1Char('/') + Prefix + wanted))
        QCoreApplication::installTranslator(&m_words);
}

} // namespace tcpladder
