// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/stretchtext.h"

#include <QCoreApplication>

namespace tcpladder {
namespace {

struct StretchText {
    Q_DECLARE_TR_FUNCTIONS(StretchText)
};

} // namespace

QString stretchPartText(SequenceStretch::Part part)
{
    switch (part) {
    case SequenceStretch::Part::Acknowledged:
        return StretchText::tr("acknowledged");
    case SequenceStretch::Part::InFlight:
        return StretchText::tr("in flight");
    case SequenceStretch::Part::Usable:
        return StretchText::tr("may be sent");
    case SequenceStretch::Part::Forbidden:
        return StretchText::tr("may not");
    case SequenceStretch::Part::Received:
        return StretchText::tr("received");
    case SequenceStretch::Part::Expected:
        return StretchText::tr("may come");
    }
    return {};
}

QString stretchPartShortText(SequenceStretch::Part part)
{
    if (part == SequenceStretch::Part::Acknowledged)
        return StretchText::tr("acked", "short for acknowledged");
    return stretchPartText(part);
}

QString stretchPartMeaning(SequenceStretch::Part part)
{
    switch (part) {
    case SequenceStretch::Part::Acknowledged:
        return StretchText::tr("Numbers below SND.UNA: the peer has acknowledged them.");
    case SequenceStretch::Part::InFlight:
        return StretchText::tr("From SND.UNA up to SND.NXT: sent, and not acknowledged yet.");
    case SequenceStretch::Part::Usable:
        return StretchText::tr("From SND.NXT up to SND.UNA + SND.WND: the peer's window has room for them.");
    case SequenceStretch::Part::Forbidden:
        return StretchText::tr("Beyond the window: not to be sent before the window moves on.");
    case SequenceStretch::Part::Received:
        return StretchText::tr("Numbers below RCV.NXT: all of them have arrived.");
    case SequenceStretch::Part::Expected:
        return StretchText::tr("From RCV.NXT up to RCV.NXT + RCV.WND: the window that this side offers its peer.");
    }
    return {};
}

QString timerText(EndpointTimer::Kind kind)
{
    switch (kind) {
    case EndpointTimer::Kind::Retransmission:
        return StretchText::tr("retransmission");
    case EndpointTimer::Kind::Persist:
        return StretchText::tr("persist");
    case EndpointTimer::Kind::KeepAlive:
        return StretchText::tr("keep-alive");
    case EndpointTimer::Kind::TimeWait:
        return StretchText::tr("2 MSL");
    }
    return {};
}

QString timerMeaning(EndpointTimer::Kind kind)
{
    switch (kind) {
    case EndpointTimer::Kind::Retransmission:
        return StretchText::tr(
            "If it runs out before the oldest number in flight is acknowledged, that is sent again (RFC 6298).");
    case EndpointTimer::Kind::Persist:
        return StretchText::tr("While the peer's window is 0, it is asked again and again whether it has opened "
                               "(RFC 9293 3.8.6.1).");
    case EndpointTimer::Kind::KeepAlive:
        return StretchText::tr("While nothing is sent, the peer is asked whether it is still there (RFC 9293 3.8.4).");
    case EndpointTimer::Kind::TimeWait:
        return StretchText::tr("Twice the maximum segment lifetime: until then a FIN that comes again is acknowledged "
                               "again (RFC 9293 3.6).");
    }
    return {};
}

} // namespace tcpladder
