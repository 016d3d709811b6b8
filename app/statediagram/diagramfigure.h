// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/state.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <Qt>

#include <array>
#include <cstdint>
#include <span>

namespace tcpladder {

/// What moves a side along an arrow of the state diagram, in the words of RFC 9293, figure 5.
enum class DiagramEvent : std::uint8_t {
    PassiveOpen,
    ActiveOpen,
    Send,
    Close,
    Abort,
    ReceiveSyn,
    ReceiveSynAck,
    ReceiveAckOfSyn,
    ReceiveFin,
    ReceiveAckOfFin,
    ReceiveRst,
    Timeout, ///< 2 MSL
    GaveUp,  ///< the user timeout, or a limit of retransmissions
};
inline constexpr int DiagramEventCount = 13;

/// What the side does on it: what stands below the line in the figure.
enum class DiagramAction : std::uint8_t {
    None,
    CreateTcb,
    DeleteTcb,
    OpenAndSendSyn, ///< creates the TCB, and sends SYN
    SendSyn,
    SendSynAck,
    SendAck,
    SendFin,
    SendRst,
};
inline constexpr int DiagramActionCount = 9;

/// A box of the diagram. CLOSED stands there twice: where a connection begins and where it ends.
struct DiagramNode {
    State state;
    QPointF center;
};

/// An arrow of the diagram: from box to box along a line.
struct DiagramArrow {
    enum class Label : std::uint8_t {
        Left,   ///< event above action, ending at `label`
        Right,  ///< event above action, beginning at `label`
        Around, ///< event above the arrow, action below it, both centred at `label`
    };

    std::uint8_t from; ///< indices into DiagramFigure::nodes()
    std::uint8_t to;
    DiagramEvent event;
    DiagramAction action;
    bool
        isDrawnAlways; ///< in the figure; the others stand in RFC 9293's text alone, and are drawn when they were taken
    Label place;
    QPointF label;
    std::array<QPointF, 5> points; ///< of the line, `pointCount` of them
    std::uint8_t pointCount;

    std::span<const QPointF> line() const { return {points.data(), pointCount}; }
};

/// The state diagram of RFC 9293 3.3.2 (figure 5) as data: where the boxes stand, how the arrows run and what is written
/// on them, in units of its own.
class DiagramFigure
{
public:
    static constexpr QSizeF Size{1200, 1300};
    static constexpr QSizeF Box{236, 60};

    static std::span<const DiagramNode> nodes();
    static std::span<const DiagramArrow> arrows();
    static QRectF boxOf(const DiagramNode &node);
};

} // namespace tcpladder
