// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/flowlists.h"

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

/// Whether @p path is a file that can be read twice, and small enough for the time that a start takes to matter.
bool isWorthwhile(const std::string &path)
{
    constexpr std::int64_t Largest = std::int64_t{512} << 20U;
    struct stat info {};
    return stat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode) && info.st_size <= Largest;
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
    if (!isWorthwhile(job.file))
        return false;
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
