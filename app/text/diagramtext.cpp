// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/diagramtext.h"

#include <QCoreApplication>

namespace tcpladder {
namespace {

/// The words of RFC 9293's figure 5.
struct DiagramText {
    Q_DECLARE_TR_FUNCTIONS(DiagramText)
};

} // namespace

QString diagramEventText(DiagramEvent event)
{
    switch (event) {
    case DiagramEvent::PassiveOpen:
        return DiagramText::tr("passive OPEN");
    case DiagramEvent::ActiveOpen:
        return DiagramText::tr("active OPEN");
    case DiagramEvent::Send:
        return DiagramText::tr("SEND");
    case DiagramEvent::Close:
        return DiagramText::tr("CLOSE");
    case DiagramEvent::Abort:
        return DiagramText::tr("ABORT");
    case DiagramEvent::ReceiveSyn:
        return DiagramText::tr("rcv SYN");
    case DiagramEvent::ReceiveSynAck:
        return DiagramText::tr("rcv SYN,ACK");
    case DiagramEvent::ReceiveAckOfSyn:
        return DiagramText::tr("rcv ACK of SYN");
    case DiagramEvent::ReceiveFin:
        return DiagramText::tr("rcv FIN");
    case DiagramEvent::ReceiveAckOfFin:
        return DiagramText::tr("rcv ACK of FIN");
    case DiagramEvent::ReceiveRst:
        return DiagramText::tr("rcv RST");
    case DiagramEvent::Timeout:
        return DiagramText::tr("timeout 2 MSL");
    case DiagramEvent::GaveUp:
        return DiagramText::tr("gave up");
    }
    return {};
}

QString diagramActionText(DiagramAction action)
{
    switch (action) {
    case DiagramAction::None:
        return DiagramText::tr("x", "no action, in the state diagram");
    case DiagramAction::CreateTcb:
        return DiagramText::tr("create TCB");
    case DiagramAction::DeleteTcb:
        return DiagramText::tr("delete TCB");
    case DiagramAction::OpenAndSendSyn:
        return DiagramText::tr("create TCB\nsnd SYN");
    case DiagramAction::SendSyn:
        return DiagramText::tr("snd SYN");
    case DiagramAction::SendSynAck:
        return DiagramText::tr("snd SYN,ACK");
    case DiagramAction::SendAck:
        return DiagramText::tr("snd ACK");
    case DiagramAction::SendFin:
        return DiagramText::tr("snd FIN");
    case DiagramAction::SendRst:
        return DiagramText::tr("snd RST");
    }
    return {};
}

} // namespace tcpladder
