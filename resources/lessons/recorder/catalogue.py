# SPDX-License-Identifier: GPL-3.0-or-later
"""The register of lessons: each is a function that makes traffic in a Network made as the decorator says."""
import dataclasses
import typing


@dataclasses.dataclass
class Lesson:
    name: str
    summary: str
    point: str                  # "client", "middle" or "server"
    play: typing.Callable       # Network -> None
    path: dict                  # for Path
    options: dict               # for Network and Capture
    flows: list                 # [(client port, server port)]
    trouble: dict               # how many segments are to be "lost", "sent_again", "overtaken"; 0 if not said


LESSONS = {}


def lesson(name, summary, point, flows=((50000, 80),), path=None, trouble=None, **options):
    def register(play):
        LESSONS[name] = Lesson(name, summary, point, play, path or {}, options, list(flows),
                               {"lost": 0, "sent_again": 0, "overtaken": 0} | (trouble or {}))
        return play
    return register
