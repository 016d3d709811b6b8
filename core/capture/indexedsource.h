// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/frameindex.h"
#include "core/capture/packetsource.h"

#include <memory>

namespace tcpladder {

/// Another source, of which it notes in an index where each packet stands.
class IndexedSource final : public PacketSource
{
public:
    /// @p source must live as long as this does; it should not have been read from yet.
    IndexedSource(PacketSource &source, std::shared_ptr<FrameIndex> index) : m_source(source), m_index(std::move(index))
    {}

    Status next(Packet &packet) override
    {
        const Status status = m_source.next(packet);
        if (status == Status::Packet)
            m_index->append(packet.file, packet.offset);
        return status;
    }
    const Error &error() const override { return m_source.error(); }
    const std::vector<Error> &warnings() const override { return m_source.warnings(); }
    const CaptureNotes &notes() const override { return m_source.notes(); }
    std::int64_t position() const override { return m_source.position(); }
    std::int64_t size() const override { return m_source.size(); }
    /// Not of this source: the index counts frames in the order in which they are read.
    bool seek(std::int64_t) override { return false; }
    std::vector<std::unique_ptr<PacketSource>> reopen() const override { return m_source.reopen(); }
    void interrupt() override { m_source.interrupt(); }

private:
    PacketSource &m_source;
    std::shared_ptr<FrameIndex> m_index;
};

} // namespace tcpladder
