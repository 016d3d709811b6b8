# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks the kernel for every change of state of a TCP socket (tracepoint sock:inet_sock_set_state), in its own trace."""
import os
import re
import subprocess
import tempfile
import time

STATES = {
    "TCP_CLOSE": "CLOSED", "TCP_LISTEN": "LISTEN", "TCP_SYN_SENT": "SYN-SENT", "TCP_SYN_RECV": "SYN-RECEIVED",
    "TCP_NEW_SYN_RECV": "SYN-RECEIVED", "TCP_ESTABLISHED": "ESTABLISHED", "TCP_FIN_WAIT1": "FIN-WAIT-1",
    "TCP_FIN_WAIT2": "FIN-WAIT-2", "TCP_TIME_WAIT": "TIME-WAIT", "TCP_CLOSE_WAIT": "CLOSE-WAIT",
    "TCP_LAST_ACK": "LAST-ACK", "TCP_CLOSING": "CLOSING",
}
ROW = re.compile(r"\s(\d+\.\d+): inet_sock_set_state: .*sport=(\d+) dport=(\d+) saddr=(\S+) .*saddrv6=(\S+) "
                 r".*oldstate=(\w+) newstate=(\w+)")


class KernelTrace:
    """Used in a `with`; changes() afterwards, or inside, gives what was seen."""

    def __enter__(self):
        self._mounted = tempfile.mkdtemp(prefix="lessons-trace-")
        subprocess.run(["mount", "-t", "tracefs", "nodev", self._mounted], check=True)
        self._trace = f"{self._mounted}/instances/lessons-{os.getpid()}"
        os.mkdir(self._trace)
        self._write("trace_clock", "mono")
        self._write("buffer_size_kb", "4096")
        self._epoch = time.time() - time.clock_gettime(time.CLOCK_MONOTONIC)
        self._write("events/sock/inet_sock_set_state/enable", "1")
        return self

    def __exit__(self, *_):
        self._write("events/sock/inet_sock_set_state/enable", "0")
        os.rmdir(self._trace)
        subprocess.run(["umount", self._mounted], check=True)
        os.rmdir(self._mounted)

    def _write(self, name, value):
        with open(f"{self._trace}/{name}", "w") as file:
            file.write(value)

    def clear(self):
        self._write("trace", "")

    def changes(self):
        """(time, local address, local port, remote port, old state, new state) of every change since clear()."""
        found = []
        with open(f"{self._trace}/trace") as rows:
            for row in rows:
                match = ROW.search(row)
                if match:
                    at, sport, dport, address, address6, old, new = match.groups()
                    if address6 not in ("::", "::ffff:" + address):
                        address = address6
                    found.append((float(at) + self._epoch, address, int(sport), int(dport), STATES[old], STATES[new]))
        return found
