# SPDX-License-Identifier: GPL-3.0-or-later
# Brings the installed tree into Debian's form before cpack packs it.
if(NOT CPACK_GENERATOR STREQUAL "DEB")
    return() # the archive of the sources stays as it is
endif()
set(root ${CPACK_TEMPORARY_DIRECTORY}/usr)
set(doc ${root}/share/doc/tcpladder)
file(REMOVE ${doc}/LICENSE) # its place is /usr/share/common-licenses
file(COPY ${CMAKE_CURRENT_LIST_DIR}/copyright DESTINATION ${doc})
configure_file(${CMAKE_CURRENT_LIST_DIR}/changelog ${doc}/changelog @ONLY)
file(COPY ${CMAKE_CURRENT_LIST_DIR}/../../CHANGELOG.md DESTINATION ${doc})
file(GLOB pages ${root}/share/man/man*/*[0-9])
execute_process(COMMAND gzip -9nf ${doc}/changelog ${doc}/CHANGELOG.md ${pages} COMMAND_ERROR_IS_FATAL ANY)
file(GLOB_RECURSE files LIST_DIRECTORIES false ${root}/share/*)
file(CHMOD ${files} FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
