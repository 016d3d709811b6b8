// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/anonymizedsource.h"
#include "core/capture/archivebytesource.h"
#include "core/capture/capturefilesource.h"
#include "core/capture/captureformat.h"
#include "core/capture/decompressedbytesource.h"
#include "core/capture/filebytesource.h"
#include "core/capture/filteredsource.h"
#include "core/capture/memorybytesource.h"
#include "core/capture/mergedsource.h"
#include "core/capture/packetsource.h"
#include "core/capture/pcapngsource.h"
#include "core/capture/pcapsource.h"
#include "core/capture/peekedbytesource.h"
#include "core/capture/snoopsource.h"
#include "core/capture/spooledbytesource.h"
#include "core/capture/tcpdumptextsource.h"

#include <optional>

namespace tcpladder {

namespace {

constexpr int MaximumNesting = 3; // a compressed file in an archive, and one more for good measure

CaptureFormat peekFormat(ByteReader &reader)
{
    // A pipe may be slow to deliver more than what decides.
    for (const std::size_t length : {std::size_t{4}, std::size_t{8}, FormatPrefixLength}) {
        reader.peek(length);
        const CaptureFormat format = recognizeFormat(reader.available());
        if (format != CaptureFormat::Other)
            return format;
    }
    return CaptureFormat::Other;
}

std::unique_ptr<ByteSource> rewound(std::unique_ptr<ByteReader> reader)
{
    return std::make_unique<PeekedByteSource>(std::move(reader));
}

Result<std::unique_ptr<ByteSource>> openCompressed(std::unique_ptr<ByteReader> reader, const std::string &name)
{
    std::unique_ptr<Decompressor> decompressor = Decompressor::forPrefix(reader->available());
    if (decompressor == nullptr)
        return ArchiveByteSource::open(rewound(std::move(reader)), name);
    return std::unique_ptr<ByteSource>(
        std::make_unique<DecompressedByteSource>(rewound(std::move(reader)), std::move(decompressor), name));
}

Result<std::unique_ptr<PacketSource>> openBytes(std::unique_ptr<ByteSource> bytes, const std::string &name,
                                                const CaptureOptions &options)
{
    auto reader = std::make_unique<ByteReader>(std::move(bytes));
    CaptureFormat format = peekFormat(*reader);
    for (int nesting = 0; format == CaptureFormat::Compressed && nesting < MaximumNesting; ++nesting) {
        Result<std::unique_ptr<ByteSource>> content = openCompressed(std::move(reader), name);
        if (!content)
            return content.error();
        reader = std::make_unique<ByteReader>(std::move(content).value());
        format = peekFormat(*reader);
    }
    if (reader->hasFailed() && reader->available().empty()) {
        Error error = reader->source().error();
        if (error.file.empty())
            error.file = name;
        return error;
    }
    if (reader->available().empty())
        return Error{ErrorCode::Empty, name, 0, {}};
    if (format == CaptureFormat::Other) {
        Result<std::unique_ptr<ByteSource>> packets = TcpdumpTextSource::open(rewound(std::move(reader)), name);
        if (!packets)
            return packets.error();
        reader = std::make_unique<ByteReader>(std::move(packets).value());
        format = peekFormat(*reader);
    }
    if (options.rereadable && !reader->source().isSeekable())
        reader = std::make_unique<ByteReader>(std::make_unique<SpooledByteSource>(rewound(std::move(reader))));
    if (format == CaptureFormat::Compressed)
        return Error{ErrorCode::NotACapture, name, 0, {}}; // once too often
    const auto openFormat = format == CaptureFormat::Pcap     ? &PcapSource::open
                            : format == CaptureFormat::Pcapng ? &PcapngSource::open
                                                              : &SnoopSource::open;
    auto source = openFormat(std::move(reader), name);
    if (source && !options.stepOverDamage)
        static_cast<CaptureFileSource &>(*source.value()).stopAtDamage();
    return source;
}

Result<std::unique_ptr<PacketSource>> openFile(const std::string &path, const CaptureOptions &options)
{
    Result<std::unique_ptr<ByteSource>> file = FileByteSource::open(path);
    if (!file)
        return file.error();
    return openBytes(std::move(file).value(), path, options);
}

Result<std::unique_ptr<PacketSource>> openFiles(const std::vector<std::string> &paths, const CaptureOptions &options)
{
    if (paths.size() == 1)
        return openFile(paths.front(), options);
    if (paths.size() > MergedSource::MaximumSources)
        return Error{ErrorCode::ReadFailed, paths[MergedSource::MaximumSources], -1, {}};
    std::vector<std::unique_ptr<PacketSource>> sources;
    std::optional<Error> failure;
    for (const std::string &path : paths) {
        Result<std::unique_ptr<PacketSource>> source = openFile(path, options);
        if (source)
            sources.push_back(std::move(source).value());
        else if (!failure)
            failure = source.error();
    }
    if (sources.empty())
        return *failure;
    return std::unique_ptr<PacketSource>(std::make_unique<MergedSource>(std::move(sources), failure));
}

/// What @p open opens, through the capture filter @p expression.
template <typename Open>
Result<std::unique_ptr<PacketSource>> filtered(const std::string &expression, const Open &open)
{
    if (expression.empty())
        return open();
    Result<PacketFilter> filter = PacketFilter::compile(expression); // before a pipe makes anyone wait
    if (!filter)
        return filter.error();
    Result<std::unique_ptr<PacketSource>> source = open();
    if (!source)
        return source.error();
    return std::unique_ptr<PacketSource>(
        std::make_unique<FilteredSource>(std::move(source).value(), std::move(filter).value()));
}

} // namespace

Result<std::unique_ptr<PacketSource>> openCapture(const std::string &path, const CaptureOptions &options)
{
    return openCaptures({path}, options);
}

Result<std::unique_ptr<PacketSource>> openCaptures(const std::vector<std::string> &paths, const CaptureOptions &options)
{
    auto source = filtered(options.filter, [&] { return openFiles(paths, options); });
    if (!source || !options.isAnonymized)
        return source;
    return std::unique_ptr<PacketSource>(
        std::make_unique<AnonymizedSource>(std::move(source).value(), std::make_shared<AnonymousHosts>()));
}

Result<std::unique_ptr<PacketSource>> openCaptureFrom(std::unique_ptr<ByteSource> bytes, const std::string &name,
                                                      const CaptureOptions &options)
{
    return filtered(options.filter, [&] { return openBytes(std::move(bytes), name, options); });
}
Result<std::unique_ptr<PacketSource>> openCaptureBytes(std::string bytes, const std::string &name)
{
    return openBytes(std::make_unique<MemoryByteSource>(std::make_shared<const std::string>(std::move(bytes))), name,
                     {});
}

Result<std::unique_ptr<PacketSource>> openTcpdumpText(std::string text)
{
    auto bytes = std::make_unique<MemoryByteSource>(std::make_shared<const std::string>(std::move(text)));
    Result<std::unique_ptr<ByteSource>> packets = TcpdumpTextSource::open(std::move(bytes), {});
    if (!packets)
        return packets.error();
    auto reader = std::make_unique<ByteReader>(std::make_unique<SpooledByteSource>(std::move(packets).value()));
    return PcapSource::open(std::move(reader), {});
}

} // namespace tcpladder
