// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture-helper/statuspipe.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace tcpladder::helper {
namespace {

constexpr int LastPatience = 5000; // milliseconds

} // namespace

StatusPipe::StatusPipe(int number) : m_number(number)
{
    fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK);
}

bool StatusPipe::send(const std::string &line)
{
    if (m_rest.empty())
        m_rest = line;
    const ssize_t count = write(m_number, m_rest.data(), m_rest.size());
    if (count > 0)
        m_rest.erase(0, static_cast<std::size_t>(count));
    return m_rest.empty() || (count < 0 && errno != EAGAIN && errno != EINTR);
}

void StatusPipe::tellReady(std::size_t headerBytes)
{
    send("ready " + std::to_string(headerBytes) + '\n');
}

bool StatusPipe::tell(const Progress &progress)
{
    if (progress == m_told)
        return true;
    if (!m_rest.empty() && !send({}))
        return false;
    std::string line = "at";
    for (const std::uint64_t number : {std::uint64_t{progress.file}, progress.bytes, progress.packets,
                                       progress.received, progress.kernelDrops, progress.interfaceDrops})
        line += ' ' + std::to_string(number);
    m_told = progress;
    send(line + '\n');
    return true;
}

void StatusPipe::tellEnd(const std::string &word, const std::string &detail)
{
    std::string line = "end " + word + ' ' + detail;
    std::replace(line.begin(), line.end(), '\n', ' ');
    m_rest += line + '\n';
    while (!send({})) {
        pollfd room{m_number, POLLOUT, 0};
        if (poll(&room, 1, LastPatience) <= 0)
            return;
    }
}

} // namespace tcpladder::helper
