// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/framereader.h"

namespace tcpladder {

FrameReader::FrameReader(std::shared_ptr<const FrameIndex> index, std::vector<std::unique_ptr<PacketSource>> sources)
    : m_index(std::move(index))
{
    for (std::unique_ptr<PacketSource> &source : sources)
        m_inputs.push_back({std::move(source), 0, false});
}

Result<Packet> FrameReader::read(std::uint64_t frame)
{
    const std::optional<FrameIndex::Place> place = m_index->find(frame);
    if (!place || place->file >= m_inputs.size() || m_inputs[place->file].source == nullptr)
        return Error{ErrorCode::ReadFailed, {}, -1, {}};
    Input &input = m_inputs[place->file];
    if (!input.isPlaced || input.next < place->checkpoint || input.next > place->number) {
        input.isPlaced = input.source->seek(place->offset);
        input.next = place->checkpoint;
    }
    Packet packet;
    while (input.isPlaced && input.next <= place->number) {
        ++input.next;
        input.isPlaced = input.source->next(packet) == PacketSource::Status::Packet;
    }
    if (!input.isPlaced)
        return Error{ErrorCode::ReadFailed, input.source->error().file, place->offset, input.source->error().detail};
    packet.file = place->file;
    return packet;
}

} // namespace tcpladder
