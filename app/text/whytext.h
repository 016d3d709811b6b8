// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/why/explanation.h"

#include <QString>

#include <vector>

namespace tcpladder {

/// Why a segment was sent, in one short sentence; empty if the capture does not tell.
QString whyText(const Explanation &explanation);
/// The same at length: with the arithmetic, what it means for both sides, and the section of the RFC.
QString whyDetails(const Explanation &explanation);
/// All that Explainer::explainAll() says of a segment, at length, a paragraph each.
QString whyDetails(const std::vector<Explanation> &explanations);

} // namespace tcpladder
