# SPDX-License-Identifier: GPL-3.0-or-later
# `cpack --config build/release/CPackConfig.cmake` makes a package for Debian and its relatives,
# `cpack --config build/release/CPackSourceConfig.cmake` an archive of the sources. ./dev package does both.
set(CPACK_PACKAGE_NAME tcpladder)
set(CPACK_PACKAGE_VENDOR "tcpladder")
set(CPACK_PACKAGE_CONTACT "tcpladder <tcpladder@tcpladder.org>")
set(CPACK_PACKAGE_HOMEPAGE_URL "https://tcpladder.org")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "shows TCP captures as a ladder with the state of both sides")
set(CPACK_PACKAGE_DESCRIPTION
"tcpladder draws each TCP connection of a packet capture as a ladder: the
client on the left, the server on the right, an arrow for every segment, and
beside it the state that RFC 9293 gives either side. It marks what went wrong,
such as retransmissions, lost segments and closed windows, and says why it
thinks so.

It opens captures of tcpdump and Wireshark and makes pictures for slides.
Captures that explain TCP step by step come with it.")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/resources/debian/stage.cmake)
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Qt draws the program's icon by a plugin of its SVG package, which dpkg-shlibdeps cannot see.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "adduser, libcap2-bin, libqt6svg6")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, qt6-translations-l10n, fonts-noto-core, fonts-noto-cjk")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "tcpdump")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
    ${PROJECT_SOURCE_DIR}/resources/debian/postinst ${PROJECT_SOURCE_DIR}/resources/debian/postrm)

set(CPACK_SOURCE_GENERATOR TXZ)
set(CPACK_SOURCE_PACKAGE_FILE_NAME tcpladder-${PROJECT_VERSION})
set(CPACK_SOURCE_IGNORE_FILES "/[.]git/" "${PROJECT_SOURCE_DIR}/build" "/CMakeLists[.]txt[.]user")
include(CPack)
