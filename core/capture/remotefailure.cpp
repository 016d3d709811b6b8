// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/remotefailure.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <vector>

namespace tcpladder {
namespace {

constexpr int OfSsh = 255;            // ssh(1): its own errors, whatever the command's status is else
constexpr int CannotBeExecuted = 126; // of a shell (POSIX, 2.8.2)
constexpr int NotFound = 127;

bool says(std::string_view text, std::initializer_list<std::string_view> parts)
{
    return std::any_of(parts.begin(), parts.end(),
                       [text](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

/// The last lines that complain: tcpdump says what it does as well, and ssh that it has nobody to ask.
std::string complaintOf(std::string_view said)
{
    constexpr std::size_t Most = 3;
    std::vector<std::string> lines;
    while (!said.empty()) {
        const std::size_t end = std::min(said.find('\n'), said.size());
        std::string_view line = said.substr(0, end);
        said.remove_prefix(std::min(end + 1, said.size()));
        while (!line.empty() && (line.back() == '\r' || line.back() == ' '))
            line.remove_suffix(1);
        if (!line.empty()
            && !says(line, {"listening on ", "data link type ", "verbose output suppressed", " packets captured",
                            " packets received by ", " packets dropped by ", "remove with:", "ssh_askpass: exec(",
                            "  ssh-keygen -f"}))
            lines.emplace_back(line);
    }
    std::string text;
    for (std::size_t i = lines.size() - std::min(lines.size(), Most); i < lines.size(); ++i)
        text += (text.empty() ? "" : " · ") + lines[i];
    return text;
}

} // namespace

Error remoteFailure(const LiveSettings &settings, int status, std::string_view said)
{
    Error error{ErrorCode::CaptureFailedThere, settings.interface, -1, complaintOf(said)};
    const std::string_view text = error.detail;
    if (status == OfSsh) {
        error.code = ErrorCode::NotConnected;
        error.file = error.file.substr(0, error.file.rfind(':'));
    } else if (says(text, {"permission to", "Operation not permitted", "password is required", "not in the sudoers",
                           "not allowed to execute"})
               || status == CannotBeExecuted) {
        error.code = ErrorCode::MayNotCaptureThere;
    } else if (status == NotFound || says(text, {"command not found"})) {
        error.code = ErrorCode::NoProgramThere;
    } else if (says(text, {"No such device", "no such device"})) {
        error.code = ErrorCode::NoInterfaceThere;
    } else if (!settings.filter.empty() && says(text, {"filter expression", "syntax error"})) {
        error.code = ErrorCode::InvalidFilter;
        error.file = settings.filter;
    }
    return error;
}

} // namespace tcpladder
