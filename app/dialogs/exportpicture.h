// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QString>

#include <memory>

class QWidget;

namespace tcpladder {

struct LadderStyle;
class Trace;

/// Asks for a file and writes the ladder of @p flow into it as a picture, drawn with @p style.
/// @p name is what the file is called if the user does not care.
void exportPicture(QWidget *parent, std::shared_ptr<const Trace> trace, FlowId flow, const LadderStyle &style,
                   const QString &name);

} // namespace tcpladder
