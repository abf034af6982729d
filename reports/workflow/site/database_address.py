"""What do Django's settings say of a database, given its address?"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

_PASSED_ON: Final = {"sslmode", "sslrootcert", "connect_timeout", "target_session_attrs"}
"""What may stand behind the question mark; the library of PostgreSQL reads it."""

_HOW: Final = (
    "请写成 postgresql://账号:密码@主机:5432/库名 或者 sqlite:////文件的完整路径，"
    "密码里的特殊符号写成 % 加两位数。"
)


def at_address(address: str, name: str) -> Mapping[str, object]:
    """Of ``postgresql://user:password@host:port/name`` or ``sqlite:////path``.

    ImproperlyConfigured for anything else, in the name of what held it; it is never printed.
    """
    if address.startswith("sqlite:///") and address.removeprefix("sqlite:///"):
        return at_file(Path(address.removeprefix("sqlite:///")))
    try:
        parts = urlsplit(address)
        port = parts.port or ""
    except ValueError:
        raise ImproperlyConfigured(f"{name} 里的主机或者端口不对：{_HOW}") from None
    more = dict(parse_qsl(parts.query, keep_blank_values=True))
    is_named = parts.path.strip("/") and "/" not in parts.path[1:] and not parts.fragment
    if parts.scheme not in {"postgresql", "postgres"} or not is_named:
        raise ImproperlyConfigured(f"{name} 不是数据库的地址：{_HOW}")
    if odd := sorted(more.keys() - _PASSED_ON):
        allowed = "、".join(sorted(_PASSED_ON))
        raise ImproperlyConfigured(f"{name} 的问号后面有不认识的 {odd[0]}：只认 {allowed}。")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path[1:]),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": port,
        "CONN_MAX_AGE": 60,
        # A server that was restarted is noticed before a request is lost to the line of before.
        "CONN_HEALTH_CHECKS": True,
        # Compiling a query of many joins takes longer than any page asks for: half a second.
        "OPTIONS": more | {"options": "-c jit=off"},
    }


def at_file(path: Path) -> Mapping[str, object]:
    """Of a file of SQLite."""
    # FULL: what was acknowledged is on the disk, also after a power cut.
    # Lines are kept: the last one closed removes the log that readers need, and on a full disk it
    # could not be made again.
    # IMMEDIATE: with Django's default nearly half of saturating autosaves met "database is locked".
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 10,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
        },
    }
