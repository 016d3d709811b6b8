// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tcpladder {

/// Where the program is that captures: beside this one, or else where the system finds programs.
QString captureHelper();
/// Has captureHelper() be @p path; for programs that are elsewhere, such as tests.
void setCaptureHelper(const QString &path);

/// What an administrator types so that this user may capture.
QString captureGrantCommand();

} // namespace tcpladder
