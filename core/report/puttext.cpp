// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/puttext.h"

namespace tcpladder {

void putEndPoint(char *&to, const EndPoint &end)
{
    if (end.address.isV6()) {
        putText(to, end.text());
        return;
    }
    for (const std::uint8_t byte : end.address.bytes()) {
        putDecimal(to, byte);
        *to++ = '.';
    }
    to[-1] = ':';
    putDecimal(to, end.port);
}

void putEpoch(char *&to, Nanoseconds time)
{
    Nanoseconds seconds = time / Second;
    Nanoseconds rest = time % Second;
    if (rest < 0) {
        rest += Second;
        --seconds;
    }
    constexpr std::size_t FractionDigits = 9;
    putDecimal(to, seconds);
    *to = '.';
    for (std::size_t i = FractionDigits; i > 0; --i, rest /= 10)
        to[i] = static_cast<char>('0' + rest % 10);
    to += 1 + FractionDigits;
}

void putSeconds(char *&to, Nanoseconds span)
{
    if (span < 0)
        *to++ = '-';
    putEpoch(to, span < 0 ? -span : span);
    while (to[-1] == '0')
        --to;
    if (to[-1] == '.')
        --to;
}

} // namespace tcpladder
