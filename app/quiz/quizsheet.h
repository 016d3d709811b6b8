// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ladder/segmentview.h"
#include "core/store/trace.h"
#include "core/tcp/statepath.h"
#include "core/why/explanation.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace tcpladder {

/// What of a ladder a quiz hides.
struct QuizParts {
    bool states = true;
    bool numbers = false;
    bool flags = false;

    friend bool operator==(const QuizParts &, const QuizParts &) = default;
};

/// What one blank of a quiz asks for.
enum class QuizField : std::uint8_t { ClientState, ServerState, Flags, Sequence, Acknowledgment };

/// One segment as a quiz shows it.
struct QuizRow {
    SegmentView view;
    std::array<Transition, 2> steps{};    ///< of client and server after it
    std::array<State, 2> before{};        ///< their states before it
    std::optional<std::int64_t> sequence; ///< that it must have after its sender's segment before: what may be asked
    std::optional<std::int64_t> lastSequence; ///< of that segment
    std::optional<std::int64_t>
        acknowledgment; ///< that it must have if all arrived that was captured from the other side
    std::vector<Explanation> reasons;
};

/// A blank: a field of a row.
struct QuizBlank {
    std::size_t row = 0;
    QuizField field = QuizField::ClientState;

    friend bool operator==(const QuizBlank &, const QuizBlank &) = default;
};

/// One flow as an exercise: its segments, or the first and the last of many, and the blanks to be filled in. What cannot
/// be worked out, such as the number of a segment behind a gap, is not asked.
class QuizSheet
{
public:
    /// No more segments than a pupil fills in at one sitting.
    static constexpr std::uint32_t MostRows = 24;

    QuizSheet() = default;
    /// Of @p flow, which must exist.
    QuizSheet(const Trace &trace, FlowId flow, QuizParts parts);

    const FlowSummary &flow() const { return m_flow; }
    const std::vector<QuizRow> &rows() const { return m_rows; }
    /// From the top to the bottom; in a row as it is read.
    const std::vector<QuizBlank> &blanks() const { return m_blanks; }
    bool isAsked(std::size_t row, QuizField field) const;
    /// How many segments lie between row @p row and the one before it without being shown.
    std::uint32_t leftOutBefore(std::size_t row) const;

private:
    void askFor(std::size_t row, QuizParts parts);

    FlowSummary m_flow;
    std::vector<QuizRow> m_rows;
    std::vector<QuizBlank> m_blanks;
};

} // namespace tcpladder
