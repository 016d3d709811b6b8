// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tcpflags.h"

#include <array>
#include <string_view>
#include <utility>

namespace tcpladder {

std::string TcpFlags::tcpdumpText() const
{
    constexpr std::string_view Letters = "FSRP.UEW";
    std::string text;
    for (std::size_t i = 0; i < Letters.size(); ++i) {
        if ((m_bits >> i) & 1U)
            text += Letters[i];
    }
    return text.empty() ? "none" : text;
}

std::string TcpFlags::rfcText() const
{
    constexpr std::array<std::pair<Bit, std::string_view>, 9> Names = {{{Syn, "SYN"},
                                                                        {Fin, "FIN"},
                                                                        {Rst, "RST"},
                                                                        {Psh, "PSH"},
                                                                        {Ack, "ACK"},
                                                                        {Urg, "URG"},
                                                                        {Ece, "ECE"},
                                                                        {Cwr, "CWR"},
                                                                        {Ae, "AE"}}};
    std::string text;
    for (const auto &[bit, name] : Names) {
        if (!has(bit))
            continue;
        if (!text.empty())
            text += ',';
        text += name;
    }
    return text;
}

} // namespace tcpladder
