// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture-helper/recordfile.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace tcpladder::helper {
namespace {

constexpr std::size_t FlushSize = std::size_t{1024} * 1024;

} // namespace

bool RecordFile::end()
{
    m_ends.push_back(m_buffer.size());
    return m_buffer.size() < FlushSize || flush();
}

bool RecordFile::flush()
{
    std::size_t done = 0;
    while (done < m_buffer.size() && m_problem.empty()) {
        const ssize_t count = ::write(m_file.get(), m_buffer.data() + done, m_buffer.size() - done);
        if (count >= 0)
            done += static_cast<std::size_t>(count);
        else if (errno != EINTR)
            return fail(errno, done);
    }
    m_written += m_buffer.size();
    m_buffer.clear();
    m_ends.clear();
    return m_problem.empty();
}

bool RecordFile::fail(int number, std::size_t done)
{
    const bool isFull = number == ENOSPC || number == EDQUOT || number == EFBIG;
    m_problem = isFull ? "disk-full" : "write";
    m_detail = std::strerror(number);
    const auto after = std::upper_bound(m_ends.begin(), m_ends.end(), done);
    m_written += after == m_ends.begin() ? 0 : *(after - 1);
    m_buffer.clear();
    m_ends.clear();
    if (ftruncate(m_file.get(), static_cast<off_t>(m_written)) != 0)
        m_detail += ", and the last packet in the file is not whole";
    return false;
}

void RecordFile::moveTo(FileDescriptor file)
{
    m_file = std::move(file);
    m_written = 0;
}

} // namespace tcpladder::helper
