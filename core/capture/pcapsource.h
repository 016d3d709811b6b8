// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/packetsource.h"

#include <cstdio>

struct pcap;

namespace tcpladder {

/// Packets of a capture file, read by libpcap.
class PcapSource final : public PacketSource
{
public:
    static Result<std::unique_ptr<PacketSource>> open(const std::string &path);
    ~PcapSource() override;

    Status next(Packet &packet) override;
    const Error &error() const override { return m_error; }
    std::int64_t position() const override;
    std::int64_t size() const override { return m_size; }
    bool seek(std::int64_t offset) override;

private:
    explicit PcapSource(std::string path) { m_error.file = std::move(path); }

    pcap *m_pcap = nullptr;
    std::FILE *m_file = nullptr; // owned by m_pcap
    std::int64_t m_size = -1;
    LinkType m_linkType = LinkType::Ethernet;
    Error m_error{ErrorCode::ReadFailed, {}, -1, {}};
};

} // namespace tcpladder
