// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/loader.h"

#include "core/store/analysis.h"
#include "core/store/readahead.h"

#include <cstddef>
#include <exception>
#include <optional>

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

/// What is there already is read and decoded by another thread. Where that is far enough ahead, it also finishes what
/// judging leaves.
Status loadAhead(PacketSource &source, Analysis &analysis, const std::stop_token &stop, const Progress &progress)
{
    // With so many batches at hand, the other thread has time to finish them; else it costs less to do so at once.
    constexpr std::size_t Plenty = 3;
    ReadAhead ahead(source, analysis);
    std::optional<Analysis::Batch> judging; // as long as readers of the trace are kept out
    const auto letReadersIn = [&] {
        ahead.finishAll();
        judging.reset();
    };
    Status status = Status::Packet;
    while (status == Status::Packet && !stop.stop_requested()) {
        const std::size_t ready = ahead.ready();
        if (analysis.isAwaited() || ready == 0)
            letReadersIn();
        ReadAhead::Batch &read = ahead.next();
        status = read.status;
        const std::int64_t position = read.position;
        if (read.exception) {
            letReadersIn();
            std::rethrow_exception(read.exception);
        }
        if (analysis.followsLongFlows()) {
            Analysis::Batch(analysis).add(read.filled(), read.progress);
        } else {
            if (!judging)
                judging.emplace(analysis);
            if (ready >= Plenty) {
                judging->judge(read.filled(), read.progress, read.rest);
            } else {
                ahead.finishAll();
                judging->add(read.filled(), read.progress);
            }
        }
        ahead.pass();
        if (progress) {
            letReadersIn(); // of which it may be one
            progress(position);
        }
    }
    letReadersIn();
    return status;
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
