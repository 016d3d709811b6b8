// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/captureformat.h"

#include "core/net/bytes.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

namespace tcpladder {

namespace {

using namespace std::string_view_literals;

// gzip, compress, bzip2, xz, zstd, lz4 (frame and legacy), lzip, lzop, zip
constexpr std::array CompressionMagics{
    "\x1f\x8b"sv,         "\x1f\x9d"sv,         "BZh"sv,  "\xfd\x37zXZ\0"sv, "\x28\xb5\x2f\xfd"sv,
    "\x04\x22\x4d\x18"sv, "\x02\x21\x4c\x18"sv, "LZIP"sv, "\x89LZO\0"sv,     "PK\x03\x04"sv,
};

constexpr std::size_t TarMagicOffset = 257;

bool isPcapMagic(std::uint32_t magic)
{
    return magic == static_cast<std::uint32_t>(PcapMagic::MicrosecondTicks)
           || magic == static_cast<std::uint32_t>(PcapMagic::NanosecondTicks)
           || magic == static_cast<std::uint32_t>(PcapMagic::Kuznetsov);
}

} // namespace

bool isPcapName(std::string_view path)
{
    std::string name(path);
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return name.ends_with(".pcap") || name.ends_with(".cap") || name.ends_with(".dmp");
}

CaptureFormat recognizeFormat(std::span<const std::uint8_t> prefix)
{
    if (prefix.size() >= 4) {
        const std::uint32_t magic = readBe32(prefix);
        if (isPcapMagic(magic) || isPcapMagic(__builtin_bswap32(magic)))
            return CaptureFormat::Pcap;
        if (magic == 0x0a0d0d0a)
            return CaptureFormat::Pcapng;
    }
    const std::string_view text(reinterpret_cast<const char *>(prefix.data()), prefix.size());
    const auto begins = [text](std::string_view magic) { return text.starts_with(magic); };
    if (begins("snoop\0\0\0"sv))
        return CaptureFormat::Snoop;
    if (std::any_of(CompressionMagics.begin(), CompressionMagics.end(), begins)
        || (text.size() >= FormatPrefixLength && text.substr(TarMagicOffset, 5) == "ustar"))
        return CaptureFormat::Compressed;
    return CaptureFormat::Other;
}

} // namespace tcpladder
