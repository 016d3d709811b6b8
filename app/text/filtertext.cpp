// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/filtertext.h"

#include <QCoreApplication>
#include <QStringList>

namespace tcpladder {
namespace {

struct FilterText {
    Q_DECLARE_TR_FUNCTIONS(FilterText)
};

QString joined(const std::vector<std::string_view> &names)
{
    QStringList list;
    for (const std::string_view name : names)
        list.append(QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())));
    return list.join(QStringLiteral(", "));
}

} // namespace

QString filterErrorText(const FlowFilterError &error)
{
    constexpr qsizetype Longest = 40; // letters: somebody may have pasted a page
    QString word = QString::fromStdString(error.word).simplified();
    if (word.size() > Longest)
        word = word.left(Longest) + QStringLiteral("…");
    switch (error.kind) {
    case FlowFilterError::Kind::UnknownKey:
        return FilterText::tr("“%1” asks for nothing known. Known are: %2.").arg(word, joined(FlowFilter::keys()));
    case FlowFilterError::Kind::UnknownState:
        return FilterText::tr("“%1” names no state. A right one is state:TIME-WAIT.").arg(word);
    case FlowFilterError::Kind::UnknownMark:
        return FilterText::tr("“%1” names no mark. Right ones are mark:retransmission and mark:trouble.").arg(word);
    case FlowFilterError::Kind::NotANumber:
        return FilterText::tr("“%1” needs a number, such as port:80, bytes>10k or duration>1.5s.").arg(word);
    case FlowFilterError::Kind::NoComparison:
        return FilterText::tr("“%1” compares what has no order. Write a colon instead.").arg(word);
    case FlowFilterError::Kind::MissingValue:
        return FilterText::tr("“%1” has nothing behind its sign.").arg(word);
    case FlowFilterError::Kind::UnfinishedQuote:
        return FilterText::tr("The quotation mark of “%1” has no second one.").arg(word);
    }
    return {};
}

} // namespace tcpladder
