# SPDX-License-Identifier: GPL-3.0-or-later
"""The path between client and server: carries frames with delay; drops, holds and captures them as a lesson says."""
import dataclasses
import heapq
import os
import select
import threading
import time
import typing

from . import packet as packets


@dataclasses.dataclass
class Path:
    """Client --near-- middle --far-- server; one-way times in seconds."""
    near: float = 0.015
    far: float = 0.025
    rate: float = None      # bits a second in each direction, None: as fast as it goes
    rules: list = dataclasses.field(default_factory=list)  # functions Packet -> None, DROP_EARLY, DROP_LATE or seconds


DROP_EARLY = "early"    # before the middle
DROP_LATE = "late"      # after the middle


@dataclasses.dataclass(order=True)
class _Step:
    due: float
    order: int
    stage: str = dataclasses.field(compare=False)
    packet: typing.Any = dataclasses.field(compare=False)


class Relay(threading.Thread):
    def __init__(self, cables, path, capture):
        super().__init__(daemon=True)
        self._client, self._server = cables
        self._path = path
        self._capture = capture
        self.packets = []           # every one that left a side, in order
        self._steps = []
        self._order = 0
        self._free = {True: 0.0, False: 0.0}
        self._sent = {}             # ports of a direction -> (sequence number of its SYN, bytes that left since)
        self._lock = threading.Lock()
        self._ends = False
        self._wake_out, self._wake_in = os.pipe()

    def end(self):
        """Carries nothing more; what is under way is lost, as nobody looks any more."""
        self._ends = True
        os.write(self._wake_in, b"x")
        self.join()
        os.close(self._wake_out)
        os.close(self._wake_in)

    def inject(self, packet):
        """Puts a segment that nobody sent into the middle, on its way to the side it claims to be for."""
        with self._lock:
            self.packets.append(packet)
        self._push(time.time(), "middle", packet)
        os.write(self._wake_in, b"x")

    def last(self, to_server):
        """The latest packet that left the client (True) or the server (False)."""
        with self._lock:
            return next(p for p in reversed(self.packets) if p.to_server == to_server and not p.injected)

    def run(self):
        cables = [self._client, self._server, self._wake_out]
        while not self._ends:
            now = time.time()
            with self._lock:
                due = []
                while self._steps and self._steps[0].due <= now:
                    due.append(heapq.heappop(self._steps))
                wait = max(0.0, self._steps[0].due - now) if self._steps else 1.0
            for step in due:
                self._advance(step)
            ready = select.select(cables, [], [], 0.0 if due else wait)[0]
            for cable in ready:
                if cable == self._wake_out:
                    os.read(cable, 64)
                else:
                    self._read(cable)

    def _read(self, cable):
        for _ in range(16):
            try:
                frame = os.read(cable, 65536)
            except BlockingIOError:
                return
            packet = packets.parse(frame, cable == self._client)
            if packet:
                self._leave(packet)

    def _leave(self, packet):
        packet.left = time.time()
        self._compare(packet)
        with self._lock:
            self.packets.append(packet)
        self._see("client" if packet.to_server else "server", packet)
        start = packet.left
        if self._path.rate:
            start = max(start, self._free[packet.to_server]) + len(packet.frame) * 8 / self._path.rate
            self._free[packet.to_server] = start
        packet.verdict = self._judge(packet)
        if packet.verdict == DROP_EARLY:
            return
        held = packet.verdict if isinstance(packet.verdict, float) else 0.0
        self._push(start + held + (self._path.near if packet.to_server else self._path.far), "middle", packet)

    def _judge(self, packet):
        for rule in self._path.rules:
            verdict = rule(packet)
            if verdict is not None:
                return verdict
        return None

    def _compare(self, packet):
        if packet.flags & packets.RST:
            return
        key = (packet.to_server, packet.source_port, packet.destination_port)
        first, top = self._sent.get(key, (packet.seq, None))
        if packet.flags & packets.SYN and first != packet.seq:
            first, top = packet.seq, None
        at = (packet.seq - first) & 0xFFFFFFFF
        if top is not None:
            packet.probe = packet.length <= 1 and not packet.flags & (packets.SYN | packets.FIN) and at + 1 == top
            packet.again = packet.span > 0 and at < top and not packet.probe
        self._sent[key] = (first, max(top or 0, at + packet.span))

    def _push(self, due, stage, packet):
        with self._lock:
            self._order += 1
            heapq.heappush(self._steps, _Step(due, self._order, stage, packet))

    def _advance(self, step):
        packet = step.packet
        if step.stage == "middle":
            self._see("middle", packet)
            if packet.verdict != DROP_LATE:
                self._push(step.due + (self._path.far if packet.to_server else self._path.near), "end", packet)
            return
        self._see("server" if packet.to_server else "client", packet)
        packet.arrived = time.time()
        os.write(self._server if packet.to_server else self._client, packet.frame)

    def _see(self, point, packet):
        if point == self._capture.point:
            self._capture.take(packet)
