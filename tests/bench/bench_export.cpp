// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs to export a flow of 10,000 segments (or as many as are asked for) as SVG and as PDF.
#include "app/exporting/exporter.h"
#include "core/capture/packetsource.h"
#include "core/store/loader.h"
#include "tests/bench/generator.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>
#include <string>

using namespace tcpladder;

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const std::uint64_t segments = argc > 1 ? std::stoul(argv[1]) : 10'000;
    const QTemporaryDir folder;
    const std::string capture = folder.filePath(QStringLiteral("flow.pcap")).toStdString();
    Generator::lossyTransfers(capture, 1, segments);
    const auto trace = std::make_shared<Trace>();
    auto source = openCapture(capture);
    if (!source || load(*source.value(), *trace))
        return 1;
    ExportJob job;
    job.trace = trace;
    const auto measure = [&](const char *what, ExportFormat format, const QString &name) {
        const std::clock_t begin = std::clock(); // of the processor: what else the machine does is no matter
        const QString file = folder.filePath(name);
        const ExportOutcome outcome = exportTo(file, format, job);
        std::printf("%s: %.2f s, %lld KiB %s\n", what, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC,
                    static_cast<long long>(QFileInfo(file).size() / 1024), qPrintable(outcome.error));
    };
    std::printf("%u segments\n", trace->counts().segments);
    measure("SVG, one high page", ExportFormat::Svg, QStringLiteral("a.svg"));
    measure("PDF, high pages", ExportFormat::Pdf, QStringLiteral("a.pdf"));
    job.picture.size = QSize(1123, 794);
    measure("PDF, A4 landscape", ExportFormat::Pdf, QStringLiteral("b.pdf"));
    return 0;
}
