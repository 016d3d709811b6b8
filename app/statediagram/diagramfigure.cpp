// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statediagram/diagramfigure.h"

#include <algorithm>
#include <initializer_list>

namespace tcpladder {
namespace {

using Event = DiagramEvent;
using Action = DiagramAction;
using Label = DiagramArrow::Label;

enum Place : std::uint8_t {
    Closed,
    Listen,
    SynReceived,
    SynSent,
    Established,
    FinWait1,
    CloseWait,
    FinWait2,
    Closing,
    LastAck,
    TimeWait,
    ClosedAtEnd,
};

constexpr double Left = 160;
constexpr double Middle = 600;
constexpr double Right = 1040;

constexpr std::array Nodes = std::to_array<DiagramNode>({
    {State::Closed, {Middle, 110}},
    {State::Listen, {Middle, 290}},
    {State::SynReceived, {Left, 480}},
    {State::SynSent, {Right, 480}},
    {State::Established, {Middle, 670}},
    {State::FinWait1, {Left, 850}},
    {State::CloseWait, {Right, 850}},
    {State::FinWait2, {Left, 1010}},
    {State::Closing, {Middle, 1010}},
    {State::LastAck, {Right, 1010}},
    {State::TimeWait, {Middle, 1170}},
    {State::Closed, {Right, 1170}},
});

constexpr DiagramArrow arrow(Place from, Place to, Event event, Action action, Label place, QPointF label,
                             std::initializer_list<QPointF> line, bool isDrawnAlways = true)
{
    DiagramArrow arrow{
        from, to, event, action, isDrawnAlways, place, label, {}, static_cast<std::uint8_t>(line.size())};
    std::copy(line.begin(), line.end(), arrow.points.begin());
    return arrow;
}

constexpr bool WhenTaken = false;

// The figure's own arrows, from the top to the bottom.
constexpr std::array Arrows = {
    arrow(Closed, Listen, Event::PassiveOpen, Action::CreateTcb, Label::Left, {548, 200}, {{565, 140}, {565, 260}}),
    arrow(Listen, Closed, Event::Close, Action::DeleteTcb, Label::Right, {652, 200}, {{635, 260}, {635, 140}}),
    arrow(Closed, SynSent, Event::ActiveOpen, Action::OpenAndSendSyn, Label::Left, {1110, 172},
          {{718, 95}, {1125, 95}, {1125, 450}}),
    arrow(SynSent, Closed, Event::Close, Action::DeleteTcb, Label::Left, {938, 215},
          {{955, 450}, {955, 125}, {718, 125}}),
    arrow(Listen, SynReceived, Event::ReceiveSyn, Action::SendSynAck, Label::Left, {408, 352},
          {{545, 320}, {278, 465}}),
    arrow(Listen, SynSent, Event::Send, Action::SendSyn, Label::Right, {792, 352}, {{655, 320}, {922, 465}}),
    arrow(SynSent, SynReceived, Event::ReceiveSyn, Action::SendSynAck, Label::Around, {600, 480},
          {{922, 480}, {278, 480}}),
    arrow(SynReceived, Listen, Event::ReceiveRst, Action::None, Label::Right, {178, 258},
          {{160, 450}, {160, 290}, {482, 290}}),
    arrow(SynReceived, Established, Event::ReceiveAckOfSyn, Action::None, Label::Left, {398, 608},
          {{278, 495}, {545, 640}}),
    arrow(SynSent, Established, Event::ReceiveSynAck, Action::SendAck, Label::Right, {802, 608},
          {{922, 495}, {655, 640}}),
    arrow(SynReceived, FinWait1, Event::Close, Action::SendFin, Label::Right, {124, 690}, {{100, 510}, {100, 820}}),
    arrow(Established, FinWait1, Event::Close, Action::SendFin, Label::Left, {402, 728}, {{545, 700}, {278, 835}}),
    arrow(Established, CloseWait, Event::ReceiveFin, Action::SendAck, Label::Right, {798, 728},
          {{655, 700}, {922, 835}}),
    arrow(FinWait1, FinWait2, Event::ReceiveAckOfFin, Action::None, Label::Right, {187, 930}, {{160, 880}, {160, 980}}),
    arrow(FinWait1, Closing, Event::ReceiveFin, Action::SendAck, Label::Right, {462, 890}, {{278, 860}, {555, 980}}),
    arrow(CloseWait, LastAck, Event::Close, Action::SendFin, Label::Left, {1013, 930}, {{1040, 880}, {1040, 980}}),
    arrow(FinWait2, TimeWait, Event::ReceiveFin, Action::SendAck, Label::Right, {187, 1105},
          {{160, 1040}, {160, 1170}, {482, 1170}}),
    arrow(Closing, TimeWait, Event::ReceiveAckOfFin, Action::None, Label::Left, {573, 1090},
          {{600, 1040}, {600, 1140}}),
    arrow(LastAck, ClosedAtEnd, Event::ReceiveAckOfFin, Action::None, Label::Left, {1013, 1090},
          {{1040, 1040}, {1040, 1140}}),
    arrow(TimeWait, ClosedAtEnd, Event::Timeout, Action::DeleteTcb, Label::Around, {820, 1170},
          {{718, 1170}, {922, 1170}}),

    // Resets, which the figure leaves out lest it be crossed by lines (RFC 9293 3.10.7 and 3.10.5).
    arrow(SynReceived, Closed, Event::ReceiveRst, Action::DeleteTcb, Label::Right, {90, 180},
          {{70, 450}, {70, 110}, {482, 110}}, WhenTaken),
    arrow(Established, ClosedAtEnd, Event::ReceiveRst, Action::DeleteTcb, Label::Right, {800, 885},
          {{630, 700}, {930, 1140}}, WhenTaken),
    arrow(FinWait1, ClosedAtEnd, Event::ReceiveRst, Action::DeleteTcb, Label::Right, {260, 1215},
          {{42, 850}, {16, 850}, {16, 1222}, {1040, 1222}, {1040, 1200}}, WhenTaken),
    arrow(FinWait2, ClosedAtEnd, Event::ReceiveRst, Action::DeleteTcb, Label::Right, {260, 1215},
          {{42, 1010}, {16, 1010}, {16, 1222}, {1040, 1222}, {1040, 1200}}, WhenTaken),
    arrow(Closing, ClosedAtEnd, Event::ReceiveRst, Action::DeleteTcb, Label::Right, {740, 1075},
          {{690, 1040}, {935, 1140}}, WhenTaken),
    arrow(CloseWait, ClosedAtEnd, Event::ReceiveRst, Action::DeleteTcb, Label::Left, {1170, 930},
          {{1158, 850}, {1184, 850}, {1184, 1170}, {1158, 1170}}, WhenTaken),
};

} // namespace

std::span<const DiagramNode> DiagramFigure::nodes()
{
    return Nodes;
}

std::span<const DiagramArrow> DiagramFigure::arrows()
{
    return Arrows;
}

QRectF DiagramFigure::boxOf(const DiagramNode &node)
{
    QRectF box(QPointF(), Box);
    box.moveCenter(node.center);
    return box;
}

} // namespace tcpladder
