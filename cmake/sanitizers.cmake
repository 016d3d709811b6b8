# SPDX-License-Identifier: GPL-3.0-or-later
# TCPLADDER_SANITIZE is a list for -fsanitize=, such as "address,undefined" or "thread".
set(TCPLADDER_SANITIZE "" CACHE STRING "Sanitizers to build everything with, comma separated")

if(TCPLADDER_SANITIZE)
    add_compile_options(-fsanitize=${TCPLADDER_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${TCPLADDER_SANITIZE})
endif()
