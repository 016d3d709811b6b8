# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a classic pcap file with microseconds, Ethernet link type."""
import struct

LINKTYPE_ETHERNET = 1


class PcapWriter:
    def __init__(self, path, snaplen):
        self._file = open(path, "wb")
        self._snaplen = snaplen
        self._file.write(struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, snaplen, LINKTYPE_ETHERNET))

    def write(self, time, frame):
        seconds, micros = divmod(round(time * 1e6), 1000000)
        kept = frame[:self._snaplen]
        self._file.write(struct.pack("<IIII", seconds, micros, len(kept), len(frame)) + kept)

    def close(self):
        self._file.close()
