// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/statepath.h"

#include <QString>

namespace tcpladder {

/// The state's name by RFC 9293, the same in every language but for Unknown.
QString stateText(State state);
/// What the state means for the side that is in it, in one sentence.
QString stateMeaning(State state);
/// How well the state is known, in a few words: "shown by its own sending".
QString certaintyText(Certainty certainty);
/// What brought the side into its state: "sent SYN (active open)".
QString causeText(TransitionCause cause);

} // namespace tcpladder
