// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/anonymizer.h"
#include "core/capture/packetsource.h"
#include "core/net/decoder.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace tcpladder {

/// Gives the TCP segments of another source without what could name somebody, as packets of link type Raw; see
/// writeAnonymousPacket(). Packets without a segment are not wanted, so that frames keep their numbers. What else a
/// capture notes, names, comments and keys, is left out.
class AnonymizedSource final : public PacketSource
{
public:
    /// Sources that share @p hosts give the same hosts the same addresses.
    AnonymizedSource(std::unique_ptr<PacketSource> source, std::shared_ptr<AnonymousHosts> hosts)
        : m_source(std::move(source)),
          m_hosts(std::move(hosts))
    {}

    Status next(Packet &packet) override;
    const Error &error() const override { return m_source->error(); }
    const std::vector<Error> &warnings() const override { return m_source->warnings(); }
    const CaptureNotes &notes() const override { return m_notes; }
    std::int64_t position() const override { return m_source->position(); }
    std::int64_t size() const override { return m_source->size(); }
    bool seek(std::int64_t offset) override { return m_source->seek(offset); }
    std::vector<std::unique_ptr<PacketSource>> reopen() const override;
    void interrupt() override { m_source->interrupt(); }

private:
    const std::string &networkOf(std::uint32_t encapsulation);

    std::unique_ptr<PacketSource> m_source;
    std::shared_ptr<AnonymousHosts> m_hosts;
    Decoder m_decoder;
    DecodedSegment m_segment;
    std::unordered_map<std::uint32_t, std::string> m_networks; ///< by encapsulation
    std::vector<std::uint8_t> m_bytes;
    CaptureNotes m_notes;
};

} // namespace tcpladder
