"""No more files are read at once than there are places, whoever reads them."""

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
