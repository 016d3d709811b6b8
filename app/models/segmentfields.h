// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/framefetcher.h"
#include "core/capture/hostnames.h"
#include "core/store/flowsummary.h"
#include "core/store/segment.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace tcpladder {

/// One field of a segment, worded, with the bytes of the packet that hold it and the fields within it.
struct SegmentField {
    QString name;
    QString value;
    int offset = -1; ///< of its first byte in the packet; -1 if no byte of the packet holds it
    int length = 0;  ///< bytes
    std::vector<SegmentField> children;
};

/// All that is known of a segment where its packet was not read, or not yet.
struct SegmentSource {
    Segment segment;
    std::uint32_t index = 0; ///< within its flow
    FlowSummary flow;
    std::vector<std::uint8_t> options;           ///< the option bytes
    std::shared_ptr<const HostNames> names = {}; ///< null if there are none
};

/// The fields of @p source, and their places in @p frame if that was read and is this segment's.
std::vector<SegmentField> segmentFields(const SegmentSource &source, const std::optional<Frame> &frame);

} // namespace tcpladder
