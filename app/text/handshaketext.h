// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ladder/handshake.h"

#include <QList>
#include <QString>

#include <optional>

namespace tcpladder {

/// One thing that a handshake agrees on: what each side offered, what holds, and what follows from it.
struct HandshakeLine {
    QString client;
    QString server;
    QString outcome; ///< a sentence
    QString brief;   ///< the same in a few words, for little room
    QString shorter; ///< between the two; empty if there is no such
};

/// The lines of a card about @p handshake, which travelled over IPv6 if @p isV6.
QList<HandshakeLine> handshakeLines(const Handshake &handshake, bool isV6);
/// The heading over what @p side offered; without a side that over what holds.
QString handshakeHeading(std::optional<Side> side);

/// All of the card in whole words, a line each, where the card is too small for them.
QString handshakeText(const Handshake &handshake, bool isV6);

} // namespace tcpladder
