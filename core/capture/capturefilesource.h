// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/bytereader.h"
#include "core/capture/packetsource.h"

#include <string>

namespace tcpladder {

/// What the readers of all capture file formats have in common: bytes to read, errors, warnings and notes.
class CaptureFileSource : public PacketSource
{
public:
    const Error &error() const final { return m_error; }
    const std::vector<Error> &warnings() const final { return m_warnings; }
    const CaptureNotes &notes() const final { return m_notes; }
    std::int64_t position() const final { return m_reader->source().progress(); }
    std::int64_t size() const final { return m_reader->source().total(); }
    void interrupt() final { m_reader->source().interrupt(); }
    /// Makes a record that cannot be right the end.
    void stopAtDamage() { m_stepsOverDamage = false; }

protected:
    CaptureFileSource(std::unique_ptr<ByteReader> reader, std::string name);

    ByteReader &reader() { return *m_reader; }
    const ByteReader &reader() const { return *m_reader; }
    const std::string &name() const { return m_name; }
    CaptureNotes &editableNotes() { return m_notes; }

    /// The bytes end where a record should begin, or within one; the reason for that is the reader's.
    Status finish();
    Status fail(ErrorCode code, std::int64_t offset, std::string detail);
    void warn(ErrorCode code, std::int64_t offset, std::string detail);
    /// The status that next() stays at, or Packet while there may be more.
    Status lasting() const { return m_lasting; }
    bool seekTo(std::int64_t offset);
    bool stepsOverDamage() const { return m_stepsOverDamage; }

private:
    std::unique_ptr<ByteReader> m_reader;
    std::string m_name;
    Error m_error{ErrorCode::ReadFailed, {}, -1, {}};
    std::vector<Error> m_warnings;
    CaptureNotes m_notes;
    Status m_lasting = Status::Packet;
    bool m_stepsOverDamage = true;
};

} // namespace tcpladder
