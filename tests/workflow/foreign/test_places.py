"""No more files are read at once than there are places, whoever reads them."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from pytest_django import Settings

from reports.workflow.foreign import reading_places
from reports.workflow.foreign.reading_places import FullHouse, place


@pytest.fixture(autouse=True)
def _two_places(shared_folder: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.READING_PLACES = 2
    monkeypatch.setattr(reading_places, "PATIENCE", 0.3)


def test_a_full_house_is_said_and_a_place_given_back_is_free() -> None:
    with place():
        with place(), pytest.raises(FullHouse, match="请稍候再试"), place():
            pass
        with place():
            pass


def test_one_may_wait_for_a_place_and_the_next_is_told_at_once() -> None:
    taken = threading.Event()

    def waiting() -> None:
        with place():
            taken.set()

    with place():
        with place():
            one = threading.Thread(target=waiting)
            one.start()
            time.sleep(0.1)
            began = time.monotonic()
            with pytest.raises(FullHouse), place():
                pass
            assert time.monotonic() - began < 0.1
        assert taken.wait(1)
    one.join()


def test_a_process_that_ends_gives_its_place_back(shared_folder: Path) -> None:
    code = (
        "import fcntl, sys, time; file = open(sys.argv[1], 'ab');"
        "fcntl.flock(file, fcntl.LOCK_EX); print(flush=True); time.sleep(300)"
    )
    path = shared_folder / "reading-place-0.lock"
    other = subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE)
    with other:
        assert other.stdout
        other.stdout.readline()
        with place(), pytest.raises(FullHouse), place():
            pass
        other.kill()
    with place(), place():
        pass
