"""How is a bucket named in one line? s3://KEY:SECRET@HOST[:PORT]/BUCKET[/PREFIX][?region=…]"""

import re
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

FORM = "s3://钥匙:密钥@主机[:端口]/桶[/前缀]（不加密的内部网络用s3+http://）"

_SCHEMES = {"s3": "https", "s3+http": "http"}
_HOST = re.compile(r"[A-Za-z0-9.-]+|[0-9A-Fa-f:]+")
_BUCKET = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
_PREFIX = re.compile(r"[A-Za-z0-9._/-]*")
_WORDS = {"region": re.compile(r"[a-z0-9-]+"), "addressing": re.compile("path|virtual")}
"""What may stand behind the question mark: stores of clouds want their region, some their names
before the host's."""

_ONCE = frozenset({"frozen"})
"""Stores whose objects are written once and never over."""

_LEFT_ALONE = frozenset({"rendered"})
"""Stores whose files are made anew sooner than one waits for them."""


class BadAddress(Exception):
    """An address that names no bucket; the message says what is wrong with it, never the secret."""

    def of(self, name: str) -> ImproperlyConfigured:
        """The sentence with which a setting of that name is refused at start."""
        return ImproperlyConfigured(f"{name}：{self}。应当写成{FORM}。")


def bucket_at(address: str, name: str) -> dict[str, Any]:
    """The store of a name as STORAGES has it, objects under PREFIX/NAME; or BadAddress."""
    parts, port = _parts(address)
    bucket, _, prefix = unquote(parts.path).strip("/").partition("/")
    words = _words(parts.query)
    _refuse(not _BUCKET.fullmatch(bucket), "桶名不对（三个以上小写字母、数字、点和连字符）")
    _refuse(not _PREFIX.fullmatch(prefix) or ".." in prefix, "前缀只能有字母、数字和 . _ - /")
    host = f"[{parts.hostname}]" if ":" in str(parts.hostname) else parts.hostname
    options = {
        "access_key": unquote(parts.username or ""),
        "secret_key": unquote(parts.password or ""),
        "endpoint_url": f"{_SCHEMES[parts.scheme]}://{host}" + (f":{port}" if port else ""),
        "bucket_name": bucket,
        "location": f"{prefix}/{name}".lstrip("/"),
        "region_name": words.get("region", "us-east-1"),
        "addressing_style": words.get("addressing", "path"),
        "once": name in _ONCE,
        "patient": name not in _LEFT_ALONE,
    }
    return {"BACKEND": "reports.workflow.files.bucket.Bucket", "OPTIONS": options}


def _parts(address: str) -> tuple[SplitResult, int | None]:
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError:
        raise BadAddress("端口或者主机不对；钥匙、密钥里的符号要写成%加两位数") from None
    _refuse(parts.scheme not in _SCHEMES, "开头不是s3://或者s3+http://")
    _refuse(not parts.username or not parts.password, "没有写钥匙和密钥")
    _refuse(not _HOST.fullmatch(parts.hostname or ""), "没有写主机，或者主机写得不对")
    _refuse(bool(parts.fragment), "里面有#，要写成%23")
    return parts, port


def _words(query: str) -> dict[str, str]:
    words = dict(parse_qsl(query, keep_blank_values=True))
    for name, said in words.items():
        allowed = _WORDS.get(name)
        _refuse(not allowed or not allowed.fullmatch(said), "问号后面只认region=和addressing=")
    return words


def _refuse(is_wrong: bool, why: str) -> None:
    if is_wrong:
        raise BadAddress(why)
