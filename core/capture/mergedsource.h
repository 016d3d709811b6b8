// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/packetsource.h"

#include <cstddef>
#include <optional>

namespace tcpladder {

/// Several sources as one, merged by time. It cannot be sought itself; the sources that reopen() gives can.
class MergedSource final : public PacketSource
{
public:
    /// As many as a packet's file number can tell apart.
    static constexpr std::size_t MaximumSources = 65536;

    /// Packets of equal time come in the order of @p sources. @p failure is why another one could not be opened: what
    /// next() ends with.
    explicit MergedSource(std::vector<std::unique_ptr<PacketSource>> sources,
                          const std::optional<Error> &failure = std::nullopt);

    Status next(Packet &packet) override;
    const Error &error() const override { return m_error; }
    const std::vector<Error> &warnings() const override { return m_warnings; }
    const CaptureNotes &notes() const override { return m_notes; }
    std::int64_t position() const override;
    std::int64_t size() const override;
    bool seek(std::int64_t) override { return false; }
    std::vector<std::unique_ptr<PacketSource>> reopen() const override;
    void interrupt() override;

private:
    struct Input {
        std::unique_ptr<PacketSource> source;
        Packet packet; ///< its next one
        std::size_t warningCount = 0;
    };

    void advance(std::size_t number);
    void takeWarnings(Input &input);
    void takeNotes(const CaptureNotes &notes, std::uint16_t file);
    /// Whether the first of two inputs has the later packet, as heaps of the standard library want it.
    bool isLater(std::size_t a, std::size_t b) const;

    std::vector<Input> m_inputs;
    std::vector<std::size_t> m_waiting; // inputs with a packet, a heap whose top is the earliest
    std::optional<std::size_t> m_given; // the input whose packet was given out last
    bool m_isStarted = false;
    bool m_hasFailed = false;
    std::uint64_t m_frame = 0;
    Error m_error{ErrorCode::ReadFailed, {}, -1, {}};
    std::vector<Error> m_warnings;
    CaptureNotes m_notes;
};

} // namespace tcpladder
