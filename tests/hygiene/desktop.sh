#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The desktop entry and the metainfo are what desktops expect. Exits 77 where neither can be judged.
set -euo pipefail
files=$1/resources/desktop/org.tcpladder.tcpladder
judged=77
if command -v desktop-file-validate >/dev/null; then
    desktop-file-validate "$files.desktop"
    judged=0
fi
if command -v appstreamcli >/dev/null; then
    appstreamcli validate --no-net "$files.metainfo.xml"
    judged=0
fi
exit "$judged"
