#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the pictures that the README shows, from the lessons' captures: make.sh [PROGRAM]
# Those of the window need Xvfb, xdotool and ImageMagick, and are left as they are without them.
set -euo pipefail
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
program=${1:-$here/../../build/release/app/tcpladder}

capture() { echo "$here/../lessons/$1/capture.pcap"; }
# draw NAME LESSON [OPTION…]
draw() { "$program" --language en --export "$here/$1.png" "${@:3}" "$(capture "$2")"; }

for lesson in tutorial fast-retransmit zero-window simultaneous-close reordering half-close; do
    draw "$lesson" "$lesson"
done
draw simultaneous-close-scale simultaneous-close --time scale
draw tutorial-zh tutorial --language zh_CN
draw tutorial-print tutorial --theme print
draw download download --fold data --card --one-page --size 16:9

for tool in Xvfb xdotool import; do
    command -v "$tool" >/dev/null || { echo "make.sh: $tool is missing: no pictures of the window" >&2; exit 0; }
done
home=$(mktemp -d)
exec {number}<> <(:)
Xvfb -displayfd "$number" -screen 0 1600x1000x24 2>/dev/null &
server=$!
trap 'kill "$server"; rm -rf "$home"' EXIT
read -r -u "$number" display
export DISPLAY=:$display HOME=$home XDG_CONFIG_HOME=$home XDG_DATA_HOME=$home XDG_RUNTIME_DIR=$home
unset QT_QPA_PLATFORM WAYLAND_DISPLAY

# show NAME LESSON SEGMENT [OPTION…]: the window with the segment selected, whose number is typed as a user would
show() {
    "$program" "${@:4}" "$(capture "$2")" &
    local window
    window=$(xdotool search --sync --onlyvisible --name ' — tcpladder' | tail -1)
    xdotool windowmove "$window" 0 0 windowsize "$window" 1600 1000 windowfocus "$window"
    sleep 2
    xdotool key ctrl+g
    sleep 1
    xdotool type "$3"
    xdotool key Return
    sleep 2
    import -window root "$here/$1.png"
    kill %%
    wait %% 2>/dev/null || true
}
show window-light fast-retransmit 20 --language en --theme light
show window-dark zero-window 12 --language en --theme dark
show window-zh tutorial 4 --language zh_CN --theme light
