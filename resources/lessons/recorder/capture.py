# SPDX-License-Identifier: GPL-3.0-or-later
"""The observer of a lesson: stands at one point of the path and writes what passes."""
import time

from . import packet as packets
from .pcap import PcapWriter


class Capture:
    def __init__(self, path, point, snaplen=65535, running=True, direction="both", vlan=None):
        self.point = point
        self.running = running
        self.frames = 0
        self.began = self.ended = None
        self._direction = direction
        self._vlan = vlan
        self._file = PcapWriter(path, snaplen)

    def take(self, packet):
        if not self.running or (self._direction == "to-server" and not packet.to_server):
            return
        now = time.time()
        self.frames += 1
        packet.captured = self.frames
        packet.captured_at = now
        self.began = self.began or now
        self.ended = now
        self._file.write(now, packets.tagged(packet.frame, self._vlan) if self._vlan else packet.frame)

    def close(self):
        self.running = False
        self._file.close()
