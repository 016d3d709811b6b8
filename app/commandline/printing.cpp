// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/printing.h"

#include "app/commandline/inputs.h"
#include "app/commandline/interruption.h"
#include "app/commandline/ladderexport.h"
#include "app/text/errortext.h"
#include "app/text/whytext.h"
#include "core/capture/packetsource.h"
#include "core/net/decoder.h"
#include "core/report/flowtable.h"
#include "core/report/jsonlines.h"
#include "core/report/tcpdumpline.h"
#include "core/store/loader.h"
#include "core/why/explainer.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <iostream>
#include <map>
#include <memory>

namespace tcpladder {
namespace {

struct Printing {
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

void complain(const Error &error)
{
    std::cerr << "tcpladder: " << errorLine(error).toStdString() << '\n';
    if (error.code == ErrorCode::MayNotCapture)
        std::cerr << errorAdvice(error).toStdString() << '\n';
}

/// Prints segments as they are read: tcpdump's lines know no flows, and need no store.
std::optional<Error> printTcpdumpLines(PacketSource &source)
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

/// Gives the why-sentences of segments that come in the order of the capture, with one explainer a flow.
class WhySource
{
public:
    explicit WhySource(const Trace &trace) : m_trace(trace) {}

    std::string operator()(FlowId flow, std::uint32_t index)
    {
        const auto place = m_explainers.try_emplace(flow, m_trace, flow).first;
        return whyText(place->second.explain(index)).toStdString();
    }

private:
    const Trace &m_trace;
    std::map<FlowId, Explainer> m_explainers;
};

std::function<bool(FlowId)> wantedFlows(const Options &options)
{
    return [&options](FlowId id) {
        return options.flows.empty()
               || std::find(options.flows.begin(), options.flows.end(), id.value()) != options.flows.end();
    };
}

/// Prints segments as they come, while the source is read.
std::optional<Error> printLiveSegments(PacketSource &source, Trace &trace, const Options &options)
{
    GrowingSegmentLines lines(trace, wantedFlows(options));
    return load(source, trace, {}, [&](std::int64_t) {
        WhySource why(trace);
        lines.write(std::ref(why), std::cout);
        std::cout.flush();
    });
}

void printTrace(const Trace &trace, const Options &options)
{
    const auto isWanted = wantedFlows(options);
    if (options.print == QLatin1String("jsonl")) {
        WhySource why(trace);
        writeSegmentLines(trace, isWanted, std::ref(why), std::cout);
    } else if (options.print == QLatin1String("flows-jsonl")) {
        writeFlowLines(trace, isWanted, std::cout);
    } else if (options.print == QLatin1String("ladder")) {
        printLadders(options, trace, std::cout);
    } else {
        writeFlowTable(trace, isWanted, std::cout);
    }
}

/// As tcpdump ends.
void printCounts(const LiveCounts &counts)
{
    std::cerr << Printing::tr("packets captured: %1, dropped by the kernel: %2, dropped by the interface: %3")
                     .arg(QString::number(counts.packets), QString::number(counts.droppedByKernel),
                          QString::number(counts.droppedByInterface))
                     .toStdString()
              << '\n';
}

} // namespace

int printCapture(const Options &options)
{
    std::ios::sync_with_stdio(false);
    auto input = openInputs(options);
    if (!input) {
        complain(input.error());
        return exitCodeOf(input.error());
    }
    PacketSource &source = *input.value().source;
    const std::shared_ptr<LiveCapture> live = input.value().live;
    std::optional<Interruption> interruption;
    if (live)
        interruption.emplace(live);

    std::optional<Error> error;
    if (options.print == QLatin1String("tcpdump")) {
        error = printTcpdumpLines(source);
    } else {
        Trace trace;
        const bool comesLive = source.size() < 0; // from an interface or a pipe
        const bool isPrinted = comesLive && options.print == QLatin1String("jsonl");
        error = isPrinted ? printLiveSegments(source, trace, options) : load(source, trace);
        if (!isPrinted && exitCodeOf(error) != 2)
            printTrace(trace, options);
    }
    std::cout.flush();
    for (const Error &warning : source.warnings())
        complain(warning);
    if (error)
        complain(*error);
    if (live)
        printCounts(live->counts());
    return exitCodeOf(error);
}

} // namespace tcpladder
