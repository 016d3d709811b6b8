// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/loader.h"

#include "core/store/analysis.h"
#include "core/store/readahead.h"

#include <cstddef>
#include <exception>
#include <span>

namespace tcpladder {
namespace {

using Status = PacketSource::Status;
using Progress = std::function<void(std::int64_t position)>;

/// Packet by packet: what comes from a pipe is shown as it comes, and waiting for the next keeps no reader out.
Status loadInStep(PacketSource &source, Analysis &analysis, const std::stop_token &stop, const Progress &progress)
{
    Packet packet;
    CapturedSegment captured;
    SegmentReader &reader = analysis.reader();
    while (!stop.stop_requested()) {
        const Status status = source.next(packet);
        if (status != Status::Packet)
            return status;
        const std::size_t count = reader.take(packet, captured) ? 1 : 0; // before readers of the trace are kept out
        Analysis::Batch(analysis).add({&captured, count}, reader.progress());
        if (progress)
            progress(source.position());
    }
    return Status::Packet;
}

/// What is there already is read and decoded by another thread.
Status loadAhead(PacketSource &source, Analysis &analysis, const std::stop_token &stop, const Progress &progress)
{
    ReadAhead ahead(source, analysis.reader());
    while (!stop.stop_requested()) {
        ReadAhead::Batch &read = ahead.next();
        const Status status = read.status;
        if (read.exception)
            std::rethrow_exception(read.exception);
        Analysis::Batch(analysis).add(std::span(read.segments).first(read.size), read.progress);
        if (status != Status::Packet)
            return status;
        if (progress)
            progress(read.position);
        ahead.release();
    }
    return Status::Packet;
}

} // namespace

std::optional<Error> load(PacketSource &source, Trace &trace, const std::stop_token &stop, const Progress &progress)
{
    constexpr std::int64_t WorthAThread = 64 * 1024; // bytes; fewer are read before another thread has begun
    Analysis analysis(trace);
    const auto loadAll = source.size() >= WorthAThread ? loadAhead : loadInStep;
    switch (loadAll(source, analysis, stop, progress)) {
    case Status::End:
        return std::nullopt;
    case Status::Failed:
        return source.error();
    case Status::Packet:
        break;
    }
    return Error{ErrorCode::Cancelled, source.error().file, source.position(), {}};
}

} // namespace tcpladder
