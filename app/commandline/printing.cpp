// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/printing.h"

#include "app/text/whytext.h"
#include "core/report/flowtable.h"
#include "core/report/jsonlines.h"
#include "core/store/loader.h"

#include <algorithm>
#include <iostream>

namespace tcpladder {

int printCapture(const Options &options)
{
    auto opened = openCapture(options.captures.first().toStdString());
    if (!opened) {
        std::cerr << "tcpladder: " << opened.error().file << ": " << opened.error().detail << '\n';
        return 1;
    }
    Trace trace;
    const auto error = load(*opened.value(), trace);
    const auto isWanted = [&](FlowId id) {
        return options.flows.empty()
               || std::find(options.flows.begin(), options.flows.end(), id.value()) != options.flows.end();
    };
    std::ios::sync_with_stdio(false);
    if (options.print == QLatin1String("jsonl"))
        writeSegmentLines(trace, isWanted, {}, std::cout);
    else if (options.print == QLatin1String("flows-jsonl"))
        writeFlowLines(trace, isWanted, std::cout);
    std::cout.flush();
    if (error) {
        std::cerr << "tcpladder: " << error->file << ": " << error->detail << '\n';
        return 1;
    }
    return 0;
}

} // namespace tcpladder
