# SPDX-License-Identifier: GPL-3.0-or-later
# Every target of ours links this; a warning is mended, or is an error where TCPLADDER_WERROR asks for it.
option(TCPLADDER_WERROR "Treat warnings as errors" OFF)

add_library(tcpladder-warnings INTERFACE)
target_compile_options(tcpladder-warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion
    # GCC 12 takes "literal" + std::string for overlapping copies (its bug 105651).
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
    $<$<BOOL:${TCPLADDER_WERROR}>:-Werror>)
