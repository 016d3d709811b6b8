// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/exporter.h"

#include "app/exporting/htmlpage.h"
#include "app/figure/figureanimation.h"
#include "app/figure/figurefiles.h"
#include "app/text/errortext.h"
#include "app/text/whytext.h"
#include "core/report/framelines.h"
#include "core/why/explainer.h"

#include <QCoreApplication>
#include <QSaveFile>

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

ExportOutcome written(const QString &file, const QByteArray &bytes, ExportOutcome outcome = {})
{
    outcome.error = writeWhole(file, bytes);
    if (outcome.error.isEmpty())
        outcome.written.append(file);
    return outcome;
}

ExportOutcome exportPages(const QString &file, ExportFormat format, ExportJob job)
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

ExportOutcome exportAnimation(const QString &file, ExportJob job)
{
    constexpr double Tallest = 4000; // pixels, which is plenty for something that moves
    ExportOutcome outcome;
    job.hasSteps = true;
    job.picture.tallest = Tallest / std::max(1.0, job.scale);
    job.picture.mostPages = 500;
    const QByteArray bytes = figuresWebp(exportFigures(job, outcome.remarks), job.scale, 1200, job.isCancelled);
    if (bytes.isEmpty()) {
        outcome.error = Exporter::tr("%1: the animation would be too large; take a smaller size or scale").arg(file);
        return outcome;
    }
    return written(file, bytes, outcome);
}

ExportOutcome exportPackets(const QString &file, ExportFormat format, const ExportJob &job)
{
    ExportOutcome outcome;
    if (!job.frames) {
        outcome.error = Exporter::tr("%1: the packets of this capture cannot be read again").arg(file);
        return outcome;
    }
    QSaveFile target(file);
    target.setDirectWriteFallback(true);
    bool isWritten = target.open(QIODevice::WriteOnly);
    const auto kind = format == ExportFormat::Pcap ? CaptureEncoder::Format::Pcap : CaptureEncoder::Format::Pcapng;
    const auto leftOut = writePackets(*job.trace, job.choice, *job.frames, kind, [&](const std::string &piece) {
        isWritten = isWritten && target.write(piece.data(), static_cast<qint64>(piece.size())) >= 0;
        return isWritten && !(job.isCancelled && job.isCancelled());
    });
    if (!leftOut)
        outcome.error = errorLine(leftOut.error());
    else if (!isWritten || !target.commit())
        outcome.error = Exporter::tr("%1: cannot be written (%2)").arg(file, target.errorString());
    else
        outcome.written.append(file);
    if (leftOut && leftOut.value() > 0)
        outcome.remarks.append(Exporter::tr("%Ln packet(s) of other link types are left out; pcapng takes them",
                                            nullptr, static_cast<int>(leftOut.value())));
    return outcome;
}

} // namespace

TextJob textJob(const ExportJob &job)
{
    return {.trace = job.trace,
            .choice = job.choice,
            .labels = job.style.labels,
            .fields = job.style.fields,
            .frames = job.frames};
}

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
        Ladder ladder(job.trace, flow);
        ladder.arrange(job.arrangement);
        LadderFigures pages = job.hasSteps ? ladderSteps(ladder, style, picture) : ladderPages(ladder, style, picture);
        std::move(pages.pages.begin(), pages.pages.end(), std::back_inserter(figures));
        if (pages.leftOut > 0)
            remarks.append(leftOutText(flow, pages.leftOut));
    }
    return figures;
}

ExportOutcome exportTo(const QString &file, ExportFormat format, const ExportJob &job)
{
    if (format == ExportFormat::WebP)
        return exportAnimation(file, job);
    ExportOutcome outcome;
    if (format == ExportFormat::Html) {
        const QByteArray page = htmlPage(job, outcome.remarks);
        return written(file, page, outcome);
    }
    if (format == ExportFormat::Pcap || format == ExportFormat::Pcapng)
        return exportPackets(file, format, job);
    if (isDrawn(format))
        return exportPages(file, format, job);
    std::ostringstream text;
    outcome.remarks = writeText(format, textJob(job), text);
    return written(file, QByteArray::fromStdString(std::move(text).str()), outcome);
}

} // namespace tcpladder
