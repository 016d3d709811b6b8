# SPDX-License-Identifier: GPL-3.0-or-later
"""Nameless network namespaces: each lives as long as this process holds it, so nothing is left behind."""
import contextlib
import ctypes
import fcntl
import os
import socket
import struct
import subprocess

CLONE_NEWNET = 0x40000000
TUNSETIFF = 0x400454CA
IFF_TAP = 0x0002
IFF_NO_PI = 0x1000

_libc = ctypes.CDLL(None, use_errno=True)


def _check(result):
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def _current():
    return os.open("/proc/thread-self/ns/net", os.O_RDONLY | os.O_CLOEXEC)


class Namespace:
    """One host: its own loopback, its own interface, its own settings of TCP."""

    def __init__(self):
        home = _current()
        try:
            _check(_libc.unshare(CLONE_NEWNET))
            self._handle = _current()
        finally:
            _check(_libc.setns(home, CLONE_NEWNET))
            os.close(home)
        self.run("ip", "link", "set", "lo", "up")

    def close(self):
        os.close(self._handle)

    @contextlib.contextmanager
    def entered(self):
        """The calling thread is in this namespace inside the `with`, and what it opens stays there."""
        home = _current()
        _check(_libc.setns(self._handle, CLONE_NEWNET))
        try:
            yield
        finally:
            _check(_libc.setns(home, CLONE_NEWNET))
            os.close(home)

    def run(self, *command):
        with self.entered():
            subprocess.run(command, check=True)

    def start(self, *command, **options):
        with self.entered():
            return subprocess.Popen(command, **options)

    def socket(self, family=socket.AF_INET):
        with self.entered():
            sock = socket.socket(family, socket.SOCK_STREAM)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.settimeout(30)
        return sock

    def set(self, name, value):
        """Sets net.NAME, e.g. set("ipv4.tcp_syncookies", 2)."""
        with self.entered(), open("/proc/sys/net/" + name.replace(".", "/"), "w") as setting:
            setting.write(str(value))

    def tap(self, name, mac, addresses, peer_mac, peer_addresses):
        """An Ethernet interface whose cable is the file descriptor returned; neighbours are known: no ARP."""
        with self.entered():
            cable = os.open("/dev/net/tun", os.O_RDWR | os.O_CLOEXEC | os.O_NONBLOCK)
            fcntl.ioctl(cable, TUNSETIFF, struct.pack("16sH22x", name.encode(), IFF_TAP | IFF_NO_PI))
        # A burst must wait here until the relay reads it: what is dropped before would be a loss that nobody knows of.
        self.run("ip", "link", "set", name, "address", mac, "txqueuelen", "10000")
        self.run("ip", "link", "set", name, "up")
        for mine, other in zip(addresses, peer_addresses):
            whole = "128" if ":" in mine else "32"
            extra = ("nodad",) if ":" in mine else ()
            self.run("ip", "address", "add", f"{mine}/{whole}", "dev", name, *extra)
            self.run("ip", "route", "add", f"{other}/{whole}", "dev", name, "src", mine)
            self.run("ip", "neighbour", "add", other, "lladdr", peer_mac, "dev", name, "nud", "permanent")
        return cable

    def time_waits(self):
        """(local port, remote port) of every socket that the kernel keeps in TIME-WAIT here."""
        pairs = set()
        with self.entered():
            for table in ("/proc/thread-self/net/tcp", "/proc/thread-self/net/tcp6"):
                with open(table) as rows:
                    for row in list(rows)[1:]:
                        fields = row.split()
                        if fields[3] == "06":
                            pairs.add(tuple(int(end.rsplit(":", 1)[1], 16) for end in fields[1:3]))
        return pairs
