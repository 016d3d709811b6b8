// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/flowlists.h"

#include "app/start/largeheap.h"
#include "core/capture/bytereader.h"
#include "core/capture/filebytesource.h"
#include "core/capture/pcapngsource.h"
#include "core/capture/pcapsource.h"
#include "core/report/flowtable.h"
#include "core/report/jsonlines.h"
#include "core/store/loader.h"

#include <cstdint>
#include <iostream>
#include <memory>
#include <string_view>
#include <sys/stat.h>

namespace tcpladder {
namespace {

std::optional<FlowListJob::Form> formOf(std::string_view word)
{
    if (word == "flows")
        return FlowListJob::Form::Table;
    if (word == "flows-jsonl")
        return FlowListJob::Form::JsonLines;
    return std::nullopt;
}

/// The bytes of a file that can be read twice; -1 if @p path is none.
std::int64_t sizeOf(const std::string &path)
{
    struct stat info {};
    return stat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode) ? info.st_size : -1;
}

/// Null unless the file is a plain capture of a usual format.
std::unique_ptr<PacketSource> open(const std::string &path)
{
    auto file = FileByteSource::open(path);
    if (!file)
        return nullptr;
    auto reader = std::make_unique<ByteReader>(std::move(file).value());
    reader->peek(8);
    const CaptureFormat format = recognizeFormat(reader->available());
    if (format != CaptureFormat::Pcap && format != CaptureFormat::Pcapng)
        return nullptr;
    const auto openFormat = format == CaptureFormat::Pcap ? &PcapSource::open : &PcapngSource::open;
    auto source = openFormat(std::move(reader), path);
    if (!source)
        return nullptr;
    static_cast<CaptureFileSource &>(*source.value()).stopAtDamage();
    return std::move(source).value();
}

} // namespace

std::optional<FlowListJob> flowListJob(std::span<char *const> arguments)
{
    constexpr std::string_view Print = "--print";
    std::optional<FlowListJob::Form> form;
    std::string file;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        const bool isPrint = argument.starts_with(Print);
        if (isPrint && !form && argument.size() == Print.size() && i + 1 < arguments.size())
            form = formOf(arguments[++i]);
        else if (isPrint && !form && argument.size() > Print.size() && argument[Print.size()] == '=')
            form = formOf(argument.substr(Print.size() + 1));
        else if (file.empty() && !argument.empty() && argument.front() != '-')
            file = argument;
        else
            return std::nullopt;
    }
    if (!form || file.empty())
        return std::nullopt;
    return FlowListJob{*form, file};
}

bool printFlowList(const FlowListJob &job)
{
    constexpr std::int64_t Large = std::int64_t{1} << 20U;
    constexpr std::int64_t TooLarge = std::int64_t{512} << 20U; // for a start to matter, and for reading twice
    const std::int64_t size = sizeOf(job.file);
    if (size < 0 || size > TooLarge)
        return false;
    if (size >= Large)
        useLargeHeap();
    const std::unique_ptr<PacketSource> source = open(job.file);
    if (source == nullptr)
        return false;
    static auto *const trace = new Trace; // the program ends with it: to take it apart would take a while
    if (load(*source, *trace) || !source->warnings().empty())
        return false;
    std::ios::sync_with_stdio(false);
    const auto write = job.form == FlowListJob::Form::Table ? &writeFlowTable : &writeFlowLines;
    write(*trace, {}, std::cout);
    std::cout.flush();
    return true;
}

} // namespace tcpladder
