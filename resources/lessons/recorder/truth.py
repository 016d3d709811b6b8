# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts together what is known of a recording: the kernel's states, and what became of every segment."""

STEPS_LIMIT = 500   # a longer capture gets no list of its frames


def stamp(time):
    return None if time is None else round(time, 6)


def histories(changes, address, local, remote):
    """The lives of the sockets of one end point, one list of (time, state) for each connection, in order of time."""
    lives = []
    for time, where, sport, dport, old, new in changes:
        if where != address or sport != local or dport != remote or "LISTEN" in (old, new):
            continue
        if not lives or old == "CLOSED" or (old == "SYN-RECEIVED" and lives[-1][-1][1] == "CLOSED"):
            # A listener's connection has a socket only when the ACK of its SYN,ACK comes: no time for its start.
            lives.append([(None, old)])
        if lives[-1][-1][1] != old:
            raise ValueError(f"port {local}: a socket in {lives[-1][-1][1]} left {old}; record this lesson again")
        lives[-1].append((time, new))
    return lives


def path(life, until, ports, looks):
    """States by name. The kernel closes a socket that it replaces by a lesser one in TIME-WAIT; its table shows it."""
    names = [state for _, state in life]
    end = life[-1][0]
    waited = any(end <= time < until and ports in pairs for time, pairs in looks)
    if waited and names[-1] == "CLOSED" and names[-2] in ("FIN-WAIT-2", "CLOSING"):
        names[-1] = "TIME-WAIT"
    return names


def connection(changes, client, server, looks):
    """The states of both sides of one pair of end points; `client` and `server` are (address, port)."""
    sides = {}
    for name, mine, other in (("client", client, server), ("server", server, client)):
        lives = histories(changes, mine[0], mine[1], other[1])
        begins = [life[1][0] for life in lives[1:]] + [float("inf")]
        sides[name] = {
            "address": mine[0], "port": mine[1],
            "sockets": [{"path": path(life, until, (mine[1], other[1]), looks[name]),
                         "changes": [{"time": stamp(time), "state": state} for time, state in life]}
                        for life, until in zip(lives, begins)]}
    return sides


def segment(packet):
    row = {"from": "client" if packet.to_server else "server", "what": packet.what,
           "ports": [packet.source_port, packet.destination_port], "seq": packet.seq,
           "left": stamp(packet.left) if packet.left else None, "arrived": stamp(packet.arrived)}
    if packet.length:
        row["length"] = packet.length
    for name in ("again", "injected"):
        if getattr(packet, name):
            row[name] = True
    if packet.arrived is None:
        row["lost"] = True
    return row


def overtaken(seen):
    """Numbers of the frames that passed the capture point after one that left the same side later."""
    late = set()
    latest = {}
    for packet in seen:
        if packet.injected:
            continue
        if packet.left < latest.get(packet.to_server, 0.0):
            late.add(packet.captured)
        latest[packet.to_server] = max(latest.get(packet.to_server, 0.0), packet.left)
    return late


def segments(relayed):
    """Totals of the whole path and, where the capture is not long, the frames ("steps") and what it missed."""
    seen = sorted((p for p in relayed if p.captured), key=lambda p: p.captured)
    late = overtaken(seen)
    totals = {"segments": len(relayed), "sent_again": sum(p.again for p in relayed),
              "lost": sum(p.arrived is None for p in relayed), "overtaken": len(late)}
    if len(seen) > STEPS_LIMIT:
        return {"totals": totals}
    steps = []
    for packet in seen:
        row = {"frame": packet.captured} | segment(packet)
        if packet.captured in late:
            row["overtaken"] = True
        steps.append(row)
    return {"totals": totals, "steps": steps, "not_captured": [segment(p) for p in relayed if not p.captured]}
