# SPDX-License-Identifier: GPL-3.0-or-later
"""Lessons on how a connection ends."""
import socket
import time

from .catalogue import lesson
from .packet import ACK, RST, forged
from .relay import DROP_LATE
from .talk import REQUEST, exchange, numbered, receive_all


@lesson("four-way-close", "The client closes; the server does so a little later: four segments.", "middle")
def four_way_close(net):
    client, server = net.connected(50000, 80)
    exchange(client, server)
    net.settle()
    client.close()
    receive_all(server)
    time.sleep(0.3)
    server.close()
    net.settle()


@lesson("three-segment-close", "The server closes first; the client's FIN carries the ACK of the server's.", "server")
def three_segment_close(net):
    client, server = net.connected(50000, 80)
    exchange(client, server)
    net.settle()
    server.close()
    receive_all(client)
    client.close()
    net.settle()


@lesson("half-close", "The client has said all (FIN), the server goes on sending, then closes.", "middle")
def half_close(net):
    client, server = net.connected(50000, 80)
    client.sendall(REQUEST)
    client.shutdown(socket.SHUT_WR)
    receive_all(server)
    for _ in range(3):
        time.sleep(0.15)
        server.sendall(b"r" * 1000)
    time.sleep(0.15)
    server.close()
    receive_all(client)
    client.close()
    net.settle()


@lesson("time-wait", "The last ACK is lost; the FIN comes again, and TIME-WAIT is there to answer it.", "client",
        trouble={"lost": 1, "sent_again": 1})
def time_wait(net):
    client, server = net.connected(50000, 80)
    exchange(client, server)
    net.settle()
    net.path.rules.append(numbered(lambda p: p.to_server and p.flags == ACK and not p.length, {1}, DROP_LATE))
    client.close()
    receive_all(server)
    server.close()
    net.settle(1.0)


@lesson("simultaneous-close", "Both sides send their FIN before either has the other's.", "middle",
        path={"near": 0.02, "far": 0.03})
def simultaneous_close(net):
    client, server = net.connected(50000, 80)
    exchange(client, server)
    net.settle()
    client.close()
    server.close()
    net.settle()


@lesson("reset-unread-data", "The server closes with data unread: a RST instead of a FIN.", "server")
def reset_unread_data(net):
    client, server = net.connected(50000, 80)
    client.sendall(b"Who reads this?\n")
    net.settle()
    server.close()
    net.settle()


@lesson("challenge-ack", "A forged RST, in the window but not at its edge, is answered by an ACK (RFC 5961).", "server")
def challenge_ack(net):
    client, server = net.connected(50000, 80)
    exchange(client, server)
    net.settle()
    last = net.relay.last(True)
    net.relay.inject(forged(last, last.seq + last.span + 1000, RST))
    net.settle()
    exchange(client, server)
    net.settle()
    client.close()
    receive_all(server)
    server.close()
    net.settle()
