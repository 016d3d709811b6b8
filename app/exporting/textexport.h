// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exporter.h"

#include <iosfwd>

namespace tcpladder {

/// Writes @p job to @p out as @p format, which is not drawn. Returns what was left out, and how to get it.
QStringList writeText(ExportFormat format, const ExportJob &job, std::ostream &out);

/// Says that an export has no room for @p count segments of @p flow.
QString leftOutText(FlowId flow, std::uint32_t count);

} // namespace tcpladder
