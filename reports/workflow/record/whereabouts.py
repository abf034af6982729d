"""From where is somebody acting? The address of the request, for the record."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_ADDRESS: ContextVar[str] = ContextVar("address", default="")


@contextmanager
def acting_from(address: str) -> Iterator[None]:
    """Whatever is done inside is recorded as coming from this address."""
    token = _ADDRESS.set(address)
    try:
        yield
    finally:
        _ADDRESS.reset(token)


def whereabouts() -> str:
    """The address of whoever is acting; empty for a command on the server."""
    return _ADDRESS.get()
