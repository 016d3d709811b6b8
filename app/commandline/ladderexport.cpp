// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/ladderexport.h"

#include "app/commandline/inputs.h"
#include "app/commandline/interruption.h"
#include "app/ladder/ladderimage.h"
#include "app/text/errortext.h"
#include "app/text/whytext.h"
#include "core/report/textladder.h"
#include "core/store/loader.h"
#include "core/why/explainer.h"

#include <QCoreApplication>
#include <QPalette>

#include <iostream>
#include <memory>

namespace tcpladder {
namespace {

struct LadderExport {
    Q_DECLARE_TR_FUNCTIONS(LadderExport)
};

void complain(const QString &what)
{
    std::cerr << "tcpladder: " << what.toStdString() << '\n';
}

RowRange rowRange(const Options &options)
{
    return options.rows ? RowRange{options.rows->first - 1, options.rows->second - 1} : RowRange{};
}

} // namespace

void printLadders(const Options &options, const Trace &trace, std::ostream &out)
{
    const std::uint32_t count = trace.counts().flows;
    bool isFirst = true;
    const auto print = [&](std::uint32_t flow) {
        if (flow >= count)
            return;
        if (!isFirst)
            out << '\n';
        isFirst = false;
        writeTextLadder(trace, FlowId(flow), rowRange(options), out);
    };
    if (options.flows.empty()) {
        for (std::uint32_t flow = 0; flow < count; ++flow)
            print(flow);
    }
    for (const unsigned flow : options.flows)
        print(flow);
}

int exportLadder(const Options &options)
{
    auto opened = openInputs(options);
    if (!opened) {
        complain(errorLine(opened.error()));
        return exitCodeOf(opened.error());
    }
    PacketSource &source = *opened.value().source;
    std::optional<Interruption> interruption;
    if (opened.value().live)
        interruption.emplace(opened.value().live);
    const auto trace = std::make_shared<Trace>();
    const auto error = load(source, *trace);
    for (const Error &warning : source.warnings())
        complain(errorLine(warning));
    if (error)
        complain(errorLine(*error));
    if (error && error->code == ErrorCode::InvalidFilter)
        return exitCodeOf(error);
    const std::uint32_t flow = options.flows.empty() ? 0 : options.flows.front();
    if (flow >= trace->counts().flows) {
        complain(LadderExport::tr("%1: no flow %2")
                     .arg(options.captures.value(0, QStringLiteral("-i")), QString::number(flow)));
        return 1;
    }
    Ladder ladder(trace, FlowId(flow));
    if (!options.rows) // whoever names segments wants to see them
        ladder.setFoldLevel(FoldLevel::Runs);
    LadderStyle style;
    style.theme = &Theme::named(options.theme.isEmpty() ? QStringLiteral("light") : options.theme, QPalette());
    const Explainer explainer(*trace, FlowId(flow));
    style.why = [&](FlowId, std::uint32_t index) { return whyText(explainer.explain(index)); };
    style.names = std::make_shared<const HostNames>(source.notes().names);
    const RowRange rows = rowRange(options);
    LadderPicture picture{.first = rows.first, .last = rows.last, .size = {}, .scale = options.scale};
    if (options.size.isValid())
        picture.size = options.size;
    if (!ladderImage(ladder, style, picture).save(options.exportFile)) {
        complain(LadderExport::tr("%1: cannot be written").arg(options.exportFile));
        return 1;
    }
    return exitCodeOf(error);
}

} // namespace tcpladder
