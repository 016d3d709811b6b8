// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/ladderfigure.h"

#include "app/figure/figuretitle.h"
#include "app/ladder/ladderframe.h"
#include "app/ladder/ladderpainter.h"
#include "app/ladder/laddersheets.h"
#include "app/text/endpointtext.h"
#include "core/ladder/giventimes.h"

#include <QGuiApplication>
#include <QPaintEngine>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace tcpladder {
namespace {

/// All that a page's painters need, which outlives whoever asked for it.
struct Content {
    Ladder ladder;
    LadderStyle style;
    LadderMetrics metrics;
    double width;
    std::uint32_t last; ///< segment that was asked for

    /// What @p painter draws of @p sheet: without the beginnings of arrows behind the last that was asked for.
    LadderPage page(const LadderPainter &painter, const LadderSheet &sheet) const
    {
        LadderPage page = painter.page(sheet.top, sheet.bottom, LadderPainter::Edges::Cut);
        std::erase_if(page.arrows, [this](const LadderArrow &arrow) { return arrow.view.index > last; });
        return page;
    }
    LadderStyle styleFor(const QPainter &painter) const
    {
        LadderStyle own = style;
        own.smoothText = painter.paintEngine()->type() == QPaintEngine::Raster; // elsewhere text is to stay text
        return own;
    }
    LadderColumns columns() const
    {
        return {width, metrics, style, ladder.summary(), hasTimes(ladder.trace(), ladder.summary())};
    }
};

Figure figureOf(const std::shared_ptr<const Content> &content, const LadderSheet &sheet, double bodyHeight)
{
    const LadderMetrics &metrics = content->metrics;
    const QRectF header(0, 0, content->width, metrics.headerHeight());
    const QRectF body(0, header.bottom(), content->width, bodyHeight);
    const QRectF footer(0, body.bottom(), content->width, metrics.footerHeight());
    Figure figure;
    figure.size = QSizeF(content->width, footer.bottom());
    if (!content->style.isTransparent)
        figure.background = content->style.theme->background;
    const FlowSummary &flow = content->ladder.summary();
    figure.title =
        QStringLiteral("%1 – %2").arg(shortEndPointText(content->style.names.get(), flow.endPoint(Side::Client)),
                                      shortEndPointText(content->style.names.get(), flow.endPoint(Side::Server)));
    const double drawn = std::min(bodyHeight, metrics.pixels(sheet.bottom - sheet.top));
    figure.layers.push_back({QRectF(body.topLeft(), QSizeF(body.width(), drawn)), [content, sheet](QPainter &painter) {
                                 const LadderStyle style = content->styleFor(painter);
                                 const LadderPainter ladder(content->ladder, style, content->metrics, content->width);
                                 ladder.paint(painter, content->page(ladder, sheet), std::nullopt);
                             }});
    figure.layers.push_back(
        {header, [content, header](QPainter &painter) {
             const LadderColumns columns = content->columns();
             LadderFrame(content->ladder, content->style, content->metrics, columns).paintHeader(painter, header);
         }});
    figure.layers.push_back({footer, [content, footer](QPainter &painter) {
                                 const LadderColumns columns = content->columns();
                                 LadderFrame(content->ladder, content->style, content->metrics, columns)
                                     .paintFooter(painter, QRectF(QPointF(0, 0), footer.size()));
                             }});
    return figure;
}

/// The title and the caption of a picture, in letters that fit it.
FigureTitle titleOf(const LadderPicture &picture)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(qRound(LadderSheets::usualTextSize(picture.size) * 1.1));
    font.setHintingPreference(QFont::PreferNoHinting);
    return {picture.title, picture.caption, font, LadderSheets::widthOf(picture.size)};
}

std::optional<QSize> sizeInside(const LadderPicture &picture, const FigureTitle &title)
{
    if (!picture.size)
        return std::nullopt;
    return QSize(picture.size->width(), std::max(1, picture.size->height() - qRound(title.height())));
}

class PageMaker
{
public:
    PageMaker(const Ladder &ladder, const LadderStyle &style, const LadderPicture &picture)
        : m_ladder(ladder),
          m_style(style),
          m_last(picture.last),
          m_title(titleOf(picture)),
          m_sheets(ladder, picture, sizeInside(picture, m_title))
    {}

    const LadderSheets &sheets() const { return m_sheets; }
    Figure figure(const LadderSheet &sheet, std::optional<std::uint32_t> revealed = {}) const
    {
        Ladder ladder = m_ladder;
        if (revealed)
            ladder.setRevealed(revealed);
        const auto content = std::make_shared<const Content>(
            Content{std::move(ladder), m_style, m_sheets.metrics(sheet), m_sheets.width(), m_last});
        return m_title.around(figureOf(content, sheet, m_sheets.bodyHeight(sheet)), *m_style.theme);
    }

private:
    const Ladder &m_ladder;
    const LadderStyle &m_style;
    std::uint32_t m_last;
    FigureTitle m_title;
    LadderSheets m_sheets;
};

} // namespace

LadderFigures ladderPages(const Ladder &ladder, const LadderStyle &style, const LadderPicture &picture)
{
    const PageMaker pages(ladder, style, picture);
    LadderFigures figures;
    for (const LadderSheet &sheet : pages.sheets().all())
        figures.pages.push_back(pages.figure(sheet));
    figures.leftOut = pages.sheets().leftOut();
    return figures;
}

LadderFigures ladderSteps(const Ladder &ladder, const LadderStyle &style, const LadderPicture &picture)
{
    const PageMaker pages(ladder, style, picture);
    LadderFigures figures;
    for (const LadderSheet &sheet : pages.sheets().all()) {
        for (std::uint32_t i = sheet.first; i < sheet.end;) {
            const std::uint32_t end = std::min(ladder.rowOf(i).last, sheet.end - 1) + 1;
            if (figures.pages.size() < picture.mostPages)
                figures.pages.push_back(pages.figure(sheet, end));
            else
                figures.leftOut += end - i;
            i = end;
        }
    }
    figures.leftOut += pages.sheets().leftOut();
    return figures;
}

} // namespace tcpladder
