// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace tcpladder {

/// What `tcpladder --print flows FILE` and `--print flows-jsonl FILE` ask for: lists that are the same in every language,
/// so that neither words nor Qt are needed, whose loading takes as long as reading a hundred thousand packets.
struct FlowListJob {
    enum class Form : std::uint8_t { Table, JsonLines };
    Form form = Form::Table;
    std::string file;
};

/// The job that @p arguments, of which the first is the program, ask for; empty if they ask for anything else or more.
std::optional<FlowListJob> flowListJob(std::span<char *const> arguments);

/// Prints the list of a plain capture that has nothing wrong. Otherwise prints nothing and returns false: the capture is
/// read once more then by who can say what is wrong with it.
bool printFlowList(const FlowListJob &job);

} // namespace tcpladder
