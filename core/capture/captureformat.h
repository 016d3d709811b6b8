// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace tcpladder {

/// What a file is, by its first bytes.
enum class CaptureFormat : std::uint8_t {
    Pcap,
    Pcapng,
    Snoop,
    Compressed, ///< by something that the decompressor knows, or an archive
    Other,      ///< perhaps text
};

/// Bytes that suffice to recognize every format; of most, the first few do.
inline constexpr std::size_t FormatPrefixLength = 262;

/// Recognizes the format of a file that begins with @p prefix.
CaptureFormat recognizeFormat(std::span<const std::uint8_t> prefix);

/// Whether files of this name are to be written as pcap rather than as pcapng.
bool isPcapName(std::string_view path);

/// The numbers that pcap files begin with, in either byte order: microseconds, nanoseconds, and Alexey Kuznetsov's
/// longer record header.
enum class PcapMagic : std::uint32_t {
    MicrosecondTicks = 0xa1b2c3d4,
    NanosecondTicks = 0xa1b23c4d,
    Kuznetsov = 0xa1b2cd34,
};

} // namespace tcpladder
