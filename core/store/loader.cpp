// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/loader.h"

#include "core/store/analysis.h"

namespace tcpladder {
namespace {

/// Packets for which readers of the trace wait at most: about a tenth of a millisecond.
constexpr int BatchSize = 512;

} // namespace

std::optional<Error> load(PacketSource &source, Trace &trace, const std::stop_token &stop,
                          const std::function<void(std::int64_t position)> &progress)
{
    Analysis analysis(trace);
    Packet packet;
    using Status = PacketSource::Status;
    // A source of unknown size may be a pipe, and waiting for its next packet must not keep readers out.
    const int batchSize = source.size() < 0 ? 1 : BatchSize;
    while (!stop.stop_requested()) {
        Status status = source.next(packet);
        if (status == Status::Packet) {
            Analysis::Batch batch(analysis);
            batch.add(packet);
            for (int i = 1; i < batchSize && (status = source.next(packet)) == Status::Packet; ++i)
                batch.add(packet);
        }
        if (status == Status::End)
            return std::nullopt;
        if (status == Status::Failed)
            return source.error();
        if (progress)
            progress(source.position());
    }
    return Error{ErrorCode::Cancelled, source.error().file, source.position(), {}};
}

} // namespace tcpladder
