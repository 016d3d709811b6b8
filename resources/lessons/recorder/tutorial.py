# SPDX-License-Identifier: GPL-3.0-or-later
"""The first lesson: `telnet 127.0.0.1 80` watched by `tcpdump -i any tcp port 80`, in a namespace of its own."""
import os
import platform
import signal
import struct
import subprocess
import time

from . import packet as packets
from .catalogue import LESSONS, Lesson
from .namespace import Namespace
from .output import write_json
from .truth import connection, segment, stamp

ADDRESS, CLIENT_PORT, SERVER_PORT = "127.0.0.1", 60390, 80
SUMMARY = "telnet 127.0.0.1 80, a line that is no request, and an answer of status 400: ten segments on loopback."
TYPED = b"abc\r\n"
ANSWER = (b"HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n"
          b"No such request.\r\n")
SLL2_HEADER = 20
SEGMENTS = 10


def talk(host):
    listener = host.socket()
    listener.bind((ADDRESS, SERVER_PORT))
    listener.listen(1)
    client = host.socket()
    client.bind((ADDRESS, CLIENT_PORT))
    client.connect((ADDRESS, SERVER_PORT))
    server, _ = listener.accept()
    listener.close()
    time.sleep(5)
    client.sendall(TYPED)
    server.recv(4096)
    time.sleep(0.0005)
    server.sendall(ANSWER)
    client.recv(4096)
    server.close()
    while client.recv(4096):
        pass
    client.close()
    time.sleep(0.3)


def captured(path):
    """The Packets of a pcap file of link type SLL2."""
    found = []
    with open(path, "rb") as file:
        file.read(24)
        while head := file.read(16):
            seconds, micros, kept, _ = struct.unpack("<IIII", head)
            frame = file.read(kept)
            ethernet = bytes(12) + frame[:2] + frame[SLL2_HEADER:]
            ports = struct.unpack_from("!HH", ethernet, 34)
            packet = packets.parse(ethernet, ports[0] == CLIENT_PORT)
            packet.left = packet.arrived = seconds + micros / 1e6
            found.append(packet)
    return found


def record(_lesson, directory, trace):
    os.makedirs(directory, exist_ok=True)
    path = os.path.join(directory, "capture.pcap")
    trace.clear()
    host = Namespace()
    try:
        host.set("ipv4.tcp_rmem", "4096 131072 6291456")
        watcher = host.start("tcpdump", "-i", "any", "-y", "LINUX_SLL2", "-s", "512", "-B", "4096", "-U", "-Z", "root",
                             "-w", path, "tcp", "port", str(SERVER_PORT), stderr=subprocess.DEVNULL)
        try:
            time.sleep(1)
            talk(host)
        finally:
            watcher.send_signal(signal.SIGINT)
            watcher.wait(10)
        changes = trace.changes()
        looks = [(time.time(), host.time_waits())]
    finally:
        host.close()
    seen = captured(path)
    both = (ADDRESS, CLIENT_PORT), (ADDRESS, SERVER_PORT)
    truth = {
        "lesson": "tutorial", "summary": SUMMARY, "capture_point": "loopback", "kernel": platform.release(),
        "one_way_ms": {"client_to_middle": 0, "middle_to_server": 0},
        "frames": len(seen), "first_frame": stamp(seen[0].left), "last_frame": stamp(seen[-1].left),
        "connections": [connection(changes, *both, {"client": looks, "server": looks})],
        "totals": {"segments": len(seen), "sent_again": 0, "lost": 0, "overtaken": 0},
        "steps": [{"frame": n} | segment(packet) for n, packet in enumerate(seen, 1)], "not_captured": [],
    }
    write_json(os.path.join(directory, "truth.json"), truth)
    print(f"tutorial: {len(seen)} frames", flush=True)
    return len(seen) == SEGMENTS


LESSONS["tutorial"] = Lesson("tutorial", SUMMARY, "loopback", None, {}, {"recorder": record}, [], {})
