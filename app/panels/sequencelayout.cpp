// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/sequencelayout.h"

#include "app/text/quantity.h"
#include "app/text/stretchtext.h"

#include <QStringList>

#include <algorithm>

namespace tcpladder {
namespace {

using Region = SequenceStretch::Region;

constexpr double Gap = 6; // between two words

/// How the room that is left over is shared.
double weightOf(const Region &region)
{
    switch (region.part) {
    case SequenceStretch::Part::Acknowledged:
    case SequenceStretch::Part::Received:
    case SequenceStretch::Part::Forbidden:
        return 0.9;
    default:
        return 1.4;
    }
}

/// Names are wanted long; in short lines they break; and where that is too wide they are short.
enum class Naming { Whole, Broken, Short };

/// @p text in two lines, as narrow as may be: broken at a space, or between any two characters of Chinese.
QString inTwoLines(const QString &text, const QFontMetricsF &metrics)
{
    QString best = text;
    double narrowest = metrics.horizontalAdvance(text);
    for (qsizetype i = 1; i < text.size(); ++i) {
        const bool isSpace = text[i] == QLatin1Char(' ');
        if (!isSpace && text[i].script() != QChar::Script_Han)
            continue;
        const QString first = text.left(i);
        const QString second = text.mid(isSpace ? i + 1 : i);
        const double wide = std::max(metrics.horizontalAdvance(first), metrics.horizontalAdvance(second));
        if (wide < narrowest) {
            narrowest = wide;
            best = first + QLatin1Char('\n') + second;
        }
    }
    return best;
}

double widthOf(const QString &lines, const QFontMetricsF &metrics)
{
    double wide = 0;
    for (const QString &line : lines.split(QLatin1Char('\n')))
        wide = std::max(wide, metrics.horizontalAdvance(line));
    return wide;
}

QString nameOf(const Region &region, Naming naming, const QFontMetricsF &metrics)
{
    if (naming == Naming::Whole)
        return stretchPartText(region.part);
    return inTwoLines(naming == Naming::Short ? stretchPartShortText(region.part) : stretchPartText(region.part),
                      metrics);
}

QString valueText(const std::optional<std::int64_t> &value)
{
    return value ? numberText(*value) : QStringLiteral("?");
}

} // namespace

SequenceLayout::SequenceLayout(const SequenceStretch &stretch, const QFontMetricsF &metrics,
                               const QFontMetricsF &boldMetrics, double width)
{
    placeParts(stretch, metrics, width);
    placeEdges(stretch, metrics, boldMetrics, width);
}

void SequenceLayout::placeParts(const SequenceStretch &stretch, const QFontMetricsF &metrics, double width)
{
    std::vector<double> needs;
    double all = 0;
    double weights = 0;
    for (const Naming naming : {Naming::Whole, Naming::Broken, Naming::Short}) {
        parts.clear();
        needs.clear();
        all = 0;
        weights = 0;
        for (const Region &region : stretch.regions) {
            Part part;
            double need = 0;
            if (region.size != 0) {
                part.name = nameOf(region, naming, metrics);
                part.size = region.size ? numberText(*region.size) : QString();
                need = std::max(widthOf(part.name, metrics), metrics.horizontalAdvance(part.size)) + Gap;
                weights += weightOf(region);
            }
            parts.push_back(part);
            needs.push_back(need);
            all += need;
        }
        if (all <= width)
            break;
    }

    qsizetype lines = 1;
    for (const Part &part : parts)
        lines = std::max(lines, part.name.count(QLatin1Char('\n')) + 1);
    barTop = static_cast<double>(lines) * metrics.height() + 2;
    double left = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (needs[i] == 0) {
            parts[i].bar = QRectF(left, barTop, 0, BarHeight);
            continue;
        }
        const double wide =
            all > width ? width * needs[i] / all : needs[i] + (width - all) * weightOf(stretch.regions[i]) / weights;
        parts[i].bar = QRectF(left, barTop, wide, BarHeight);
        parts[i].nameBox = QRectF(left, 0, wide, barTop - 2);
        if (metrics.horizontalAdvance(parts[i].size) > wide - 2)
            parts[i].size.clear();
        left += wide;
    }
}

void SequenceLayout::placeEdges(const SequenceStretch &stretch, const QFontMetricsF &metrics,
                                const QFontMetricsF &boldMetrics, double width)
{
    const double top = barTop + BarHeight + 4;
    std::vector<double> rowEnds; // of the labels in each row
    std::vector<std::size_t> rows;
    qsizetype nameLines = 1;
    for (std::size_t i = 0; i < stretch.edges.size(); ++i) {
        Edge edge;
        edge.x = std::clamp(parts[i].bar.right(), 1.0, std::max(1.0, width - 1));
        edge.value = valueText(stretch.edges[i].value);
        QStringList names = {stretch.edges[i].name};
        edge.isChanged = stretch.edges[i].isChanged;
        while (i + 1 < stretch.edges.size() && parts[i + 1].bar.width() < 1) {
            ++i;
            names.append(stretch.edges[i].name);
            edge.isChanged = edge.isChanged || stretch.edges[i].isChanged;
        }
        for (QString &name : names) { // the other end of the window is in sight
            name.replace(QStringLiteral("SND.UNA+"), QStringLiteral("+"));
            name.replace(QStringLiteral("RCV.NXT+"), QStringLiteral("+"));
        }
        const QFontMetricsF &type = edge.isChanged ? boldMetrics : metrics;
        edge.names = names.join(QStringLiteral(" = "));
        if (type.horizontalAdvance(edge.names) + Gap > width)
            edge.names = names.join(QStringLiteral(" =\n"));
        nameLines = std::max(nameLines, edge.names.count(QLatin1Char('\n')) + 1);
        const double wide = std::max(type.horizontalAdvance(edge.value), widthOf(edge.names, type)) + Gap;
        const double wanted = std::clamp(edge.x - wide / 2, 0.0, std::max(0.0, width - wide));
        std::size_t row = 0;
        double left = wanted;
        for (; row < rowEnds.size(); ++row) {
            left = std::max(wanted, rowEnds[row] + 2);
            if (left + wide <= width && left <= edge.x)
                break;
            left = wanted;
        }
        if (row == rowEnds.size())
            rowEnds.push_back(0);
        rowEnds[row] = left + wide;
        edge.label = QRectF(left, 0, wide, 0);
        edges.push_back(edge);
        rows.push_back(row);
    }
    const double rowHeight = static_cast<double>(nameLines + 1) * metrics.height();
    for (std::size_t i = 0; i < edges.size(); ++i)
        edges[i].label = QRectF(edges[i].label.left(), top + static_cast<double>(rows[i]) * (rowHeight + 2),
                                edges[i].label.width(), rowHeight);
    height = top + static_cast<double>(rowEnds.size()) * (rowHeight + 2);
}

} // namespace tcpladder
