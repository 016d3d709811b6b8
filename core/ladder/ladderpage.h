// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ladder/phases.h"
#include "core/ladder/rowunits.h"
#include "core/ladder/segmentview.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tcpladder {

/// How long arrows are, and how high their labels, as heights are measured: by that labels keep off other arrows. What
/// draws says it; without, as in rows of a window.
struct LabelScale {
    double length = 8 * RowUnits;
    double height = 0.42 * RowUnits;
    double foldThickness = 0.58 * RowUnits; ///< of the fat arrows that stand for several segments
    /// The page is cut at its edges, as paper is: a label stands on one page whole. A view that scrolls cuts nothing.
    bool isCut = false;
};

/// Segments whose arrows lie on one another, so that one label tells of all.
struct LadderBundle {
    std::uint32_t segments = 0; ///< 0 for none: the label is the arrow's own
    std::uint32_t acks = 0;     ///< those that do nothing but acknowledge
    std::uint64_t bytes = 0;
    TcpFlags control; ///< SYN, FIN and RST, if any of them has it: what changes states is never passed over

    void add(const SegmentView &view)
    {
        ++segments;
        acks += view.isPureAck() ? 1 : 0;
        bytes += view.segment.length;
        constexpr unsigned Control = TcpFlags::Syn | TcpFlags::Fin | TcpFlags::Rst;
        control = TcpFlags(control.bits() | (view.segment.flags.bits() & Control));
    }
};

/// A straight line across the ladder.
struct LadderLine {
    LadderY departure = 0;
    LadderY arrival = 0;

    /// The height at @p way, from 0 at the departure to 1 at the arrival.
    double at(double way) const
    {
        return static_cast<double>(departure) + way * static_cast<double>(arrival - departure);
    }
};

/// The middle of an arrow whose ends are bent: to scale, captured on the way, segments that follow one another at once
/// depart and arrive as one, but are told apart where they were captured.
struct LadderBend {
    static constexpr double Begin = 0.17; ///< of the way: from here …
    static constexpr double End = 0.83;   ///< … to here the arrow lies on the line
    LadderLine line;
};

/// The arrow of one captured segment.
struct LadderArrow {
    SegmentView view;
    LadderY row = 0; ///< where its row stands: the gutter's line
    LadderY departure = 0;
    LadderY arrival = 0;
    std::optional<LadderBend> bend;
    bool isDepartureEstimated = true; ///< the capture was not made where it departs
    bool isArrivalEstimated = true;
    bool isLost = false; ///< proved to be lost behind the capture point: drawn up to `reach`
    double reach = 1;    ///< how far it is drawn, from 0 at the departure to 1 at the arrival
    /// The part of its way along which a label crosses no other arrow; empty if there is none.
    double labelBegin = 0;
    double labelEnd = 1;
    bool isLabelled() const { return labelBegin < labelEnd; }
    /// What its label lies along.
    LadderLine line() const { return bend ? bend->line : LadderLine{departure, arrival}; }
    /// The height at @p way, from 0 at the departure to 1 at the arrival.
    double at(double way) const
    {
        if (bend && way < LadderBend::Begin)
            return std::lerp(static_cast<double>(departure), bend->line.at(LadderBend::Begin), way / LadderBend::Begin);
        if (bend && way > LadderBend::End)
            return std::lerp(bend->line.at(LadderBend::End), static_cast<double>(arrival),
                             (way - LadderBend::End) / (1 - LadderBend::End));
        return line().at(way);
    }
    LadderBundle bundle = {};                 ///< those that its label tells of, being the first of them
    Nanoseconds sincePrevious = 0;            ///< since the flow's previous segment
    std::optional<Nanoseconds> sinceSameSide; ///< since the sender's previous segment, if that is near
    /// What a pure ACK acknowledges, where that is one segment near by: its acknowledgment is `begin` + what it takes.
    struct Acknowledged {
        std::int64_t begin = 0;
        SequenceNumber absoluteBegin = 0;
        std::uint32_t length = 0;
        bool isSyn = false;
        bool isFin = false;
    };
    std::optional<Acknowledged> acknowledged;
    std::uint32_t duplicate = 0; ///< the how manyth duplicate ACK of its kind; 0 if it is none
};

/// A segment that a hole in the sequence numbers proves, but that was not captured.
struct LadderGhost {
    Side from = Side::Client;
    LadderY y = 0;
    LadderY arrival = 0;    ///< where it would have arrived
    std::int64_t begin = 0; ///< relative sequence numbers [begin, end)
    std::int64_t end = 0;
    SequenceNumber absoluteBegin = 0;
    bool isLost = false; ///< its bytes were sent again: it was lost before the capture point
    bool isLabelled = true;
};

/// The same bytes sent twice.
struct LadderLink {
    Side side = Side::Client;                     ///< the sender
    LadderY first = 0;                            ///< departure of the first copy
    LadderY from = 0;                             ///< departure of the copy before
    LadderY to = 0;                               ///< departure of the copy
    std::uint32_t copy = 0;                       ///< index of the copy
    Nanoseconds toTime = 0;                       ///< when the copy was captured
    std::optional<Nanoseconds> span = {};         ///< since the copy before it
    std::optional<Nanoseconds> previousSpan = {}; ///< and of that one since the copy before
    bool isTimeout = false;                       ///< nothing but time asked for it
};

/// A stretch of one side's lifeline in one state.
struct LadderRibbon {
    Side side = Side::Client;
    LadderY begin = 0;
    LadderY end = 0;
    Transition step;
    bool beginsBefore = false; ///< the state was entered above the page
    bool isUncertain = false;  ///< known by inference only: drawn hatched
};

/// A stretch in which a side may not send because the other offers no window.
struct LadderBlock {
    Side side = Side::Client;
    LadderY begin = 0;
    LadderY end = 0;
    std::optional<Nanoseconds> duration; ///< empty while it lasts
};

/// Several segments in one row, or the rows of those that are shown one by one because the user opened them.
struct LadderFold {
    enum class Kind : std::uint8_t { Run, Handshake, Data, Close };

    Kind kind = Kind::Run;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool isOpen = false;
    LadderY begin = 0;   ///< where its row, or the first of its rows, stands
    LadderY end = 0;     ///< open: where the last of its rows stands
    LadderY arrival = 0; ///< closed: where its arrow ends
    Nanoseconds beginTime = 0;
    Nanoseconds endTime = 0;
    Nanoseconds sincePrevious = 0; ///< since the segment before it
    Side from = Side::Client;      ///< of a run: whose data it is
    std::uint32_t data = 0;        ///< of a run: segments with data, and without
    std::uint32_t acks = 0;
    std::array<std::uint64_t, 2> bytes{}; ///< of each side
    std::uint32_t trouble = 0;            ///< segments with trouble; none in a run
    std::uint32_t repeated = 0;           ///< of a run: sent again later, as far as the page tells

    std::uint32_t count() const { return last - first + 1; }
    /// Whose arrow it is drawn as: of a phase that of the side that sends more.
    Side shownFrom() const
    {
        if (kind == Kind::Run)
            return from;
        return bytes[sideIndex(Side::Server)] > bytes[sideIndex(Side::Client)] ? Side::Server : Side::Client;
    }
};

/// A folded idle stretch.
struct LadderBreak {
    LadderY begin = 0;
    LadderY end = 0;
    Nanoseconds idle = 0;
};

/// Room for what the handshake agreed on.
struct LadderCard {
    LadderY begin = 0;
    LadderY end = 0;
};

enum class LadderPhase : std::uint8_t { Handshake, Data, Close };

struct LadderBracket {
    LadderPhase phase = LadderPhase::Data;
    LadderY begin = 0;
    LadderY end = 0;
};

/// What of a ladder lies between two heights: all that is needed to draw it, and no pixels.
struct LadderPage {
    FlowSummary flow;
    LadderY top = 0;
    LadderY bottom = 0;
    LadderY height = 0;              ///< of the whole ladder
    bool isCut = false;              ///< at its edges, as paper is: see LabelScale
    std::vector<LadderArrow> arrows; ///< by index; some depart above or below the page
    std::vector<LadderFold> folds;   ///< closed ones and open ones
    std::vector<LadderGhost> ghosts;
    std::vector<LadderLink> links;
    std::vector<LadderRibbon> ribbons; ///< of the client from above to below, then of the server
    std::vector<LadderBlock> blocks;
    std::vector<LadderBreak> breaks;
    std::vector<LadderBracket> brackets;
    std::optional<LadderCard> card;
    std::vector<LadderRibbon> timeWaits; ///< of each side that stays in TIME-WAIT at the end: its 2 MSL
};

} // namespace tcpladder
