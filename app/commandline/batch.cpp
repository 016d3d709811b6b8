// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/batch.h"

#include "app/commandline/complaint.h"
#include "app/commandline/inputs.h"
#include "app/commandline/interruption.h"
#include "app/exporting/textexport.h"
#include "app/exporting/whysource.h"
#include "core/capture/indexedsource.h"
#include "core/net/decoder.h"
#include "core/report/jsonlines.h"
#include "core/report/tcpdumpline.h"
#include "core/store/loader.h"

#include <QCoreApplication>

#include <algorithm>
#include <iostream>

namespace tcpladder {
namespace {

struct Batch {
    Q_DECLARE_TR_FUNCTIONS(Batch)
};

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

/// Writes what --print asks for.
void print(const Options &options, const ReadCapture &read)
{
    const TextJob job{
        .trace = read.trace, .choice = options.choice, .labels = options.labels, .fields = {}, .frames = read.frames};
    for (const QString &remark : writeText(*formatOfWord(options.print), job, std::cout))
        complain(remark);
    std::cout.flush();
}

} // namespace

int runBatch(const Options &options, const FileWriter &writeFiles)
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

    const auto trace = std::make_shared<Trace>();
    ReadCapture read{.trace = trace, .frames = nullptr, .names = {}};
    std::optional<Error> error;
    const bool comesLive = source.size() < 0; // from an interface or a pipe
    const bool isPrinted = comesLive && !needsPackets && options.print == QLatin1String("jsonl");
    if (needsPackets) {
        const auto index =
            std::make_shared<FrameIndex>(static_cast<std::size_t>(std::max<qsizetype>(1, options.captures.size())));
        IndexedSource indexed(source, index);
        error = load(indexed, *trace);
        read.frames = std::make_shared<FrameReader>(index, source.reopen());
    } else {
        error = isPrinted ? printLiveSegments(source, *trace, options.choice) : load(source, *trace);
    }
    if (exitCodeOf(error) == 2)
        return tell(error);
    read.names = source.notes().names;
    if (!options.print.isEmpty() && !isPrinted)
        print(options, read);
    const bool isAllPrinted = isPrinted && options.exportFiles.isEmpty(); // of flows that came, or did not
    const bool isDone = (isAllPrinted || hasFlows(options, *trace)) && (!writeFiles || writeFiles(options, read));
    const int code = tell(error);
    return isDone ? code : 1;
}

} // namespace tcpladder
