// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/legendtext.h"

#include <QCoreApplication>

namespace tcpladder {
namespace {

struct Legend {
    Q_DECLARE_TR_FUNCTIONS(Legend)
};

} // namespace

QList<LegendFlag> legendFlags()
{
    return {
        {QStringLiteral("[S]"), Legend::tr("SYN: asks to open and gives the initial sequence number")},
        {QStringLiteral("[S.]"), Legend::tr("SYN, ACK: agrees to open and gives its own")},
        {QStringLiteral("[.]"), Legend::tr("ACK alone: says what arrived")},
        {QStringLiteral("[P.]"), Legend::tr("PSH, ACK: data that the receiver should hand on at once")},
        {QStringLiteral("[F.]"), Legend::tr("FIN, ACK: has no more to send")},
        {QStringLiteral("[R]"), Legend::tr("RST: there is no such connection, or it is given up")},
        {QStringLiteral("[R.]"),
         Legend::tr("RST, ACK: the same, and names what it answers: so is a connection refused")},
        {QStringLiteral("U"), Legend::tr("URG: the urgent pointer counts")},
        {QStringLiteral("E"), Legend::tr("ECE: the network said that it is congested (RFC 3168)")},
        {QStringLiteral("W"), Legend::tr("CWR: the sender has slowed down (RFC 3168)")},
        {QStringLiteral("e"), Legend::tr("AE: accurate congestion feedback (RFC 9768)")},
    };
}

QString legendShapeText(LegendShape shape)
{
    switch (shape) {
    case LegendShape::Syn:
        return Legend::tr("From the client, on the left, to the server: blue. A SYN is heavier than an ACK.");
    case LegendShape::SynAck:
        return Legend::tr("From the server to the client: orange.");
    case LegendShape::Ack:
        return Legend::tr("An ACK without data: thin.");
    case LegendShape::Data:
        return Legend::tr("Data: bold.");
    case LegendShape::Fin:
        return Legend::tr("FIN: long dashes.");
    case LegendShape::Rst:
        return Legend::tr("RST: dashes and dots.");
    case LegendShape::Estimated:
        return Legend::tr("The dashed end was not observed: when the segment was there is an estimate.");
    case LegendShape::Retransmission:
        return Legend::tr("Three heads: these bytes were sent before.");
    case LegendShape::Lost:
        return Legend::tr("A cross: lost on the way, behind the capture point.");
    case LegendShape::Ghost:
        return Legend::tr("Dotted: not captured; a hole in the numbers proves it.");
    case LegendShape::DuplicateAck:
        return Legend::tr("Duplicate ACKs are counted: the third asks for a retransmission.");
    case LegendShape::Crossing:
        return Legend::tr("Crossing arrows: each was sent before the other arrived.");
    case LegendShape::ZeroWindow:
        return Legend::tr("A crimson lifeline: this side may not send, for the other offers no window.");
    case LegendShape::Certain:
        return Legend::tr("A solid band: the state after the segment, shown by what the side sends or proved later.");
    case LegendShape::Uncertain:
        return Legend::tr("A hatched band: the state is inferred; nothing in the capture proves it.");
    case LegendShape::Idle:
        return Legend::tr("A break: a silence is folded, and its length written beside it.");
    }
    return {};
}

} // namespace tcpladder
