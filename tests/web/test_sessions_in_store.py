"""Sessions have copies in the shared store; while it is away nobody is signed out, nor let in."""

import json
from collections.abc import Callable

import pytest
from django.conf import settings as site
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from reports.models import Account, Report
from tests.shared_store import StoreServer
from tests.shared_store import store as store

PASSWORD = "a-word-from-home"
Harm = Callable[[StoreServer], None]
each_harm = pytest.mark.parametrize(
    "harm",
    [StoreServer.kill, StoreServer.halt, StoreServer.fill, StoreServer.shut_out],
    ids=lambda one: one.__name__,
)


@pytest.fixture
def her(store: StoreServer, client: Client, wang: Account) -> Client:
    """A browser in which she signed in with her password."""
    wang.set_password(PASSWORD)
    wang.save()
    client.post("/login/", {"username": "wang", "password": PASSWORD})
    return client


def _is_in(client: Client) -> bool:
    return client.get(reverse("password")).status_code == 200


def _copy_of(client: Client) -> object:
    key = client.cookies[site.SESSION_COOKIE_NAME].value
    return caches["sessions"].get(f"django.contrib.sessions.cached_db{key}")


def test_a_page_asks_the_database_for_no_session(her: Client) -> None:
    assert _is_in(her)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert _is_in(her)
    assert not [one for one in asked if "django_session" in one["sql"]]


def test_who_signs_out_is_out_in_the_store_too(her: Client) -> None:
    assert _copy_of(her)
    key = her.cookies[site.SESSION_COOKIE_NAME].value
    her.post(reverse("logout"))
    stolen = Client()
    stolen.cookies[site.SESSION_COOKIE_NAME] = key
    assert not _is_in(stolen)


def test_a_copy_is_brief(her: Client, store: StoreServer) -> None:
    from redis import Redis

    with Redis.from_url(store.address) as opened:
        [key] = opened.keys("*cached_db*")
        assert 0 < opened.ttl(key) <= 60


@each_harm
def test_nobody_is_signed_out_and_what_is_typed_is_saved(
    her: Client, store: StoreServer, draft: Report, harm: Harm
) -> None:
    assert _is_in(her)
    harm(store)
    body = json.dumps({"version": 0, "values": {"overview": "今年"}})
    address = reverse("desk:save", args=[draft.pk, "1"])
    saved = her.post(address, body, content_type="application/json")
    assert saved.status_code == 200, saved.content.decode()
    assert _is_in(her)


@each_harm
def test_she_signs_in_and_out_meanwhile(her: Client, store: StoreServer, harm: Harm) -> None:
    harm(store)
    other = Client()
    other.post("/login/", {"username": "wang", "password": PASSWORD})
    assert _is_in(other)
    other.post(reverse("logout"))
    assert not _is_in(other)


@each_harm
def test_no_more_may_be_guessed_than_before(store: StoreServer, her: Client, harm: Harm) -> None:
    """Failed sign-ins are counted in the database: whoever fells the store gains nothing."""
    stranger = Client()
    for _ in range(3):
        stranger.post("/login/", {"username": "wang", "password": "guess"})
    harm(store)
    for _ in range(3):
        stranger.post("/login/", {"username": "wang", "password": "guess"})
    stranger.post("/login/", {"username": "wang", "password": PASSWORD})
    assert not _is_in(stranger)


@each_harm
def test_a_stranger_s_limit_holds_meanwhile(
    store: StoreServer, client: Client, db: None, settings: object, harm: Harm
) -> None:
    settings.VERIFICATIONS_PER_HOUR = 2
    harm(store)
    answers = [client.get("/核验/", {"hash": "0" * 64}).status_code for _ in range(3)]
    assert answers == [200, 200, 429]
