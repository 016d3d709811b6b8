// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <unistd.h>

namespace tcpladder {

/// Becomes the program @p name of this project, with the same command line: it stands beside this one in the build, and
/// where CMake has put it once installed. Returns only if it could not be started, why.
inline std::error_code becomeProgram(const char *name, char **argv)
{
    std::error_code failure;
    const auto folder = std::filesystem::read_symlink("/proc/self/exe", failure).parent_path();
    if (failure)
        return failure;
    for (const std::filesystem::path place : {"", TCPLADDER_PROGRAMS})
        execv((folder / place / name).c_str(), argv);
    return {errno, std::generic_category()};
}

} // namespace tcpladder
