"""The shared store is killed, halted, filled, shut: nothing waits long, and limits still hold."""

import logging
import time
from collections.abc import Callable
from contextlib import closing

import pytest
from django.core.cache import cache, caches
from pytest_django import Settings
from redis import Redis

from reports.workflow.foreign import reading_places
from reports.workflow.foreign.reading_places import FullHouse, place
from reports.workflow.turns import store_line
from reports.workflow.turns.store_line import ask_again
from reports.workflow.turns.taking import counted, free_seat
from tests.shared_store import StoreServer

Harm = Callable[[StoreServer], None]
HARM = [StoreServer.kill, StoreServer.halt, StoreServer.fill, StoreServer.shut_out]

each_harm = pytest.mark.parametrize("harm", HARM, ids=lambda one: one.__name__)


@each_harm
def test_each_machine_counts_by_itself_meanwhile(
    store: StoreServer, harm: Harm, caplog: pytest.LogCaptureFixture
) -> None:
    assert [counted("a"), counted("a")] == [1, 2]
    harm(store)
    began = time.monotonic()
    assert [counted("a") for _ in range(20)] == list(range(1, 21))
    assert time.monotonic() - began < 1
    assert "counted by this machine alone" in caplog.text


@each_harm
def test_places_are_kept_meanwhile(
    store: StoreServer, harm: Harm, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.READING_PLACES = 1
    monkeypatch.setattr(reading_places, "PATIENCE", 0.1)
    with place():
        pass
    harm(store)
    with place(), pytest.raises(FullHouse), place():
        pass
    with place():
        pass


@pytest.mark.parametrize("harm", [StoreServer.kill, StoreServer.halt])
def test_a_place_is_given_back_although_the_store_went_away(store: StoreServer, harm: Harm) -> None:
    seat = free_seat("a")
    assert seat
    with closing(seat):
        harm(store)
        began = time.monotonic()
    assert time.monotonic() - began < 1


@each_harm
def test_the_cache_holds_nothing_meanwhile(store: StoreServer, harm: Harm) -> None:
    cache.set("a", "kept")
    assert cache.get("a") == "kept"
    harm(store)
    began = time.monotonic()
    for _ in range(20):
        cache.set("b", 1)
        assert cache.get("b", "none") == "none"
        assert not cache.has_key("b")
        cache.delete("b")
    assert time.monotonic() - began < 1


def test_a_store_that_is_back_is_used_after_a_rest(
    store: StoreServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted("a")
    store.kill()
    assert counted("a") == 1
    store.start()
    assert counted("a") == 2  # At rest: by the files still.
    ask_again()
    assert counted("a") == 1
    with Redis.from_url(store.address) as opened:
        assert list(opened.scan_iter("*:count:a"))


def test_a_store_that_never_answers_is_asked_once_in_a_rest(
    store: StoreServer, caplog: pytest.LogCaptureFixture
) -> None:
    store.halt()
    with caplog.at_level(logging.WARNING, store_line.__name__):
        for number in range(30):
            cache.get(f"key-{number}")
            counted("a")
    assert caplog.text.count("the shared store does not answer") == 1


def test_values_are_plain_and_what_is_none_of_ours_is_not_there(store: StoreServer) -> None:
    cache.set("a", {"b": [1, "二", None]})
    assert cache.get("a") == {"b": [1, "二", None]}
    with Redis.from_url(store.address) as opened:
        [key] = opened.keys("*")
        assert opened.get(key) == b'{"b": [1, "\\u4e8c", null]}'
        opened.set(key, b"\x80\x04\x95gibberish")
    assert cache.get("a", "none") == "none"
    assert cache.get_many(["a"]) == {}


def test_two_versions_of_the_program_read_nothing_of_each_other(
    store: StoreServer, settings: Settings
) -> None:
    cache.set("a", "ours")
    caches["sessions"].set("b", "everybody's")
    kept = settings.CACHES["default"]
    settings.CACHES = {**settings.CACHES, "default": {**kept, "KEY_PREFIX": "annual-report:next"}}
    assert cache.get("a") is None
    assert caches["sessions"].get("b") == "everybody's"


def test_to_clear_the_cache_forgets_no_count(store: StoreServer) -> None:
    counted("a")
    cache.clear()
    assert counted("a") == 2


def test_counting_is_told_to_go_up_only_where_something_is(store: StoreServer) -> None:
    cache.set("a", 1)
    assert cache.incr("a") == 2
    store.kill()
    with pytest.raises(ValueError, match="not there"):
        cache.incr("a")
