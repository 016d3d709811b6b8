// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "tests/capture/pcapwriter.h"
#include "tests/support/packetbuilder.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <cstdint>

namespace tcpladder::test {

/// A pcap file of @p connections, each a SYN, a SYN,ACK, an ACK and one segment of @p length bytes from client port
/// 10000 on.
inline QByteArray captureOf(int connections, std::uint16_t length = 5)
{
    constexpr std::uint32_t RawLink = 101;
    constexpr std::uint32_t ClientInitial = 1000;
    constexpr std::uint32_t ServerInitial = 5000;
    PcapVariant variant;
    variant.linkField = RawLink;
    PcapWriter writer(variant);
    std::uint32_t ticks = 0;
    for (int i = 0; i < connections; ++i) {
        const auto port = static_cast<std::uint16_t>(10000 + i);
        const auto add = [&](bool fromServer, unsigned flags, std::uint32_t sequence, std::uint32_t acknowledgment,
                             std::uint16_t bytes) {
            PacketBuilder builder;
            builder.clientPort(port).fromServer(fromServer).flags(flags).sequence(sequence);
            const Packet packet = builder.acknowledgment(acknowledgment).length(bytes).build();
            writer.packet(1'700'000'000 + ticks / 1'000'000, ticks % 1'000'000,
                          {reinterpret_cast<const char *>(packet.bytes.data()), packet.bytes.size()},
                          packet.wireLength);
            ticks += 100;
        };
        add(false, TcpFlags::Syn, ClientInitial, 0, 0);
        add(true, TcpFlags::Syn | TcpFlags::Ack, ServerInitial, ClientInitial + 1, 0);
        add(false, TcpFlags::Ack, ClientInitial + 1, ServerInitial + 1, 0);
        add(false, TcpFlags::Psh | TcpFlags::Ack, ClientInitial + 1, ServerInitial + 1, length);
    }
    return QByteArray::fromStdString(writer.written());
}

/// Writes @p bytes to @p path; false if that fails.
inline bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace tcpladder::test
