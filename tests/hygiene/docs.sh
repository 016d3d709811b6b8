#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# docs.sh ROOT: doxygen reads the core's headers without a warning, into a folder that is thrown away.
set -euo pipefail
command -v doxygen >/dev/null || { echo 'doxygen is not installed: nothing was checked'; exit 77; }
cd "$1"
output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT
{ cat resources/doxyfile && printf 'OUTPUT_DIRECTORY = %s\nGENERATE_HTML = NO\nGENERATE_XML = YES\n' "$output"; } | doxygen -
