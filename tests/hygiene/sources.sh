#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# sources.sh ROOT: every source opens with its licence, and no file knows somebody's home directory.
set -u
cd "$1" || exit 1
status=0
complain() { printf '%s\n' "$1" "$2" | sed '2,$s/^/    /'; status=1; }

folders=(app cmake core resources tests translations)
licence='SPDX-License-Identifier: (GPL-3[.]0-or-later|FSFAP)' # AppStream wants its metadata under a licence like FSFAP

# The first lines, because a script's first is its interpreter and an XML file's its declaration.
without=$(find "${folders[@]}" CMakeLists.txt dev .ci -type f \
    \( -name '*.cpp' -o -name '*.h' -o -name '*.in' -o -name CMakeLists.txt -o -name '*.cmake' -o -name '*.sh' \
       -o -name '*.py' -o -name '*.svg' -o -name '*.desktop' -o -name '*.xml' -o -name '*.1' -o -path dev -o -path '.ci/*' \) \
    -exec awk -v licence="$licence" '
        BEGIN { for (i = 1; i < ARGC; i++) without[ARGV[i]] }
        FNR > 3 { nextfile }
        $0 ~ licence { delete without[FILENAME] }
        END { for (file in without) print file }' {} + | sort)
[[ -z $without ]] || complain "no SPDX licence line at the top of:" "$without"

# -I leaves binary files out: a capture may hold any bytes.
paths=$(grep -rnIE '/(root|home)/' "${folders[@]}" ./*.* dev .ci)
[[ -z $paths ]] || complain "paths of one machine in:" "$paths"

exit "$status"
