// SPDX-License-Identifier: GPL-3.0-or-later
// What the charts of a long flow cost: how soon the first picture stands, what each update takes of the window's thread while
// the numbers are made, and how soon a zoom or a pan is answered: of one flow, and of a capture of many flows. Charts of
// 1000 x 300, drawn by the raster engine. Time of the processor, so that it is no matter what else the machine does.
#include "app/charts/chartnumbers.h"
#include "app/charts/chartview.h"
#include "tests/bench/longflow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <memory>
#include <random>
#include <string>
#include <vector>

using namespace tcpladder;

namespace {

double milliseconds(std::clock_t begin)
{
    return static_cast<double>(std::clock() - begin) * 1000 / CLOCKS_PER_SEC;
}

void report(const char *what, std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    std::printf("%-42s median %6.2f ms, 95 %% %6.2f ms, worst %6.2f ms\n", what, values[values.size() / 2],
                values[values.size() * 95 / 100], values.back());
}

/// Charts, one above the other, which all look at the same data.
class Charts
{
public:
    explicit Charts(const std::vector<ChartKind> &kinds)
    {
        request.charts = kinds;
        request.sides = {true, true};
        for (const ChartKind kind : kinds) {
            auto view = std::make_unique<ChartView>(kind, data);
            view->setSides(request.sides);
            view->resize(1000, 300);
            view->show();
            request.columns = view->columns();
            request.flowRows = view->flowRows();
            m_views.push_back(std::move(view));
        }
    }

    /// Shows data and paints; returns what that took.
    double draw()
    {
        const std::clock_t begin = std::clock();
        for (const auto &view : m_views) {
            view->setTime(data.shown, data.whole.begin, false);
            view->showData();
            m_image = view->grab().toImage();
        }
        return milliseconds(begin);
    }

    ChartData data;
    ChartRequest request;

private:
    std::vector<std::unique_ptr<ChartView>> m_views;
    QImage m_image;
};

void measure(const char *title, const std::shared_ptr<Trace> &trace, const std::vector<ChartKind> &kinds)
{
    using namespace std::chrono_literals;
    std::printf("%s\n", title);
    Charts charts(kinds);
    charts.draw();
    std::clock_t begin = std::clock();
    ChartNumbers numbers(trace, FlowId(0));
    charts.data = numbers.answer(charts.request, 10ms);
    const double answered = milliseconds(begin);
    std::printf("%-42s %6.2f ms, with the picture %6.2f ms\n", "opening: the first answer", answered,
                answered + charts.draw());
    begin = std::clock();
    std::vector<double> updates{0};
    while (!charts.data.isComplete) {
        charts.data = numbers.answer(charts.request, 25ms);
        if (updates.size() < 100)
            updates.push_back(charts.draw());
    }
    std::printf("%-42s %6.0f ms\n", "all segments taken, in a thread of its own", milliseconds(begin));
    report("opening: an update, window's thread", updates);

    std::mt19937_64 random(1);
    std::vector<double> answers;
    std::vector<double> pictures;
    std::vector<double> both;
    const TimeSpan whole = charts.data.whole;
    for (int i = 0; i < 100; ++i) {
        const double share = std::pow(10.0, -6.0 * static_cast<double>(random() % 1000) / 1000);
        const auto length =
            std::max<Nanoseconds>(10, static_cast<Nanoseconds>(share * static_cast<double>(whole.length())));
        const Nanoseconds first =
            whole.begin + static_cast<Nanoseconds>(random() % static_cast<std::uint64_t>(whole.length() - length + 1));
        charts.request.time = TimeSpan{first, first + length};
        begin = std::clock();
        charts.data = numbers.answer(charts.request, 0ms);
        answers.push_back(milliseconds(begin));
        pictures.push_back(charts.draw());
        both.push_back(answers.back() + pictures.back());
    }
    report("zoom, pan: the answer, a thread of its own", answers);
    report("zoom, pan: the picture, window's thread", pictures);
    report("zoom, pan: both", both);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const std::uint32_t segments = argc > 1 ? static_cast<std::uint32_t>(std::stoul(argv[1])) : 10'000'000;
    {
        const auto trace = longFlow(segments);
        measure("time-sequence alone", trace, {ChartKind::TimeSequence});
        measure("five charts of a flow", trace,
                {ChartKind::TimeSequence, ChartKind::InFlight, ChartKind::RoundTrip, ChartKind::Throughput,
                 ChartKind::SegmentSizes});
    }
    const auto trace = manyFlows(segments);
    measure("flows over time", trace, {ChartKind::Flows});
    measure("bytes a second of the capture", trace, {ChartKind::CaptureRate});
    return 0;
}
