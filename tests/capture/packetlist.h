// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/packetsource.h"

#include <QByteArray>
#include <QFile>
#include <QString>
#include <pcap/pcap.h>
#include <string>
#include <vector>

namespace tcpladder::test {

/// A packet with bytes of its own.
struct KeptPacket {
    Nanoseconds time = 0;
    std::string bytes;
    std::uint32_t wireLength = 0;
    LinkType linkType = LinkType::Ethernet;
    std::int64_t offset = -1;
    std::uint16_t file = 0;
    std::string comment;

    /// Where it stands is not part of what it is.
    friend bool operator==(const KeptPacket &a, const KeptPacket &b)
    {
        return a.time == b.time && a.bytes == b.bytes && a.wireLength == b.wireLength && a.linkType == b.linkType;
    }
};

struct PacketList {
    std::vector<KeptPacket> packets;
    PacketSource::Status status = PacketSource::Status::End; ///< the last one
};

inline KeptPacket keep(const Packet &packet)
{
    return {packet.time,
            std::string(packet.bytes.begin(), packet.bytes.end()),
            packet.wireLength,
            packet.linkType,
            packet.offset,
            packet.file,
            std::string(packet.comment)};
}

inline PacketList readAll(PacketSource &source)
{
    PacketList list;
    Packet packet;
    while ((list.status = source.next(packet)) == PacketSource::Status::Packet)
        list.packets.push_back(keep(packet));
    return list;
}

/// What libpcap reads from a file.
struct LibpcapReading {
    bool isOpen = false;
    bool isWhole = false; ///< it came to the end, rather than to what it takes for an error
    std::vector<KeptPacket> packets;
};

/// Reads with libpcap. Its link types are the same as in the file for those that tests use.
inline LibpcapReading readingOfLibpcap(const QString &path)
{
    LibpcapReading reading;
    char message[PCAP_ERRBUF_SIZE] = {};
    pcap_t *file = pcap_open_offline_with_tstamp_precision(qPrintable(path), PCAP_TSTAMP_PRECISION_NANO, message);
    reading.isOpen = file != nullptr;
    if (!reading.isOpen)
        return reading;
    pcap_pkthdr *header = nullptr;
    const u_char *data = nullptr;
    int result = 0;
    while ((result = pcap_next_ex(file, &header, &data)) == 1) {
        KeptPacket packet;
        packet.time = header->ts.tv_sec * Second + header->ts.tv_usec;
        packet.bytes.assign(reinterpret_cast<const char *>(data), header->caplen);
        packet.wireLength = header->len;
        packet.linkType = static_cast<LinkType>(pcap_datalink(file));
        reading.packets.push_back(packet);
    }
    reading.isWhole = result == PCAP_ERROR_BREAK;
    pcap_close(file);
    return reading;
}

inline std::vector<KeptPacket> readByLibpcap(const QString &path)
{
    return readingOfLibpcap(path).packets;
}

inline bool writeFile(const QString &path, const std::string &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly)
           && file.write(bytes.data(), static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size());
}

} // namespace tcpladder::test
