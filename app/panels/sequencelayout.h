// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/sequencestretch.h"

#include <QFontMetricsF>
#include <QRectF>
#include <QString>

#include <vector>

namespace tcpladder {

/// Where a stretch of sequence space is drawn, so that all its words fit: the parts side by side as a bar, their names
/// above, the variables at the edges below. The parts are not to scale, for a window is often a thousand times what is
/// in flight; where there is little room names break and variables go into a second row.
struct SequenceLayout {
    static constexpr double BarHeight = 18;

    struct Part {
        QRectF bar; ///< empty if nothing is in it
        QRectF nameBox;
        QString name; ///< in one or two lines
        QString size; ///< bytes in it; empty if unknown, without end, or wider than the bar
    };
    /// An edge between two parts; edges that meet have one label.
    struct Edge {
        double x = 0;
        QRectF label;
        QString value;
        QString names;
        bool isChanged = false;
    };

    std::vector<Part> parts;
    std::vector<Edge> edges;
    double barTop = 0;
    double height = 0;

    /// For a picture @p width wide; @p metrics are of the type of words, @p boldMetrics of what the segment changed.
    SequenceLayout(const SequenceStretch &stretch, const QFontMetricsF &metrics, const QFontMetricsF &boldMetrics,
                   double width);

private:
    void placeParts(const SequenceStretch &stretch, const QFontMetricsF &metrics, double width);
    void placeEdges(const SequenceStretch &stretch, const QFontMetricsF &metrics, const QFontMetricsF &boldMetrics,
                    double width);
};

} // namespace tcpladder
