// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture-helper/helperoptions.h"

#include <array>
#include <charconv>
#include <climits>
#include <cstdio>
#include <cstring>
#include <getopt.h>

namespace tcpladder::helper {
namespace {

constexpr const char *Usage =
    "tcpladder-capture captures for tcpladder, which starts it; it is of no use alone.\n"
    "It opens an interface, gives up every right, and writes packets to descriptor 3 until descriptor 0 closes.\n"
    "  --interface NAME [--filter EXPR] [--snaplen N] [--buffer MIB] [--no-promiscuous] [--immediate] [--pcap]\n"
    "  [--stop-seconds N] [--stop-packets N] [--stop-bytes N] [--ring-bytes N]\n"
    "  --check NAME...   say of each interface whether this user may capture there\n";

enum Option { Interface = 1, Filter, SnapLength, Buffer, StopSeconds, StopPackets, StopBytes, RingBytes, Check };

template <typename T>
bool readNumber(const char *text, T &value)
{
    const char *end = text + std::strlen(text);
    const auto [stop, error] = std::from_chars(text, end, value);
    return error == std::errc() && stop == end && value >= T{0};
}

} // namespace

std::optional<HelperOptions> parseHelperOptions(int argc, char **argv)
{
    HelperOptions options;
    int noPromiscuous = 0;
    int immediate = 0;
    int pcap = 0;
    const std::array<option, 13> known{{{"interface", required_argument, nullptr, Interface},
                                        {"filter", required_argument, nullptr, Filter},
                                        {"snaplen", required_argument, nullptr, SnapLength},
                                        {"buffer", required_argument, nullptr, Buffer},
                                        {"stop-seconds", required_argument, nullptr, StopSeconds},
                                        {"stop-packets", required_argument, nullptr, StopPackets},
                                        {"stop-bytes", required_argument, nullptr, StopBytes},
                                        {"ring-bytes", required_argument, nullptr, RingBytes},
                                        {"check", no_argument, nullptr, Check},
                                        {"no-promiscuous", no_argument, &noPromiscuous, 1},
                                        {"immediate", no_argument, &immediate, 1},
                                        {"pcap", no_argument, &pcap, 1},
                                        {nullptr, 0, nullptr, 0}}};
    bool isRight = true;
    bool isCheck = false;
    for (int code = 0; isRight && (code = getopt_long(argc, argv, "", known.data(), nullptr)) != -1;) {
        switch (code) {
        case 0:
            break;
        case Interface:
            options.interface = optarg;
            break;
        case Filter:
            options.filter = optarg;
            break;
        case SnapLength:
            isRight = readNumber(optarg, options.snapLength) && options.snapLength > 0;
            break;
        case Buffer:
            isRight = readNumber(optarg, options.bufferMebibytes) && options.bufferMebibytes > 0
                      && options.bufferMebibytes < INT_MAX / (1024 * 1024);
            break;
        case StopSeconds:
            isRight = readNumber(optarg, options.stopSeconds);
            break;
        case StopPackets:
            isRight = readNumber(optarg, options.stopPackets);
            break;
        case StopBytes:
            isRight = readNumber(optarg, options.stopBytes);
            break;
        case RingBytes:
            isRight = readNumber(optarg, options.ringBytes);
            break;
        case Check:
            isCheck = true;
            break;
        default:
            isRight = false;
        }
    }
    if (isCheck)
        options.checked.assign(argv + optind, argv + argc);
    if (!isRight || (options.interface.empty() && !isCheck) || (!isCheck && optind != argc)) {
        std::fputs(Usage, stderr);
        return std::nullopt;
    }
    options.isPromiscuous = noPromiscuous == 0;
    options.isImmediate = immediate != 0;
    options.format = pcap != 0 ? CaptureEncoder::Format::Pcap : CaptureEncoder::Format::Pcapng;
    return options;
}

} // namespace tcpladder::helper
