// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/smallvector.h"
#include "core/tcp/capturepoint.h"
#include "core/tcp/keysegment.h"
#include "core/tcp/reception.h"
#include "core/tcp/statepath.h"

#include <array>
#include <limits>
#include <optional>
#include <span>

namespace tcpladder {

/// What the user may set about the states.
struct StateSettings {
    /// How long TIME-WAIT lasts: 2 MSL. RFC 9293 3.4.1 says 4 minutes, Linux takes one.
    Nanoseconds timeWait = 60 * Second;

    static const StateSettings Standard;
};
inline constexpr StateSettings StateSettings::Standard{};

/// What a replay needs to know beyond the key segments.
struct ReplayFacts {
    std::array<State, 2> initial{};
    std::array<std::optional<SequenceNumber>, 2> acknowledged; ///< the highest acknowledgment that each side sent
    CapturePoint capturePoint;
    Nanoseconds now = 0; ///< up to when the capture went on
    Nanoseconds timeWait = 60 * Second;
    std::uint32_t lastIndex = 0; ///< of the flow's last segment
    bool bothSent = false;       ///< both sides were captured

    /// How long a side waits for an acknowledgment before it sends again, at most: RFC 6298 asks for a second at least,
    /// but the stacks in use wait for 200 to 300 ms beyond the round trip.
    Nanoseconds patience() const;
    /// The same for a SYN, whose round trip is not known yet: a second, three for old stacks (RFC 6298 2.1).
    static constexpr Nanoseconds openingPatience() { return 3 * Second; }
};

/// Goes through one side's history in that side's own order: what it sent where it was captured, what it received where
/// no evidence contradicts it. Each step of RFC 9293 3.10 has a function of its name.
class StateReplay
{
public:
    StateReplay(std::span<const KeySegment> segments, Side side, const ReplayFacts &facts);

    void run();
    /// After run(): the states that the side went through; none without segments.
    std::span<const Transition> path() const { return m_path; }
    /// After run(): until when the last state holds if nothing more is captured, but for the end of TIME-WAIT, which
    /// comes then; Forever; or nothing where conclusions from silence are still open.
    std::optional<Nanoseconds> lasting() const { return m_lasting; }
    static constexpr Nanoseconds Forever = std::numeric_limits<Nanoseconds>::max();

private:
    void send(const KeySegment &segment);
    void sendRst(const KeySegment &segment);
    void sendSyn(const KeySegment &segment);
    void sendSynAck(const KeySegment &segment);
    void sendAck(const KeySegment &segment);
    void sendFin(const KeySegment &segment);

    void receive(const KeySegment &segment);
    void receiveRst(const KeySegment &segment);
    void receiveSyn(const KeySegment &segment);
    void receiveSynAck(const KeySegment &segment);
    void receiveAck(const KeySegment &segment);
    void receiveFin(const KeySegment &segment);

    void expire(Nanoseconds now, std::uint32_t after);
    void concludeFromSilence();
    std::optional<Nanoseconds> whatLasts() const;
    void to(TransitionCause cause, const KeySegment &segment, bool sending);
    void append(State state, TransitionCause cause, Certainty certainty, const KeySegment &segment, bool sending);
    void beginInstead(State state, TransitionCause cause, Certainty certainty);
    bool isProved(const KeySegment &segment) const;
    const KeySegment *nextSent(std::size_t position) const;
    bool isAnsweredLater() const;
    void restartTimeWait(const KeySegment &segment);

    State state() const { return m_path.back().state; }

    std::span<const KeySegment> m_segments;
    Side m_side;
    const ReplayFacts &m_facts;
    Receptions m_receptions;
    SmallVector<Transition, 8> m_path; ///< enough for a whole life
    std::size_t m_position = 0;        ///< in m_segments
    std::uint32_t m_index = 0;         ///< of the segment at m_position, for the steps that it brings about
    bool m_isBetween = false;          ///< what was held back until after it is being received
    bool m_isPassive = false;
    bool m_hasSentSynAck = false;
    bool m_hasFastOpened =
        false; ///< the other side's SYN carried data: this one may answer with data at once (RFC 7413)
    const KeySegment *m_syn = nullptr; ///< that this side sent, with or without ACK
    const KeySegment *m_fin = nullptr; ///< that this side sent first
    const KeySegment *m_peerSyn = nullptr;
    const KeySegment *m_peerFin = nullptr; ///< captured so far, arrived or not
    Nanoseconds m_timeWaitBegan = 0;
    std::optional<Nanoseconds> m_lasting;
};

} // namespace tcpladder
