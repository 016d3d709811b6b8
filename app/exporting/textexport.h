// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportformat.h"
#include "core/capture/framereader.h"
#include "core/ladder/segmentlabel.h"
#include "core/report/segmentchoice.h"

#include <QStringList>

#include <iosfwd>
#include <memory>

namespace tcpladder {

/// What is to be written as text, and how.
struct TextJob {
    std::shared_ptr<const Trace> trace; ///< not null
    SegmentChoice choice;
    LabelStyle labels = LabelStyle::Compact; ///< of diagrams
    LabelFields fields;
    std::shared_ptr<FrameReader> frames; ///< for what is made of packets; may be null if nothing is
};

/// Writes @p job to @p out as @p format, which is not drawn. Returns what was left out, and how to get it.
QStringList writeText(ExportFormat format, const TextJob &job, std::ostream &out);

/// Says that an export has no room for @p count segments of @p flow.
QString leftOutText(FlowId flow, std::uint32_t count);

} // namespace tcpladder
