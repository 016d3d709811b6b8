// SPDX-License-Identifier: GPL-3.0-or-later
// What loading a capture with its whole analysis costs, beside a bare loop of libpcap over the same file; and what the
// program takes to list its flows, of which the start is what it takes for a lesson of ten segments.
#include "core/capture/packetsource.h"
#include "core/store/loader.h"
#include "tests/bench/generator.h"

#include <benchmark/benchmark.h>

#include <cstdint>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <pcap/pcap.h>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

using namespace tcpladder;

enum Kind { LossyTransfers, ShortConnections, Lesson };

/// The capture of a kind, written once into the temporary directory.
std::string capture(std::int64_t kind)
{
    if (kind == Lesson)
        return TCPLADDER_RESOURCES "/lessons/tutorial/capture.pcap";
    const auto folder = std::filesystem::temp_directory_path() / "tcpladder-bench";
    std::filesystem::create_directories(folder);
    std::string path = folder / (kind == LossyTransfers ? "lossy.pcap" : "short.pcap");
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

/// Runs @p program with @p arguments to its end, its output thrown away; false if it could not do its work.
bool run(std::string program, std::vector<std::string> arguments)
{
    std::vector<char *> words{program.data()};
    for (std::string &argument : arguments)
        words.push_back(argument.data());
    words.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t process = 0;
    int status = 0;
    const bool hasRun = posix_spawn(&process, program.c_str(), &actions, nullptr, words.data(), environ) == 0
                        && waitpid(process, &status, 0) == process && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    posix_spawn_file_actions_destroy(&actions);
    return hasRun;
}

void emptyProgram(benchmark::State &state)
{
    for (auto _ : state) {
        if (!run("/bin/true", {}))
            state.SkipWithError("it could not be started");
    }
}
BENCHMARK(emptyProgram)->Unit(benchmark::kMillisecond)->UseRealTime();

void printFlows(benchmark::State &state)
{
    const std::string path = capture(state.range(0));
    for (auto _ : state) {
        if (!run(TCPLADDER_PROGRAM, {"--print", "flows", path}))
            state.SkipWithError("the flows could not be listed");
    }
}
BENCHMARK(printFlows)
    ->Arg(LossyTransfers)
    ->Arg(ShortConnections)
    ->Arg(Lesson)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace

BENCHMARK_MAIN();
