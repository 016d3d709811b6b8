// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/quizanswer.h"

#include "app/text/statenames.h"
#include "app/text/statetext.h"
#include "app/text/whytext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace tcpladder {
namespace {

struct Quiz {
    Q_DECLARE_TR_FUNCTIONS(Quiz)
};

/// The flags that @p text names: "[S.]", "S.", "SYN,ACK", "syn ack"; empty if it names something else.
std::optional<TcpFlags> flagsOf(const QString &text)
{
    struct Name {
        const char *word;
        const char *letter;
        TcpFlags::Bit bit;
    };
    static constexpr std::array Names = std::to_array<Name>({{"SYN", "S", TcpFlags::Syn},
                                                             {"FIN", "F", TcpFlags::Fin},
                                                             {"RST", "R", TcpFlags::Rst},
                                                             {"PSH", "P", TcpFlags::Psh},
                                                             {"ACK", ".", TcpFlags::Ack},
                                                             {"URG", "U", TcpFlags::Urg},
                                                             {"ECE", "E", TcpFlags::Ece},
                                                             {"CWR", "W", TcpFlags::Cwr}});
    static const QRegularExpression Between(QStringLiteral("[\\s,+\\[\\]/&|，、]+"));
    unsigned bits = 0;
    for (const QString &word : text.split(Between, Qt::SkipEmptyParts)) {
        unsigned found = 0;
        for (const Name &name : Names) {
            if (word.compare(QLatin1String(name.word), Qt::CaseInsensitive) == 0)
                found = name.bit;
        }
        for (qsizetype i = 0; found == 0 && i < word.size(); ++i) {
            const auto *letter = std::find_if(Names.begin(), Names.end(), [&](const Name &name) {
                return word.mid(i, 1) == QLatin1String(name.letter);
            });
            if (letter == Names.end())
                return std::nullopt;
            bits |= letter->bit;
        }
        bits |= found;
    }
    return bits == 0 ? std::nullopt : std::optional(TcpFlags(bits));
}

/// The number that @p text is, whatever stands between its groups.
std::optional<std::int64_t> numberOf(QString text)
{
    static const QRegularExpression Groups(QStringLiteral("[\\s,'’.\\x{00a0}\\x{202f}]"));
    bool isNumber = false;
    const qlonglong number = text.remove(Groups).toLongLong(&isNumber);
    return isNumber ? std::optional<std::int64_t>(number) : std::nullopt;
}

/// PSH tells nothing of the connection: an answer without it is right.
unsigned withoutPush(TcpFlags flags)
{
    return flags.bits() & ~unsigned{TcpFlags::Psh};
}

QString flagsText(TcpFlags flags)
{
    return QLatin1Char('[') + QString::fromStdString(flags.tcpdumpText()) + QLatin1Char(']');
}

} // namespace

QuizAnswer::QuizAnswer(const QuizSheet &sheet, const QuizBlank &blank)
    : m_row(sheet.rows()[blank.row]),
      m_field(blank.field)
{}

QString QuizAnswer::expected() const
{
    switch (m_field) {
    case QuizField::ClientState:
        return stateText(m_row.steps[0].state);
    case QuizField::ServerState:
        return stateText(m_row.steps[1].state);
    case QuizField::Flags:
        return flagsText(m_row.view.segment.flags);
    case QuizField::Sequence:
        return QString::number(m_row.view.sequence);
    case QuizField::Acknowledgment:
        return QString::number(m_row.view.acknowledgment);
    }
    return {};
}

bool QuizAnswer::isRight(const QString &given) const
{
    switch (m_field) {
    case QuizField::ClientState:
        return stateNamed(given) == m_row.steps[0].state;
    case QuizField::ServerState:
        return stateNamed(given) == m_row.steps[1].state;
    case QuizField::Flags: {
        const auto flags = flagsOf(given);
        return flags && withoutPush(*flags) == withoutPush(m_row.view.segment.flags);
    }
    case QuizField::Sequence:
        return numberOf(given) == m_row.view.sequence;
    case QuizField::Acknowledgment:
        return numberOf(given) == m_row.view.acknowledgment;
    }
    return false;
}

QString QuizAnswer::why() const
{
    switch (m_field) {
    case QuizField::ClientState:
    case QuizField::ServerState: {
        const std::size_t side = m_field == QuizField::ClientState ? 0 : 1;
        const Transition &step = m_row.steps[side];
        if (step.state == m_row.before[side])
            return Quiz::tr("%1 as before: this segment changes nothing here. %2", "state, its meaning")
                .arg(stateText(step.state), stateMeaning(step.state));
        return Quiz::tr("%1 → %2: %3. %4", "state before, state after, cause, meaning of the state after")
            .arg(stateText(m_row.before[side]), stateText(step.state), causeText(step.cause), stateMeaning(step.state));
    }
    case QuizField::Flags:
        return whyText(m_row.reasons.front());
    case QuizField::Sequence: {
        const std::int64_t last = m_row.lastSequence.value_or(0);
        const std::int64_t taken = m_row.view.sequence - last;
        return taken == 0
                   ? Quiz::tr("The segment before took no number, so it is still %1 (RFC 9293 3.4).")
                         .arg(m_row.view.sequence)
                   : Quiz::tr("Its sender's segment before began with %1 and took %2: %1 + %2 = %3 (RFC 9293 3.4).")
                         .arg(last)
                         .arg(taken)
                         .arg(m_row.view.sequence);
    }
    case QuizField::Acknowledgment:
        return Quiz::tr("All up to %1 has arrived, so %1 + 1 = %2 is expected next (RFC 9293 3.4).")
            .arg(m_row.view.acknowledgment - 1)
            .arg(m_row.view.acknowledgment);
    }
    return {};
}

QString QuizAnswer::verdict(const QString &given) const
{
    return isRight(given) ? Quiz::tr("Right: %1.  %2", "answer, why").arg(expected(), why())
                          : Quiz::tr("Not %1 but %2.  %3", "answer given, right answer, why")
                                .arg(given.trimmed(), expected(), why());
}

} // namespace tcpladder
