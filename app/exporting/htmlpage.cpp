// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/htmlpage.h"

#include "app/exporting/textexport.h"
#include "app/figure/figuresvg.h"
#include "app/ladder/ladderfigure.h"
#include "app/ladder/laddersheets.h"
#include "app/ladder/ladderwords.h"
#include "app/text/endpointtext.h"
#include "app/text/labeltext.h"
#include "app/text/marktext.h"
#include "app/text/whytext.h"
#include "core/ladder/giventimes.h"
#include "core/report/flowwalk.h"
#include "core/why/explainer.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace tcpladder {
namespace {

struct HtmlPage {
    Q_DECLARE_TR_FUNCTIONS(HtmlPage)
};

constexpr std::uint32_t MostSegments = 2000;

/// What is said of a segment, in the order in which it is shown; the keys are those of segmentOf().
QJsonArray fieldNames()
{
    const auto field = [](const char *key, const QString &name) { return QJsonArray{QLatin1String(key), name}; };
    return {
        field("time", HtmlPage::tr("Time")),
        field("way", HtmlPage::tr("From, to")),
        field("label", HtmlPage::tr("Segment")),
        field("options", HtmlPage::tr("Options")),
        field("client", HtmlPage::tr("Client is then in")),
        field("server", HtmlPage::tr("Server is then in")),
        field("marks", HtmlPage::tr("Marks")),
        field("why", HtmlPage::tr("Why")),
    };
}

QJsonArray segmentsOf(const ExportJob &job, const FlowWalk &walk)
{
    const Explainer explainer(*job.trace, walk.flow().id);
    const FlowSummary &flow = walk.flow();
    QJsonArray segments;
    walk.forEach([&](const SegmentView &view) {
        const Segment &segment = view.segment;
        const auto end = [&](Side side) { return shortEndPointText(job.style.names.get(), flow.endPoint(side)); };
        LabelFields fields = job.style.fields;
        fields.options = false;
        const auto state = [&](Side side) {
            const auto name = walk.stateAfter(side, view.index);
            return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
        };
        segments.append(QJsonObject{
            {QStringLiteral("number"), static_cast<qint64>(view.index) + 1},
            {QStringLiteral("frame"), static_cast<qint64>(segment.frame)},
            {QStringLiteral("time"),
             hasTime(segment) ? HtmlPage::tr("%1 s").arg(LadderWords::seconds(segment.time - flow.begin)) : QString()},
            {QStringLiteral("way"), end(segment.from) + QStringLiteral(" → ") + end(otherSide(segment.from))},
            {QStringLiteral("label"), labelText(view, job.style.labels, fields).simplified()},
            {QStringLiteral("options"), QString::fromStdString(optionText(view, job.style.fields))},
            {QStringLiteral("client"), state(Side::Client)},
            {QStringLiteral("server"), state(Side::Server)},
            {QStringLiteral("marks"), marksText(segment.marks)},
            {QStringLiteral("why"), whyText(explainer.explain(view.index))},
        });
        return true;
    });
    return segments;
}

/// JSON that may stand in a script: nothing in it ends the script.
QByteArray scriptJson(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact).replace('<', "\\u003c");
}

/// The rows that can be clicked on, over the drawing.
QByteArray rowsOf(const Ladder &ladder, const LadderSheets &sheets)
{
    const LadderSheet &sheet = sheets.all().front();
    const LadderMetrics metrics = sheets.metrics(sheet);
    QByteArray rows = "<g id=\"rows\">\n";
    for (std::uint32_t i = sheet.first; i < sheet.end; ++i) {
        const LadderY middle = ladder.position(i) + SlantUnits / 2;
        const double y = metrics.headerHeight() + metrics.pixels(middle - RowUnits / 2 - sheet.top);
        rows += "<rect class=\"row\" data-row=\"" + QByteArray::number(i - sheet.first) + "\" x=\"0\" y=\""
                + QByteArray::number(y, 'f', 1) + "\" width=\"" + QByteArray::number(sheets.width()) + "\" height=\""
                + QByteArray::number(metrics.rowHeight, 'f', 1) + "\"/>\n";
    }
    return rows + "</g>\n";
}

QByteArray templateText()
{
    QFile file(QStringLiteral(":/exporting/page.html"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QByteArray htmlPage(const ExportJob &job, QStringList &remarks)
{
    SegmentChoice choice = job.choice;
    if (choice.flows.empty())
        choice.flows = {0};
    const auto flows = choice.chosen(job.trace->counts().flows);
    if (flows.empty())
        return {};
    const FlowId flow = flows[0];
    if (flows.size() > 1)
        remarks.append(HtmlPage::tr("only flow %1 is in the page; export the others one by one").arg(flow.value()));
    const FlowWalk all(*job.trace, flow, choice.rows);
    RowRange rows{all.first(), std::max(all.end(), all.first() + 1) - 1};
    if (all.count() > MostSegments) {
        rows.last = all.first() + MostSegments - 1;
        remarks.append(leftOutText(flow, all.count() - MostSegments));
    }
    LadderPicture picture;
    picture.first = rows.first;
    picture.last = rows.last;
    picture.tallest = 1e7;
    LadderStyle style = job.style;
    style.why = {}; // it stands beside the ladder
    LadderArrangement arrangement = job.arrangement;
    arrangement.folds = FoldLevel::All; // each segment can be clicked
    Ladder ladder(job.trace, flow);
    ladder.arrange(arrangement);
    const LadderFigures figures = ladderPages(ladder, style, picture);
    QByteArray svg = figureSvg(figures.pages.front());
    svg.remove(0, svg.indexOf("<svg"));
    svg.insert(svg.lastIndexOf("</svg>"), rowsOf(ladder, LadderSheets(ladder, picture, std::nullopt)));

    const QString title = job.picture.title.isEmpty() ? figures.pages.front().title : job.picture.title;
    QByteArray page = templateText();
    const Theme &theme = *style.theme;
    const auto put = [&page](const char *name, const QByteArray &value) { page.replace(name, value); };
    put("@LANGUAGE@", QLocale().bcp47Name().toUtf8());
    put("@BACKGROUND@", theme.background.name().toUtf8());
    put("@PANEL@", theme.header.name().toUtf8());
    put("@TEXT@", theme.text.name().toUtf8());
    put("@MUTED@", theme.mutedText.name().toUtf8());
    put("@RULE@", theme.rule.name().toUtf8());
    put("@MARK@", theme.arrow(Side::Client).name().toUtf8());
    put("@TITLE@", title.toHtmlEscaped().toUtf8());
    put("@CAPTION@", job.picture.caption.toHtmlEscaped().toUtf8());
    put("@HINT@", HtmlPage::tr("Click on a segment, or walk with the arrow keys.").toHtmlEscaped().toUtf8());
    put("@NUMBER@", HtmlPage::tr("Segment %1", "heading; %1 stays for the number").toHtmlEscaped().toUtf8());
    put("@FIELDS@", scriptJson(fieldNames()));
    put("@SEGMENTS@", scriptJson(segmentsOf(job, FlowWalk(*job.trace, flow, rows))));
    put("@LADDER@", svg);
    return page;
}

} // namespace tcpladder
