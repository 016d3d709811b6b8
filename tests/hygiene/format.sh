#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# format.sh ROOT [--apply]: names the C++ files that are not as .clang-format has them, or makes them so.
set -u
cd "$1" || exit 1

# Other versions of clang-format lay the same code out differently, so only the one that .clang-format is written for may judge.
for tool in clang-format-14 clang-format ''; do
    [[ -n $tool ]] || { echo 'clang-format 14 is not installed: nothing was checked'; exit 77; }
    [[ $("$tool" --version 2>/dev/null) == *' version 14.'* ]] && break
done

mapfile -d '' files < <(find app core tests -type f \( -name '*.cpp' -o -name '*.h' \) -print0)
((${#files[@]} > 0)) || exit 0
if [[ ${2:-} == --apply ]]; then
    exec "$tool" -i "${files[@]}"
fi
"$tool" --dry-run --Werror "${files[@]}" 2>&1 | sed -nE 's/^([^:]+):([0-9]+):.*clang-format.*/\1:\2: not in the form of .clang-format/p' \
    | awk -F: '!seen[$1]++'
exit "${PIPESTATUS[0]}"
