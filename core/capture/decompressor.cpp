// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/decompressor.h"

#include <array>
#include <bzlib.h>
#include <lzma.h>
#include <string_view>
#include <zlib.h>
#include <zstd.h>

namespace tcpladder {

namespace {

using Bytes = std::span<const std::uint8_t>;
using Room = std::span<std::uint8_t>;

/// What zlib, bzip2 and liblzma have in common: a stream of pointers and counts that their functions move on.
template <typename Stream>
class StreamDecompressor : public Decompressor
{
protected:
    template <typename Run>
    int move(Bytes &input, Room &output, const Run &run)
    {
        m_stream.next_in = reinterpret_cast<decltype(m_stream.next_in)>(const_cast<std::uint8_t *>(input.data()));
        m_stream.avail_in = static_cast<decltype(m_stream.avail_in)>(input.size());
        m_stream.next_out = reinterpret_cast<decltype(m_stream.next_out)>(output.data());
        m_stream.avail_out = static_cast<decltype(m_stream.avail_out)>(output.size());
        const int result = run(&m_stream);
        input = input.last(m_stream.avail_in);
        output = output.last(m_stream.avail_out);
        return result;
    }

    Stream m_stream{};
};

class GzipDecompressor final : public StreamDecompressor<z_stream>
{
public:
    ~GzipDecompressor() override { inflateEnd(&m_stream); }

    bool restart() override
    {
        constexpr int GzipOnly = 16 + MAX_WBITS;
        inflateEnd(&m_stream);
        return inflateInit2(&m_stream, GzipOnly) == Z_OK;
    }
    Status run(Bytes &input, Room &output) override
    {
        const int result = move(input, output, [](z_stream *stream) { return inflate(stream, Z_NO_FLUSH); });
        return result == Z_STREAM_END                    ? Status::End
               : result == Z_OK || result == Z_BUF_ERROR ? Status::Going
                                                         : Status::Failed;
    }
    std::uint8_t firstByte() const override { return 0x1f; }
};

class Bzip2Decompressor final : public StreamDecompressor<bz_stream>
{
public:
    ~Bzip2Decompressor() override { BZ2_bzDecompressEnd(&m_stream); }

    bool restart() override
    {
        BZ2_bzDecompressEnd(&m_stream);
        return BZ2_bzDecompressInit(&m_stream, 0, 0) == BZ_OK;
    }
    Status run(Bytes &input, Room &output) override
    {
        const int result = move(input, output, BZ2_bzDecompress);
        return result == BZ_STREAM_END ? Status::End : result == BZ_OK ? Status::Going : Status::Failed;
    }
    std::uint8_t firstByte() const override { return 'B'; }
};

class XzDecompressor final : public StreamDecompressor<lzma_stream>
{
public:
    ~XzDecompressor() override { lzma_end(&m_stream); }

    bool restart() override
    {
        constexpr std::uint64_t MaximumMemory = std::uint64_t{1} << 30; // xz -9 takes 65 MB
        return lzma_stream_decoder(&m_stream, MaximumMemory, 0) == LZMA_OK;
    }
    Status run(Bytes &input, Room &output) override
    {
        const int result =
            move(input, output, [](lzma_stream *stream) { return static_cast<int>(lzma_code(stream, LZMA_RUN)); });
        return result == LZMA_STREAM_END                       ? Status::End
               : result == LZMA_OK || result == LZMA_BUF_ERROR ? Status::Going
                                                               : Status::Failed;
    }
    std::uint8_t firstByte() const override { return 0xfd; }
};

class ZstdDecompressor final : public Decompressor
{
public:
    ~ZstdDecompressor() override { ZSTD_freeDStream(m_stream); }

    bool restart() override
    {
        if (m_stream == nullptr)
            m_stream = ZSTD_createDStream();
        return m_stream != nullptr && ZSTD_isError(ZSTD_initDStream(m_stream)) == 0;
    }
    Status run(Bytes &input, Room &output) override
    {
        ZSTD_inBuffer in{input.data(), input.size(), 0};
        ZSTD_outBuffer out{output.data(), output.size(), 0};
        const std::size_t result = ZSTD_decompressStream(m_stream, &out, &in);
        input = input.subspan(in.pos);
        output = output.subspan(out.pos);
        return ZSTD_isError(result) != 0 ? Status::Failed : result == 0 ? Status::End : Status::Going;
    }
    std::uint8_t firstByte() const override { return 0x28; }

private:
    ZSTD_DStream *m_stream = nullptr;
};

template <typename T>
std::unique_ptr<Decompressor> make()
{
    return std::make_unique<T>();
}

} // namespace

std::unique_ptr<Decompressor> Decompressor::forPrefix(std::span<const std::uint8_t> prefix)
{
    using namespace std::string_view_literals;
    struct Kind {
        std::string_view magic;
        std::unique_ptr<Decompressor> (*make)();
    };
    static constexpr std::array Kinds{
        Kind{"\x1f\x8b"sv, &make<GzipDecompressor>}, Kind{"BZh"sv, &make<Bzip2Decompressor>},
        Kind{"\xfd\x37zXZ\0"sv, &make<XzDecompressor>}, Kind{"\x28\xb5\x2f\xfd"sv, &make<ZstdDecompressor>}};
    const std::string_view text(reinterpret_cast<const char *>(prefix.data()), prefix.size());
    for (const Kind &kind : Kinds) {
        if (text.starts_with(kind.magic)) {
            std::unique_ptr<Decompressor> decompressor = kind.make();
            return decompressor->restart() ? std::move(decompressor) : nullptr;
        }
    }
    return nullptr;
}

} // namespace tcpladder
