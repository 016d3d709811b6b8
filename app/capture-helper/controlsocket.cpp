// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture-helper/controlsocket.h"

#include <cerrno>
#include <cstring>
#include <sys/socket.h>

namespace tcpladder::helper {

void ControlSocket::receive()
{
    char byte = 0;
    iovec content{&byte, 1};
    alignas(cmsghdr) char space[CMSG_SPACE(sizeof(int))] = {};
    msghdr message{};
    message.msg_iov = &content;
    message.msg_iovlen = 1;
    message.msg_control = space;
    message.msg_controllen = sizeof space;
    const ssize_t count = recvmsg(m_number, &message, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
    if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR))
        m_isClosed = true;
    const cmsghdr *attached = count > 0 ? CMSG_FIRSTHDR(&message) : nullptr;
    if (attached == nullptr || attached->cmsg_type != SCM_RIGHTS)
        return;
    int file = -1;
    std::memcpy(&file, CMSG_DATA(attached), sizeof file);
    m_spare = FileDescriptor(file);
}

} // namespace tcpladder::helper
