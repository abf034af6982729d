"""A reader that answered well waits for the next file; any other ends with its own."""

import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reports.importers import Unreadable
from reports.importers.opening import confined, conversation, kept_ready
from reports.importers.opening.conversation import Conversation
from tests.importers.test_kept_ready import _is_gone, _nursery

ON = "tests.importers.echoing_on"


@pytest.fixture(autouse=True)
def _nobody_waits() -> Iterator[None]:
    yield
    while conversation._WAITING:
        conversation._WAITING.popitem()[1].end()


def _pid(word: str = "", may_stay: bool = True) -> int:
    with Conversation(ON, may_stay) as one:
        one.say(word.encode())
        pid, folder = one.hear().split()
        assert folder.decode() == one.reader.folder
    return int(pid)


def test_one_reader_reads_file_after_file() -> None:
    assert len({_pid() for _ in range(5)}) == 1


def test_one_that_may_not_stay_ends_with_its_file() -> None:
    first = _pid(may_stay=False)
    assert _is_gone(first)
    assert _pid(may_stay=False) != first


@pytest.mark.parametrize(
    "word", ["leave a file", "work long", "grow", "call a program", "begin a child"]
)
def test_one_that_is_not_as_good_as_new_ends(word: str) -> None:
    first = _pid(word)
    assert _is_gone(first)
    assert _pid() != first


def test_each_file_has_all_of_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")
    told: list[tuple[int, int]] = []
    monkeypatch.setattr(resource, "setrlimit", lambda kind, limits: told.append((kind, limits[0])))
    monkeypatch.setattr(confined, "_bound", True)
    monkeypatch.setattr(confined, "_spent", False)
    monkeypatch.setattr(confined, "_first_size", 2**40)
    monkeypatch.setattr(confined.os, "listdir", lambda folder: [])
    used = resource.struct_rusage((3.2, 0.3, *[0] * 14))
    monkeypatch.setattr(resource, "getrusage", lambda who: used)
    assert confined.may_read_one_more()
    assert told == [(resource.RLIMIT_CPU, 4 + confined.MOST_SECONDS)]


def test_a_failure_on_this_side_ends_it() -> None:
    conversing = Conversation(ON, may_stay=True)
    with pytest.raises(ZeroDivisionError), conversing:
        raise ZeroDivisionError
    assert _is_gone(conversing.reader.pid)


def test_one_that_was_ended_while_it_waited_is_replaced_without_a_word() -> None:
    first = _pid()
    folder = Path(conversation._WAITING[ON].folder)
    os.kill(first, signal.SIGKILL)
    while " Z " not in Path("/proc", str(first), "stat").read_text():
        pass
    assert _pid() != first
    assert not folder.exists()


def test_those_that_wait_end_with_their_nursery() -> None:
    first, folder = _pid(), Path(conversation._WAITING[ON].folder)
    nursery = _nursery()
    kept_ready.let_go()
    assert _is_gone(first)
    assert not folder.exists()
    assert _pid() != first
    assert _nursery().pid != nursery.pid


def test_one_whose_nursery_was_killed_is_replaced_and_goes() -> None:
    first = _pid()
    nursery = _nursery()
    nursery.kill()
    nursery.wait()
    assert _pid() != first
    assert _is_gone(first)


def test_two_at_once_have_two_readers_and_one_waits_afterwards() -> None:
    with Conversation(ON, may_stay=True) as one, Conversation(ON, may_stay=True) as other:
        pids = {one.reader.pid, other.reader.pid}
        for each in (one, other):
            each.say(b"")
            each.hear()
    assert len(pids) == 2
    waiting = conversation._WAITING[ON]
    (gone,) = pids - {waiting.pid}
    assert _is_gone(gone)


def test_threads_share_none() -> None:
    together = threading.Barrier(3)
    pids: list[int] = []

    def ask() -> None:
        with Conversation(ON, may_stay=True) as one:
            together.wait(10)
            one.say(b"")
            pids.append(int(one.hear().split()[0]))

    _pid()
    threads = [threading.Thread(target=ask) for _ in range(3)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(set(pids)) == 3


def test_a_fork_of_who_asks_leaves_the_readers_of_the_other_alone() -> None:
    first = _pid()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            status = int(_pid() == first)
            kept_ready.let_go()
        finally:
            os._exit(status)
    assert os.waitpid(child, 0)[1] == 0
    assert _pid() == first


def test_silence_at_the_end_is_waited_for_no_longer_than_a_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(conversation, "LONGEST", 0.5)
    with Conversation(ON, may_stay=True) as one:
        pid = one.reader.pid
        one.say(b"")
        one.hear()
        one.hear()  # it says that it stays, and then nothing
    assert _is_gone(pid)
    with pytest.raises(Unreadable, match="太长时间"), Conversation(ON, may_stay=True) as one:
        one.hear()
