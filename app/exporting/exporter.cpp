// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/exporter.h"

#include "app/exporting/textexport.h"
#include "app/figure/figurefiles.h"
#include "app/text/whytext.h"
#include "core/why/explainer.h"

#include <QCoreApplication>

#include <algorithm>
#include <sstream>
#include <utility>

namespace tcpladder {
namespace {

struct Exporter {
    Q_DECLARE_TR_FUNCTIONS(Exporter)
};

/// The why-sentences of one flow; they outlive the exporter, as figures are drawn when they are written.
std::function<QString(FlowId, std::uint32_t)> whyOf(const std::shared_ptr<const Trace> &trace, FlowId flow)
{
    const auto explainer = std::make_shared<const Explainer>(*trace, flow);
    return [trace, explainer](FlowId, std::uint32_t index) { return whyText(explainer->explain(index)); };
}

ExportOutcome exportDrawing(const QString &file, ExportFormat format, ExportJob job)
{
    ExportOutcome outcome;
    // Only SVG may be as high as it likes.
    job.picture.tallest = format == ExportFormat::Svg ? 1e7 : job.picture.tallest / std::max(1.0, job.scale);
    const std::vector<Figure> figures = exportFigures(job, outcome.remarks);
    FigureFiles files =
        writeFigures(file, figures, {.scale = job.scale, .isNumbered = job.hasSteps, .isCancelled = job.isCancelled});
    outcome.written = std::move(files.written);
    outcome.error = std::move(files.error);
    return outcome;
}

} // namespace

std::vector<Figure> exportFigures(const ExportJob &job, QStringList &remarks)
{
    std::vector<Figure> figures;
    SegmentChoice choice = job.choice;
    if (choice.flows.empty())
        choice.flows = {0};
    for (const FlowId flow : choice.chosen(job.trace->counts().flows)) {
        LadderStyle style = job.style;
        style.why = whyOf(job.trace, flow);
        LadderPicture picture = job.picture;
        picture.first = job.choice.rows.first;
        picture.last = job.choice.rows.last;
        const Ladder ladder(job.trace, flow);
        LadderFigures pages = job.hasSteps ? ladderSteps(ladder, style, picture) : ladderPages(ladder, style, picture);
        std::move(pages.pages.begin(), pages.pages.end(), std::back_inserter(figures));
        if (pages.leftOut > 0)
            remarks.append(leftOutText(flow, pages.leftOut));
    }
    return figures;
}

ExportOutcome exportTo(const QString &file, ExportFormat format, const ExportJob &job)
{
    if (isDrawn(format))
        return exportDrawing(file, format, job);
    ExportOutcome outcome;
    std::ostringstream text;
    outcome.remarks = writeText(format, job, text);
    outcome.error = writeWhole(file, QByteArray::fromStdString(std::move(text).str()));
    if (outcome.error.isEmpty())
        outcome.written.append(file);
    return outcome;
}

} // namespace tcpladder
