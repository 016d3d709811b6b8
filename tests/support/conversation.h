// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <arpa/inet.h>
#include <cstdint>
#include <netinet/in.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

namespace tcpladder::test {

/// A connection between two real sockets of this process, on loopback or to another address.
class Conversation
{
public:
    explicit Conversation(const char *address = "127.0.0.1")
        : Conversation(address, socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {}
    /// Its server is @p listening, a socket of the network that has @p address, which it closes.
    Conversation(const char *address, int listening) : m_listening(listening)
    {
        sockaddr_in name{};
        name.sin_family = AF_INET;
        inet_pton(AF_INET, address, &name.sin_addr);
        socklen_t length = sizeof name;
        if (bind(m_listening, reinterpret_cast<sockaddr *>(&name), length) != 0 || listen(m_listening, 1) != 0)
            throw std::runtime_error("cannot listen");
        getsockname(m_listening, reinterpret_cast<sockaddr *>(&name), &length);
        m_port = ntohs(name.sin_port);
        m_name = name;
    }
    ~Conversation()
    {
        for (const int each : {m_client, m_server, m_listening}) {
            if (each >= 0)
                close(each);
        }
    }
    Conversation(const Conversation &) = delete;
    Conversation &operator=(const Conversation &) = delete;

    std::uint16_t port() const { return m_port; }
    int client() const { return m_client; }
    int server() const { return m_server; }

    /// The handshake: three segments.
    void open()
    {
        m_client = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (connect(m_client, reinterpret_cast<const sockaddr *>(&m_name), sizeof m_name) != 0)
            throw std::runtime_error("cannot connect");
        m_server = accept(m_listening, nullptr, nullptr);
    }
    /// Data from the client, and the acknowledgment: two segments.
    void say(std::string_view text)
    {
        std::string heard(text.size(), '\0');
        if (send(m_client, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size())
            || recv(m_server, heard.data(), heard.size(), MSG_WAITALL) != static_cast<ssize_t>(text.size()))
            throw std::runtime_error("cannot talk");
    }
    /// The server closes, then the client: FIN, ACK or FIN+ACK, FIN, ACK: three or four segments.
    void shut()
    {
        ::close(m_server);
        char byte = 0;
        [[maybe_unused]] const ssize_t end = recv(m_client, &byte, 1, 0);
        ::close(m_client);
        m_client = m_server = -1;
    }

private:
    int m_listening = -1;
    int m_client = -1;
    int m_server = -1;
    std::uint16_t m_port = 0;
    sockaddr_in m_name{};
};

} // namespace tcpladder::test
