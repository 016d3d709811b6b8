// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statediagram/diagramroute.h"

#include <algorithm>

namespace tcpladder {
namespace {

using Cause = TransitionCause;

/// The box of @p state: of the two for CLOSED, the lower one if the side was ever open.
std::optional<std::uint8_t> nodeOf(State state, bool wasOpen)
{
    std::optional<std::uint8_t> found;
    const auto nodes = DiagramFigure::nodes();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].state == state && (!found || wasOpen))
            found = static_cast<std::uint8_t>(i);
    }
    return found;
}

std::optional<std::uint8_t> arrowBetween(std::uint8_t from, State to)
{
    const auto arrows = DiagramFigure::arrows();
    for (std::size_t i = 0; i < arrows.size(); ++i) {
        if (arrows[i].from == from && DiagramFigure::nodes()[arrows[i].to].state == to)
            return static_cast<std::uint8_t>(i);
    }
    return std::nullopt;
}

DiagramRoute::Leg legOf(std::uint8_t index, const Transition &step)
{
    const DiagramArrow &arrow = DiagramFigure::arrows()[index];
    DiagramRoute::Leg leg{index, step.segment, arrow.event, arrow.action};
    if (step.cause == Cause::ReceivedRst) {
        leg.event = DiagramEvent::ReceiveRst;
        if (step.state == State::Closed)
            leg.action = DiagramAction::DeleteTcb;
    } else if (step.cause == Cause::SentRst || step.cause == Cause::Refused) {
        leg.event = DiagramEvent::Abort;
        leg.action = DiagramAction::SendRst;
    } else if (step.cause == Cause::Silence) {
        leg.event = DiagramEvent::GaveUp;
        leg.action = DiagramAction::DeleteTcb;
    }
    return leg;
}

} // namespace

DiagramRoute diagramRoute(const StatePath &path, std::uint32_t index)
{
    DiagramRoute route;
    if (path.empty())
        return route;
    State state = State::Unknown;
    bool wasOpen = false;
    for (const Transition &step : path) {
        if (step.after != Transition::Before && (step.after > index || (step.after == index && step.isBetween)))
            break;
        route.certainty = step.certainty;
        if (step.state == state)
            continue;
        const auto arrow = route.visited.empty() ? std::nullopt : arrowBetween(route.visited.back(), step.state);
        if (step.after != Transition::Before) {
            route.last = step;
            route.before = state;
            route.isLastOnArrow = arrow.has_value();
        }
        if (arrow)
            route.legs.push_back(legOf(*arrow, step));
        state = step.state;
        wasOpen = wasOpen || state >= State::Established;
        const auto node = arrow ? DiagramFigure::arrows()[*arrow].to : nodeOf(state, wasOpen);
        if (node)
            route.visited.push_back(*node);
        else
            route.visited.clear();
    }
    return route;
}

} // namespace tcpladder
