// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/fileexport.h"

#include "app/commandline/complaint.h"
#include "app/exporting/exporter.h"
#include "app/session/namelookup.h"

#include <QCoreApplication>
#include <QPalette>

namespace tcpladder {
namespace {

struct FileExport {
    Q_DECLARE_TR_FUNCTIONS(Batch)
};

std::shared_ptr<const HostNames> namesFor(const Options &options, const ReadCapture &read)
{
    std::vector<CaptureNotes::Name> names = read.names;
    if (options.looksUpNames && !options.isAnonymized && options.needsFonts()) {
        const auto found = NameLookup::namesIn(*read.trace);
        names.insert(names.end(), found.begin(), found.end());
    }
    return std::make_shared<const HostNames>(names);
}

ExportJob jobOf(const Options &options, const ReadCapture &read)
{
    ExportJob job;
    job.trace = read.trace;
    job.frames = read.frames;
    job.choice = options.choice;
    job.style.theme = &Theme::named(options.theme.isEmpty() ? QStringLiteral("light") : options.theme, QPalette());
    job.style.labels = options.labels;
    job.style.isTransparent = options.isTransparent;
    job.style.names = namesFor(options, read);
    job.arrangement = options.arrangement;
    if (options.size.isValid())
        job.picture.size = options.size;
    job.picture.isOnePage = options.isOnePage;
    job.picture.title = options.title;
    job.picture.caption = options.caption;
    job.scale = options.scale;
    job.hasSteps = options.wantsSteps;
    return job;
}

} // namespace

bool writeExportFiles(const Options &options, const ReadCapture &read)
{
    const ExportJob job = jobOf(options, read);
    for (const QString &file : options.exportFiles) {
        const ExportOutcome outcome = exportTo(file, *formatOfFile(file), job);
        for (const QString &remark : outcome.remarks)
            complain(FileExport::tr("%1: %2", "file: remark").arg(file, remark));
        if (outcome.written.size() > 1)
            complain(FileExport::tr("%Ln file(s): %1 … %2", nullptr, static_cast<int>(outcome.written.size()))
                         .arg(outcome.written.first(), outcome.written.last()));
        if (outcome.error.isEmpty())
            continue;
        complain(outcome.error);
        return false;
    }
    return true;
}

} // namespace tcpladder
