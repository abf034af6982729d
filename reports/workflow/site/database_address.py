"""What do Django's settings say of a database, given its address?"""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured


def at_address(address: str, name: str) -> Mapping[str, object]:
    """Of ``postgresql://user:password@host:port/name`` or ``sqlite:////path``.

    ImproperlyConfigured for anything else, in the name of what held it; it is never printed.
    """
    if address.startswith("sqlite:///"):
        return at_file(Path(address.removeprefix("sqlite:///")))
    parts = urlsplit(address)
    if parts.scheme not in {"postgresql", "postgres"}:
        raise ImproperlyConfigured(f"{name} must start with postgresql:// or sqlite:///")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": parts.port or "",
        "CONN_MAX_AGE": 60,
        # A server that was restarted is noticed before a request is lost to the line of before.
        "CONN_HEALTH_CHECKS": True,
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
