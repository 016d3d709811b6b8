# SPDX-License-Identifier: GPL-3.0-or-later
"""Two hosts, the path between them, and an observer: what a lesson is recorded in."""
import os
import socket
import struct
import time

from .capture import Capture
from .namespace import Namespace
from .relay import Path, Relay

CLIENT, SERVER = "192.0.2.10", "198.51.100.20"          # RFC 5737: for documentation
CLIENT6, SERVER6 = "2001:db8::10", "2001:db8:1::20"     # RFC 3849
CLIENT_MAC, SERVER_MAC = "02:00:00:00:00:0a", "02:00:00:00:00:14"

# What makes two recordings alike on machines whose administrators like different settings.
SETTINGS = {
    "ipv4.tcp_congestion_control": "reno",
    "ipv4.tcp_rmem": "4096 131072 6291456", "ipv4.tcp_wmem": "4096 16384 4194304",
    "ipv4.tcp_timestamps": 1, "ipv4.tcp_sack": 1, "ipv4.tcp_window_scaling": 1, "ipv4.tcp_ecn": 0,
    "ipv4.tcp_syncookies": 1, "ipv4.tcp_early_retrans": 3, "ipv4.tcp_fastopen": 0, "ipv4.tcp_tw_reuse": 0,
}


class Network:
    def __init__(self, capture_file, point, path=None, family=socket.AF_INET, **capture):
        self.path = path or Path()
        self.point = point
        self.family = family
        self.client_address, self.server_address = (CLIENT, SERVER) if family == socket.AF_INET else (CLIENT6, SERVER6)
        self.client_host, self.server_host = Namespace(), Namespace()
        ours, theirs = (CLIENT, CLIENT6), (SERVER, SERVER6)
        self._cables = (self.client_host.tap("eth0", CLIENT_MAC, ours, SERVER_MAC, theirs),
                        self.server_host.tap("eth0", SERVER_MAC, theirs, CLIENT_MAC, ours))
        for host in (self.client_host, self.server_host):
            for name, value in SETTINGS.items():
                host.set(name, value)
        self.capture = Capture(capture_file, point, **capture)
        self.relay = Relay(self._cables, self.path, self.capture)
        self.relay.start()
        self.looks = {"client": [], "server": []}   # (time, pairs of ports in TIME-WAIT)
        self._kept = []     # a socket that a lesson forgets must not close itself into the capture

    @property
    def hosts(self):
        return self.client_host, self.server_host

    @property
    def one_way(self):
        return self.path.near + self.path.far

    @property
    def round_trip(self):
        return 2 * self.one_way

    def listener(self, port, backlog=8, prepare=None):
        sock = self.server_host.socket(self.family)
        if prepare:
            prepare(sock)
        sock.bind((self.server_address, port))
        sock.listen(backlog)
        self._kept.append(sock)
        return sock

    def caller(self, port, prepare=None):
        """A socket of the client bound to its port, not yet connected."""
        sock = self.client_host.socket(self.family)
        if prepare:
            prepare(sock)
        sock.bind((self.client_address, port))
        self._kept.append(sock)
        return sock

    def calling_server(self, port):
        """A socket of the server bound to its port, to connect from that side too."""
        sock = self.server_host.socket(self.family)
        sock.bind((self.server_address, port))
        self._kept.append(sock)
        return sock

    def accepted(self, listener):
        sock, _ = listener.accept()
        sock.settimeout(30)
        self._kept.append(sock)
        return sock

    def connected(self, client_port, server_port, prepare_client=None, prepare_server=None):
        """(client's socket, server's socket) after a handshake, and a pause in which its last ACK arrives."""
        listener = self.listener(server_port, prepare=prepare_server)
        client = self.caller(client_port, prepare_client)
        client.connect((self.server_address, server_port))
        server = self.accepted(listener)
        listener.close()
        time.sleep(self.round_trip)
        return client, server

    def settle(self, more=0.0):
        """Waits until what is under way has arrived and was answered."""
        time.sleep(1.5 * self.round_trip + 0.1 + more)

    def look(self):
        """Notes which connections are in TIME-WAIT now: the kernel's trace does not say it."""
        for name, host in zip(("client", "server"), self.hosts):
            self.looks[name].append((time.time(), host.time_waits()))

    def stop(self):
        """The observer looks away; what the sockets do from here on is no part of the lesson."""
        self.capture.running = False
        self.look()

    def close(self):
        self.relay.end()
        for sock in self._kept:
            # At once, so that no change of state of these comes into the trace of the next lesson.
            if sock.fileno() >= 0:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                sock.close()
        self.capture.close()
        for cable in self._cables:
            os.close(cable)
        for host in self.hosts:
            host.close()
