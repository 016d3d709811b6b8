// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/ladderimage.h"

#include "app/ladder/ladderframe.h"
#include "app/ladder/ladderpainter.h"

#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tcpladder {
namespace {

constexpr double TextSize = 14.5;
constexpr int UsualWidth = 1600;
constexpr int NarrowWidth = 900; // below it, text is a little smaller
constexpr std::uint32_t PageSegments = 400;
constexpr double FullestRow = 4.3; // of the text's size: as high as rows grow to fill a picture

struct Extent {
    LadderY top = 0;
    LadderY bottom = 0;
};

Extent extentOf(const Ladder &ladder, const LadderPicture &picture)
{
    const std::uint32_t count = ladder.segmentCount();
    if (count == 0)
        return {0, LeadUnits + TailUnits};
    const std::uint32_t first = std::min(picture.first, count - 1);
    std::uint32_t last = std::clamp(picture.last, first, count - 1);
    if (!picture.size)
        last = std::min(last, first + PageSegments - 1);
    return {first == 0 ? 0 : ladder.position(first) - RowUnits / 2,
            last == count - 1 ? ladder.height() : ladder.position(last) + RowUnits * 3 / 4};
}

} // namespace

QImage ladderImage(const Ladder &ladder, const LadderStyle &style, const LadderPicture &picture)
{
    const double width = picture.size ? picture.size->width() : UsualWidth;
    const double textSize = width < NarrowWidth ? std::max(11.5, TextSize * width / NarrowWidth) : TextSize;
    Extent extent = extentOf(ladder, picture);
    LadderMetrics metrics(QGuiApplication::font(), textSize, LadderMetrics::usualRow(textSize));
    const double frame = metrics.headerHeight() + metrics.footerHeight();
    double height = std::ceil(frame + metrics.pixels(extent.bottom - extent.top));
    if (picture.size) {
        height = picture.size->height();
        const double filling =
            (height - frame) * RowUnits / static_cast<double>(std::max<LadderY>(1, extent.bottom - extent.top));
        const double row = std::clamp(filling, LadderMetrics::smallestRow(textSize), FullestRow * textSize);
        metrics = LadderMetrics(QGuiApplication::font(), textSize, row);
        // The page fills the picture: lifelines end where the footer begins, or where the flow does.
        extent.bottom = std::max(extent.top + 1, extent.top + metrics.units(height - frame));
    }
    const QSize pixels(static_cast<int>(std::lround(width * picture.scale)),
                       static_cast<int>(std::lround(height * picture.scale)));
    QImage image(pixels, QImage::Format_RGB32);
    image.fill(style.theme->background);
    QPainter painter(&image);
    painter.scale(picture.scale, picture.scale);

    const LadderPainter body(ladder, style, metrics, width);
    const LadderFrame edges(ladder, style, metrics, body.columns());
    const QRectF inside(0, metrics.headerHeight(), width, height - frame);
    painter.save();
    painter.setClipRect(inside);
    painter.translate(inside.topLeft());
    body.paint(painter, ladder.page(extent.top, extent.bottom), std::nullopt);
    painter.restore();
    edges.paintHeader(painter, QRectF(0, 0, width, metrics.headerHeight()));
    edges.paintFooter(painter, QRectF(0, inside.bottom(), width, metrics.footerHeight()));
    return image;
}

} // namespace tcpladder
