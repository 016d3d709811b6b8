# SPDX-License-Identifier: GPL-3.0-or-later
"""Lessons on segments that are lost or overtaken on their way."""
from .catalogue import lesson
from .relay import DROP_EARLY, DROP_LATE
from .talk import exchange, numbered, receive, receive_all


def data_to_server(packet):
    return packet.to_server and packet.length > 0


def data_to_client(packet):
    return not packet.to_server and packet.length > 0


@lesson("retransmission-timeout", "One segment is lost five times; the time-out doubles each time.", "client",
        trouble={"lost": 5, "sent_again": 5})
def retransmission_timeout(net):
    # The tail loss probe would come before the first time-out.
    net.client_host.set("ipv4.tcp_early_retrans", 0)
    client, server = net.connected(50000, 80)
    exchange(client, server)
    net.settle()
    net.path.rules.append(numbered(data_to_server, {1, 2, 3, 4, 5}, DROP_EARLY))
    client.sendall(b"Can you hear me?\n")
    receive(server, 17)
    server.sendall(b"Now I can.\n")
    receive(client, 11)
    net.settle()


@lesson("fast-retransmit", "One of ten segments is lost; three ACKs with SACK blocks later it is sent again.",
        "server", path={"rate": 20e6}, trouble={"lost": 1, "sent_again": 1})
def fast_retransmit(net):
    client, server = net.connected(50000, 80)
    net.path.rules.append(numbered(data_to_client, {3}, DROP_LATE))
    client.sendall(b"more\n")
    receive(server, 5)
    server.sendall(b"r" * 10 * 1448)
    receive(client, 10 * 1448)
    net.settle()
    server.close()
    receive_all(client)
    client.close()
    net.settle()


@lesson("reordering", "One segment is overtaken by two others; ACKs are repeated, nothing is sent again.", "middle",
        path={"rate": 6e6}, trouble={"overtaken": 1})
def reordering(net):
    client, server = net.connected(50000, 80)
    # 1,514 bytes take 2 ms at this rate: held for 5 ms, a segment comes out behind the second one after it.
    net.path.rules.append(numbered(data_to_client, {4}, 0.005))
    client.sendall(b"more\n")
    receive(server, 5)
    server.sendall(b"r" * 8 * 1448)
    receive(client, 8 * 1448)
    net.settle()
    server.close()
    receive_all(client)
    client.close()
    net.settle()
