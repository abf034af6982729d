"""Where is kept what servers know of each other? In the store (Redis, Valkey) that is set."""

import hashlib
import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import parse_qs, urlsplit

from django.core.exceptions import ImproperlyConfigured

from reports.workflow.sources import sources
from reportsite.environment import env_text

PREFIX: Final = "annual-report"
"""With what all our keys in the store begin."""

_SCHEMES: Final = {"redis": "redis", "rediss": "rediss", "valkey": "redis", "valkeys": "rediss"}

_HOW: Final = (
    "请写成 redis://:密码@主机:6379/0（加密连接写 rediss://，Valkey 相同），"
    "密码里的特殊符号用 %xx；不用共享缓存就不设这个变量。"
)


def cache_address(name: str) -> str:
    """Return the store's address as its client reads it; empty where the variable is not set.

    ImproperlyConfigured, without the password, for what is no such address.
    """
    address = env_text(name).strip()
    if not address:
        return ""
    scheme = address.partition("://")[0].lower()
    if scheme not in _SCHEMES or not _is_sound(address):
        raise ImproperlyConfigured(f"{name} 不是共享缓存的地址：{_HOW}")
    return f"{_SCHEMES[scheme]}{address[len(scheme) :]}"


def _is_sound(address: str) -> bool:
    try:
        parts = urlsplit(address)
        asked = parse_qs(parts.query, keep_blank_values=True)
        _ = parts.port
    except ValueError:
        return False
    is_number = re.fullmatch("/?|/[0-9]{1,4}", parts.path)
    return bool(parts.hostname and is_number and asked.keys() <= {"ssl_ca_certs"})


def caches(address: str, *, sessions_too: bool) -> dict[str, Mapping[str, object]]:
    """Return Django's caches: ``default`` for what can be computed anew, ``sessions`` for copies.

    ``default`` is one program's: while an upgrade goes on, two versions read nothing of each
    other's. A session is everybody's.
    """
    if not address:
        if sessions_too:
            raise ImproperlyConfigured("SESSIONS_IN_CACHE=true 要有共享缓存：请同时设 CACHE_URL。")
        return {"default": {"BACKEND": _LOCAL}, "sessions": {"BACKEND": _NONE}}
    kept: dict[str, object] = {"BACKEND": _SHARED, "KEY_PREFIX": f"{PREFIX}:{_program()}"}
    copies = {"BACKEND": _COPIES, "KEY_PREFIX": PREFIX} if sessions_too else {"BACKEND": _NONE}
    return {"default": kept, "sessions": copies}


def _program() -> str:
    """Changes with anything in the program; taken at its start, as it was loaded."""
    made_of = "\n".join(sources((".",)))
    return hashlib.sha256(made_of.encode()).hexdigest()[:16]


_LOCAL: Final = "django.core.cache.backends.locmem.LocMemCache"
_NONE: Final = "django.core.cache.backends.dummy.DummyCache"
_SHARED: Final = "reports.workflow.turns.shared_cache.SharedCache"
_COPIES: Final = "reports.workflow.turns.shared_cache.BriefCopies"
