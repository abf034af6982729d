"""A process that echoes as long as it is asked, and does what it is told to do besides."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reports.importers.opening import confined
from reports.importers.opening.conversation import NO_MORE, ONE_MORE
from reports.importers.opening.reader import hear, say


def obey(word: str) -> object:
    """What makes a process unfit for another file."""
    acts = {
        "leave a file": lambda: Path(tempfile.gettempdir(), "left").write_text("x"),
        "work long": lambda: _work(0.4),
        "grow": lambda: bytearray(2 * 1024 * confined.MOST_GROWTH).find(b"x"),
        "call a program": confined.read_no_more,
        "begin a child": lambda: subprocess.Popen(["sleep", "100"]) and confined.read_no_more(),
    }
    return acts.get(word, str)()


def _work(seconds: float) -> None:
    while time.process_time() < seconds:
        pass


if __name__ == "__main__":
    confined.confine()
    confined.MOST_LIFE = 0.3
    may_go_on = True
    while may_go_on:
        try:
            heard = hear(sys.stdin.buffer)
        except EOFError:
            break
        obey(heard.decode())
        say(sys.stdout.buffer, b"%d %s" % (os.getpid(), tempfile.gettempdir().encode()))
        may_go_on = confined.may_read_one_more()
        say(sys.stdout.buffer, ONE_MORE if may_go_on else NO_MORE)
