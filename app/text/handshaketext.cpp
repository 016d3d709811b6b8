// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/handshaketext.h"

#include <QCoreApplication>
#include <QLocale>

namespace tcpladder {
namespace {

struct HandshakeText {
    Q_DECLARE_TR_FUNCTIONS(HandshakeText)
};

HandshakeLine ofBoth(const Handshake &handshake, const auto &offer)
{
    return {offer(handshake.of(Side::Client)), offer(handshake.of(Side::Server)), {}, {}, {}};
}

HandshakeLine segmentSize(const Handshake &handshake, bool isV6)
{
    HandshakeLine line = ofBoth(handshake, [](const Handshake::Offer &offer) {
        return offer.options.maximumSegmentSize ? QStringLiteral("mss %1").arg(*offer.options.maximumSegmentSize)
                                                : HandshakeText::tr("no mss");
    });
    const std::uint32_t client = handshake.segmentSize(Side::Client, isV6);
    const std::uint32_t server = handshake.segmentSize(Side::Server, isV6);
    line.outcome =
        client == server
            ? HandshakeText::tr("segments carry up to %1 bytes").arg(client)
            : HandshakeText::tr("the client sends up to %1 bytes a segment, the server %2").arg(client).arg(server);
    line.brief = client == server ? HandshakeText::tr("up to %1 bytes").arg(client)
                                  : QStringLiteral("→ %1  ← %2").arg(client).arg(server);
    return line;
}

HandshakeLine windowScale(const Handshake &handshake)
{
    HandshakeLine line = ofBoth(handshake, [](const Handshake::Offer &offer) {
        return offer.options.windowScale ? QStringLiteral("wscale %1").arg(*offer.options.windowScale)
                                         : HandshakeText::tr("no wscale");
    });
    if (!handshake.scalesWindows()) {
        line.outcome = HandshakeText::tr("windows as sent: 65,535 bytes at most");
        line.brief = HandshakeText::tr("windows as sent");
        return line;
    }
    const unsigned client = 1U << *handshake.of(Side::Client).options.windowScale;
    const unsigned server = 1U << *handshake.of(Side::Server).options.windowScale;
    line.outcome =
        client == server
            ? HandshakeText::tr("windows count × %1").arg(client)
            : HandshakeText::tr("the client's window counts × %1, the server's × %2").arg(client).arg(server);
    line.brief =
        client == server ? QStringLiteral("× %1").arg(client) : QStringLiteral("× %1, × %2").arg(client).arg(server);
    return line;
}

HandshakeLine yesOrNo(HandshakeLine line, bool holds, const QString &yes, const QString &no)
{
    line.outcome = holds ? yes : no;
    line.brief =
        holds ? HandshakeText::tr("yes", "an option is in use") : HandshakeText::tr("no", "an option is not in use");
    return line;
}

} // namespace

QList<HandshakeLine> handshakeLines(const Handshake &handshake, bool isV6)
{
    QList<HandshakeLine> lines{segmentSize(handshake, isV6), windowScale(handshake)};
    lines << yesOrNo(ofBoth(handshake,
                            [](const Handshake::Offer &offer) {
                                return offer.options.sackPermitted ? QStringLiteral("sackOK")
                                                                   : HandshakeText::tr("no SACK");
                            }),
                     handshake.hasSack(), HandshakeText::tr("ACKs name what arrived beyond a hole"),
                     HandshakeText::tr("ACKs cannot name what arrived beyond a hole"));
    lines << yesOrNo(ofBoth(handshake,
                            [](const Handshake::Offer &offer) {
                                return offer.options.timestamps ? HandshakeText::tr("timestamps")
                                                                : HandshakeText::tr("no timestamps");
                            }),
                     handshake.hasTimestamps(),
                     HandshakeText::tr("every ACK measures the round trip; old segments are told"),
                     HandshakeText::tr("no time stamps: one round trip measured at a time"));
    if (handshake.hasTimestamps())
        lines.back().shorter = HandshakeText::tr("every ACK measures the round trip");
    lines << yesOrNo(ofBoth(handshake,
                            [](const Handshake::Offer &offer) {
                                return offer.isAccurateEcn ? QStringLiteral("AccECN")
                                       : offer.isEcn       ? QStringLiteral("ECN")
                                                           : HandshakeText::tr("no ECN");
                            }),
                     handshake.hasEcn(), HandshakeText::tr("routers may mark congestion instead of dropping"),
                     HandshakeText::tr("only loss tells of congestion"));
    const std::uint32_t early = handshake.of(Side::Client).fastOpenData;
    HandshakeLine open = ofBoth(handshake, [](const Handshake::Offer &offer) {
        return offer.options.fastOpen ? HandshakeText::tr("Fast Open") : HandshakeText::tr("no Fast Open");
    });
    lines << yesOrNo(open, early > 0,
                     HandshakeText::tr("%Ln byte(s) travelled in the SYN", nullptr, static_cast<int>(early)),
                     handshake.of(Side::Server).options.fastOpen
                         ? HandshakeText::tr("the server gives a cookie: data may travel in the next SYN")
                         : HandshakeText::tr("data waits for the handshake"));
    return lines;
}

QString handshakeHeading(std::optional<Side> side)
{
    if (!side)
        return HandshakeText::tr("what holds");
    return *side == Side::Client ? HandshakeText::tr("client offers") : HandshakeText::tr("server offers");
}

QString handshakeText(const Handshake &handshake, bool isV6)
{
    const auto line = [](const QString &client, const QString &server, const QString &outcome) {
        return QStringLiteral("%1 · %2: %3").arg(client, server, outcome);
    };
    QStringList text{line(handshakeHeading(Side::Client), handshakeHeading(Side::Server), handshakeHeading({}))};
    for (const HandshakeLine &told : handshakeLines(handshake, isV6))
        text << line(told.client, told.server, told.outcome);
    return text.join(QLatin1Char('\n'));
}

} // namespace tcpladder
