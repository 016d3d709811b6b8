// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/capture/packet.h"

#include <memory>
#include <string>

struct bpf_program;
struct pcap;

namespace tcpladder {

/// A capture filter, as pcap-filter(7) describes it, compiled for the packets of one link type.
class BpfProgram
{
public:
    /// Of a capture file: the byte order in which the loopback link types tell the address family.
    enum class Family : std::uint8_t { Native, Swapped };

    /// Compiles @p expression, of which an empty one takes every packet. Fails with ErrorCode::InvalidFilter, whose
    /// file is the expression, whose offset is the byte of it at which it goes wrong (its length if something is
    /// missing at its end, -1 if it is wrong as a whole), and whose detail is what libpcap says.
    static Result<BpfProgram> compile(const std::string &expression, LinkType linkType, Family family = Family::Native);
    /// The same for an interface or file that libpcap has opened; @p netmask is what "ip broadcast" goes by.
    static Result<BpfProgram> compile(const std::string &expression, pcap *handle, std::uint32_t netmask = 0);

    bool matches(const Packet &packet) const;
    /// For libpcap, such as pcap_setfilter(); it stays this object's.
    bpf_program *program() const { return m_program.get(); }

private:
    struct Deleter {
        void operator()(bpf_program *program) const;
    };

    explicit BpfProgram(bpf_program *program) : m_program(program) {}

    std::unique_ptr<bpf_program, Deleter> m_program;
};

/// Where a filter goes wrong that @p handle refuses with @p message: as the offset of BpfProgram::compile()'s error.
std::int64_t findFilterProblem(const std::string &expression, const std::string &message, pcap *handle);

} // namespace tcpladder
