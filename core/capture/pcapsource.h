// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/byteorder.h"
#include "core/capture/capturefilesource.h"
#include "core/capture/captureformat.h"

#include <utility>

namespace tcpladder {

/// Packets of a pcap file: of both byte orders, with micro- or nanoseconds, and of the variants that old programs wrote.
class PcapSource final : public CaptureFileSource
{
public:
    /// @p reader stands at the file's first byte; @p name is the file's in errors.
    static Result<std::unique_ptr<PacketSource>> open(std::unique_ptr<ByteReader> reader, const std::string &name);

    Status next(Packet &packet) override;
    bool seek(std::int64_t offset) override;
    std::vector<std::unique_ptr<PacketSource>> reopen() const override;

private:
    /// Which of the two lengths in a record header comes first.
    enum class Lengths : std::uint8_t { CapturedFirst, CapturedSecond, Unsure };
    struct Format {
        ByteOrder order;
        std::uint32_t nanosecondsPerTick = 1000;
        std::uint32_t headerLength = 16;
        std::uint32_t snapLength = 0;
        std::uint32_t maximumLength = 0; ///< more than that, no record can claim
        Lengths lengths = Lengths::CapturedFirst;
        LinkType linkType = LinkType::Ethernet;
    };
    struct Record {
        std::uint32_t seconds = 0;
        std::uint32_t ticks = 0;
        std::uint32_t captured = 0;
        std::uint32_t wire = 0;
    };

    PcapSource(std::unique_ptr<ByteReader> reader, std::string name, const Format &format);

    static Result<Format> readFileHeader(ByteReader &reader, PcapMagic magic, ByteOrder order, const std::string &name);
    Record parse(const std::uint8_t *header) const;
    Status afterDamage();
    bool isPlausible(const Record &record) const;
    /// Whether PlausibleChain records that look right follow, or at least @p minimum and then the end.
    bool beginsPlausibleRecords(std::uint32_t headerLength, int minimum);
    void chooseHeaderLength();

    static constexpr int PlausibleChain = 3;

    Format m_format;
    std::uint32_t m_lastSeconds = 0;
};

inline PcapSource::Record PcapSource::parse(const std::uint8_t *header) const
{
    const ByteOrder order = m_format.order;
    Record record{order.u32(header), order.u32(header + 4), order.u32(header + 8), order.u32(header + 12)};
    if (m_format.lengths != Lengths::CapturedFirst
        && (m_format.lengths == Lengths::CapturedSecond || record.captured > record.wire))
        std::swap(record.captured, record.wire);
    return record;
}

} // namespace tcpladder
