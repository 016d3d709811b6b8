// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tcpladder::test {

/// A whole connection as tests/support/segmentscript.h reads it, with the states of both sides at each segment.
struct Example {
    const char *name;
    const char *script;
};

// Recorded connections of Linux, from a point between the two hosts; states as they are once all is settled.
inline constexpr Example Examples[] = {
    {"handshake, data, close in four segments", R"(
        C S   0               | SYN-SENT    | SYN-RECEIVED
        S S.  0 ack 1         | ESTABLISHED | SYN-RECEIVED
        C .   1 ack 1         | ESTABLISHED | ESTABLISHED
        C P.  1 ack 1 len 7   | ESTABLISHED | ESTABLISHED
        S .   1 ack 8         | ESTABLISHED | ESTABLISHED
        S .   1 ack 8 len 1448 | ESTABLISHED | ESTABLISHED
        S P.  1449 ack 8 len 1552 | ESTABLISHED | ESTABLISHED
        C .   8 ack 3001      | ESTABLISHED | ESTABLISHED
        C F.  8 ack 3001      | FIN-WAIT-1  | CLOSE-WAIT
        S .   3001 ack 9      | FIN-WAIT-2  | CLOSE-WAIT
        S F.  3001 ack 9      | TIME-WAIT   | LAST-ACK
        C .   9 ack 3002      | TIME-WAIT   | CLOSED)"},
    {"close in three segments", R"(
        C S   0               | SYN-SENT    | SYN-RECEIVED
        S S.  0 ack 1         | ESTABLISHED | SYN-RECEIVED
        C .   1 ack 1         | ESTABLISHED | ESTABLISHED
        C P.  1 ack 1 len 2   | ESTABLISHED | ESTABLISHED
        S .   1 ack 3         | ESTABLISHED | ESTABLISHED
        S F.  1 ack 3         | CLOSE-WAIT  | FIN-WAIT-1
        C F.  3 ack 2         | LAST-ACK    | TIME-WAIT
        S .   2 ack 4         | CLOSED      | TIME-WAIT)"},
    {"simultaneous close", R"(
        C S   0               | SYN-SENT    | SYN-RECEIVED
        S S.  0 ack 1         | ESTABLISHED | SYN-RECEIVED
        C .   1 ack 1         | ESTABLISHED | ESTABLISHED
        C P.  1 ack 1 len 2   | ESTABLISHED | ESTABLISHED
        S .   1 ack 3         | ESTABLISHED | ESTABLISHED
        C F.  3 ack 1         | FIN-WAIT-1  | ESTABLISHED
        S F.  1 ack 3         | CLOSING     | FIN-WAIT-1
        C .   4 ack 2         | CLOSING     | TIME-WAIT
        S .   2 ack 4         | TIME-WAIT   | TIME-WAIT)"},
    {"half-close, then data the other way", R"(
        C S   0               | SYN-SENT    | SYN-RECEIVED
        S S.  0 ack 1         | ESTABLISHED | SYN-RECEIVED
        C .   1 ack 1         | ESTABLISHED | ESTABLISHED
        C P.  1 ack 1 len 1   | ESTABLISHED | ESTABLISHED
        C F.  2 ack 1         | FIN-WAIT-1  | ESTABLISHED  # the next acknowledgment had left before
        S .   1 ack 2         | FIN-WAIT-1  | ESTABLISHED
        S .   1 ack 3         | FIN-WAIT-2  | CLOSE-WAIT
        S P.  1 ack 3 len 1000 | FIN-WAIT-2 | CLOSE-WAIT
        C .   3 ack 1001      | FIN-WAIT-2  | CLOSE-WAIT
        S P.  1001 ack 3 len 2000 | FIN-WAIT-2 | CLOSE-WAIT
        C .   3 ack 3001      | FIN-WAIT-2  | CLOSE-WAIT
        S F.  3001 ack 3      | TIME-WAIT   | LAST-ACK
        C .   3 ack 3002      | TIME-WAIT   | CLOSED)"},
    {"SYN to a closed port", R"(
        C S   0               | SYN-SENT    | CLOSED
        S R.  16 ack 1        | CLOSED      | CLOSED)"}, // the number is 0 on the wire
    {"opener gave up before the SYN,ACK came", R"(
        C S   0               | SYN-SENT    | SYN-RECEIVED
        S S.  0 ack 1         | SYN-SENT    | SYN-RECEIVED
        C R   1               | CLOSED      | LISTEN)"},
    {"reset of an established connection", R"(
        C S   0               | SYN-SENT    | SYN-RECEIVED
        S S.  0 ack 1         | ESTABLISHED | SYN-RECEIVED
        C .   1 ack 1         | ESTABLISHED | ESTABLISHED
        C P.  1 ack 1 len 2   | ESTABLISHED | ESTABLISHED
        S .   1 ack 3         | ESTABLISHED | ESTABLISHED
        C R.  3 ack 1         | CLOSED      | CLOSED)"},
    {"data for a closed socket", R"(
        C S   0               | SYN-SENT    | SYN-RECEIVED
        S S.  0 ack 1         | ESTABLISHED | SYN-RECEIVED
        C .   1 ack 1         | ESTABLISHED | ESTABLISHED
        C P.  1 ack 1 len 1   | ESTABLISHED | ESTABLISHED
        S .   1 ack 2         | ESTABLISHED | ESTABLISHED
        C F.  2 ack 1         | FIN-WAIT-1  | CLOSE-WAIT
        S .   1 ack 3         | FIN-WAIT-2  | CLOSE-WAIT
        S P.  1 ack 3 len 9   | FIN-WAIT-2  | CLOSE-WAIT
        C R   3               | CLOSED      | CLOSED)"},
    {"simultaneous open", R"(
        C S   0               | SYN-SENT    | CLOSED
        S S   0               | SYN-RECEIVED | SYN-SENT
        C S.  0 ack 1         | SYN-RECEIVED | SYN-RECEIVED
        S S.  0 ack 1         | ESTABLISHED | SYN-RECEIVED
        C .   1 ack 1         | ESTABLISHED | ESTABLISHED
        S .   1 ack 1         | ESTABLISHED | ESTABLISHED)"},
    {"last ACK lost behind the capture point", R"(
        C S   0               | SYN-SENT    | SYN-RECEIVED
        S S.  0 ack 1         | ESTABLISHED | SYN-RECEIVED
        C .   1 ack 1         | ESTABLISHED | ESTABLISHED
        C P.  1 ack 1 len 2   | ESTABLISHED | ESTABLISHED
        S .   1 ack 3         | ESTABLISHED | ESTABLISHED
        C F.  3 ack 1         | FIN-WAIT-1  | CLOSE-WAIT
        S .   1 ack 4         | FIN-WAIT-2  | CLOSE-WAIT
        S F.  1 ack 4         | TIME-WAIT   | LAST-ACK
        C .   4 ack 2         | TIME-WAIT   | LAST-ACK
        S F.  1 ack 4 @400    | TIME-WAIT   | LAST-ACK
        C .   4 ack 2         | TIME-WAIT   | CLOSED)"},
    {"ACK of the handshake lost behind the capture point", R"(
        C S   0               | SYN-SENT    | SYN-RECEIVED
        S S.  0 ack 1         | ESTABLISHED | SYN-RECEIVED
        C .   1 ack 1         | ESTABLISHED | SYN-RECEIVED
        S S.  0 ack 1 @1000   | ESTABLISHED | SYN-RECEIVED
        C .   1 ack 1         | ESTABLISHED | ESTABLISHED
        C P.  1 ack 1 len 2   | ESTABLISHED | ESTABLISHED)"},
    {"capture that begins in the middle", R"(
        C .   1 ack 1         | ESTABLISHED | ESTABLISHED
        C .   1 ack 1 len 1448 | ESTABLISHED | ESTABLISHED
        C .   1449 ack 1 len 1448 | ESTABLISHED | ESTABLISHED
        S .   1 ack 2897      | ESTABLISHED | ESTABLISHED
        S F.  1 ack 2897      | CLOSE-WAIT  | FIN-WAIT-1
        C .   2897 ack 2      | CLOSE-WAIT  | FIN-WAIT-2
        C F.  2897 ack 2      | LAST-ACK    | TIME-WAIT
        S .   2 ack 2898      | CLOSED      | TIME-WAIT)"},
    {"injected RST in the window, challenge ACK, RST that is exact for one side only", R"(
        C S   0               | SYN-SENT    | SYN-RECEIVED
        S S.  0 ack 1         | ESTABLISHED | SYN-RECEIVED
        C .   1 ack 1         | ESTABLISHED | ESTABLISHED
        C P.  1 ack 1 len 1   | ESTABLISHED | ESTABLISHED
        S .   1 ack 2         | ESTABLISHED | ESTABLISHED
        C R   102             | ESTABLISHED | ESTABLISHED
        S .   1 ack 2         | ESTABLISHED | ESTABLISHED
        C P.  2 ack 1 len 11 @500 | ESTABLISHED | ESTABLISHED
        S .   1 ack 13        | ESTABLISHED | ESTABLISHED
        C R   13 @1000        | ESTABLISHED | CLOSED
        C P.  13 ack 1 len 5 @1500 | ESTABLISHED | CLOSED
        S R   1               | CLOSED      | CLOSED)"},
    {"simultaneous close with one ACK lost", R"(
        C S   0               | SYN-SENT    | SYN-RECEIVED
        S S.  0 ack 1         | ESTABLISHED | SYN-RECEIVED
        C .   1 ack 1         | ESTABLISHED | ESTABLISHED
        C P.  1 ack 1 len 2   | ESTABLISHED | ESTABLISHED
        S .   1 ack 3         | ESTABLISHED | ESTABLISHED
        C F.  3 ack 1         | FIN-WAIT-1  | ESTABLISHED
        S F.  1 ack 3         | CLOSING     | FIN-WAIT-1
        C .   4 ack 2         | CLOSING     | CLOSING
        S .   2 ack 4         | TIME-WAIT   | CLOSING
        S F.  1 ack 4 @400    | TIME-WAIT   | CLOSING
        C .   4 ack 2         | TIME-WAIT   | TIME-WAIT)"},
};

} // namespace tcpladder::test
