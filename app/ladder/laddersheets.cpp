// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/laddersheets.h"

#include <QGuiApplication>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace tcpladder {
namespace {

constexpr double TextSize = 14.5;
constexpr double UsualWidth = 1600;
constexpr double UsualHeight = 900;
constexpr double NarrowWidth = 900;  // below it, text is a little smaller
constexpr double LargestText = 1.35; // of the usual size, where few rows leave room
constexpr double SmallestText = 6;   // in pixels, where all is to stand on one page
constexpr double HighestRow = 1.3;   // of the usual one, where rows grow to fill a page of several
constexpr double Squeeze = 1.2;      // so much more than fits stands on a last page, in lower rows
constexpr double LeastRest = 0.4;    // of a page: what would be less takes something of the page before it
constexpr double FullestRow = 4.3;   // of the text's size: as high as rows grow to fill a page

double rowsIn(LadderY units)
{
    return static_cast<double>(std::max<LadderY>(1, units)) / RowUnits;
}

double frameHeight(double textSize)
{
    const LadderMetrics metrics(QGuiApplication::font(), textSize, LadderMetrics::usualRow(textSize));
    return metrics.headerHeight() + metrics.footerHeight();
}

/// What a cut through a page should not hit, and how much it matters.
struct Extent {
    LadderY top = 0;
    LadderY bottom = 0;
    double weight = 1;

    /// What a cut at @p y costs: more in its middle than near its ends.
    double cost(LadderY y) const
    {
        const LadderY depth = std::min(y - top, bottom - y);
        return depth <= 0 ? 0 : weight * (0.25 + 1.5 * static_cast<double>(depth) / static_cast<double>(bottom - top));
    }
};

/// Of all on @p page; a label reaches @p label above its line.
std::vector<Extent> extentsOf(const LadderPage &page, LadderY label)
{
    constexpr LadderY Below = 8; // heads
    constexpr double Line = 4;   // of a row, which is text from edge to edge
    constexpr double Ends = 0.3; // of bent ends, which go on behind a cut as what they are
    std::vector<Extent> extents;
    for (const LadderArrow &arrow : page.arrows) {
        const LadderY top = std::min(arrow.departure, arrow.arrival);
        const LadderY bottom = std::max(arrow.departure, arrow.arrival);
        if (arrow.bend) {
            extents.push_back({top - Below, bottom + Below, Ends});
            extents.push_back({static_cast<LadderY>(arrow.at(LadderBend::Begin)) - label,
                               static_cast<LadderY>(arrow.at(LadderBend::End)) + Below});
        } else {
            extents.push_back({top - (bottom - top > 2 * RowUnits ? Below : label), bottom + Below});
        }
        extents.push_back({arrow.row - RowUnits / 4, arrow.row + RowUnits / 4, Line});
    }
    for (const LadderFold &fold : page.folds) {
        if (!fold.isOpen)
            extents.push_back({fold.begin - label, fold.begin + RowUnits / 2 + FoldUnits});
    }
    for (const LadderGhost &ghost : page.ghosts)
        extents.push_back({ghost.y - label, ghost.arrival + Below});
    for (const LadderBreak &pause : page.breaks)
        extents.push_back({pause.begin, pause.end});
    if (page.card)
        extents.push_back({page.card->begin, page.card->end});
    return extents;
}

} // namespace

double LadderSheets::widthOf(const std::optional<QSize> &size)
{
    return size ? size->width() : UsualWidth;
}

double LadderSheets::usualTextSize(const std::optional<QSize> &size)
{
    const double width = widthOf(size);
    if (width < NarrowWidth)
        return std::max(11.5, TextSize * width / NarrowWidth);
    return size ? TextSize * std::max(1.0, std::min(width / UsualWidth, size->height() / UsualHeight)) : TextSize;
}

LadderSheets::LadderSheets(const Ladder &ladder, const LadderPicture &picture, const std::optional<QSize> &size)
    : m_width(widthOf(size)),
      m_textSize(usualTextSize(picture.size)),
      m_rowHeight(LadderMetrics::usualRow(m_textSize))
{
    if (size)
        m_height = size->height();
    const std::uint32_t count = ladder.segmentCount();
    if (count == 0) {
        m_sheets.push_back({0, LeadUnits + TailUnits, 0, 0, m_rowHeight});
        return;
    }
    const std::uint32_t first = std::min(picture.first, count - 1);
    const std::uint32_t last = std::clamp(picture.last, first, count - 1);
    m_top = first == 0 ? 0 : ladder.position(first) - RowUnits / 2;
    m_bottom = last == count - 1 ? ladder.height() : ladder.position(last) + RowUnits * 3 / 4;
    if (m_height)
        chooseSizes(picture);
    cut(ladder, picture, last);
}

double LadderSheets::room(double textSize) const
{
    return std::max(1.0, *m_height - frameHeight(textSize));
}

void LadderSheets::chooseSizes(const LadderPicture &picture)
{
    const double rows = rowsIn(m_bottom - m_top);
    const double usual = m_textSize;
    // Few rows: the largest text with which all stand on one page at their usual height.
    for (double size = usual * LargestText; size >= usual; size -= 0.5) {
        if (m_width / size < UsualWidth / TextSize * 0.8) // what stands beside the ladder needs its width
            continue;
        if (rows * LadderMetrics::usualRow(size) <= room(size)) {
            m_textSize = size;
            m_rowHeight = std::min(room(size) / rows, FullestRow * size);
            return;
        }
    }
    const double smallest = picture.isOnePage ? std::min(usual, SmallestText) : usual;
    for (double size = usual; size >= smallest; size -= 0.5) {
        if (rows * LadderMetrics::smallestRow(size) > room(size))
            continue;
        m_textSize = size;
        m_rowHeight = std::min(room(size) / rows, FullestRow * size);
        return;
    }
    m_textSize = picture.isOnePage ? smallest : usual;
    m_rowHeight =
        picture.isOnePage ? LadderMetrics::smallestRow(m_textSize) : LadderMetrics::usualRow(m_textSize) * 0.9;
}

LadderY LadderSheets::edgeBefore(const Ladder &ladder, LadderY end, LadderY fitting) const
{
    constexpr LadderY Step = 4;
    constexpr double Emptiest = 0.55; // of a page is left to the next at most
    constexpr double Crowded = 0.3;   // what it costs where rows can still grow to fill the page
    const LadderY first = end - static_cast<LadderY>(static_cast<double>(fitting) * Emptiest);
    const LadderMetrics metrics(QGuiApplication::font(), m_textSize, m_rowHeight);
    const std::vector<Extent> extents = extentsOf(ladder.outline(first, end), metrics.units(metrics.pillHeight()));
    const auto cutAt = [&extents](LadderY y) {
        return std::accumulate(extents.begin(), extents.end(), 0.0,
                               [y](double sum, const Extent &extent) { return sum + extent.cost(y); });
    };
    // Where much is cut anyhow, as in a long burst, a fuller page is worth more than one arrow less.
    double fewest = cutAt(end);
    for (LadderY y = end; y >= first; y -= Step)
        fewest = std::min(fewest, cutAt(y));
    const double room = std::max(1.0, fewest);
    LadderY best = end;
    double least = cutAt(end);
    for (LadderY y = end - Step; y >= first; y -= Step) {
        const double left = static_cast<double>(end - y) / static_cast<double>(std::max<LadderY>(1, fitting));
        const double empty = std::max(0.0, 1 - HighestRow * (1 - left));
        const double cost = cutAt(y) + room * (Crowded * left + empty);
        if (cost < least) {
            least = cost;
            best = y;
        }
    }
    return best;
}

void LadderSheets::cut(const Ladder &ladder, const LadderPicture &picture, std::uint32_t last)
{
    const double height = m_height ? room(m_textSize) : picture.tallest - frameHeight(m_textSize);
    const std::size_t most = picture.isOnePage ? 1 : picture.mostPages;
    std::uint32_t next = std::min(picture.first, last);
    for (LadderY top = m_top; top < m_bottom;) {
        if (m_sheets.size() == most) {
            m_leftOut = last + 1 - next;
            return;
        }
        LadderSheet sheet{top, m_bottom, next, last + 1, m_rowHeight};
        const auto fitting = static_cast<LadderY>(height * RowUnits / m_rowHeight);
        if (m_bottom - top > fitting) {
            const auto squeezed = static_cast<LadderY>(static_cast<double>(fitting) * Squeeze);
            if (m_bottom - top <= squeezed) { // no page for the end alone
                sheet.bottom = m_bottom;
            } else {
                sheet.bottom = edgeBefore(ladder, top + fitting, fitting);
                const auto least = static_cast<LadderY>(static_cast<double>(fitting) * LeastRest);
                if (m_bottom - sheet.bottom < least)
                    sheet.bottom = edgeBefore(ladder, m_bottom - least, fitting);
                sheet.end = std::max(next, ladder.segmentAt(sheet.bottom).value_or(0) + 1);
            }
            // Rows fill the page.
            sheet.rowHeight = height * RowUnits / static_cast<double>(sheet.bottom - top);
            sheet.rowHeight = std::min(sheet.rowHeight, m_rowHeight * HighestRow);
        }
        m_sheets.push_back(sheet);
        top = sheet.bottom;
        next = sheet.end;
    }
}

LadderMetrics LadderSheets::metrics(const LadderSheet &sheet) const
{
    return {QGuiApplication::font(), m_textSize, sheet.rowHeight};
}

double LadderSheets::bodyHeight(const LadderSheet &sheet) const
{
    return m_height ? room(m_textSize) : std::ceil(metrics(sheet).pixels(sheet.bottom - sheet.top));
}

} // namespace tcpladder
