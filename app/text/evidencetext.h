// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/judgement.h"

#include <QString>

#include <cstdint>

namespace tcpladder {

/// By which evidence a segment was judged to be sent again or overtaken, in a sentence that names the segment
/// @p reference (counted from 0); empty for Evidence::None.
QString evidenceText(Evidence evidence, std::uint32_t reference);

} // namespace tcpladder
