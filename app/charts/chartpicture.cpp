// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chartpicture.h"

#include "app/charts/chartlook.h"
#include "app/charts/chartview.h"
#include "app/charts/chartwords.h"
#include "app/figure/figure.h"
#include "app/figure/figurefiles.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace tcpladder {
namespace {

constexpr double Margin = 8;
constexpr double PixelScale = 2; // sharp on slides
constexpr double SampleWidth = 26;

/// What stands above the chart: title, flow, and the legend in as many lines as it takes.
class Heading
{
public:
    Heading(const ChartView &view, const std::array<bool, 2> &sides, const QString &flow)
        : m_view(view),
          m_sides(sides),
          m_flow(flow),
          m_metrics(view.font())
    {}

    /// Draws it @p width wide, with a @p painter or none, and returns its height.
    double paint(QPainter *painter, double width) const
    {
        const Theme &theme = m_view.theme();
        const double line = m_metrics.height() + 4;
        double y = Margin + line;
        if (painter != nullptr) {
            QFont bold = m_view.font();
            bold.setBold(true);
            const QString name = ChartWords::name(m_view.kind());
            painter->setPen(theme.text);
            painter->setFont(bold);
            painter->drawText(QPointF(Margin, y - m_metrics.descent() - 2), name);
            const double left = Margin + QFontMetricsF(bold).horizontalAdvance(name) + 16;
            painter->setFont(m_view.font());
            painter->setPen(theme.mutedText);
            painter->drawText(QPointF(left, y - m_metrics.descent() - 2),
                              m_metrics.elidedText(m_flow, Qt::ElideMiddle, width - left - Margin));
        }
        double x = Margin;
        bool isFirst = true;
        for (const Curve curve : curvesOf(m_view.kind())) {
            if (!m_view.isCurveShown(curve))
                continue;
            const QString name = ChartWords::name(curve);
            const double needed = SampleWidth + 4 + m_metrics.horizontalAdvance(name) + 14;
            if (isFirst || x + needed > width) {
                x = Margin;
                y += line;
                isFirst = false;
            }
            if (painter != nullptr) {
                painter->drawPixmap(QPointF(x, y - line + (line - 16) / 2),
                                    sampleOf(curve, m_sides, theme, PixelScale));
                painter->setPen(theme.text);
                painter->drawText(QPointF(x + SampleWidth + 4, y - m_metrics.descent() - 2), name);
            }
            x += needed;
        }
        return y + 4;
    }

private:
    const ChartView &m_view;
    std::array<bool, 2> m_sides;
    QString m_flow;
    QFontMetricsF m_metrics;
};

void paintAll(QPainter &painter, ChartView &view, const Heading &heading)
{
    const double width = view.width();
    const double top = heading.paint(nullptr, width);
    painter.setFont(view.font());
    heading.paint(&painter, width);
    view.paintTo(painter, QRectF(0, top, width, view.height()));
}

} // namespace

bool saveChartPicture(const QString &file, ChartView &view, const std::array<bool, 2> &sides, const QString &flow)
{
    const Heading heading(view, sides, flow);
    const QSizeF size(view.width(), heading.paint(nullptr, view.width()) + view.height());
    const Figure figure = Figure::of(
        size, view.theme().background, [&](QPainter &painter) { paintAll(painter, view, heading); },
        ChartWords::name(view.kind()));
    FigureOutput output;
    if (file.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        output.scale = PixelScale;
    return isFigureFile(file) && writeFigures(file, {figure}, output).error.isEmpty();
}

} // namespace tcpladder
