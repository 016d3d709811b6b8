// SPDX-License-Identifier: GPL-3.0-or-later
// What a frame of the ladder costs in a long flow: 60 rows at 1600 x 1000, drawn by the raster engine at random places.
#include "app/ladder/ladderpainter.h"
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

    const auto report = [](const char *what, std::vector<double> values) {
        std::sort(values.begin(), values.end());
        std::printf("  %-18s median %6.2f ms, 95 %% %6.2f ms, worst %6.2f ms\n", what, values[values.size() / 2],
                    values[values.size() * 95 / 100], values.back());
    };
    const double row = 1000.0 / 60;
    const LadderMetrics metrics(QGuiApplication::font(), row / 3.3 * 2.4, row);
    QImage image(1600, 1000, QImage::Format_RGB32);
    const auto draw = [&](const Ladder &ladder, LadderY top) {
        LadderStyle style;
        style.smoothText = false; // as in a window that moves
        const LadderPage page = ladder.page(top, top + metrics.units(1000));
        QPainter painter(&image);
        LadderPainter(ladder, style, metrics, 1600).paint(painter, page, std::nullopt);
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
                ladder.page(top, top + metrics.units(1000));
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
    return 0;
}
