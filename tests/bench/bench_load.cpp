// SPDX-License-Identifier: GPL-3.0-or-later
// What loading a capture with its whole analysis costs, beside a bare loop of libpcap over the same file.
#include "core/capture/packetsource.h"
#include "core/store/loader.h"
#include "tests/bench/generator.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <pcap/pcap.h>

namespace {

using namespace tcpladder;

enum Kind { LossyTransfers, ShortConnections };

/// The capture of a kind, written once into the temporary directory.
std::string capture(std::int64_t kind)
{
    const auto folder = std::filesystem::temp_directory_path() / "tcpladder-bench";
    std::filesystem::create_directories(folder);
    const std::string path = folder / (kind == LossyTransfers ? "lossy.pcap" : "short.pcap");
    if (!std::filesystem::exists(path)) {
        if (kind == LossyTransfers)
            Generator::lossyTransfers(path, 5, 1'500'000);
        else
            Generator::shortConnections(path, 40'000);
    }
    return path;
}

/// Resident memory in bytes, by /proc.
double residentBytes()
{
    std::ifstream status("/proc/self/statm");
    std::uint64_t total = 0;
    std::uint64_t resident = 0;
    status >> total >> resident;
    return static_cast<double>(resident) * 4096;
}

void bareLoop(benchmark::State &state)
{
    const std::string path = capture(state.range(0));
    std::int64_t packets = 0;
    for (auto _ : state) {
        char message[PCAP_ERRBUF_SIZE];
        pcap_t *file = pcap_open_offline(path.c_str(), message);
        pcap_pkthdr *header = nullptr;
        const unsigned char *data = nullptr;
        while (pcap_next_ex(file, &header, &data) == 1)
            ++packets;
        pcap_close(file);
    }
    state.SetItemsProcessed(packets);
}
BENCHMARK(bareLoop)->Arg(LossyTransfers)->Arg(ShortConnections)->Unit(benchmark::kMillisecond)->UseRealTime();

void readPackets(benchmark::State &state)
{
    const std::string path = capture(state.range(0));
    std::int64_t packets = 0;
    for (auto _ : state) {
        auto source = openCapture(path);
        Packet packet;
        while (source.value()->next(packet) == PacketSource::Status::Packet)
            ++packets;
    }
    state.SetItemsProcessed(packets);
}
BENCHMARK(readPackets)->Arg(LossyTransfers)->Arg(ShortConnections)->Unit(benchmark::kMillisecond)->UseRealTime();

void loadWithAnalysis(benchmark::State &state)
{
    const std::string path = capture(state.range(0));
    std::int64_t segments = 0;
    double bytesPerSegment = 0;
    for (auto _ : state) {
        const double before = residentBytes();
        auto source = openCapture(path);
        Trace trace;
        if (load(*source.value(), trace))
            state.SkipWithError("the capture could not be read");
        segments += trace.counts().segments;
        bytesPerSegment = (residentBytes() - before) / trace.counts().segments;
    }
    state.SetItemsProcessed(segments);
    state.counters["B/segment"] = bytesPerSegment;
}
BENCHMARK(loadWithAnalysis)->Arg(LossyTransfers)->Arg(ShortConnections)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

BENCHMARK_MAIN();
