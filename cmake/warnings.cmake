# SPDX-License-Identifier: GPL-3.0-or-later
# Every target of ours links this; a warning is mended, or is an error where TCPLADDER_WERROR asks for it.
option(TCPLADDER_WERROR "Treat warnings as errors" OFF)

add_library(tcpladder-warnings INTERFACE)
target_compile_options(tcpladder-warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion
    $<$<BOOL:${TCPLADDER_WERROR}>:-Werror>)
