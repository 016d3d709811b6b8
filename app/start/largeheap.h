// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tcpladder {

/// Lets what is allocated from now on lie in large pages of the system, as far as it has some: of small ones, each costs
/// more when it is first touched than what is then done in it, and again at the program's end. For programs that do one
/// large piece of work and end; to be called before there are threads.
void useLargeHeap();

} // namespace tcpladder
