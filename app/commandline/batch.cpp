// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/batch.h"

#include "app/commandline/inputs.h"
#include "app/commandline/interruption.h"
#include "app/exporting/exporter.h"
#include "app/exporting/textexport.h"
#include "app/exporting/whysource.h"
#include "app/session/namelookup.h"
#include "app/text/errortext.h"
#include "core/capture/framereader.h"
#include "core/capture/indexedsource.h"
#include "core/net/decoder.h"
#include "core/report/jsonlines.h"
#include "core/report/tcpdumpline.h"
#include "core/store/loader.h"

#include <QCoreApplication>
#include <QPalette>

#include <algorithm>
#include <functional>
#include <iostream>
#include <memory>

namespace tcpladder {
namespace {

struct Batch {
    Q_DECLARE_TR_FUNCTIONS(Batch)
};

void complain(const QString &what)
{
    std::cerr << "tcpladder: " << what.toStdString() << '\n';
}

void complainOf(const Error &error)
{
    const QString advice = errorAdvice(error);
    complain(advice.isEmpty() ? errorLine(error)
                              : Batch::tr("%1. %2").arg(errorLine(error), advice)); // one line an error
}

/// Prints segments as they are read: tcpdump's lines know no flows, and need no store.
std::optional<Error> printAsRead(PacketSource &source)
{
    const bool comesLive = source.size() < 0;
    Decoder decoder(Decoder::Fragments::Apart);
    TcpdumpLine line;
    Packet packet;
    DecodedSegment segment;
    PacketSource::Status status{};
    while ((status = source.next(packet)) == PacketSource::Status::Packet) {
        if (!packet.isWanted)
            continue;
        const auto outcome = decoder.decode(packet.linkType, packet.bytes, packet.wireLength, segment, packet.time);
        if (outcome == Decoder::Outcome::Segment)
            std::cout << line.format(packet.time, packet.linkType, packet.bytes, segment) << '\n';
        if (comesLive)
            std::cout.flush();
    }
    return status == PacketSource::Status::Failed ? std::optional(source.error()) : std::nullopt;
}

/// Prints segments as they come, while the source is read.
std::optional<Error> printLiveSegments(PacketSource &source, Trace &trace, const SegmentChoice &choice)
{
    GrowingSegmentLines lines(trace, choice);
    return load(source, trace, {}, [&](std::int64_t) {
        WhySource why(trace);
        lines.write(std::ref(why), std::cout);
        std::cout.flush();
    });
}

/// As tcpdump ends.
void printCounts(const LiveCounts &counts)
{
    std::cerr << Batch::tr("packets captured: %1, dropped by the kernel: %2, dropped by the interface: %3")
                     .arg(QString::number(counts.packets), QString::number(counts.droppedByKernel),
                          QString::number(counts.droppedByInterface))
                     .toStdString()
              << '\n';
}

ExportJob jobOf(const Options &options)
{
    ExportJob job;
    job.choice = options.choice;
    job.style.theme = &Theme::named(options.theme.isEmpty() ? QStringLiteral("light") : options.theme, QPalette());
    job.style.labels = options.labels;
    job.style.isTransparent = options.isTransparent;
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

/// Whether each flow that was asked for exists; a picture is of the first one where none was.
bool hasFlows(const Options &options, const Trace &trace)
{
    std::vector<std::uint32_t> flows = options.choice.flows;
    if (flows.empty() && !options.exportFiles.isEmpty())
        flows.push_back(0);
    for (const std::uint32_t flow : flows) {
        if (flow < trace.counts().flows)
            continue;
        complain(
            Batch::tr("%1: no flow %2").arg(options.captures.value(0, QStringLiteral("-i")), QString::number(flow)));
        return false;
    }
    return true;
}

/// False if something could not be written. @p isPrinted: what --print asks for was put out as it came.
bool putOut(const Options &options, const ExportJob &job, bool isPrinted)
{
    if (!options.print.isEmpty() && !isPrinted) {
        for (const QString &remark : writeText(*formatOfWord(options.print), job, std::cout))
            complain(remark);
        std::cout.flush();
    }
    const bool isAllPrinted = isPrinted && options.exportFiles.isEmpty(); // of flows that came, or did not
    if (!isAllPrinted && !hasFlows(options, *job.trace))
        return false;
    for (const QString &file : options.exportFiles) {
        const ExportOutcome outcome = exportTo(file, *formatOfFile(file), job);
        for (const QString &remark : outcome.remarks)
            complain(Batch::tr("%1: %2", "file: remark").arg(file, remark));
        if (outcome.written.size() > 1)
            complain(Batch::tr("%n file(s): %1 … %2", nullptr, static_cast<int>(outcome.written.size()))
                         .arg(outcome.written.first(), outcome.written.last()));
        if (outcome.error.isEmpty())
            continue;
        complain(outcome.error);
        return false;
    }
    return true;
}

} // namespace

int runBatch(const Options &options)
{
    std::ios::sync_with_stdio(false);
    const bool needsPackets = options.needsPackets();
    auto input = openInputs(options, needsPackets);
    if (!input) {
        complainOf(input.error());
        return exitCodeOf(input.error());
    }
    PacketSource &source = *input.value().source;
    const std::shared_ptr<LiveCapture> live = input.value().live;
    std::optional<Interruption> interruption;
    if (live)
        interruption.emplace(live);
    const auto tell = [&](const std::optional<Error> &error) {
        std::cout.flush();
        for (const Error &warning : source.warnings())
            complainOf(warning);
        if (error)
            complainOf(*error);
        if (live)
            printCounts(live->counts());
        return exitCodeOf(error);
    };
    if (options.print == QLatin1String("tcpdump") && !needsPackets && options.exportFiles.isEmpty())
        return tell(printAsRead(source));

    ExportJob job = jobOf(options);
    const auto trace = std::make_shared<Trace>();
    job.trace = trace;
    std::optional<Error> error;
    const bool comesLive = source.size() < 0; // from an interface or a pipe
    const bool isPrinted = comesLive && !needsPackets && options.print == QLatin1String("jsonl");
    if (needsPackets) {
        const auto index =
            std::make_shared<FrameIndex>(static_cast<std::size_t>(std::max<qsizetype>(1, options.captures.size())));
        IndexedSource indexed(source, index);
        error = load(indexed, *trace);
        job.frames = std::make_shared<FrameReader>(index, source.reopen());
    } else {
        error = isPrinted ? printLiveSegments(source, *trace, options.choice) : load(source, *trace);
    }
    if (exitCodeOf(error) == 2)
        return tell(error);
    std::vector<CaptureNotes::Name> names = source.notes().names;
    if (options.looksUpNames && !options.isAnonymized && options.needsFonts()) {
        const auto found = NameLookup::namesIn(*trace);
        names.insert(names.end(), found.begin(), found.end());
    }
    job.style.names = std::make_shared<const HostNames>(names);
    const bool isDone = putOut(options, job, isPrinted);
    const int code = tell(error);
    return isDone ? code : 1;
}

} // namespace tcpladder
