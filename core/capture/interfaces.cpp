// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/interfaces.h"

#include "core/capture/filedescriptor.h"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <netinet/in.h>
#include <pcap/pcap.h>
#include <spawn.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace tcpladder {
namespace {

std::string addressText(const sockaddr *address)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (address == nullptr)
        return {};
    if (address->sa_family == AF_INET)
        inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in *>(address)->sin_addr, text.data(), text.size());
    else if (address->sa_family == AF_INET6)
        inet_ntop(AF_INET6, &reinterpret_cast<const sockaddr_in6 *>(address)->sin6_addr, text.data(), text.size());
    return text.data();
}

/// What @p program prints; nothing if it cannot be started.
std::string outputOf(const std::string &program, std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), program);
    std::vector<char *> pointers;
    pointers.reserve(arguments.size() + 1);
    for (std::string &argument : arguments)
        pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return {};
    const FileDescriptor reading(ends[0]);
    FileDescriptor writing(ends[1]);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, writing.get(), STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t process = -1;
    const int failure = posix_spawn(&process, program.c_str(), &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failure != 0)
        return {};
    writing = FileDescriptor();
    std::string output;
    std::array<char, 4096> buffer{};
    for (;;) {
        const ssize_t got = read(reading.get(), buffer.data(), buffer.size());
        if (got > 0)
            output.append(buffer.data(), static_cast<std::size_t>(got));
        else if (got == 0 || errno != EINTR)
            break;
    }
    while (waitpid(process, nullptr, 0) < 0 && errno == EINTR) {}
    return output;
}

} // namespace

Result<std::vector<Interface>> listInterfaces()
{
    std::array<char, PCAP_ERRBUF_SIZE> message{};
    pcap_if_t *first = nullptr;
    if (pcap_findalldevs(&first, message.data()) != 0)
        return Error{ErrorCode::CaptureFailed, {}, -1, message.data()};
    const auto counters = packetCounters();
    std::vector<Interface> interfaces;
    for (const pcap_if_t *each = first; each != nullptr; each = each->next) {
        Interface interface;
        interface.name = each->name;
        interface.description = each->description != nullptr ? each->description : "";
        interface.isUp = (each->flags & PCAP_IF_UP) != 0;
        interface.isLoopback = (each->flags & PCAP_IF_LOOPBACK) != 0;
        interface.isDevice = counters.contains(interface.name);
        for (const pcap_addr_t *address = each->addresses; address != nullptr; address = address->next) {
            if (std::string text = addressText(address->addr); !text.empty())
                interface.addresses.push_back(std::move(text));
        }
        interfaces.push_back(std::move(interface));
    }
    pcap_freealldevs(first);
    return interfaces;
}

std::map<std::string, CaptureAccess> captureAccess(const std::string &helper, const std::vector<Interface> &interfaces)
{
    std::map<std::string, CaptureAccess> access;
    std::vector<std::string> arguments{"--check"};
    for (const Interface &interface : interfaces) {
        access[interface.name] = CaptureAccess::Unknown;
        arguments.push_back(interface.name);
    }
    std::istringstream answers(outputOf(helper, arguments));
    std::string word;
    std::string name;
    while (answers >> word && std::getline(answers >> std::ws, name))
        access[name] = word == "ok"           ? CaptureAccess::Allowed
                       : word == "permission" ? CaptureAccess::Denied
                                              : CaptureAccess::Failed;
    return access;
}

std::map<std::string, std::uint64_t> packetCounters()
{
    // "  eth0: bytes packets errs drop fifo frame compressed multicast | bytes packets …", after two lines of heading
    std::map<std::string, std::uint64_t> counters;
    std::ifstream in("/proc/self/net/dev");
    std::uint64_t sum = 0;
    for (std::string line; std::getline(in, line);) {
        const std::size_t colon = line.rfind(':');
        const std::size_t begin = line.find_first_not_of(' ');
        if (colon == std::string::npos)
            continue;
        std::istringstream numbers(line.substr(colon + 1));
        std::array<std::uint64_t, 10> values{};
        for (std::uint64_t &value : values)
            numbers >> value;
        const std::uint64_t packets = values[1] + values[9];
        counters[line.substr(begin, colon - begin)] = packets;
        sum += packets;
    }
    counters["any"] = sum;
    return counters;
}

} // namespace tcpladder
