# SPDX-License-Identifier: GPL-3.0-or-later
# What distributions build programs with that read what strangers wrote.
if(CMAKE_BUILD_TYPE STREQUAL "Release")
    add_compile_options(-fstack-protector-strong -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
    add_link_options(LINKER:-z,relro,-z,now)
endif()
