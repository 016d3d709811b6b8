// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/statetracker.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace tcpladder::test {

/// One line of a script: a segment, and the states of client and server that are expected at it once all is settled.
struct ScriptLine {
    SegmentFacts facts;
    QString client;
    QString server;
};

/// Reads the option that begins at the @p i-th word into @p segment and returns the index of its last word.
inline qsizetype parseOption(const QStringList &words, qsizetype i, SequenceNumber peerInitial, SegmentFacts &segment)
{
    const auto number = [&words](qsizetype at) { return static_cast<std::uint32_t>(words.value(at).toInt()); };
    TcpOptions &options = segment.options;
    if (words[i] == QLatin1String("id")) {
        segment.hasIdentification = true;
        segment.identification = static_cast<std::uint16_t>(number(i + 1));
        return i + 1;
    }
    if (words[i] == QLatin1String("ts")) {
        options.timestamps = TcpOptions::Timestamps{number(i + 1), number(i + 2)};
        return i + 2;
    }
    if (words[i] == QLatin1String("sack")) {
        options.sack[options.sackCount++] = {number(i + 1) + peerInitial, number(i + 2) + peerInitial};
        return i + 2;
    }
    if (words[i] == QLatin1String("mss"))
        options.maximumSegmentSize = static_cast<std::uint16_t>(number(i + 1));
    else if (words[i] == QLatin1String("ws"))
        options.windowScale = static_cast<std::uint8_t>(number(i + 1));
    else if (words[i] == QLatin1String("sackok"))
        options.sackPermitted = true;
    return words[i] == QLatin1String("sackok") ? i : i + 1;
}

/// Reads segments from lines such as
///     C S.  0 ack 1 len 20 @150 win 10 | SYN-RECEIVED | ESTABLISHED
/// Who sends (C or S), tcpdump's flags, the sequence number from the side's initial one, and as needed the
/// acknowledgment from the other's, bytes of data, the time in milliseconds (10 after the line before else) and the
/// window; also "id N" (IPv4 identification), "ts VALUE ECHO", "sack LEFT RIGHT", "sackok", "mss N" and "ws N".
/// Empty lines and what follows # are left out.
inline QList<ScriptLine> parseScript(const char *text, SequenceNumber clientInitial = 1000,
                                     SequenceNumber serverInitial = 0xfffffff0U)
{
    QList<ScriptLine> lines;
    Nanoseconds now = -10 * Millisecond;
    const auto rows = QString::fromLatin1(text).split(QLatin1Char('\n'));
    for (const QString &row : rows) {
        const QStringList columns = row.section(QLatin1Char('#'), 0, 0).split(QLatin1Char('|'));
        const QStringList words = columns[0].simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (words.size() < 3)
            continue;
        ScriptLine line;
        SegmentFacts &s = line.facts;
        s.from = words[0] == QLatin1String("C") ? Side::Client : Side::Server;
        const bool isClient = s.from == Side::Client;
        unsigned flags = 0;
        for (const QChar letter : words[1])
            flags |= 1U << QStringLiteral("FSRP.UEW").indexOf(letter);
        now += 10 * Millisecond;
        s.window = 1000;
        s.sequence = static_cast<SequenceNumber>(words[2].toInt()) + (isClient ? clientInitial : serverInitial);
        for (qsizetype i = 3; i < words.size(); ++i) {
            if (words[i].startsWith(QLatin1Char('@')))
                now = words[i].mid(1).toLongLong() * Millisecond;
            else if (words[i] == QLatin1String("ack"))
                s.acknowledgment =
                    static_cast<SequenceNumber>(words[++i].toInt()) + (isClient ? serverInitial : clientInitial);
            else if (words[i] == QLatin1String("len"))
                s.length = words[++i].toUInt();
            else if (words[i] == QLatin1String("win"))
                s.window = words[++i].toUShort();
            else
                i = parseOption(words, i, isClient ? serverInitial : clientInitial, s);
        }
        s.time = now;
        s.flags = TcpFlags(flags);
        line.client = columns.value(1).trimmed();
        line.server = columns.value(2).trimmed();
        lines.append(line);
    }
    return lines;
}

inline QString stateText(State state)
{
    const auto name = stateName(state);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

/// "CLOSED SYN-SENT ESTABLISHED"
inline QString pathText(const StatePath &path)
{
    QStringList names;
    for (const Transition &step : path)
        names.append(stateText(step.state));
    return names.join(QLatin1Char(' '));
}

inline StateTracker track(const QList<ScriptLine> &lines, StateTracker tracker = StateTracker())
{
    for (const ScriptLine &line : lines)
        tracker.add(line.facts);
    return tracker;
}

/// The lines whose states are not those expected; empty if all are.
inline QString differences(const QList<ScriptLine> &lines, const StateTracker &tracker, Nanoseconds now)
{
    QString text;
    const StatePath client = tracker.path(Side::Client, now);
    const StatePath server = tracker.path(Side::Server, now);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto index = static_cast<std::uint32_t>(i);
        const QString c = stateText(stepAfter(client, index).state);
        const QString s = stateText(stepAfter(server, index).state);
        if (c != lines[i].client || s != lines[i].server)
            text += QStringLiteral("\nsegment %1: %2 | %3, expected %4 | %5")
                        .arg(i + 1)
                        .arg(c, s, lines[i].client, lines[i].server);
    }
    return text;
}

} // namespace tcpladder::test
