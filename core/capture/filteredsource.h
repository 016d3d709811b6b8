// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/packetfilter.h"
#include "core/capture/packetsource.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace tcpladder {

/// Gives the packets of another source and says of each whether a filter takes it: none is left out, so that frames keep
/// the numbers that they have in the file.
///
/// Where the filter is wrong for the first packet's link type, reading fails. Packets of a link type that comes later, for
/// which it is wrong, are not taken, with a warning.
class FilteredSource final : public PacketSource
{
public:
    FilteredSource(std::unique_ptr<PacketSource> source, PacketFilter filter);

    Status next(Packet &packet) override;
    const Error &error() const override { return m_error ? *m_error : m_source->error(); }
    const std::vector<Error> &warnings() const override { return m_warnings; }
    const CaptureNotes &notes() const override { return m_source->notes(); }
    std::int64_t position() const override { return m_source->position(); }
    std::int64_t size() const override { return m_source->size(); }
    bool seek(std::int64_t offset) override { return !m_error && m_source->seek(offset); }
    /// Sources of all packets, for whoever asks for one knows that it was taken.
    std::vector<std::unique_ptr<PacketSource>> reopen() const override { return m_source->reopen(); }
    void interrupt() override { m_source->interrupt(); }

private:
    void takeWarnings();

    std::unique_ptr<PacketSource> m_source;
    PacketFilter m_filter;
    std::optional<Error> m_error;
    std::set<LinkType> m_refused;     ///< link types that the filter is wrong for
    bool m_hasTaken = false;          ///< it was right for one
    std::size_t m_sourceWarnings = 0; ///< that are in m_warnings already
    std::vector<Error> m_warnings;    ///< the source's and its own
};

} // namespace tcpladder
