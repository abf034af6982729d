"""Which identity services does the operator's file name? One table of TOML for each."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

_KEY: Final = re.compile(r"[a-z0-9-]{1,40}")
_HERE: Final = {"127.0.0.1", "localhost", "::1"}
_TAKEN: Final = {"code", "again"}
"""Addresses below /login/ that are other pages."""
_TEXTS: Final = ("label", "issuer", "client_id", "client_secret")
_LONGEST: Final = {"label": 30, "issuer": 200, "claim": 50}


@dataclass(frozen=True)
class IdentityService:
    """One service. ``county``: the public code of the county whose it is; empty for everybody's.

    ``claim``: by what of a token a person is known. ``two_steps``: what the service says in
    ``amr`` or ``acr`` of people whom it has asked for a second step already.
    """

    key: str
    label: str
    issuer: str
    client_id: str
    client_secret: str
    claim: str = "sub"
    county: str = ""
    two_steps: frozenset[str] = frozenset()

    def __repr__(self) -> str:
        """Without the secret."""
        return f"IdentityService({self.key!r})"


def identity_services(path: str, name: str) -> dict[str, IdentityService]:
    """The services of a file by their keys, none where no file is named.

    ImproperlyConfigured, without a secret, in the name of the variable that named the file.
    """
    if not path:
        return {}
    try:
        tables = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError) as failure:
        why = failure.strerror if isinstance(failure, OSError) else "不是 TOML 格式"
        raise ImproperlyConfigured(
            f"{name} 指的文件 {path} 读不了（{why}）：请核对路径和格式，"
            "写法见 docs/operating.zh.md。"
        ) from None
    try:
        return {key: _service(key, table) for key, table in tables.items()}
    except ValueError as fault:
        raise ImproperlyConfigured(
            f"{name} 指的文件 {path} 里{fault}，写法见 docs/operating.zh.md。"
        ) from None


def _service(key: str, table: Any) -> IdentityService:
    if not _KEY.fullmatch(key) or key in _TAKEN or not isinstance(table, Mapping):
        raise ValueError(f"“{key}”应当是一段，像 [linshui]，名字用小写字母、数字和连字符")
    known = {*_TEXTS, "claim", "county", "two_steps"}
    if unknown := sorted(table.keys() - known):
        raise ValueError(f"[{key}] 有不认识的 {unknown[0]}")
    texts = {one: _text(key, one, table[one]) for one in known - {"two_steps"} if one in table}
    if missing := [one for one in _TEXTS if not texts.get(one)]:
        raise ValueError(f"[{key}] 缺少 {missing[0]}")
    if not _is_safe(texts["issuer"]):
        raise ValueError(f"[{key}] 的 issuer 应当以 https:// 开头，写到主机或路径为止")
    return IdentityService(key, two_steps=_words(key, table.get("two_steps", [])), **texts)


def _text(key: str, name: str, given: object) -> str:
    if not isinstance(given, str) or len(given) > _LONGEST.get(name, 500):
        raise ValueError(f"[{key}] 的 {name} 应当是一段文字，不能太长")
    return given.strip()


def _words(key: str, given: object) -> frozenset[str]:
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
        raise ValueError(f'[{key}] 的 two_steps 应当像 ["mfa", "otp"]')
    return frozenset(given)


def _is_safe(issuer: str) -> bool:
    """Encrypted, or on this very machine."""
    try:
        parts = urlsplit(issuer)
        _ = parts.port
    except ValueError:
        return False
    is_plain = not parts.query and not parts.fragment and not parts.username
    is_kept = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _HERE)
    return bool(parts.hostname and is_plain and is_kept)
