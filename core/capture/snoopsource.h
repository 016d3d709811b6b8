// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/capturefilesource.h"

namespace tcpladder {

/// Packets of a file that snoop of Solaris wrote (RFC 1761).
class SnoopSource final : public CaptureFileSource
{
public:
    /// @p reader stands at the file's first byte; @p name is the file's in errors.
    static Result<std::unique_ptr<PacketSource>> open(std::unique_ptr<ByteReader> reader, const std::string &name);

    Status next(Packet &packet) override;
    bool seek(std::int64_t offset) override;
    std::vector<std::unique_ptr<PacketSource>> reopen() const override;

private:
    struct Record {
        std::uint32_t wire = 0;
        std::uint32_t captured = 0;
        std::uint32_t length = 0; ///< of all of it: header, packet and padding
        std::uint32_t dropped = 0;
        std::uint32_t seconds = 0;
        std::uint32_t microseconds = 0;
    };

    SnoopSource(std::unique_ptr<ByteReader> reader, std::string name, LinkType linkType, bool takesNotes);

    static Record parse(const std::uint8_t *header);
    static bool isPossible(const Record &record);
    bool beginsRecords();
    Status afterDamage();

    LinkType m_linkType;
    bool m_takesNotes;
};

} // namespace tcpladder
