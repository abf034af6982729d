"""Django's cache on the line to the shared store: while that does not answer, it holds nothing."""

import json
from collections.abc import Callable
from typing import Any, Final

from django.conf import settings
from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis import Redis
from redis.exceptions import RedisError

from reports.workflow.turns.store_line import asking, line

A_MOMENT: Final = 60
"""Seconds that a copy of a session may differ from it, where its change did not reach the store."""


class PlainValues:
    """Values as JSON: whoever can write to the store has nothing run here, as pickles would."""

    def dumps(self, value: object) -> str:
        """The value as text; TypeError for what JSON does not know."""
        return json.dumps(value)

    def loads(self, kept: bytes) -> Any:
        """The value of what is kept; ValueError where it is none of ours."""
        return json.loads(kept)


class _Client(RedisCacheClient):
    """Django's, on our line."""

    def get_client(self, key: object = None, *, write: bool = False) -> Redis:
        return line(settings.CACHE_URL)


class SharedCache(RedisCache):
    """Django's; what cannot be asked, or is none of ours, is not there."""

    def __init__(self, server: str | list[str], params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self._class = _Client
        self._options = {"serializer": PlainValues}

    def add(self, *what: Any, **more: Any) -> Any:
        return _or(False, super().add, *what, **more)

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        return _or(default, super().get, key, default, version)

    def set(self, *what: Any, **more: Any) -> None:
        _or(None, super().set, *what, **more)

    def touch(self, *what: Any, **more: Any) -> Any:
        return _or(False, super().touch, *what, **more)

    def delete(self, *what: Any, **more: Any) -> Any:
        return _or(False, super().delete, *what, **more)

    def get_many(self, *what: Any, **more: Any) -> Any:
        return _or({}, super().get_many, *what, **more)

    def has_key(self, *what: Any, **more: Any) -> Any:
        return _or(False, super().has_key, *what, **more)

    def incr(self, *what: Any, **more: Any) -> int:
        try:
            with asking():
                return int(super().incr(*what, **more))
        except RedisError as failure:
            raise ValueError("what cannot be asked is not there") from failure

    def set_many(self, *what: Any, **more: Any) -> Any:
        return _or([], super().set_many, *what, **more)

    def delete_many(self, *what: Any, **more: Any) -> None:
        _or(None, super().delete_many, *what, **more)

    def clear(self) -> None:
        """Nothing: other programs, and what is counted, live in the store as well."""


def _or(otherwise: Any, ask: Callable[..., Any], *what: Any, **more: Any) -> Any:
    try:
        with asking():
            return ask(*what, **more)
    except (RedisError, ValueError):
        return otherwise


class BriefCopies(SharedCache):
    """Copies of what stands in the database: each is forgotten after a moment."""

    def get_backend_timeout(self, timeout: Any = DEFAULT_TIMEOUT) -> int:
        asked = super().get_backend_timeout(timeout)
        return A_MOMENT if asked is None else min(int(asked), A_MOMENT)
