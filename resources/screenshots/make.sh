#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Draws the ladders that the README shows, from the lessons' captures: make.sh [PROGRAM]
set -euo pipefail
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
program=${1:-$here/../../build/release/app/tcpladder}
for lesson in tutorial fast-retransmit zero-window simultaneous-close; do
    "$program" --language en --export "$here/$lesson.png" "$here/../lessons/$lesson/capture.pcap"
done
"$program" --language zh_CN --export "$here/tutorial-zh.png" "$here/../lessons/tutorial/capture.pcap"
"$program" --language en --theme print --export "$here/tutorial-print.png" "$here/../lessons/tutorial/capture.pcap"
