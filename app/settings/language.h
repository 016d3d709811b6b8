// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/pseudolanguage.h"

#include <QLocale>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

namespace tcpladder {

/// Puts the program, with Qt's own dialogs, into a language; windows learn of it by QEvent::LanguageChange.
class Language : public QObject
{
public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    /// Speaks the language of @p code ("zh_CN", "en"); the system's if it is empty, English if it is not known.
    /// PseudoLanguage::code() is for those who look for text that cannot be translated.
    void apply(const QString &code);

    /// Codes of all languages that the program has words in.
    static QStringList available();
    /// The language's name in itself: "English", "简体中文".
    static QString nativeName(const QString &code);
    /// The best of available() for @p locale.
    static QString matching(const QLocale &locale);

private:
    QTranslator m_words;
    QTranslator m_qtWords;
    PseudoLanguage m_pseudoWords;
    QString m_code;
};

} // namespace tcpladder
