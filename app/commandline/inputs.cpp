// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/inputs.h"

#include "app/capture/helperprogram.h"
#include "app/capture/recordings.h"
#include "core/capture/anonymizedsource.h"

#include <QFile>

namespace tcpladder {
namespace {

Result<Input> startCapture(LiveSettings settings)
{
    settings.helper = QFile::encodeName(captureHelper()).toStdString();
    if (settings.file.empty()) {
        settings.file = QFile::encodeName(newRecording()).toStdString();
        settings.isTemporary = true;
    }
    auto live = LiveCapture::start(settings);
    if (!live)
        return live.error();
    auto source = live.value()->open();
    if (!source)
        return source.error();
    return Input{std::move(source).value(), live.value()};
}

} // namespace

Result<Input> openInputs(const Options &options, bool isRereadable)
{
    if (options.live) {
        auto input = startCapture(*options.live);
        if (input && options.isAnonymized)
            input.value().source =
                std::make_unique<AnonymizedSource>(std::move(input.value().source), std::make_shared<AnonymousHosts>());
        return input;
    }
    std::vector<std::string> paths;
    for (const QString &capture : options.captures)
        paths.push_back(QFile::encodeName(capture).toStdString());
    auto source = openCaptures(paths, {.rereadable = isRereadable,
                                       .stepOverDamage = false,
                                       .filter = options.filter.toStdString(),
                                       .isAnonymized = options.isAnonymized});
    if (!source)
        return source.error();
    return Input{std::move(source).value(), nullptr};
}

int exitCodeOf(const std::optional<Error> &error)
{
    return !error ? 0 : error->code == ErrorCode::InvalidFilter ? 2 : 1;
}

} // namespace tcpladder
