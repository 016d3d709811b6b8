// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sharedways.h"

#include <algorithm>

namespace tcpladder {

void SharedWays::learn(std::uint32_t encapsulation)
{
    if (std::find(m_encapsulations.begin(), m_encapsulations.end(), encapsulation) != m_encapsulations.end())
        return;
    if (m_encapsulations.size() < MostTried) {
        m_encapsulations.push_back(encapsulation);
        return;
    }
    m_encapsulations[m_oldest] = encapsulation;
    m_oldest = (m_oldest + 1) % MostTried;
}

} // namespace tcpladder
