#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tidy.py ROOT BUILD: clang-tidy judges the program's sources, many of them read as one.

Most of clang-tidy's time for a file goes into the headers of Qt and of the library, so that all files together cost little
more than one: files are included into a unit unless they give one name to different things. BUILD has compile_commands.json.
Exits 77 where clang-tidy 14, for which .clang-tidy is written, is not installed. `./dev tidy` judges each file alone, and
the tests too, which takes a hundred times as long.
"""
import json
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

# What stands in the first column of an unnamed namespace: types, then functions and constants.
OWN_NAME = re.compile(r"(?:enum class|enum|class|struct|using|#define|namespace) +(\w+)"
                      r"|\w[\w:<>*&,\[\] ]*?[ *&](\w+)(?:\[[^\]]*\])?(?:\(| =|\{|;)")
HEADERS_NAME = re.compile(r"^(?:enum class|enum|class|struct|using) +(\w+)", re.M)
ERROR = re.compile(r"^(\S+?):\d+:\d+: (?:fatal )?error: .*\[clang-diagnostic-error", re.M)


def own_names(text):
    """The names that a source gives to what no other source sees."""
    names, inside = set(), False
    for line in text.splitlines():
        if line.startswith("namespace {"):
            inside = True
        elif line == "} // namespace":
            inside = False
        elif inside or line.startswith(("static ", "#define ", "int main(")):
            match = OWN_NAME.match(line)
            names.update(filter(None, match.groups()) if match else ())
    return names


def units(sources, headers):
    """The sources in lists in which no two have a name in common, and none has one that some header has."""
    alone, shared = [], []
    for source in sources:
        names = own_names(source.read_text())
        if names & headers:
            alone.append([source])
            continue
        for members, taken in shared:
            if not names & taken:
                members.append(source)
                taken |= names
                break
        else:
            shared.append(([source], names))
    return [members for members, _ in shared] + alone


def options_of(commands, part):
    """All definitions and folders with which sources of a part of the tree are compiled."""
    options = {"-std=c++20": None}
    for command in commands:
        if f"/{part}/" not in command["file"]:
            continue
        words = shlex.split(command["command"])
        for word, following in zip(words, words[1:] + [""]):
            if word == "-isystem":
                options["-isystem" + following] = None
            elif word.startswith(("-D", "-I")):
                options[word] = None
    return list(options)


def judge(tool, root, folder, members, options):
    """Prints what is wrong with the members, and returns whether all is well."""
    unit = folder / "unit.cpp"
    unit.write_text("".join(f'#include "{member}" // NOLINT\n' for member in members))
    result = subprocess.run([tool, "-quiet", f"--config-file={root}/.clang-tidy", r"-header-filter=/(core|app)/",
                             str(unit), "--", *options], cwd=root, capture_output=True, text=True)
    if result.returncode == 0:
        return True
    # A name that the patterns above did not see: whoever has it is judged alone.
    clashing = {pathlib.Path(name) for name in ERROR.findall(result.stdout)} & set(members)
    if clashing and len(members) > 1:
        rest = [member for member in members if member not in clashing]
        parts = ([rest] if rest else []) + [[member] for member in sorted(clashing)]
        return all([judge(tool, root, folder, part, options) for part in parts])
    print(result.stdout.replace(f"{root}/", "") or result.stderr)
    return False


def main():
    root, build = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    tool = next((name for name in ("clang-tidy-14", "clang-tidy") if shutil.which(name)), None)
    if tool is None or " version 14." not in subprocess.run([tool, "--version"], capture_output=True, text=True).stdout:
        print("clang-tidy 14 is not installed: nothing was checked")
        return 77
    folder = build / "tidy"
    folder.mkdir(exist_ok=True)
    commands = json.loads((build / "compile_commands.json").read_text())
    headers = set()
    for header in [*root.glob("core/**/*.h"), *root.glob("app/**/*.h")]:
        headers.update(HEADERS_NAME.findall(header.read_text()))
    is_well = True
    for part in ("core", "app"):
        options = options_of(commands, part)
        for members in units(sorted(root.glob(f"{part}/**/*.cpp")), headers):
            is_well = judge(tool, root, folder, members, options) and is_well
    return 0 if is_well else 1


if __name__ == "__main__":
    sys.exit(main())
