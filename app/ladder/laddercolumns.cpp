// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/laddercolumns.h"

#include "app/ladder/ladderwords.h"

#include <QFontMetricsF>

#include <algorithm>

namespace tcpladder {

namespace {

constexpr double SmallestArrow = 230; ///< in units: with less, brackets and deltas give way

double gapOf(const LadderMetrics &metrics)
{
    return 16 * metrics.unit;
}

double namesOf(const LadderMetrics &metrics)
{
    return QFontMetricsF(metrics.name).horizontalAdvance(QLatin1String("SYN-RECEIVED")) + 20 * metrics.unit;
}

/// Where the numbers of segments end, and the times beside them.
struct Gutter {
    bool showsTimes;
    double numberRight;
    double timeRight;

    Gutter(const LadderMetrics &metrics, const LadderStyle &style, const FlowSummary &flow, bool hasTimes)
        : showsTimes(style.showsTimes && hasTimes)
    {
        const QFontMetricsF number(metrics.number);
        const double digit = number.horizontalAdvance(QLatin1Char('0'));
        const double numbers =
            digit * static_cast<double>(std::max<qsizetype>(3, QString::number(flow.segmentCount).size()));
        const double times = std::max(number.horizontalAdvance(LadderWords::time(flow, flow.end, style)),
                                      QFontMetricsF(metrics.remark).horizontalAdvance(LadderWords::timeHeading(style)));
        const double margin = gapOf(metrics) * 0.75; // has room for the dash before a fold's last number
        numberRight = margin + numbers;
        timeRight = numberRight + (showsTimes ? gapOf(metrics) + times : 0);
    }
};

} // namespace

double LadderColumns::scrolledWidth(double room, const LadderMetrics &metrics, const LadderStyle &style,
                                    const FlowSummary &flow, bool hasTimes)
{
    constexpr double LeastArrow = 200; // in units: a short label
    constexpr double UsualArrow = 380; // a handshake's card
    const double beside =
        Gutter(metrics, style, flow, hasTimes).timeRight + 2 * namesOf(metrics) + 2 * metrics.ribbonWidth();
    return room >= beside + LeastArrow * metrics.unit ? room : beside + UsualArrow * metrics.unit;
}

LadderColumns::LadderColumns(double fullWidth, const LadderMetrics &metrics, const LadderStyle &style,
                             const FlowSummary &flow, bool hasTimes)
    : width(fullWidth)
{
    const double u = metrics.unit;
    const double deltas =
        std::max(QFontMetricsF(metrics.number).horizontalAdvance(LadderWords::seconds(flow.duration())),
                 QFontMetricsF(metrics.remark).horizontalAdvance(LadderWords::deltaHeading(style)));
    const double gap = gapOf(metrics);
    const double names = namesOf(metrics);
    const double brackets = 42 * u;
    const double ribbon = metrics.ribbonWidth();
    const double smallestArrow = SmallestArrow * u;
    const double fineArrow = 420 * u;
    const double widestArrow = 720 * u;
    const double smallestWhy = 300 * u;

    const Gutter gutter(metrics, style, flow, hasTimes);
    double left = gutter.timeRight;
    numberRight = gutter.numberRight;
    timeRight = gutter.showsTimes ? left : 0;
    const double lines = 2 * names + 2 * ribbon;
    double rest = width - left - lines;
    if (style.why && style.showsReasons && rest - deltas - gap - brackets - smallestWhy - 2 * gap >= fineArrow) {
        whyWidth = std::max(smallestWhy, width * 0.25);
        whyWidth = std::min(whyWidth, rest - deltas - gap - brackets - 2 * gap - fineArrow);
        rest -= whyWidth + 2 * gap;
    }
    double links = 0; // beside the names: what was sent again, and 2 MSL
    if (rest - deltas - gap - brackets >= fineArrow + 64 * u) {
        links = 64 * u;
        rest -= links;
    }
    if (gutter.showsTimes && rest - deltas - gap >= smallestArrow * 1.2) {
        left += gap + deltas;
        deltaRight = left;
        rest -= gap + deltas;
    }
    if (rest - brackets >= smallestArrow) {
        bracketLeft = left + gap / 2;
        left += brackets;
        rest -= brackets;
    }
    const double arrow = std::min(rest, widestArrow);
    const double spare = std::max(0.0, rest - arrow);
    namesLeft = left + spare / 2;
    foldLeft = namesLeft - 5 * u; // the longest name ends beside its button
    clientLeft = namesLeft + names;
    clientRight = clientLeft + ribbon;
    serverLeft = clientRight + std::max(arrow, 40 * u);
    serverRight = serverLeft + ribbon;
    namesRight = serverRight + names;
    if (whyWidth > 0) {
        whyLeft = width - whyWidth - gap;
    }
}

} // namespace tcpladder
