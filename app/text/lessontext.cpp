// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/lessontext.h"

#include <QCoreApplication>
#include <QHash>

namespace tcpladder {
namespace {

struct LessonText {
    Q_DECLARE_TR_FUNCTIONS(LessonText)
};

} // namespace

QString lessonTitle(const QString &name)
{
    static const QHash<QString, const char *> Titles = {
        {QStringLiteral("abort-in-handshake"), QT_TRANSLATE_NOOP("LessonText", "Given up in the handshake")},
        {QStringLiteral("challenge-ack"), QT_TRANSLATE_NOOP("LessonText", "Challenge ACK")},
        {QStringLiteral("delayed-ack"), QT_TRANSLATE_NOOP("LessonText", "Delayed ACK")},
        {QStringLiteral("download"), QT_TRANSLATE_NOOP("LessonText", "A download")},
        {QStringLiteral("fast-open"), QT_TRANSLATE_NOOP("LessonText", "Fast Open: data in the SYN")},
        {QStringLiteral("fast-retransmit"), QT_TRANSLATE_NOOP("LessonText", "Fast retransmit and SACK")},
        {QStringLiteral("four-way-close"), QT_TRANSLATE_NOOP("LessonText", "Four segments to close")},
        {QStringLiteral("half-close"), QT_TRANSLATE_NOOP("LessonText", "Half-close: data after the FIN")},
        {QStringLiteral("half-open"), QT_TRANSLATE_NOOP("LessonText", "Half-open connection")},
        {QStringLiteral("handshake"), QT_TRANSLATE_NOOP("LessonText", "Three segments to open")},
        {QStringLiteral("ipv6"), QT_TRANSLATE_NOOP("LessonText", "The same over IPv6")},
        {QStringLiteral("keep-alive"), QT_TRANSLATE_NOOP("LessonText", "Keep-alive")},
        {QStringLiteral("lost-syn"), QT_TRANSLATE_NOOP("LessonText", "Lost SYN and its back-off")},
        {QStringLiteral("mid-stream"), QT_TRANSLATE_NOOP("LessonText", "Captured from the middle")},
        {QStringLiteral("one-direction"), QT_TRANSLATE_NOOP("LessonText", "One direction captured")},
        {QStringLiteral("port-reuse"), QT_TRANSLATE_NOOP("LessonText", "Port reuse")},
        {QStringLiteral("refused"), QT_TRANSLATE_NOOP("LessonText", "Refused")},
        {QStringLiteral("reordering"), QT_TRANSLATE_NOOP("LessonText", "Reordering")},
        {QStringLiteral("reset-unread-data"), QT_TRANSLATE_NOOP("LessonText", "Reset with data unread")},
        {QStringLiteral("retransmission-timeout"), QT_TRANSLATE_NOOP("LessonText", "Retransmission timeout")},
        {QStringLiteral("simultaneous-close"), QT_TRANSLATE_NOOP("LessonText", "Simultaneous close")},
        {QStringLiteral("simultaneous-open"), QT_TRANSLATE_NOOP("LessonText", "Simultaneous open")},
        {QStringLiteral("syn-cookies"), QT_TRANSLATE_NOOP("LessonText", "SYN cookies")},
        {QStringLiteral("three-segment-close"), QT_TRANSLATE_NOOP("LessonText", "Three segments to close")},
        {QStringLiteral("time-wait"), QT_TRANSLATE_NOOP("LessonText", "TIME-WAIT: the last ACK lost")},
        {QStringLiteral("tutorial"), QT_TRANSLATE_NOOP("LessonText", "A connection from SYN to CLOSED")},
        {QStringLiteral("vlan"), QT_TRANSLATE_NOOP("LessonText", "In a VLAN")},
        {QStringLiteral("window-scaling"), QT_TRANSLATE_NOOP("LessonText", "Window scaling")},
        {QStringLiteral("zero-window"), QT_TRANSLATE_NOOP("LessonText", "Zero window and probes")},
    };
    if (const char *title = Titles.value(name))
        return LessonText::tr(title);
    QString words = name; // a lesson of a teacher's own: its folder's name
    words.replace(QLatin1Char('-'), QLatin1Char(' '));
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

} // namespace tcpladder
