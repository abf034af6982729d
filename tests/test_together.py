"""`make run`: web server and worker begin together, and end together however one of them ends."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workflow.background.real_workers import children, wait_for

PAIR = """
import sys
from reportsite.together import together
sleeper = (sys.executable, "-c", "import time; time.sleep(60)")
sys.exit(together(sleeper, sleeper))
"""


def _pair() -> subprocess.Popen[bytes]:
    one = subprocess.Popen([sys.executable, "-c", PAIR])
    wait_for(lambda: len(children(one.pid)) == 2, 20)
    return one


def _is_gone(pid: int) -> bool:
    """Whether a process has ended; one that nobody has taken leave of has as well."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
def test_told_to_end_both_end(told: signal.Signals) -> None:
    pair = _pair()
    both = children(pair.pid)
    pair.send_signal(told)
    assert pair.wait(10) == 0
    assert all(map(_is_gone, both))


@pytest.mark.parametrize("which", [0, 1])
def test_when_one_dies_the_other_ends_and_it_is_told(which: int) -> None:
    pair = _pair()
    both = children(pair.pid)
    os.kill(both[which], signal.SIGKILL)
    assert pair.wait(10) != 0
    assert all(map(_is_gone, both))


def test_both_end_when_whoever_began_them_is_killed() -> None:
    pair = _pair()
    both = children(pair.pid)
    pair.kill()
    pair.wait(5)
    wait_for(lambda: all(map(_is_gone, both)), 10)


def test_make_run_begins_both() -> None:
    script = (Path(__file__).parents[1] / ".setup" / "run.sh").read_text()
    assert "-m reportsite.together --bind" in script
