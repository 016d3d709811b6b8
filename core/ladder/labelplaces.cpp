// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/labelplaces.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <vector>

namespace tcpladder {
namespace {

constexpr std::size_t NearToScale = 24;   ///< arrows before and after that are looked at
constexpr std::size_t NearEven = 7;       ///< an overtaken arrow is drawn across no more rows
constexpr LadderY Margin = 16 * RowUnits; ///< so far beyond what is seen labels are placed: bundles begin and end there
constexpr double LongFall = 2.5 * RowUnits;
constexpr double Least = 5;        ///< heights of a label that the shortest one is wide
constexpr double Enough = 9;       ///< and one with its most important part
constexpr double Coincident = 0.3; ///< of a label's height: two lines so near to one another look like one

/// A part of an arrow's way, from 0 at the departure to 1 at the arrival.
struct Stretch {
    double begin = 0;
    double end = 1;
    double length() const { return std::max(0.0, end - begin); }
};

/// A line across the ladder.
struct Line {
    Side from = Side::Client;
    double departure = 0;
    double arrival = 0;

    double at(Side side) const { return side == from ? departure : arrival; }
    double top() const { return std::min(departure, arrival); }
    double bottom() const { return std::max(departure, arrival); }
};

/// How far one line lies below another, where it departs and where it arrives.
struct Distance {
    double departure = 0;
    double arrival = 0;

    Distance(const Line &line, const Line &other)
        : departure(line.departure - other.at(line.from)),
          arrival(line.arrival - other.at(otherSide(line.from)))
    {}
    bool isWithin(double height) const { return std::abs(departure) < height && std::abs(arrival) < height; }

    /// Where on the way the other line lies above this one, by less than @p height: with @p margin around.
    std::optional<Stretch> near(double height, double margin) const
    {
        const double fall = arrival - departure;
        if (std::abs(fall) < 1e-9)
            return departure >= 0 && departure < height ? std::optional(Stretch{0, 1}) : std::nullopt;
        const double meeting = -departure / fall;
        const double far = (height - departure) / fall;
        const Stretch stretch{std::min(meeting, far) - margin, std::max(meeting, far) + margin};
        return stretch.begin >= 1 || stretch.end <= 0 ? std::nullopt : std::optional(stretch);
    }
};

/// Of what @p blocked leaves of an arrow's way the longest part, or the first of length @p enough.
Stretch freeOf(std::vector<Stretch> &blocked, double enough)
{
    std::sort(blocked.begin(), blocked.end(), [](const auto &a, const auto &b) { return a.begin < b.begin; });
    blocked.push_back({1, 1});
    Stretch best{0, 0};
    double begin = 0;
    for (const Stretch &stretch : blocked) {
        const Stretch free{begin, std::min(1.0, stretch.begin)};
        if (free.length() > best.length() && best.length() < enough)
            best = free;
        begin = std::max(begin, stretch.end);
    }
    return best;
}

class LabelPlaces
{
public:
    LabelPlaces(const LabelScale &scale, bool isToScale, LadderPage &page)
        : m_scale(scale),
          m_isToScale(isToScale),
          m_page(page),
          m_margin(0.4 * scale.height / scale.length),
          m_least(std::min(0.5, Least * scale.height / scale.length)),
          m_enough(std::min(0.6, Enough * scale.height / scale.length))
    {}

    void place()
    {
        m_lead.assign(m_page.arrows.size(), None);
        for (std::size_t i = 0; i < m_page.arrows.size(); ++i) {
            const Line line = lineOf(i);
            if (line.bottom() >= static_cast<double>(m_page.top - Margin)
                && line.top() <= static_cast<double>(m_page.bottom + Margin))
                placeLabel(i, line);
        }
        if (!m_isToScale)
            return;
        for (LadderGhost &ghost : m_page.ghosts)
            placeLabel(ghost);
    }

private:
    static constexpr std::size_t None = static_cast<std::size_t>(-1);

    Line lineOf(std::size_t i) const
    {
        const LadderArrow &arrow = m_page.arrows[i];
        const LadderLine line = arrow.line();
        return {arrow.view.segment.from, static_cast<double>(line.departure), static_cast<double>(line.arrival)};
    }
    bool isSteep(const Line &line) const { return m_isToScale || line.arrival - line.departure > SlantUnits; }
    /// The room above @p line, measured upright, that letters along it take.
    double heightAlong(const Line &line) const
    {
        return m_scale.height * std::hypot(1, (line.arrival - line.departure) / m_scale.length);
    }

    /// The middle of a closed fold's fat arrow.
    static Line lineOf(const LadderFold &fold)
    {
        constexpr LadderY Quarter = RowUnits / 4;
        return {fold.shownFrom(), static_cast<double>(fold.begin + Quarter),
                static_cast<double>(fold.arrival + Quarter)};
    }

    /// Leaves out of the way along @p line where arrow @p k runs near above, but for its straight part.
    void keepOffBends(const Line &line, std::size_t k, double height)
    {
        const LadderArrow &arrow = m_page.arrows[k];
        const auto keepOff = [&](double departure, double arrival, Stretch part) {
            const Line end{arrow.view.segment.from, departure, arrival};
            if (end.from != line.from)
                part = {1 - part.end, 1 - part.begin};
            const auto stretch = Distance(line, end).near(height, m_margin);
            if (stretch && stretch->begin < part.end && stretch->end > part.begin)
                m_blocked.push_back({std::max(stretch->begin, part.begin), std::min(stretch->end, part.end)});
        };
        const auto departure = static_cast<double>(arrow.departure);
        const auto arrival = static_cast<double>(arrow.arrival);
        const double first = (arrow.at(LadderBend::Begin) - departure) / LadderBend::Begin;
        const double last = (arrival - arrow.at(LadderBend::End)) / (1 - LadderBend::End);
        keepOff(departure, departure + first, {0, LadderBend::Begin});
        keepOff(arrival - last, arrival, {LadderBend::End, 1});
    }

    void placeLabel(std::size_t i, const Line &line)
    {
        LadderArrow &arrow = m_page.arrows[i];
        Stretch free = freeWith(i, line, heightAlong(line));
        if (free.length() < m_least) // nearer than is good, but between two crossings
            free = freeWith(i, line, heightAlong(line) * 0.8);
        if (free.length() >= m_least) {
            free = seenOf(free, line);
            arrow.labelBegin = free.begin;
            arrow.labelEnd = free.end;
            return;
        }
        arrow.labelBegin = arrow.labelEnd = 0;
        if (m_along == None)
            return;
        m_lead[i] = m_lead[m_along] == None ? m_along : m_lead[m_along];
        LadderArrow &lead = m_page.arrows[m_lead[i]];
        if (!lead.isLabelled())
            return;
        if (lead.bundle.segments == 0)
            lead.bundle.add(lead.view);
        lead.bundle.add(arrow.view);
    }

    Stretch freeWith(std::size_t i, const Line &line, double height)
    {
        m_blocked.clear();
        m_along = None;
        std::size_t twins = 0; // lines that look like this one
        bool isFirst = true;
        const std::size_t near = m_isToScale ? NearToScale : NearEven;
        const std::size_t end = std::min(m_page.arrows.size(), i + near + 1);
        for (std::size_t k = i > near ? i - near : 0; k < end; ++k) {
            const Line other = lineOf(k);
            if (k != i && m_page.arrows[k].bend)
                keepOffBends(line, k, height);
            if (k == i || (!isSteep(line) && !isSteep(other)) || other.top() > line.bottom()
                || other.bottom() < line.top() - height)
                continue;
            const Distance below(line, other);
            const bool isAlong = other.from == line.from;
            if (isAlong && below.isWithin(height * Coincident)) {
                ++twins;
                isFirst = isFirst && k > i;
                m_along = k < i ? k : m_along;
            } else if (const auto stretch = below.near(height, m_margin)) {
                m_blocked.push_back(*stretch);
                if (isAlong && k < i && below.isWithin(1.5 * height))
                    m_along = k;
            }
        }
        if (m_isToScale)
            keepOffFolds(line, height);
        if (m_page.arrows[i].bend) {
            m_blocked.push_back({0, LadderBend::Begin});
            m_blocked.push_back({LadderBend::End, 1});
        }
        if (m_page.arrows[i].isLost)
            m_blocked.push_back({m_page.arrows[i].reach, 1});
        if (twins == 1 && m_least < 0.45)
            m_blocked.push_back(isFirst ? Stretch{0.5, 1} : Stretch{0, 0.5});
        else if (twins > 0 && !isFirst)
            m_blocked.push_back({0, 1});
        return freeOf(m_blocked, isSteep(line) ? m_enough : 1);
    }

    /// Leaves out of the way along @p line where a label would stand on a fat arrow.
    void keepOffFolds(const Line &line, double height)
    {
        const double thickness = m_scale.foldThickness;
        for (const LadderFold &fold : m_page.folds) {
            Line other = lineOf(fold);
            other.departure -= thickness / 2; // its upper edge
            other.arrival -= thickness / 2;
            if (fold.isOpen || other.top() > line.bottom() || other.bottom() + thickness < line.top() - height)
                continue;
            if (const auto stretch = Distance(line, other).near(height + thickness, m_margin))
                m_blocked.push_back(*stretch);
        }
    }

    /// Of @p free what lies on the page, if a label has room there: of an arrow over several rows it stays in sight. On
    /// pages that are cut, nothing if the next one shows more of it.
    Stretch seenOf(const Stretch &free, const Line &line) const
    {
        const double fall = line.arrival - line.departure;
        if (fall <= 0 || (fall < LongFall && !m_scale.isCut))
            return free;
        const auto share = [&](LadderY y) { return (static_cast<double>(y) - line.departure) / fall; };
        const double label = heightAlong(line) / fall; // it reaches that much above
        const Stretch seen{std::max(free.begin, share(m_page.top) + label), std::min(free.end, share(m_page.bottom))};
        const Stretch above{free.begin, std::min(free.end, share(m_page.top))};
        const Stretch below{std::max(free.begin, share(m_page.bottom) + label), free.end};
        if (fall >= LongFall && seen.length() >= m_least)
            return seen;
        const double most = std::max({seen.length(), above.length(), below.length()});
        if (!m_scale.isCut || most <= 0)
            return free;
        return seen.length() >= most && seen.length() > above.length() ? seen : Stretch{0, 0};
    }

    void placeLabel(LadderGhost &ghost) const
    {
        const Line line{ghost.from, static_cast<double>(ghost.y), static_cast<double>(ghost.arrival)};
        for (std::size_t i = 0; i < m_page.arrows.size() && ghost.isLabelled; ++i) {
            const Line other = lineOf(i);
            ghost.isLabelled = other.top() > line.bottom() || other.bottom() < line.top() - m_scale.height
                               || !Distance(line, other).near(heightAlong(line), 0);
        }
    }

    const LabelScale &m_scale;
    bool m_isToScale;
    LadderPage &m_page;
    double m_margin;
    double m_least;
    double m_enough;
    std::vector<Stretch> m_blocked;
    std::vector<std::size_t> m_lead; ///< for each arrow without a label the one whose label tells of it
    std::size_t m_along = None;      ///< the last one before that the arrow looked at runs along
};

} // namespace

void placeLabels(const LabelScale &scale, bool isToScale, LadderPage &page)
{
    LabelPlaces(scale, isToScale, page).place();
}

} // namespace tcpladder
