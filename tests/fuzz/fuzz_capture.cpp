// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the input as a file of whatever format, reads it to its end and makes every report of it.
#include "core/capture/packetsource.h"
#include "core/report/flowtable.h"
#include "core/report/jsonlines.h"
#include "core/report/segmentchoice.h"
#include "core/report/textladder.h"
#include "core/store/loader.h"
#include "core/why/explainer.h"
#include "tests/fuzz/require.h"

#include <algorithm>
#include <optional>
#include <ostream>
#include <streambuf>
#include <string>

using namespace tcpladder;

namespace {

/// Takes all text and keeps none.
class Nowhere final : public std::streambuf
{
    int overflow(int character) override { return character; }
    std::streamsize xsputn(const char *, std::streamsize count) override { return count; }
};

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    auto source = openCaptureBytes(std::string(reinterpret_cast<const char *>(data), size), "input");
    if (!source)
        return 0;
    Trace trace(TraceSettings{.states = {}, .followsLongFlows = size % 2 != 0});
    (void)load(*source.value(), trace);

    Nowhere nowhere;
    std::ostream out(&nowhere);
    const SegmentChoice all;
    std::optional<Explainer> explainer;
    std::optional<FlowId> explained;
    const auto why = [&](FlowId flow, std::uint32_t index) {
        if (explained != flow)
            explainer.emplace(trace, flow);
        explained = flow;
        (void)explainer->explain(index);
        return std::string();
    };
    writeSegmentLines(trace, all, why, out);
    writeFlowLines(trace, all, out);
    writeFlowTable(trace, all, out);
    constexpr std::uint32_t MaximumFlows = 4; // they are much alike
    for (std::uint32_t i = 0; i < std::min(trace.counts().flows, MaximumFlows); ++i) {
        const FlowId flow(i);
        writeTextLadder(trace, flow, RowRange(), out);
        writeRfcFigure(trace, flow, RowRange(), out);
        (void)trace.endpoints(flow, trace.segmentCount(flow) - 1);
    }
    return 0;
}
