"""Readers are forked by a process that is kept ready; it comes again, goes, and takes all along."""

import os
import time
from pathlib import Path

import pytest

from reports.importers import Unreadable
from reports.importers.opening import kept_ready
from reports.importers.opening.conversation import Conversation

ECHO = "tests.importers.echoing"


def _said(words: bytes) -> bytes:
    with Conversation(ECHO) as one:
        one.say(words)
        return one.hear()


def _nursery():
    return kept_ready._KEPT[0].process


def _is_gone(pid: int) -> bool:
    deadline = time.monotonic() + 5
    while Path("/proc", str(pid)).exists():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def test_each_file_has_a_process_of_its_own_and_all_have_one_nursery() -> None:
    first, second = (_said(b"a").split(), _said(b"b").split())
    assert (first[0], second[0]) == (b"a", b"b")
    assert first[1] != second[1]
    assert first[2] == second[2] == str(_nursery().pid).encode()
    assert _is_gone(int(first[1]))


def test_one_that_is_gone_is_begun_anew() -> None:
    _said(b"a")
    gone = _nursery()
    gone.kill()
    gone.wait()
    assert _said(b"b").startswith(b"b ")
    assert _nursery().pid != gone.pid


def test_whoever_lets_it_go_ends_the_readers_too() -> None:
    with Conversation(ECHO) as one:
        reader = one.reader.pid
        pid = _nursery().pid
        kept_ready.let_go()
        assert _is_gone(reader)
        assert _is_gone(pid)
        with pytest.raises(Unreadable, match="时间或者内存"):
            one.hear()


def test_a_reader_puts_its_files_where_they_are_cleared_away_whatever_was_rehearsed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept_ready.let_go()
    monkeypatch.setattr(kept_ready, "_LOADED", ["tests.importers.rehearsed"])
    with Conversation(ECHO) as one:
        one.say(b"a")
        assert one.hear().split()[3] == one.reader.folder.encode()
    kept_ready.let_go()


def test_only_what_it_began_is_ended() -> None:
    _said(b"a")
    kept_ready.end(os.getpid())
    assert _said(b"b").startswith(b"b ")


def test_it_goes_to_rest_and_is_begun_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    kept_ready.let_go()
    program = "import sys; from reports.importers.opening import nursery; "
    program += "nursery.IDLE = nursery.PAUSE = 0.1; nursery.main()"
    started = kept_ready.subprocess.Popen

    def hasty(command, **more):
        return started([command[0], "-c", program, *command[3:]], **more)

    monkeypatch.setattr(kept_ready.subprocess, "Popen", hasty)
    monkeypatch.setattr(kept_ready, "_LOADED", [])
    assert _said(b"a").startswith(b"a ")
    first = _nursery()
    assert first.wait(10) == 0
    assert _said(b"b").startswith(b"b ")
    kept_ready.let_go()


def test_a_nursery_that_does_not_answer_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    kept_ready.let_go()
    monkeypatch.setattr(kept_ready, "PATIENCE", 0.01)
    monkeypatch.setattr(kept_ready, "_LOADED", ["openpyxl"])
    with pytest.raises(Unreadable, match="太长时间"):
        _said(b"a")
    monkeypatch.undo()
    assert _said(b"b").startswith(b"b ")
