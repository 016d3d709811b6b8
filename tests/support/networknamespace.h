// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <unistd.h>

namespace tcpladder::test {

/// Moves the process into a network of its own, in which it may do all and disturbs nobody, with lo up; and into mounts of
/// its own. As root, or as anybody where the system lets users have namespaces. To be called before there is any thread.
/// Returns why it was not possible; empty if it was.
inline QByteArray enterOwnNetwork()
{
    const auto write = [](const char *path, const QByteArray &text) {
        const int file = open(path, O_WRONLY | O_CLOEXEC);
        const bool isWritten = file >= 0 && ::write(file, text.constData(), static_cast<std::size_t>(text.size())) > 0;
        if (file >= 0)
            close(file);
        return isWritten;
    };
    if (geteuid() != 0) {
        const QByteArray user = QByteArray::number(geteuid());
        const QByteArray group = QByteArray::number(getegid());
        if (unshare(CLONE_NEWUSER) != 0)
            return QByteArray("this needs root, or a system that lets users make namespaces: ") + std::strerror(errno);
        write("/proc/self/setgroups", "deny");
        if (!write("/proc/self/uid_map", "0 " + user + " 1") || !write("/proc/self/gid_map", "0 " + group + " 1"))
            return QByteArray("this needs root: users may not make namespaces here: ") + std::strerror(errno);
    }
    if (unshare(CLONE_NEWNET | CLONE_NEWNS) != 0)
        return QByteArray("no namespaces of network and mounts can be made here: ") + std::strerror(errno);
    mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
    ifreq request{};
    std::strcpy(request.ifr_name, "lo");
    request.ifr_flags = IFF_UP | IFF_RUNNING;
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const bool isUp = ioctl(socket, SIOCSIFFLAGS, &request) == 0;
    close(socket);
    return isUp ? QByteArray() : QByteArray("lo cannot be brought up: ") + std::strerror(errno);
}

/// Runs `ip` with @p arguments, as in "link add a type veth peer name b". False if there is no such program, or it fails.
inline bool ip(const char *arguments)
{
    return QProcess::execute(QStringLiteral("ip"), QString::fromLatin1(arguments).split(u' ')) == 0;
}

} // namespace tcpladder::test
