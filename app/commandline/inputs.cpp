// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/inputs.h"

#include <QFile>

namespace tcpladder {

Result<std::unique_ptr<PacketSource>> openInputs(const Options &options)
{
    std::vector<std::string> paths;
    for (const QString &capture : options.captures)
        paths.push_back(QFile::encodeName(capture).toStdString());
    return openCaptures(paths, {.rereadable = false, .stepOverDamage = false, .filter = options.filter.toStdString()});
}

int exitCodeOf(const std::optional<Error> &error)
{
    return !error ? 0 : error->code == ErrorCode::InvalidFilter ? 2 : 1;
}

} // namespace tcpladder
