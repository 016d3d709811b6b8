// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/capturefilesource.h"

namespace tcpladder {

CaptureFileSource::CaptureFileSource(std::unique_ptr<ByteReader> reader, std::string name)
    : m_reader(std::move(reader)),
      m_name(std::move(name))
{}

PacketSource::Status CaptureFileSource::finish()
{
    m_reader->source().addNotes(m_notes);
    if (m_reader->hasFailed()) {
        m_error = m_reader->source().error();
        if (m_error.file.empty()) // what failed may lie behind it: a live interface
            m_error.file = m_name;
        return m_lasting = Status::Failed;
    }
    if (!m_reader->available().empty())
        return fail(ErrorCode::Truncated, m_reader->offset(), {});
    return m_lasting = Status::End;
}

PacketSource::Status CaptureFileSource::fail(ErrorCode code, std::int64_t offset, std::string detail)
{
    m_error = {code, m_name, offset, std::move(detail)};
    return m_lasting = Status::Failed;
}

void CaptureFileSource::warn(ErrorCode code, std::int64_t offset, std::string detail)
{
    if (m_warnings.size() < MaximumWarnings)
        m_warnings.push_back({code, m_name, offset, std::move(detail)});
}

bool CaptureFileSource::seekTo(std::int64_t offset)
{
    if (!m_reader->source().isSeekable() || !m_reader->seek(offset))
        return false;
    m_lasting = Status::Packet;
    return true;
}

} // namespace tcpladder
