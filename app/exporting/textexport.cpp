// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/textexport.h"

#include "app/exporting/whysource.h"
#include "app/text/errortext.h"
#include "app/text/labeltext.h"
#include "core/report/csv.h"
#include "core/report/diagram.h"
#include "core/report/flowtable.h"
#include "core/report/framelines.h"
#include "core/report/jsonlines.h"
#include "core/report/textladder.h"

#include <QCoreApplication>

#include <functional>
#include <ostream>

namespace tcpladder {
namespace {

struct TextExport {
    Q_DECLARE_TR_FUNCTIONS(TextExport)
};

DiagramWords diagramWords(const TextJob &job)
{
    DiagramWords words;
    words.client = TextExport::tr("client").toStdString();
    words.server = TextExport::tr("server").toStdString();
    words.label = [labels = job.labels, fields = job.fields](const SegmentView &view) {
        return labelText(view, labels, fields).simplified().toStdString();
    };
    words.leftOut = [](std::uint32_t count) {
        return TextExport::tr("%Ln further segment(s) left out", nullptr, static_cast<int>(count)).toStdString();
    };
    return words;
}

/// TeX without more ado sets no Chinese: its words are English, its labels notation.
DiagramWords texWords(const TextJob &job)
{
    DiagramWords words;
    const LabelStyle labels = job.labels == LabelStyle::Plain ? LabelStyle::Compact : job.labels;
    words.label = [labels, whole = job.fields](const SegmentView &view) {
        constexpr qsizetype Longest = 56; // letters between the lifelines
        LabelFields fields = whole;
        QString label = QString::fromStdString(segmentLabel(view, labels, fields)).simplified();
        for (bool *field : {&fields.options, &fields.window}) {
            if (label.size() <= Longest)
                break;
            *field = false;
            label = QString::fromStdString(segmentLabel(view, labels, fields)).simplified();
        }
        return label.toStdString();
    };
    words.leftOut = [](std::uint32_t count) { return std::to_string(count) + " further segments left out"; };
    return words;
}

/// Calls @p write with each flow that is chosen, with an empty line between them.
template <typename Write>
void eachFlow(const TextJob &job, std::ostream &out, const Write &write)
{
    bool isFirst = true;
    for (const FlowId flow : job.choice.chosen(job.trace->counts().flows)) {
        if (!isFirst)
            out << '\n';
        isFirst = false;
        write(flow);
    }
}

} // namespace

QString leftOutText(FlowId flow, std::uint32_t count)
{
    return TextExport::tr("flow %1: no room for the last %Ln segment(s); choose others by their numbers (--rows)",
                          nullptr, static_cast<int>(count))
        .arg(flow.value());
}

QStringList writeText(ExportFormat format, const TextJob &job, std::ostream &out)
{
    const Trace &trace = *job.trace;
    WhySource why(trace);
    QStringList remarks;
    // A diagram shows one flow: the first, unless one is chosen.
    const auto diagram = [&](auto write, const DiagramWords &words) {
        SegmentChoice choice = job.choice;
        if (choice.flows.empty())
            choice.flows = {0};
        const auto flows = choice.chosen(trace.counts().flows);
        if (flows.empty())
            return;
        if (const std::uint32_t rest = write(FlowWalk(trace, flows[0], choice.rows), words, out); rest > 0)
            remarks.append(leftOutText(flows[0], rest));
        if (flows.size() > 1)
            remarks.append(
                TextExport::tr("only flow %1 is in the diagram; export the others one by one").arg(flows[0].value()));
    };
    switch (format) {
    case ExportFormat::Ladder:
        eachFlow(job, out, [&](FlowId flow) { writeTextLadder(trace, flow, job.choice.rows, out); });
        break;
    case ExportFormat::RfcFigure:
        eachFlow(job, out, [&](FlowId flow) { writeRfcFigure(trace, flow, job.choice.rows, out); });
        break;
    case ExportFormat::Tcpdump:
        if (const auto error = job.frames ? writeTcpdumpLines(trace, job.choice, *job.frames, out) : std::nullopt)
            remarks.append(errorLine(*error));
        break;
    case ExportFormat::JsonLines:
        writeSegmentLines(trace, job.choice, std::ref(why), out);
        break;
    case ExportFormat::Csv:
        writeCsv(trace, job.choice, std::ref(why), out);
        break;
    case ExportFormat::Mermaid:
        diagram(writeMermaid, diagramWords(job));
        break;
    case ExportFormat::PlantUml:
        diagram(writePlantUml, diagramWords(job));
        break;
    case ExportFormat::Tikz:
        diagram(writeTikz, texWords(job));
        break;
    case ExportFormat::FlowTable:
        writeFlowTable(trace, job.choice, out);
        break;
    case ExportFormat::FlowLines:
        writeFlowLines(trace, job.choice, out);
        break;
    case ExportFormat::Png:
    case ExportFormat::Svg:
    case ExportFormat::Pdf:
    case ExportFormat::WebP:
    case ExportFormat::Html:
    case ExportFormat::Pcapng:
    case ExportFormat::Pcap:
        break;
    }
    return remarks;
}

} // namespace tcpladder
