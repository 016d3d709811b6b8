// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/relations.h"

#include "core/ladder/segmentview.h"

#include <algorithm>
#include <optional>

namespace tcpladder {
namespace {

constexpr std::uint32_t Reach = 4096; ///< segments looked at on each side
constexpr std::size_t Most = 512;     ///< related segments told at most

bool takesNumbers(const SegmentView &view)
{
    return view.end() > view.sequence;
}

bool isCopyOf(const SegmentView &copy, const SegmentView &original)
{
    return copy.segment.from == original.segment.from && takesNumbers(copy) && copy.sequence < original.end()
           && original.sequence < copy.end();
}

/// Whether the SACK blocks of @p ack name all of @p data. A block below the acknowledgment is a D-SACK (RFC 2883).
bool namesInSack(const SegmentView &ack, const SegmentView &data)
{
    for (const SackBlock &block : ack.options.sackBlocks()) {
        const std::int64_t left = unwrapSequence(block.left - ack.acknowledgedInitial, data.sequence);
        const std::int64_t right = unwrapSequence(block.right - ack.acknowledgedInitial, data.sequence);
        if (left <= data.sequence && data.end() <= right)
            return true;
    }
    return false;
}

void addLater(const Trace &trace, const FlowSummary &flow, const SegmentView &view, std::uint32_t count,
              std::vector<Related> &related)
{
    const auto ids = trace.segmentsOf(flow.id, view.index + 1, std::min(Reach, count - view.index - 1));
    bool isSacked = false;
    std::uint32_t index = view.index;
    for (const SegmentId id : ids) {
        const SegmentView later = viewSegment(trace.segments(), flow, id, ++index);
        if (isCopyOf(later, view)) {
            related.push_back({index, Relation::Copy, later.segment.time});
        } else if (later.segment.from != view.segment.from && later.segment.flags.ack()) {
            if (later.acknowledgment >= view.end()) {
                related.push_back({index, Relation::AcknowledgedBy, later.segment.time});
                return;
            }
            if (!isSacked && namesInSack(later, view)) {
                isSacked = true;
                related.push_back({index, Relation::SackedBy, later.segment.time});
            }
        }
        if (related.size() >= Most)
            return;
    }
}

void addAcknowledged(const Trace &trace, const FlowSummary &flow, const SegmentView &view,
                     std::vector<Related> &related)
{
    const std::uint32_t first = view.index > Reach ? view.index - Reach : 0;
    const auto ids = trace.segmentsOf(flow.id, first, view.index - first);
    std::optional<std::int64_t> before; ///< what its sender had acknowledged already
    std::vector<Related> data;
    for (std::size_t i = ids.size(); i-- > 0 && related.size() + data.size() < Most;) {
        const auto index = first + static_cast<std::uint32_t>(i);
        const SegmentView earlier = viewSegment(trace.segments(), flow, ids[i], index);
        if (earlier.segment.from == view.segment.from) {
            if (!before && earlier.segment.flags.ack())
                before = earlier.acknowledgment;
            if (before && *before >= view.acknowledgment)
                return; // nothing new is acknowledged
        } else if (takesNumbers(earlier) && earlier.end() <= view.acknowledgment) {
            if (before && earlier.end() <= *before && !earlier.segment.marks.has(Mark::SpuriousRetransmission))
                break;
            data.push_back({index, Relation::Acknowledges, earlier.segment.time});
        }
    }
    std::erase_if(data, [&](const Related &one) {
        if (!before)
            return false;
        const SegmentView earlier = viewSegment(trace.segments(), flow, ids[one.index - first], one.index);
        return earlier.end() <= *before;
    });
    related.insert(related.end(), data.begin(), data.end());
}

} // namespace

std::vector<Related> relatedTo(const Trace &trace, const FlowSummary &flow, std::uint32_t index, std::uint32_t count)
{
    std::vector<Related> related;
    if (index >= count)
        return related;
    const auto id = trace.segmentsOf(flow.id, index, 1);
    if (id.empty())
        return related;
    const SegmentView view = viewSegment(trace.segments(), flow, id.front(), index);
    const Judgement judgement = trace.judgement(flow.id, index);
    const bool isCopy = judgement.reading == Reading::Retransmission && judgement.reference < index;
    if (isCopy && takesNumbers(view)) {
        const SegmentId original = trace.segmentsOf(flow.id, judgement.reference, 1).front();
        related.push_back({judgement.reference, Relation::Original, trace.segments()[original].time});
    }
    if (view.segment.flags.ack() && !view.segment.flags.rst())
        addAcknowledged(trace, flow, view, related);
    if (takesNumbers(view))
        addLater(trace, flow, view, count, related);
    std::sort(related.begin(), related.end(), [](const Related &a, const Related &b) { return a.index < b.index; });
    return related;
}

} // namespace tcpladder
