"""Read settings from the environment; nonsense is refused at start, never guessed at."""

import os
import re
from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from reports.workflow.site.database_address import at_address, at_file

ASKED: Final[dict[str, str]] = {}
"""What was set, by the name of every variable that was asked for and found."""


def env_text(name: str, default: str = "") -> str:
    """Return a variable's text, or the default where it is not set."""
    if text := os.environ.get(name, ""):
        ASKED[name] = text
    return os.environ.get(name, default)


def env_bool(name: str, default: bool = False) -> bool:
    """Return a yes or no; ImproperlyConfigured for anything but true/false/1/0/yes/no."""
    words = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}
    text = env_text(name).strip().lower()
    if not text:
        return default
    if text not in words:
        raise ImproperlyConfigured(f"{name} 应当是 true 或者 false，现在是“{text}”。")
    return words[text]


def env_number(name: str, default: int) -> int:
    """Return a whole number above zero; ImproperlyConfigured for anything else."""
    text = env_text(name).strip()
    if not text:
        return default
    if not re.fullmatch("[0-9]{1,18}", text) or not int(text):
        raise ImproperlyConfigured(f"{name} 应当是大于0的整数，现在是“{text}”。")
    return int(text)


def env_list(name: str, default: tuple[str, ...] = ()) -> list[str]:
    """Return the parts of a comma-separated variable."""
    parts = [part.strip() for part in env_text(name).split(",")]
    return [part for part in parts if part] or list(default)


def env_address(name: str) -> str:
    """Return where the site is reached, without a slash at the end; empty where it is not set."""
    address = env_text(name).strip().rstrip("/")
    if address and urlsplit(address).scheme not in {"http", "https"}:
        raise ImproperlyConfigured(f"{name} 应当以 http:// 或 https:// 开头，现在是“{address}”。")
    return address


def hosts_of(name: str, *, is_shown_only: bool) -> list[str]:
    """Return the names under which the site answers: those of this machine unless others are set.

    ImproperlyConfigured where others are set for a demonstration or for debugging: its passwords,
    or its secret key, are known to everybody.
    """
    hosts = env_list(name, ("127.0.0.1", "localhost", "[::1]"))
    if odd := [host for host in hosts if "/" in host]:
        raise ImproperlyConfigured(
            f"{name} 只写主机名，像 nianbao.example，不写网址，现在有“{odd[0]}”。"
        )
    public = [host for host in hosts if not _is_this_machine(host)]
    if is_shown_only and public:
        raise ImproperlyConfigured(
            f"DEMO=true（或 DEBUG=true）只能在本机使用，{name} 里不能有 {'、'.join(public)}："
            "演示账号的密码人人知道。正式使用请去掉 DEMO，换一个空的数据目录。"
        )
    return hosts


def env_folder(name: str, default: Path) -> Path:
    """Return a folder, made where it was not; ImproperlyConfigured where nothing can be kept."""
    folder = Path(env_text(name) or default)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as failure:
        raise ImproperlyConfigured(
            f"{name} 指的文件夹 {folder} 用不了（{failure.strerror}）：请核对路径，"
            "并让运行网站的账号能往里写。"
        ) from None
    if not os.access(folder, os.W_OK | os.X_OK):
        raise ImproperlyConfigured(
            f"{name} 指的文件夹 {folder} 不能写：请让运行网站的账号能往里写。"
        )
    return folder


def env_secret(name: str, shown_only: str) -> str:
    """Return the secret that all signatures follow from; ImproperlyConfigured where there is none.

    ``shown_only`` is everybody's, for a demonstration; empty elsewhere.
    """
    secret = env_text(name, shown_only)
    if not secret.strip():
        raise ImproperlyConfigured(
            f"{name} 没有设。请运行 python3 -c 'import secrets; print(secrets.token_urlsafe(50))'，"
            "把结果设为它，另外保存好；只看演示的，设 DEMO=true。"
        )
    return secret


def _is_this_machine(host: str) -> bool:
    name = host.lower().strip("[]")
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return name == "localhost" or name.endswith(".localhost")


def database(name: str, sqlite: Path) -> Mapping[str, object]:
    """Return Django's database settings: the given SQLite file unless the variable names another.

    Takes ``postgresql://user:password@host:port/name`` or ``sqlite:////path``.
    """
    address = env_text(name)
    return at_address(address, name) if address else at_file(sqlite)
