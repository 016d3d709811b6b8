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

    const Ladder ladder(trace, FlowId(0));
    LadderStyle style;
    style.smoothText = false; // as in a window that moves
    const double row = 1000.0 / 60;
    const LadderMetrics metrics(QGuiApplication::font(), row / 3.3 * 2.4, row);
    QImage image(1600, 1000, QImage::Format_RGB32);
    std::mt19937_64 random(1);
    std::vector<double> pages;
    std::vector<double> frames;
    for (int i = 0; i < 200; ++i) {
        const auto top = static_cast<LadderY>(random() % static_cast<std::uint64_t>(ladder.height()));
        const std::clock_t begin = std::clock(); // of the processor: what else the machine does is no matter
        const LadderPage page = ladder.page(top, top + metrics.units(1000));
        pages.push_back(milliseconds(begin));
        QPainter painter(&image);
        LadderPainter(ladder, style, metrics, 1600).paint(painter, page, std::nullopt);
        painter.end();
        frames.push_back(milliseconds(begin));
    }
    const auto report = [](const char *what, std::vector<double> values) {
        std::sort(values.begin(), values.end());
        std::printf("%s: median %.2f ms, 95 %% %.2f ms, worst %.2f ms\n", what, values[values.size() / 2],
                    values[values.size() * 95 / 100], values.back());
    };
    report("page", pages);
    report("frame of 60 rows", frames);
    return 0;
}
