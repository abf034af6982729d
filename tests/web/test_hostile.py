"""Whatever is sent by whomever, to whichever address: an answer, never a failure of ours."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.web.hostile import BODIES, HEADERS, VALUES, forms
from tests.web.people import cast
from tests.web.walk import Walk, addresses

ROLES = ("nobody", "clerk", "leader", "reviewer", "administrator", "operator")
KEPT_OUT = {302, 403, 404, 405}
"""Who is answered so is kept out before anything of the request is read; one try is enough."""

NUMBERS = ("9" * 25, "9" * 5000)
WORDS = ("a%00b", "x" * 900)

EVERY = 2
"""Of the forms every second is sent to a page, the others to its neighbours: places overlap."""

OFTEN = ("desk:reports", "login", "login_again", "portal:verify", "desk:checkup", "desk:save")
"""Every kind of page: open to all, signed in, with files, with JSON."""

Ask = Callable[[Client], Any]


@pytest.fixture
def walk(db: None) -> Walk:
    return Walk(cast(), "reviewing")


def _failures(walk: Walk, role: str, asks: Iterator[tuple[str, Ask]]) -> list[str]:
    """The questions that met a failure, each asked as if nothing had been asked before."""
    client = walk.clients[role]
    client.raise_request_exception = False
    return [f"{role} {what}" for what, ask in asks if walk.undone(client, ask) >= 500]


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("role", ROLES)
def test_no_query_string_and_no_form_makes_a_page_fail(walk: Walk, role: str, method: str) -> None:
    def asks() -> Iterator[tuple[str, Ask]]:
        for place, (name, route) in enumerate(addresses()):
            address = walk.filled(name, route).partition("?")[0]
            is_in = walk.undone(walk.clients[role], _asking(method, address)) not in KEPT_OUT
            for number, form in enumerate(forms(place)):
                if not number or (is_in and (number + place // EVERY) % EVERY == 0):
                    yield f"{method} {name} {number}", _asking(method, address, form)

    assert _failures(walk, role, asks()) == []


def _asking(method: str, address: str, form: dict[str, Any] | None = None) -> Ask:
    return lambda client: getattr(client, method)(address, form or {})


def _posting(address: str, body: bytes, kind: str) -> Ask:
    return lambda client: client.generic("POST", address, body, kind)


@pytest.mark.parametrize("role", ["nobody", "clerk"])
def test_no_body_of_json_makes_a_page_fail(walk: Walk, role: str) -> None:
    def asks() -> Iterator[tuple[str, Ask]]:
        for name, route in addresses():
            address = walk.filled(name, route)
            for body in BODIES if name in OFTEN else ():
                yield f"{name} {body[:80]!r}", _posting(address, body, "application/json")

    assert _failures(walk, role, asks()) == []


@pytest.mark.parametrize("role", ["nobody", "clerk", "administrator"])
def test_no_address_makes_a_page_fail(walk: Walk, role: str) -> None:
    def asks() -> Iterator[tuple[str, Ask]]:
        for name, route in addresses():
            for word in walk.disfigured(route, NUMBERS, WORDS):
                yield f"{name} {word[:80]}", _asking("get", word)

    assert _failures(walk, role, asks()) == []


@pytest.mark.parametrize("role", ["nobody", "clerk"])
def test_no_header_or_kind_of_body_makes_a_page_fail(walk: Walk, role: str) -> None:
    kinds = ("", "multipart/form-data", "multipart/form-data; boundary=x", "text/x; charset=\xff")

    def asks() -> Iterator[tuple[str, Ask]]:
        for name, route in addresses():
            address = walk.filled(name, route)
            for headers in HEADERS if name in OFTEN else ():
                yield f"{name} {headers}", lambda one, a=address, h=headers: one.get(a, **h)
            for kind in kinds if name in OFTEN else ():
                yield f"{name} {kind!r}", _posting(address, b"--x\r\n\x00=", kind)

    assert _failures(walk, role, asks()) == []


@pytest.mark.parametrize("value", VALUES)
def test_no_name_of_a_file_makes_a_page_fail(walk: Walk, value: str) -> None:
    def asks() -> Iterator[tuple[str, Ask]]:
        for name in ("desk:checkup", "desk:attach_scan", "portal:verify", "county:import"):
            address = walk.filled(name, dict(addresses())[name])
            for field in ("file", "scan", "last_year"):
                file = SimpleUploadedFile("a.pdf", b"%PDF-1.7 \x00")
                file._name = value  # type: ignore[attr-defined]  # past the client's own tidying
                yield f"{name} {field}", _asking("post", address, {field: file})

    for role in ("nobody", "clerk", "administrator"):
        assert _failures(walk, role, asks()) == []
