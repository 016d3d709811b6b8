// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/layer.h"

#include <optional>

namespace tcpladder {

/// Walks over the packets' beginnings that an sFlow datagram (version 5) has sampled.
class SFlowReader
{
public:
    explicit SFlowReader(const Layer &datagram);

    /// The next sampled packet, or nothing if there are no more.
    std::optional<Layer> next();

private:
    bool openSample();

    std::span<const std::uint8_t> m_samples; // what of the datagram has not been looked at
    std::span<const std::uint8_t> m_records; // what of the current sample has not been looked at
};

} // namespace tcpladder
