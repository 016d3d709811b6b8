// SPDX-License-Identifier: GPL-3.0-or-later
// What a frame of the ladder costs in a long flow, and in several side by side: 60 rows at 1600 x 1000, drawn by the raster
// engine at random places.
#include "app/ladder/ladderpainter.h"
#include "app/ladder/lanespainter.h"
#include "tests/bench/longflow.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <memory>
#include <random>
#include <vector>

using namespace tcpladder;

namespace {

double milliseconds(std::clock_t begin)
{
    return static_cast<double>(std::clock() - begin) * 1000 / CLOCKS_PER_SEC;
}

constexpr int Width = 1600;
constexpr int Height = 1000;

void report(const char *what, std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    std::printf("  %-18s median %6.2f ms, 95 %% %6.2f ms, worst %6.2f ms\n", what, values[values.size() / 2],
                values[values.size() * 95 / 100], values.back());
}

/// Five flows side by side, as their window draws them.
void measureLanes(std::uint32_t segments, const LadderMetrics &metrics)
{
    constexpr std::uint32_t Count = 5;
    const auto trace = manyFlows(segments);
    QImage image(Width, Height, QImage::Format_RGB32);
    std::mt19937_64 random(1);
    std::vector<double> frames;
    LadderStyle style;
    style.smoothText = false;
    for (int i = 0; i < 200; ++i) {
        const auto flow = static_cast<std::uint32_t>(random() % (trace->counts().flows - Count));
        std::vector<FlowId> flows;
        for (std::uint32_t lane = 0; lane < Count; ++lane)
            flows.emplace_back(flow + lane);
        const Lanes lanes(trace, flows);
        const std::uint64_t first = random() % (lanes.rowCount() - 60);
        const std::clock_t begin = std::clock();
        std::vector<LaneRow> rows;
        double top = LanesPainter::headerHeight(metrics);
        for (const Lanes::Row &row : lanes.rows(first, 60)) {
            rows.push_back({row, top, row.isAfterIdle()});
            top += metrics.rowHeight;
        }
        QPainter painter(&image);
        painter.fillRect(image.rect(), style.theme->background);
        painter.setRenderHint(QPainter::Antialiasing);
        LanesPainter drawing(painter, lanes, first, rows, metrics, style, Height);
        for (std::uint32_t lane = 0; lane < Count; ++lane) {
            const double left = 100 + 300.0 * lane;
            const LanesPainter::Lane place{left + 16, left + 280};
            drawing.paintLane(lane, place);
            drawing.paintHeading(lane, place, lane == 0);
        }
        drawing.paintTimes(90);
        painter.end();
        frames.push_back(milliseconds(begin));
    }
    std::printf("%u flows side by side, of %u segments:\n", Count, segments);
    report("frame of 60 rows", frames);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const std::uint32_t segments = argc > 1 ? static_cast<std::uint32_t>(std::stoul(argv[1])) : 10'000'000;
    QElapsedTimer clock;
    clock.start();
    const auto trace = longFlow(segments);
    std::printf("%u segments read in %lld ms\n", segments, static_cast<long long>(clock.elapsed()));

    const double row = 1000.0 / 60;
    const LadderMetrics metrics(QGuiApplication::font(), row / 3.3 * 2.4, row);
    QImage image(Width, Height, QImage::Format_RGB32);
    const auto draw = [&](const Ladder &ladder, LadderY top) {
        LadderStyle style;
        style.smoothText = false; // as in a window that moves
        const LadderPage page = ladder.page(top, top + metrics.units(Height));
        QPainter painter(&image);
        LadderPainter(ladder, style, metrics, Width).paint(painter, page, std::nullopt);
    };
    for (const TimeAxis axis : {TimeAxis::Even, TimeAxis::ToScale}) {
        for (const FoldLevel level : {FoldLevel::All, FoldLevel::Runs}) {
            Ladder ladder(trace, FlowId(0));
            ladder.setTimeAxis(axis);
            ladder.setFoldLevel(level);
            std::printf("%s, %s:\n", axis == TimeAxis::Even ? "even rows" : "time to scale",
                        level == FoldLevel::All ? "open" : "folded");
            std::mt19937_64 random(1);
            std::vector<double> pages;
            std::vector<double> frames;
            std::vector<double> jumps;
            std::vector<double> wheels;
            std::vector<double> strips;
            for (int i = 0; i < 200; ++i) {
                const auto top = static_cast<LadderY>(random() % static_cast<std::uint64_t>(ladder.height()));
                std::clock_t begin = std::clock(); // of the processor: what else the machine does is no matter
                ladder.page(top, top + metrics.units(Height));
                pages.push_back(milliseconds(begin));
                begin = std::clock();
                draw(ladder, top);
                frames.push_back(milliseconds(begin));
                begin = std::clock();
                draw(ladder, top + 3 * RowUnits);
                wheels.push_back(milliseconds(begin));
                const auto segment = static_cast<std::uint32_t>(random() % ladder.segmentCount());
                begin = std::clock();
                draw(ladder, ladder.position(segment));
                jumps.push_back(milliseconds(begin));
                if (i % 20 != 0)
                    continue;
                begin = std::clock();
                ladder.overview(900);
                strips.push_back(milliseconds(begin));
            }
            report("page", pages);
            report("frame of 60 rows", frames);
            report("wheel step", wheels);
            report("go to a segment", jumps);
            report("overview strip", strips);
        }
    }
    measureLanes(std::min(segments, 1'000'000U), metrics);
    return 0;
}
