// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/mergedsource.h"

#include <algorithm>

namespace tcpladder {

namespace {

template <typename T>
void appendNotes(std::vector<T> &notes, const std::vector<T> &more)
{
    const std::size_t room = CaptureNotes::MaximumCount - std::min(notes.size(), CaptureNotes::MaximumCount);
    notes.insert(notes.end(), more.begin(), more.begin() + static_cast<std::ptrdiff_t>(std::min(room, more.size())));
}

} // namespace

MergedSource::MergedSource(std::vector<std::unique_ptr<PacketSource>> sources, const std::optional<Error> &failure)
    : m_hasFailed(failure.has_value())
{
    if (failure)
        m_error = *failure;
    m_inputs.reserve(sources.size());
    for (std::unique_ptr<PacketSource> &source : sources)
        m_inputs.push_back({std::move(source), {}, 0});
}

bool MergedSource::isLater(std::size_t a, std::size_t b) const
{
    const Nanoseconds timeA = m_inputs[a].packet.time;
    const Nanoseconds timeB = m_inputs[b].packet.time;
    return timeA != timeB ? timeA > timeB : a > b;
}

void MergedSource::advance(std::size_t number)
{
    Input &input = m_inputs[number];
    const Status status = input.source->next(input.packet);
    takeWarnings(input);
    if (status == Status::Packet) {
        input.packet.file = static_cast<std::uint16_t>(number);
        m_waiting.push_back(number);
        std::push_heap(m_waiting.begin(), m_waiting.end(),
                       [this](std::size_t a, std::size_t b) { return isLater(a, b); });
        return;
    }
    takeNotes(input.source->notes(), static_cast<std::uint16_t>(number));
    if (status == Status::Failed && !m_hasFailed) {
        m_hasFailed = true;
        m_error = input.source->error();
    }
}

PacketSource::Status MergedSource::next(Packet &packet)
{
    if (!m_isStarted) {
        m_isStarted = true;
        for (std::size_t i = 0; i < m_inputs.size(); ++i)
            advance(i);
    }
    if (m_given) // only now, for its packet's bytes had to last until now
        advance(*std::exchange(m_given, std::nullopt));
    if (m_waiting.empty())
        return m_hasFailed ? Status::Failed : Status::End;
    std::pop_heap(m_waiting.begin(), m_waiting.end(), [this](std::size_t a, std::size_t b) { return isLater(a, b); });
    m_given = m_waiting.back();
    m_waiting.pop_back();
    packet = m_inputs[*m_given].packet;
    if (!packet.comment.empty())
        appendNotes(m_notes.packetComments, {{m_frame, std::string(packet.comment)}});
    ++m_frame;
    return Status::Packet;
}

void MergedSource::takeWarnings(Input &input)
{
    const std::vector<Error> &warnings = input.source->warnings();
    for (; input.warningCount < warnings.size(); ++input.warningCount) {
        if (m_warnings.size() < MaximumWarnings)
            m_warnings.push_back(warnings[input.warningCount]);
    }
}

void MergedSource::takeNotes(const CaptureNotes &notes, std::uint16_t file)
{
    for (const auto member : {&CaptureNotes::hardware, &CaptureNotes::system, &CaptureNotes::application}) {
        if ((m_notes.*member).empty())
            m_notes.*member = notes.*member;
    }
    std::vector<CaptureNotes::Interface> interfaces = notes.interfaces;
    for (CaptureNotes::Interface &interface : interfaces)
        interface.file = file;
    appendNotes(m_notes.interfaces, interfaces);
    appendNotes(m_notes.comments, notes.comments);
    appendNotes(m_notes.names, notes.names);
    appendNotes(m_notes.unreadLines, notes.unreadLines);
    m_notes.unreadLineCount += notes.unreadLineCount;
}

std::int64_t MergedSource::position() const
{
    std::int64_t sum = 0;
    for (const Input &input : m_inputs)
        sum += std::max<std::int64_t>(0, input.source->position());
    return sum;
}

std::int64_t MergedSource::size() const
{
    std::int64_t sum = 0;
    for (const Input &input : m_inputs) {
        if (input.source->size() < 0)
            return -1;
        sum += input.source->size();
    }
    return sum;
}

std::vector<std::unique_ptr<PacketSource>> MergedSource::reopen() const
{
    std::vector<std::unique_ptr<PacketSource>> sources;
    for (const Input &input : m_inputs)
        sources.push_back(std::move(input.source->reopen().front()));
    return sources;
}

void MergedSource::interrupt()
{
    for (const Input &input : m_inputs)
        input.source->interrupt();
}

} // namespace tcpladder
