# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes truth.json so that a person can read it too."""
import json


def write_json(path, value):
    """Indented, but with each innermost object on a line of its own."""
    def flat(item):
        if isinstance(item, list):
            return not any(isinstance(v, (dict, list)) for v in item)
        return not isinstance(item, dict)

    def lines(item, indent):
        nested = item.values() if isinstance(item, dict) else item if isinstance(item, list) else ()
        if all(flat(v) for v in nested):
            return json.dumps(item, ensure_ascii=False)
        inner = " " * (indent + 1)
        if isinstance(item, dict):
            rows = [f"{inner}{json.dumps(k)}: {lines(v, indent + 1)}" for k, v in item.items()]
            return "{\n" + ",\n".join(rows) + "\n" + " " * indent + "}"
        return "[\n" + ",\n".join(inner + lines(v, indent + 1) for v in item) + "\n" + " " * indent + "]"
    with open(path, "w", encoding="utf-8") as file:
        file.write(lines(value, 0) + "\n")
