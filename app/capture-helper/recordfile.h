// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/filedescriptor.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tcpladder::helper {

/// The file that packets go to: collects records and writes many at once. After a failure it ends with a whole record.
class RecordFile
{
public:
    explicit RecordFile(FileDescriptor file) : m_file(std::move(file)) {}

    /// Where to put the next record; end() tells that it is whole.
    std::string &buffer() { return m_buffer; }
    /// False if the buffer was full and could not be written, see problem().
    bool end();
    /// Writes what was collected; false if that failed.
    bool flush();
    /// Goes on in another file; flush() first.
    void moveTo(FileDescriptor file);

    /// Bytes in the file, all of them of whole records.
    std::uint64_t written() const { return m_written; }
    /// The same with those that are only collected yet.
    std::uint64_t size() const { return m_written + m_buffer.size(); }
    /// Why writing failed, a word for programs: disk-full or write.
    const std::string &problem() const { return m_problem; }
    const std::string &detail() const { return m_detail; }

private:
    bool fail(int number, std::size_t done);

    FileDescriptor m_file;
    std::string m_buffer;
    std::vector<std::size_t> m_ends; ///< of the records in the buffer
    std::uint64_t m_written = 0;
    std::string m_problem;
    std::string m_detail;
};

} // namespace tcpladder::helper
