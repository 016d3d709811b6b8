# SPDX-License-Identifier: GPL-3.0-or-later
"""What applications do in several lessons, and rules for the path."""
import time

REQUEST = b"GET /ladder HTTP/1.1\r\nHost: example.org\r\n\r\n"
RESPONSE = b"HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\nUp we climb\n"


def receive(sock, count):
    """Exactly `count` bytes, or fewer where the peer closed."""
    parts = b""
    while len(parts) < count:
        part = sock.recv(min(65536, count - len(parts)))
        if not part:
            break
        parts += part
    return parts


def receive_all(sock):
    count = 0
    while part := sock.recv(1 << 18):
        count += len(part)
    return count


def exchange(client, server, pause=0.0):
    """One request and its response; the server thinks for `pause` seconds."""
    client.sendall(REQUEST)
    receive(server, len(REQUEST))
    time.sleep(pause)
    server.sendall(RESPONSE)
    receive(client, len(RESPONSE))


def numbered(chosen, numbers, verdict):
    """A rule: of the packets for which chosen(packet) holds, those with these numbers (from 1) meet this verdict."""
    count = 0

    def rule(packet):
        nonlocal count
        if not chosen(packet):
            return None
        count += 1
        return verdict if count in numbers else None
    return rule
