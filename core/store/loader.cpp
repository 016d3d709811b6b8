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
    while (!stop.stop_requested()) {
        {
            Analysis::Batch batch(analysis);
            for (int i = 0; i < BatchSize; ++i) {
                const PacketSource::Status status = source.next(packet);
                if (status == PacketSource::Status::End)
                    return std::nullopt;
                if (status == PacketSource::Status::Failed)
                    return source.error();
                batch.add(packet);
            }
        }
        if (progress)
            progress(source.position());
    }
    return Error{ErrorCode::Cancelled, source.error().file, source.position(), {}};
}

} // namespace tcpladder
