# SPDX-License-Identifier: GPL-3.0-or-later
"""One Ethernet frame with TCP in it, as the relay carries it, and what became of it on its way."""
import dataclasses
import struct

FIN, SYN, RST, PSH, ACK = 1, 2, 4, 8, 16
IPV4, IPV6, VLAN, TCP = 0x0800, 0x86DD, 0x8100, 6


@dataclasses.dataclass
class Packet:
    frame: bytes
    to_server: bool
    source_port: int
    destination_port: int
    seq: int
    flags: int
    length: int             # bytes of data
    left: float = 0.0       # seconds since the epoch
    arrived: float = None   # None: lost
    again: bool = False     # its sequence space, or part of it, left this side before
    probe: bool = False     # at most one byte, just before what is due: asks for an ACK only
    captured: int = None    # frame number in the capture, from 1
    captured_at: float = None
    injected: bool = False  # made by the relay: neither side sent it
    verdict: object = None  # what a rule of the path said of it

    @property
    def span(self):
        return self.length + bool(self.flags & SYN) + bool(self.flags & FIN)

    @property
    def what(self):
        if self.flags & RST:
            return "rst"
        if self.flags & SYN:
            return "syn-ack" if self.flags & ACK else "syn"
        if self.probe:
            return "probe"
        if self.flags & FIN:
            return "data-fin" if self.length else "fin"
        return "data" if self.length else "ack"


def parse(frame, to_server):
    """The Packet in an untagged Ethernet frame, or None where it is no unfragmented TCP."""
    if len(frame) < 54:
        return None
    kind = struct.unpack_from("!H", frame, 12)[0]
    if kind == IPV4 and frame[23] == TCP:
        at = 14 + (frame[14] & 15) * 4
        end = 14 + struct.unpack_from("!H", frame, 16)[0]
    elif kind == IPV6 and frame[20] == TCP:
        at = 54
        end = at + struct.unpack_from("!H", frame, 18)[0]
    else:
        return None
    source, destination, seq, _, offset, flags = struct.unpack_from("!HHIIBB", frame, at)
    return Packet(frame, to_server, source, destination, seq, flags, end - at - (offset >> 4) * 4)


def tagged(frame, vlan):
    """The frame as it looks on an 802.1Q trunk."""
    return frame[:12] + struct.pack("!HH", VLAN, vlan) + frame[12:]


def _sum16(data):
    if len(data) % 2:
        data += b"\0"
    total = sum(struct.unpack(f"!{len(data) // 2}H", data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def forged(like, seq, flags):
    """A bare IPv4 segment that claims to come from the sender of the Packet `like`."""
    source, destination = like.frame[26:30], like.frame[30:34]
    ports = like.source_port, like.destination_port
    tcp = struct.pack("!HHIIBBHHH", *ports, seq & 0xFFFFFFFF, 0, 5 << 4, flags, 0, 0, 0)
    total = _sum16(source + destination + struct.pack("!HH", TCP, len(tcp)) + tcp)
    tcp = tcp[:16] + struct.pack("!H", total) + tcp[18:]
    ip = struct.pack("!BBHHHBBH4s4s", 0x45, 0, 20 + len(tcp), 0, 0x4000, 64, TCP, 0, source, destination)
    ip = ip[:10] + struct.pack("!H", _sum16(ip)) + ip[12:]
    packet = parse(like.frame[:14] + ip + tcp, like.to_server)
    packet.injected = True
    return packet
