// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/printing.h"

#include "app/commandline/inputs.h"
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

#include <algorithm>
#include <functional>
#include <iostream>
#include <map>

namespace tcpladder {
namespace {

void complain(const Error &error)
{
    std::cerr << "tcpladder: " << errorLine(error).toStdString() << '\n';
}

/// Prints segments as they are read: tcpdump's lines know no flows, and need no store.
std::optional<Error> printTcpdumpLines(PacketSource &source)
{
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

void printTrace(const Trace &trace, const Options &options)
{
    const auto isWanted = [&](FlowId id) {
        return options.flows.empty()
               || std::find(options.flows.begin(), options.flows.end(), id.value()) != options.flows.end();
    };
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

} // namespace

int printCapture(const Options &options)
{
    std::ios::sync_with_stdio(false);
    auto source = openInputs(options);
    if (!source) {
        complain(source.error());
        return exitCodeOf(source.error());
    }

    std::optional<Error> error;
    if (options.print == QLatin1String("tcpdump")) {
        error = printTcpdumpLines(*source.value());
    } else {
        Trace trace;
        error = load(*source.value(), trace);
        if (exitCodeOf(error) != 2)
            printTrace(trace, options);
    }
    std::cout.flush();
    for (const Error &warning : source.value()->warnings())
        complain(warning);
    if (error)
        complain(*error);
    return exitCodeOf(error);
}

} // namespace tcpladder
