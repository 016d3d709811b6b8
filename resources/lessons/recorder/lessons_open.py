# SPDX-License-Identifier: GPL-3.0-or-later
"""Lessons on how a connection is opened, or is not."""
import socket
import time

from .catalogue import lesson
from .packet import SYN
from .relay import DROP_EARLY
from .talk import REQUEST, RESPONSE, exchange, numbered, receive, receive_all

TCP_REPAIR = 19    # linux/tcp.h; the socket module has no name for it


@lesson("handshake", "A connection is opened by three segments.", "client")
def handshake(net):
    net.connected(50000, 80)


@lesson("ipv6", "The same handshake, an exchange and a close, over IPv6.", "middle", family=socket.AF_INET6)
def ipv6(net):
    client, server = net.connected(50000, 80)
    exchange(client, server)
    client.close()
    receive_all(server)
    server.close()
    net.settle()


@lesson("vlan", "An exchange seen on an 802.1Q trunk, VLAN 100.", "middle", vlan=100)
def vlan(net):
    client, server = net.connected(50000, 80)
    exchange(client, server)
    client.close()
    receive_all(server)
    server.close()
    net.settle()


@lesson("simultaneous-open", "Both sides send their SYN before either has the other's.", "middle",
        flows=[(50000, 50001)], trouble={"sent_again": 2})
def simultaneous_open(net):
    client = net.caller(50000)
    server = net.calling_server(50001)
    for sock, peer in ((client, (net.server_address, 50001)), (server, (net.client_address, 50000))):
        sock.setblocking(False)
        sock.connect_ex(peer)
    net.settle()
    for sock in (client, server):
        sock.settimeout(30)
    client.sendall(b"from the left\n")
    receive(server, 14)
    server.sendall(b"from the right\n")
    receive(client, 15)
    net.settle()


@lesson("refused", "Nobody listens on the port: the SYN is answered by a RST.", "client", flows=[(50000, 81)])
def refused(net):
    client = net.caller(50000)
    assert client.connect_ex((net.server_address, 81)) != 0
    net.settle()


@lesson("lost-syn", "Three SYNs are lost; each is waited for twice as long as the one before.", "client",
        trouble={"lost": 3, "sent_again": 3})
def lost_syn(net):
    net.client_host.set("ipv4.tcp_syn_linear_timeouts", 0)
    net.path.rules.append(numbered(lambda p: p.flags & SYN and p.to_server, {1, 2, 3}, DROP_EARLY))
    client, server = net.connected(50000, 80)
    exchange(client, server)
    net.settle()


@lesson("fast-open", "The first connection asks for a cookie; the second sends its request in the SYN.", "middle",
        flows=[(50000, 80), (50001, 80)])
def fast_open(net):
    for host in net.hosts:
        host.set("ipv4.tcp_fastopen", 3)
    listener = net.listener(80, prepare=lambda s: s.setsockopt(socket.IPPROTO_TCP, socket.TCP_FASTOPEN, 8))
    # Without a cookie the kernel keeps the request for later only where sendto() may wait for the handshake.
    for port, patience in ((50000, None), (50001, 30)):
        client = net.caller(port)
        client.settimeout(patience)
        client.sendto(REQUEST, socket.MSG_FASTOPEN, (net.server_address, 80))
        server = net.accepted(listener)
        receive(server, len(REQUEST))
        server.sendall(RESPONSE)
        receive(client, len(RESPONSE))
        client.close()
        receive_all(server)
        server.close()
        net.settle()


@lesson("syn-cookies", "The server keeps nothing of the SYN: its own sequence number is the cookie.", "server")
def syn_cookies(net):
    net.server_host.set("ipv4.tcp_syncookies", 2)
    client, server = net.connected(50000, 80)
    exchange(client, server)
    client.close()
    receive_all(server)
    server.close()
    net.settle()


@lesson("abort-in-handshake", "The client gives up before the SYN,ACK arrives, and answers it with a RST.", "middle")
def abort_in_handshake(net):
    listener = net.listener(80)
    client = net.caller(50000)
    client.setblocking(False)
    client.connect_ex((net.server_address, 80))
    time.sleep(net.one_way)
    client.close()
    net.settle()
    listener.close()


@lesson("half-open", "The client loses its state and calls again; the server still has the old connection.", "middle",
        trouble={"sent_again": 1})
def half_open(net):
    listener = net.listener(80)
    client = net.caller(50000)
    client.connect((net.server_address, 80))
    server = net.accepted(listener)
    exchange(client, server)
    net.settle()
    # A socket under repair goes without a word, as in a crash.
    client.setsockopt(socket.IPPROTO_TCP, TCP_REPAIR, 1)
    client.close()
    time.sleep(0.5)
    client = net.caller(50000)
    client.connect((net.server_address, 80))
    server = net.accepted(listener)
    exchange(client, server)
    net.settle()


@lesson("port-reuse", "The port pair is used again while the server is still in TIME-WAIT.", "middle")
def port_reuse(net):
    listener = net.listener(80)
    for _ in range(2):
        client = net.caller(50000)
        client.connect((net.server_address, 80))
        server = net.accepted(listener)
        exchange(client, server)
        server.close()
        receive_all(client)
        client.close()
        net.settle(0.7)
        net.look()
