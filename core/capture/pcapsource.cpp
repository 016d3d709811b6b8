// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/pcapsource.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <pcap/pcap.h>
#include <sys/stat.h>

namespace tcpladder {

Result<std::unique_ptr<PacketSource>> PcapSource::open(const std::string &path)
{
    std::unique_ptr<PcapSource> source(new PcapSource(path));
    std::array<char, PCAP_ERRBUF_SIZE> message{};
    source->m_pcap = pcap_open_offline_with_tstamp_precision(path.c_str(), PCAP_TSTAMP_PRECISION_NANO, message.data());
    if (source->m_pcap == nullptr) {
        const int number = errno;
        const ErrorCode code = number == ENOENT   ? ErrorCode::NotFound
                               : number == EACCES ? ErrorCode::PermissionDenied
                                                  : ErrorCode::NotACapture;
        return Error{code, path, -1, message.data()};
    }
    source->m_file = pcap_file(source->m_pcap);
    source->m_linkType = static_cast<LinkType>(pcap_datalink(source->m_pcap));
    struct stat info{};
    if (source->m_file != nullptr && fstat(fileno(source->m_file), &info) == 0 && S_ISREG(info.st_mode))
        source->m_size = info.st_size;
    return std::unique_ptr<PacketSource>(std::move(source));
}

PcapSource::~PcapSource()
{
    if (m_pcap != nullptr)
        pcap_close(m_pcap);
}

PacketSource::Status PcapSource::next(Packet &packet)
{
    pcap_pkthdr *header = nullptr;
    const unsigned char *data = nullptr;
    packet.offset = position();
    const int result = pcap_next_ex(m_pcap, &header, &data);
    if (result == PCAP_ERROR_BREAK)
        return Status::End;
    if (result != 1) {
        m_error.code = ErrorCode::Corrupt;
        m_error.offset = packet.offset;
        m_error.detail = pcap_geterr(m_pcap);
        return Status::Failed;
    }
    packet.time = header->ts.tv_sec * Second + header->ts.tv_usec;
    packet.linkType = m_linkType;
    packet.bytes = {data, header->caplen};
    packet.wireLength = header->len;
    return Status::Packet;
}

std::int64_t PcapSource::position() const
{
    return m_size < 0 ? -1 : ftello(m_file);
}

bool PcapSource::seek(std::int64_t offset)
{
    return m_size >= 0 && fseeko(m_file, offset, SEEK_SET) == 0;
}

Result<std::unique_ptr<PacketSource>> openCapture(const std::string &path)
{
    return PcapSource::open(path);
}

} // namespace tcpladder
