// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/hostnames.h"

#include <QString>

namespace tcpladder {

/// The name that the capture gives for @p address; empty if it gives none, or @p names is null. It may hold whatever the
/// capture's author wrote, so what cannot be shown on a line is left out.
QString nameText(const HostNames *names, const IpAddress &address);

/// Address and port, after the name if there is one: "www.example.org (192.0.2.2:80)"; without the address if that is
/// invented.
QString endPointText(const HostNames *names, const EndPoint &end);

/// The same where room is scarce: "www.example.org:80", or address and port if there is no name.
QString shortEndPointText(const HostNames *names, const EndPoint &end);

} // namespace tcpladder
