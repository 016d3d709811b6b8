#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records the lessons: real TCP of this machine's kernel in namespaces of its own. Needs Linux and root; see README.md.

record.py [--list] [--into DIRECTORY] [LESSON…]     no LESSON: all of them
"""
import argparse
import os
import platform
import sys

# They fill the register, in this order.
from recorder import tutorial, lessons_open, lessons_close, lessons_loss, lessons_flow  # noqa: F401
from recorder.catalogue import LESSONS
from recorder.kerneltrace import KernelTrace
from recorder.network import Network
from recorder.output import write_json
from recorder.relay import Path
from recorder.truth import connection, segments, stamp

ATTEMPTS = 3


def record(lesson, directory, trace):
    os.makedirs(directory, exist_ok=True)
    trace.clear()
    net = Network(os.path.join(directory, "capture.pcap"), lesson.point, Path(**lesson.path), **lesson.options)
    try:
        lesson.play(net)
        net.stop()
        changes = trace.changes()
    finally:
        net.close()
    ends = net.client_address, net.server_address
    truth = {
        "lesson": lesson.name, "summary": lesson.summary, "capture_point": lesson.point, "kernel": platform.release(),
        "one_way_ms": {"client_to_middle": net.path.near * 1e3, "middle_to_server": net.path.far * 1e3},
        "frames": net.capture.frames, "first_frame": stamp(net.capture.began), "last_frame": stamp(net.capture.ended),
        "connections": [connection(changes, (ends[0], c), (ends[1], s), net.looks) for c, s in lesson.flows],
    }
    truth |= segments(net.relay.packets)
    write_json(os.path.join(directory, "truth.json"), truth)
    print(f"{lesson.name}: {net.capture.frames} frames", flush=True)
    return all(truth["totals"][kind] == count for kind, count in lesson.trouble.items())


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lessons", nargs="*", metavar="LESSON")
    parser.add_argument("--into", default=here, metavar="DIRECTORY")
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    if options.list:
        print("\n".join(LESSONS))
        return 0
    names = options.lessons or list(LESSONS)
    unknown = [name for name in names if name not in LESSONS]
    if unknown:
        parser.error("no such lesson: " + ", ".join(unknown))
    if os.geteuid() != 0:
        parser.error("namespaces and the kernel's trace need root")
    with KernelTrace() as trace:
        for name in names:
            lesson = LESSONS[name]
            directory = os.path.join(options.into, name)
            play = lesson.options.get("recorder", record)
            # A machine that was busy at the wrong moment makes trouble that the lesson did not ask for.
            if not any(play(lesson, directory, trace) for _ in range(ATTEMPTS)):
                sys.exit(f"{name}: not what it should be in {ATTEMPTS} attempts")
    return 0


if __name__ == "__main__":
    sys.exit(main())
