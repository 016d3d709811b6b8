// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/flowfiltercompleter.h"

#include "core/store/flowfilter.h"

namespace tcpladder {
namespace {

QString text(std::string_view name)
{
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

QStringList allWords()
{
    QStringList words;
    for (const std::string_view key : FlowFilter::keys()) {
        if (key != "state" && key != "mark")
            words.append(text(key) + QLatin1Char(':'));
    }
    for (int i = 1; i < StateCount; ++i)
        words.append(QStringLiteral("state:") + text(stateName(static_cast<State>(i))));
    words.append(QStringLiteral("mark:trouble"));
    for (int i = 0; i < MarkCount; ++i)
        words.append(QStringLiteral("mark:") + text(markName(static_cast<Mark>(i))));
    return words;
}

} // namespace

FlowFilterCompleter::FlowFilterCompleter(QObject *parent) : QCompleter(parent)
{
    setModel(&m_offers);
    setCaseSensitivity(Qt::CaseInsensitive);
}

void FlowFilterCompleter::offerFor(const QString &typed)
{
    static const QStringList words = allWords();
    const qsizetype begin = typed.lastIndexOf(QLatin1Char(' ')) + 1;
    const QString before = typed.left(begin);
    const QString last = typed.mid(begin);
    QStringList offers;
    for (const QString &word : words) {
        if (last.size() >= 2 && word.startsWith(last, Qt::CaseInsensitive) && word.size() > last.size())
            offers.append(before + word);
    }
    m_offers.setStringList(offers);
}

} // namespace tcpladder
