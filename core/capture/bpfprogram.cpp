// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/bpfprogram.h"

#include "core/capture/captureformat.h"
#include "core/capture/linktypes.h"

#include <array>
#include <bit>
#include <cstdio>
#include <pcap/pcap.h>

namespace tcpladder {

namespace {

struct CloseHandle {
    void operator()(pcap *handle) const { pcap_close(handle); }
};

/// Opens an empty capture file in memory: unlike pcap_open_dead(), that knows link types by their numbers in files, and
/// byte orders.
std::unique_ptr<pcap, CloseHandle> openEmpty(LinkType linkType, BpfProgram::Family family)
{
    std::array<std::uint8_t, 24> header{};
    const bool isLittle = (std::endian::native == std::endian::little) == (family == BpfProgram::Family::Native);
    const auto put = [&](std::size_t at, std::uint32_t value, unsigned width) {
        for (unsigned i = 0; i < width; ++i)
            header[at + i] = static_cast<std::uint8_t>(value >> 8 * (isLittle ? i : width - 1 - i));
    };
    put(0, static_cast<std::uint32_t>(PcapMagic::MicrosecondTicks), 4);
    put(4, 2, 2);
    put(6, 4, 2);
    put(16, maximumCaptureLength(linkType), 4);
    put(20, static_cast<std::uint32_t>(linkType), 4);
    FILE *file = fmemopen(header.data(), sizeof header, "rb");
    if (file == nullptr)
        return nullptr;
    std::array<char, PCAP_ERRBUF_SIZE> message{};
    pcap *handle = pcap_fopen_offline(file, message.data());
    if (handle == nullptr)
        fclose(file);
    return std::unique_ptr<pcap, CloseHandle>(handle);
}

} // namespace

void BpfProgram::Deleter::operator()(bpf_program *program) const
{
    pcap_freecode(program);
    delete program;
}

Result<BpfProgram> BpfProgram::compile(const std::string &expression, pcap *handle, std::uint32_t netmask)
{
    auto program = std::make_unique<bpf_program>();
    if (pcap_compile(handle, program.get(), expression.c_str(), 1, netmask) == 0)
        return BpfProgram(program.release());
    const std::string message = pcap_geterr(handle);
    return Error{ErrorCode::InvalidFilter, expression, findFilterProblem(expression, message, handle), message};
}

Result<BpfProgram> BpfProgram::compile(const std::string &expression, LinkType linkType, Family family)
{
    const auto handle = openEmpty(linkType, family);
    if (handle == nullptr)
        return Error{ErrorCode::InvalidFilter, expression, -1, {}};
    return compile(expression, handle.get());
}

bool BpfProgram::matches(const Packet &packet) const
{
    pcap_pkthdr header{};
    header.caplen = static_cast<bpf_u_int32>(packet.bytes.size());
    header.len = packet.wireLength;
    return pcap_offline_filter(m_program.get(), &header, packet.bytes.data()) != 0;
}

} // namespace tcpladder
