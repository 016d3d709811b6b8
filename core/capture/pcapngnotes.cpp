// SPDX-License-Identifier: GPL-3.0-or-later
// The blocks of pcapng that are not packets: sections, interfaces, their statistics, and names.
#include "core/capture/linktypes.h"
#include "core/capture/pcapngsource.h"

#include <algorithm>

namespace tcpladder {

namespace {

template <typename T>
void addNote(std::vector<T> &notes, T note)
{
    if (notes.size() < CaptureNotes::MaximumCount)
        notes.push_back(std::move(note));
}

} // namespace

void PcapngSource::readSection(const Block &block)
{
    const ByteOrder little(std::endian::little);
    const std::uint8_t *body = block.body.data();
    m_state.order = little.u32(body) == 0x1a2b3c4d ? little : ByteOrder(std::endian::big);
    m_state.interfaces.clear();
    // 1.2 is 1.0, written by a program that counted new block types.
    m_state.isKnownVersion = block.body.size() >= 16 && m_state.order.u16(body + 4) == 1
                             && (m_state.order.u16(body + 6) == 0 || m_state.order.u16(body + 6) == 2);
    m_index->addSection(block.offset, m_state.order, m_state.isKnownVersion);
    if (!m_state.isKnownVersion) {
        warn(ErrorCode::UnsupportedVersion, block.offset, {});
        return;
    }
    if (!m_takesNotes)
        return;
    CaptureNotes &notes = editableNotes();
    m_firstNote = notes.interfaces.size();
    for (PcapngOptions option(block.body.subspan(16), m_state.order); option.next();) {
        if (option.code() == 1)
            addNote(notes.comments, std::string(option.text()));
        else if (option.code() == 2)
            notes.hardware = option.text();
        else if (option.code() == 3)
            notes.system = option.text();
        else if (option.code() == 4)
            notes.application = option.text();
    }
}

void PcapngSource::readInterface(const Block &block)
{
    // Without a description the numbers of the interfaces after it would be wrong, so even a broken one counts.
    const ByteOrder order = m_state.order;
    PcapngInterface interface;
    CaptureNotes::Interface note;
    std::uint8_t resolution = 6;
    std::int64_t timeOffset = 0;
    if (block.body.size() >= 8) {
        interface.linkType = linkTypeFromFile(order.u16(block.body.data()));
        interface.snapLength = order.u32(block.body.data() + 4);
        for (PcapngOptions option(block.body.subspan(8), order); option.next();) {
            if (option.code() == 2)
                note.name = option.text();
            else if (option.code() == 3)
                note.description = option.text();
            else if (option.code() == 9 && option.value().size() == 1)
                resolution = option.value()[0];
            else if (option.code() == 14 && option.value().size() == 8)
                timeOffset = static_cast<std::int64_t>(order.u64(option.value().data()));
        }
    } else {
        rejects(block, "interface description too short");
    }
    if (const auto scale = TickScale::fromResolution(resolution, timeOffset))
        interface.scale = *scale;
    else
        rejects(block, "time stamps too fine");
    m_state.interfaces.push_back(interface);
    m_index->addInterface(block.offset, interface);
    note.linkType = interface.linkType;
    if (m_takesNotes)
        addNote(editableNotes().interfaces, std::move(note));
}

void PcapngSource::readStatistics(const Block &block)
{
    if (!m_takesNotes || block.body.size() < 12)
        return;
    const std::size_t at = m_firstNote + m_state.order.u32(block.body.data());
    auto &interfaces = editableNotes().interfaces;
    if (at >= interfaces.size())
        return;
    std::uint64_t droppedByInterface = 0;
    std::uint64_t droppedBySystem = 0;
    for (PcapngOptions option(block.body.subspan(12), m_state.order); option.next();) {
        if (option.value().size() != 8)
            continue;
        const std::uint64_t number = m_state.order.u64(option.value().data());
        if (option.code() == 4)
            interfaces[at].received = number;
        else if (option.code() == 5)
            droppedByInterface = number;
        else if (option.code() == 7)
            droppedBySystem = number;
    }
    interfaces[at].dropped = droppedByInterface + droppedBySystem; // totals so far: later statistics replace earlier
}

void PcapngSource::readNames(const Block &block)
{
    if (!m_takesNotes)
        return;
    auto &names = editableNotes().names;
    for (PcapngOptions record(block.body, m_state.order); record.next();) {
        const std::size_t addressLength = record.code() == 1 ? 4 : record.code() == 2 ? 16 : 0;
        if (addressLength == 0 || record.value().size() <= addressLength)
            continue;
        const IpAddress address(record.value().first(addressLength));
        const std::span<const std::uint8_t> rest = record.value().subspan(addressLength);
        const std::string_view text(reinterpret_cast<const char *>(rest.data()), rest.size());
        // Several names of one address stand one after another, each ended by a zero byte; the first is the main one.
        const std::string_view name = text.substr(0, text.find('\0'));
        if (!name.empty())
            addNote(names, {address, std::string(name)});
    }
}

} // namespace tcpladder
