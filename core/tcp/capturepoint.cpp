// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/capturepoint.h"

#include <algorithm>

namespace tcpladder {

std::optional<Nanoseconds> CapturePoint::roundTrip() const
{
    if (!toClient || !toServer)
        return std::nullopt;
    return 2 * (*toClient + *toServer);
}

void CapturePointEstimator::ask(Answerer &answerer, const SegmentFacts &s, SequenceNumber end)
{
    if (s.flags.rst())
        return;
    const bool isNew = !answerer.wasSent || sequenceAfter(end, answerer.highest);
    if (!isNew) {
        if (s.flags.syn() && answerer.isAsked)
            answerer.asked = s.time; // only the last SYN before the answer can have had it
        answerer.isRepeated = answerer.isAsked;
        return;
    }
    answerer.highest = end;
    answerer.wasSent = true;
    if (answerer.isAsked)
        return;
    answerer.asked = s.time;
    answerer.until = end;
    answerer.isAsked = true;
    answerer.isRepeated = false;
    answerer.isHandshake = s.flags.syn();
    if (answerer.isHandshake)
        answerer.until = s.sequence + 1; // data in a SYN need not be taken (RFC 7413)
}

void CapturePointEstimator::answer(Answerer &answerer, const SegmentFacts &s)
{
    using Rule = CapturePoint::Rule;
    answerer.isAsked = false;
    const Nanoseconds took = s.time - answerer.asked;
    if (took < 0 || (s.flags.rst() && !answerer.isHandshake)) // a RST may come at any time, but that of a closed port
        return;
    Rule rule = answerer.isHandshake ? Rule::Handshake : Rule::Exchange;
    if (answerer.isRepeated) {
        if (!answerer.isHandshake)
            return;
        rule = Rule::RepeatedHandshake;
    }
    const bool wasGuess = answerer.rule <= Rule::RepeatedHandshake;
    if (rule == Rule::RepeatedHandshake && !wasGuess)
        return;
    if (wasGuess || took < answerer.quickest)
        answerer.quickest = took;
    answerer.rule = std::max(answerer.rule, rule);
}

std::string_view placeName(CapturePoint::Place place)
{
    static constexpr std::array<std::string_view, 4> Names = {"unknown", "client", "middle", "server"};
    return Names[static_cast<std::size_t>(place)];
}

CapturePoint CapturePointEstimator::estimate() const
{
    CapturePoint point;
    const Answerer &client = m_answerers[sideIndex(Side::Client)];
    const Answerer &server = m_answerers[sideIndex(Side::Server)];
    if (client.rule != CapturePoint::Rule::None)
        point.toClient = client.quickest / 2;
    if (server.rule != CapturePoint::Rule::None)
        point.toServer = server.quickest / 2;
    point.rule = std::min(client.rule, server.rule);
    if (!point.toClient || !point.toServer)
        return point;

    constexpr Nanoseconds Ratio = 4; // nearer than that is at the side
    constexpr Nanoseconds TurnAround =
        50 * Microsecond; // what a host may need to answer: shorter ways cannot be told apart
    using Place = CapturePoint::Place;
    const Nanoseconds c = *point.toClient;
    const Nanoseconds s = *point.toServer;
    if (c * Ratio < s)
        point.place = Place::Client;
    else if (s * Ratio < c)
        point.place = Place::Server;
    else if (std::min(c, s) > TurnAround)
        point.place = Place::Middle;
    return point;
}

} // namespace tcpladder
