#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# layers.sh ROOT: includes point one way. A folder of core/ knows only the folders named here, and core/ knows no Qt.
set -u
cd "$1" || exit 1
declare -A may_include=(
    [base]=''
    [net]='base'
    [capture]='base net'
    [tcp]='base net'
    [store]='base net capture tcp'
    [series]='base net capture tcp store'
    [why]='base net capture tcp store'
    [ladder]='base net capture tcp store why'
    [report]='base net capture tcp store why ladder'
)
status=0

for folder in core/*/; do
    folder=$(basename "$folder")
    if [[ ! -v may_include[$folder] ]]; then
        echo "core/$folder has no place among the layers"
        status=1
        continue
    fi
    allowed=" $folder ${may_include[$folder]} "
    while IFS=: read -r file line text; do
        included=${text#*\"core/}
        included=${included%%/*}
        if [[ $allowed != *" $included "* ]]; then
            echo "$file:$line: core/$folder may not include core/$included"
            status=1
        fi
    done < <(grep -rnE --include='*.h' --include='*.cpp' '^[[:space:]]*#[[:space:]]*include[[:space:]]*"core/' "core/$folder")
done

if grep -rnE --include='*.h' --include='*.cpp' '^[[:space:]]*#[[:space:]]*include[[:space:]]*(<Q|"app/)' core; then
    echo 'core/ may include neither Qt nor app/'
    status=1
fi
exit "$status"
