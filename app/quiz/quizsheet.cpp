// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/quizsheet.h"

#include "core/why/explainer.h"

#include <algorithm>
#include <array>

namespace tcpladder {
namespace {

/// How far each side has sent, and where its last segment began, while the rows are read in order.
struct Progress {
    std::optional<std::int64_t> end;
    std::optional<std::int64_t> last;
};

} // namespace

QuizSheet::QuizSheet(const Trace &trace, FlowId flow, QuizParts parts) : m_flow(trace.flow(flow))
{
    const std::uint32_t count = m_flow.segmentCount;
    const std::uint32_t head = count <= MostRows ? count : MostRows / 2;
    const std::uint32_t tail = count <= MostRows ? count : count - MostRows / 2;
    const Explainer explainer(trace, flow);
    const std::array<StatePath, 2> paths{trace.path(flow, Side::Client), trace.path(flow, Side::Server)};
    std::array<Progress, 2> progress;
    for (std::uint32_t i = 0; i < count; ++i) {
        if (i == head && i < tail) {
            i = tail;
            progress = {}; // what happened meanwhile is not shown
        }
        const SegmentId id = trace.segmentsOf(flow, i, 1).front();
        QuizRow row;
        row.view = viewSegment(trace.segments(), m_flow, id, i);
        row.reasons = explainer.explainAll(i);
        for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
            if (paths[side].empty())
                continue;
            row.steps[side] = stepAfter(paths[side], i);
            row.before[side] = i > 0 ? stepAfter(paths[side], i - 1).state : paths[side].front().state;
        }
        Progress &own = progress[sideIndex(row.view.segment.from)];
        const Progress &other = progress[sideIndex(otherSide(row.view.segment.from))];
        row.sequence = own.end;
        row.lastSequence = own.last;
        row.acknowledgment = other.end;
        if (!row.view.segment.flags.rst()) {
            own.end = std::max(own.end.value_or(row.view.end()), row.view.end());
            own.last = row.view.sequence;
        }
        m_rows.push_back(row);
        askFor(m_rows.size() - 1, parts);
    }
}

void QuizSheet::askFor(std::size_t index, QuizParts parts)
{
    const QuizRow &row = m_rows[index];
    const auto ask = [&](QuizField field, bool isWanted) {
        if (isWanted)
            m_blanks.push_back({index, field});
    };
    const TcpFlags flags = row.view.segment.flags;
    ask(QuizField::ClientState, parts.states && row.steps[0].state != State::Unknown);
    ask(QuizField::Flags, parts.flags);
    ask(QuizField::Sequence, parts.numbers && !flags.syn() && row.sequence == row.view.sequence);
    ask(QuizField::Acknowledgment, parts.numbers && flags.ack() && row.acknowledgment == row.view.acknowledgment);
    ask(QuizField::ServerState, parts.states && row.steps[1].state != State::Unknown);
}

bool QuizSheet::isAsked(std::size_t row, QuizField field) const
{
    return std::find(m_blanks.begin(), m_blanks.end(), QuizBlank{row, field}) != m_blanks.end();
}

std::uint32_t QuizSheet::leftOutBefore(std::size_t row) const
{
    return row == 0 ? 0 : m_rows[row].view.index - m_rows[row - 1].view.index - 1;
}

} // namespace tcpladder
