# SPDX-License-Identifier: GPL-3.0-or-later
"""Lessons on a connection at work: windows, delayed ACKs, probes, long transfers, captures that do not see it all."""
import socket
import threading
import time

from .catalogue import lesson
from .talk import exchange, receive, receive_all


def transfer(client, server, size):
    """The client asks for `size` bytes, the server sends them and closes, then the client does."""
    client.sendall(b"all\n")
    receive(server, 4)

    def serve():
        server.sendall(b"r" * size)
        server.close()
    serving = threading.Thread(target=serve)
    serving.start()
    receive_all(client)
    serving.join()
    client.close()


@lesson("zero-window", "The server does not read: its window closes, is probed, and opens when it reads.", "client")
def zero_window(net):
    client, server = net.connected(
        50000, 80, prepare_server=lambda s: s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096))
    sending = threading.Thread(target=client.sendall, args=(b"q" * 10000,))
    sending.start()
    time.sleep(3)
    receive(server, 10000)
    sending.join()
    net.settle()
    client.close()
    receive_all(server)
    server.close()
    net.settle()


@lesson("window-scaling", "1.5 MB over a long way: far more than 65,535 bytes are under way at once.", "middle",
        path={"near": 0.03, "far": 0.04, "rate": 100e6}, snaplen=96)
def window_scaling(net):
    client, server = net.connected(50000, 80)
    transfer(client, server, 1500000)
    net.settle()


@lesson("delayed-ack", "A segment that nothing answers is acknowledged 40 ms later, in case something would.", "server")
def delayed_ack(net):
    client, server = net.connected(50000, 80)
    for _ in range(3):
        # Linux delays its ACKs on a connection where a request has just been answered, once.
        exchange(client, server)
        time.sleep(0.14)
        client.sendall(b"Just so that you know.\n")
        time.sleep(0.16)
        receive(server, 23)
    client.close()
    receive_all(server)
    server.close()
    net.settle()


@lesson("keep-alive", "Nobody has anything to say; each second a probe asks if the other side is there.", "client")
def keep_alive(net):
    def prepare(sock):
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        for option, value in ((socket.TCP_KEEPIDLE, 1), (socket.TCP_KEEPINTVL, 1), (socket.TCP_KEEPCNT, 3)):
            sock.setsockopt(socket.IPPROTO_TCP, option, value)
    client, server = net.connected(50000, 80, prepare_client=prepare)
    exchange(client, server)
    time.sleep(3.7)
    exchange(client, server)
    client.close()
    receive_all(server)
    server.close()
    net.settle()


@lesson("mid-stream", "The capture begins when the connection has long been open.", "middle", running=False)
def mid_stream(net):
    client, server = net.connected(50000, 80)
    exchange(client, server)
    net.settle()
    net.capture.running = True
    exchange(client, server)
    transfer(client, server, 8000)
    net.settle()


@lesson("one-direction", "Only what the client sends comes past the observer.", "middle", direction="to-server")
def one_direction(net):
    client, server = net.connected(50000, 80)
    exchange(client, server)
    transfer(client, server, 8000)
    net.settle()


@lesson("download", "About 10,000 segments: a transfer of 10.6 MB.", "client", path={"rate": 40e6}, snaplen=80)
def download(net):
    # The way takes 400 kB; a window far beyond would only wait in its queue.
    net.client_host.set("ipv4.tcp_rmem", "4096 131072 1048576")
    client, server = net.connected(50000, 80)
    transfer(client, server, 10600000)
    net.settle()
