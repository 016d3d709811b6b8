// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/restingflow.h"

#include "core/base/packing.h"
#include "core/tcp/statemachine.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace tcpladder {
namespace {

/// Bits of the first byte behind what is settled.
enum Head : std::uint8_t {
    IsV6 = 0x01,
    SidesAreGuessed = 0x02,
    ReusesPorts = 0x04,
    HasMarks = 0x08,
    HasEnd = 0x10,
    TellsOtherMarks = 0x20, ///< than it has
    RowsAreNear = 0x40,     ///< each is less than 64 Ki behind the one before
};

/// What is settled comes first: it may be written later, and so takes the same room whatever it is.
constexpr std::size_t SettledSize = 1 + 2 * (1 + sizeof(Nanoseconds)) + 3;
constexpr std::uint8_t NoAborter = 0xff;

void putSettled(std::uint8_t *&to, const SettledStates &settled)
{
    *to++ = settled.isFinal ? 1 : 0;
    for (std::size_t i = 0; i < 2; ++i) {
        *to++ = static_cast<std::uint8_t>(settled.states[i]);
        put(to, settled.expiry[i]);
    }
    *to++ = static_cast<std::uint8_t>(settled.roles.opener);
    *to++ = static_cast<std::uint8_t>(settled.roles.closer);
    *to++ = settled.roles.aborter ? static_cast<std::uint8_t>(*settled.roles.aborter) : NoAborter;
}

SettledStates getSettled(const std::uint8_t *from)
{
    SettledStates settled;
    settled.isFinal = *from++ != 0;
    for (std::size_t i = 0; i < 2; ++i) {
        settled.states[i] = static_cast<State>(*from++);
        settled.expiry[i] = get<Nanoseconds>(from);
    }
    settled.roles.opener = static_cast<Roles::Opener>(*from++);
    settled.roles.closer = static_cast<Roles::Closer>(*from++);
    if (const std::uint8_t aborter = *from++; aborter != NoAborter)
        settled.roles.aborter = static_cast<Side>(aborter);
    return settled;
}

void putEnd(std::uint8_t *&to, const EndPoint &end)
{
    to = std::ranges::copy(end.address.bytes(), to).out;
    put(to, end.port);
}

EndPoint getEnd(const std::uint8_t *&from, bool isV6)
{
    const std::size_t size = isV6 ? 16 : 4;
    EndPoint end;
    end.address = IpAddress({from, size});
    from += size;
    end.port = get<std::uint16_t>(from);
    return end;
}

void putMarks(std::uint8_t *&to, const MarkCounts &counts)
{
    putNumber(to, static_cast<std::uint64_t>(MarkCount - std::ranges::count(counts, 0U)));
    for (std::size_t mark = 0; mark < counts.size(); ++mark) {
        if (counts[mark] > 0) {
            *to++ = static_cast<std::uint8_t>(mark);
            putNumber(to, counts[mark]);
        }
    }
}

void getMarks(const std::uint8_t *&from, MarkCounts &counts)
{
    for (std::uint64_t left = getNumber(from); left > 0; --left) {
        const std::uint8_t mark = *from++;
        counts[mark] = static_cast<std::uint32_t>(getNumber(from));
    }
}

/// A time that may be missing, as a number that then is 0.
void putTime(std::uint8_t *&to, std::optional<Nanoseconds> time)
{
    putNumber(to, time ? folded(*time) + 1 : 0);
}

std::optional<Nanoseconds> getTime(const std::uint8_t *&from)
{
    const std::uint64_t number = getNumber(from);
    return number == 0 ? std::nullopt : std::optional(unfolded(number - 1));
}

/// Puts the first row, and of each how far it lies behind the one before: in two bytes if that is enough for all, which
/// takes least time. True if it is.
bool putRows(std::uint8_t *&to, const RowIndex &rows)
{
    std::uint32_t last = rows[0];
    put(to, last);
    std::uint8_t *near = to;
    std::uint32_t distances = 0;
    const auto step = [&last](std::uint32_t row) { return row - std::exchange(last, row); };
    rows.forEach([&](std::uint32_t row) {
        const std::uint32_t distance = step(row);
        distances |= distance;
        put(near, static_cast<std::uint16_t>(distance));
    });
    if (distances <= 0xffffU) {
        to = near;
        return true;
    }
    last = rows[0];
    rows.forEach([&](std::uint32_t row) { putNumber(to, step(row)); });
    return false;
}

} // namespace

/// All that is kept but what is settled, unpacked.
struct RestingFlow::Content {
    FlowSummary summary;
    Flow::Surroundings surroundings;
    bool rowsAreNear = false;
    const std::uint8_t *rows = nullptr;
};

bool RestingFlow::canRest(const Flow &flow)
{
    const auto &initial = flow.surroundings().initial;
    return flow.segmentCount() > 0 && flow.segmentCount() <= MaximumSegments
           && flow.end(Side::Client).address.isV6() == flow.end(Side::Server).address.isV6() && !isOpen(initial[0])
           && !isOpen(initial[1]);
}

RestingFlow::RestingFlow(const Flow &flow)
{
    constexpr std::size_t MaximumFixedSize = 512;
    std::array<std::uint8_t, MaximumFixedSize + MaximumSegments * MaximumNumberSize> bytes;
    std::uint8_t *to = bytes.data();
    putSettled(to, SettledStates());
    const FlowSummary summary = flow.summary(SettledStates());
    const Flow::Surroundings &surroundings = flow.surroundings();
    const bool hasMarks = std::ranges::any_of(summary.markCounts, [](std::uint32_t count) { return count > 0; });
    unsigned head = 0;
    const auto note = [&head](Head bit, bool holds) { head |= holds ? unsigned{bit} : 0U; };
    note(IsV6, summary.ends[0].address.isV6());
    note(SidesAreGuessed, summary.sidesAreGuessed);
    note(ReusesPorts, surroundings.reusesPorts);
    note(HasMarks, hasMarks);
    note(TellsOtherMarks, summary.toldMarks != summary.markCounts);
    note(HasEnd, surroundings.end != StateReplay::Forever);
    *to++ = static_cast<std::uint8_t>(head);
    putEnd(to, summary.ends[0]);
    putEnd(to, summary.ends[1]);
    putNumber(to, summary.encapsulation);
    putNumber(to, summary.segmentCount);
    put(to, summary.begin);
    putNumber(to, folded(summary.end, summary.begin));
    for (std::size_t i = 0; i < 2; ++i) {
        putNumber(to, summary.bytes[i]);
        put(to, summary.initialSequence[i]);
        *to++ = static_cast<std::uint8_t>(summary.windowScale[i] ? *summary.windowScale[i] + 1 : 0);
        *to++ = static_cast<std::uint8_t>(surroundings.initial[i]);
    }
    *to++ = static_cast<std::uint8_t>(summary.capturePoint.place);
    *to++ = static_cast<std::uint8_t>(summary.capturePoint.rule);
    putTime(to, summary.capturePoint.toClient);
    putTime(to, summary.capturePoint.toServer);
    if (hasMarks)
        putMarks(to, summary.markCounts);
    if ((head & TellsOtherMarks) != 0)
        putMarks(to, summary.toldMarks);
    if (surroundings.end != StateReplay::Forever)
        put(to, surroundings.end);
    if (putRows(to, flow.segments()))
        bytes[SettledSize] |= RowsAreNear;
    const auto size = static_cast<std::size_t>(to - bytes.data());
    m_bytes = std::make_unique_for_overwrite<std::uint8_t[]>(size);
    std::copy_n(bytes.data(), size, m_bytes.get());
}

RestingFlow::Content RestingFlow::read() const
{
    Content content;
    FlowSummary &summary = content.summary;
    const std::uint8_t *from = m_bytes.get() + SettledSize;
    const std::uint8_t head = *from++;
    const bool isV6 = (head & IsV6) != 0;
    summary.sidesAreGuessed = (head & SidesAreGuessed) != 0;
    content.surroundings.reusesPorts = (head & ReusesPorts) != 0;
    summary.ends[0] = getEnd(from, isV6);
    summary.ends[1] = getEnd(from, isV6);
    summary.encapsulation = static_cast<std::uint32_t>(getNumber(from));
    summary.segmentCount = static_cast<std::uint32_t>(getNumber(from));
    summary.begin = get<Nanoseconds>(from);
    summary.end = unfolded(getNumber(from), summary.begin);
    for (std::size_t i = 0; i < 2; ++i) {
        summary.bytes[i] = getNumber(from);
        summary.initialSequence[i] = get<SequenceNumber>(from);
        if (const std::uint8_t scale = *from++; scale > 0)
            summary.windowScale[i] = static_cast<std::uint8_t>(scale - 1);
        content.surroundings.initial[i] = static_cast<State>(*from++);
    }
    summary.capturePoint.place = static_cast<CapturePoint::Place>(*from++);
    summary.capturePoint.rule = static_cast<CapturePoint::Rule>(*from++);
    summary.capturePoint.toClient = getTime(from);
    summary.capturePoint.toServer = getTime(from);
    if ((head & HasMarks) != 0)
        getMarks(from, summary.markCounts);
    if ((head & TellsOtherMarks) != 0)
        getMarks(from, summary.toldMarks);
    else
        summary.toldMarks = summary.markCounts;
    if ((head & HasEnd) != 0)
        content.surroundings.end = get<Nanoseconds>(from);
    content.rowsAreNear = (head & RowsAreNear) != 0;
    content.rows = from;
    return content;
}

Flow RestingFlow::awake(FlowId id, const SegmentLog &log, const Nanoseconds &now, const StateSettings &settings) const
{
    const Content content = read();
    Flow flow({.id = id,
               .ends = content.summary.ends,
               .encapsulation = content.summary.encapsulation,
               .sidesAreGuessed = content.summary.sidesAreGuessed,
               .now = &now},
              settings, content.surroundings);
    SegmentLog::Cursor cursor(log);
    for (const std::uint32_t row : rows()) {
        const Segment &segment = cursor.at(SegmentId(row));
        if (segment.marks.isUnreadable()) [[unlikely]]
            flow.passOver(segment.time, segment.marks);
        else
            flow.judge(SegmentLog::facts(segment));
        flow.append(SegmentId(row));
    }
    return flow;
}

void RestingFlow::Settling::run() const
{
    std::uint8_t *to = m_bytes;
    putSettled(to, m_evidence.settled());
}

bool RestingFlow::isFinal() const
{
    return getSettled(m_bytes.get()).isFinal;
}

FlowSummary RestingFlow::summary(FlowId id, Nanoseconds now) const
{
    FlowSummary summary = read().summary;
    summary.id = id;
    const SettledStates settled = getSettled(m_bytes.get());
    summary.states = settled.states;
    summary.roles = settled.roles;
    for (std::size_t i = 0; i < 2; ++i) {
        if (settled.isFinal && now >= settled.expiry[i])
            summary.states[i] = State::Closed; // TIME-WAIT is over
    }
    return summary;
}

std::vector<std::uint32_t> RestingFlow::rows() const
{
    const Content content = read();
    const std::uint8_t *from = content.rows;
    std::vector<std::uint32_t> rows(content.summary.segmentCount);
    auto row = get<std::uint32_t>(from);
    for (std::uint32_t &each : rows)
        each = row += content.rowsAreNear ? get<std::uint16_t>(from) : static_cast<std::uint32_t>(getNumber(from));
    return rows;
}

} // namespace tcpladder
