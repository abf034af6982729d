"""How does each messenger's robot want a message, and what do its answers mean?"""

import base64
import hashlib
import hmac
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

from reports.fetching.fetch import Page

_LONGEST_WORD: Final = 60


class NotTaken(Exception):
    """The robot did not take it, and would not another time; the message says why."""


class NotSaid(Exception):
    """The robot cannot be reached; it is tried again after growing pauses."""


class TooOften(Exception):
    """The robot takes so many a minute; later it will."""


@dataclass(frozen=True)
class Robot:
    """One messenger: its body for a text, where the secret goes, and what its codes mean.

    ``code`` are the names under which an answer says how it went; 0 is well. A robot without any
    is a program of the county's own: it says so by its status.
    """

    label: str
    body: Callable[[str, str], dict[str, Any]]
    code: tuple[str, ...] = ()
    busy: frozenset[int] = frozenset()
    words: Mapping[int, str] | None = None
    signs: str = ""


def _wecom(text: str, _link: str) -> dict[str, Any]:
    return {"msgtype": "text", "text": {"content": text}}


def _feishu(text: str, _link: str) -> dict[str, Any]:
    return {"msg_type": "text", "content": {"text": text}}


def _plain(text: str, link: str) -> dict[str, Any]:
    return {"text": text, "link": link}


_GONE: Final = "地址不对，或者机器人已经从群里删去。请到群里重新复制地址"
_KEYWORD: Final = "机器人设了关键词，而消息里没有。请在群里把“阳光年报”加为关键词"
_SIGN: Final = "加签的密钥不对，或者服务器的时间不准。请重新复制密钥"
_PLACE: Final = "机器人只收指定网络发来的。请在群里把本系统的网络地址加进去"

ROBOTS: Final[dict[str, Robot]] = {
    "wecom": Robot(
        "企业微信",
        _wecom,
        code=("errcode",),
        busy=frozenset({45009, 45033}),
        words={93000: _GONE, 40058: "消息的格式它不认", 93004: "机器人已停用，请在群里启用"},
    ),
    "dingtalk": Robot(
        "钉钉",
        _wecom,
        code=("errcode",),
        busy=frozenset({130101, 130102, 410100}),
        words={300001: _GONE, 300005: _GONE, 400101: _GONE, 400102: "机器人已停用，请在群里启用"},
        signs="address",
    ),
    "feishu": Robot(
        "飞书",
        _feishu,
        code=("code", "StatusCode"),
        busy=frozenset({9499, 11232}),
        words={19001: _GONE, 19021: _SIGN, 19022: _PLACE, 19024: _KEYWORD},
        signs="body",
    ),
    "plain": Robot("本单位自己的程序（JSON）", _plain),
}

_DINGTALK_SAYS: Final = {"keyword": _KEYWORD, "sign": _SIGN, "timestamp": _SIGN, "ip": _PLACE}
"""It has one code (310000) for all three, and tells them apart in words."""


def written(kind: str, text: str, link: str) -> dict[str, Any]:
    """The body of a message; the link stands in its text, too, where there is one."""
    return ROBOTS[kind].body(f"{text}\n办理：{link}" if link else text, link)


def signed(
    kind: str, address: str, body: dict[str, Any], secret: str, now: float
) -> tuple[str, bytes]:
    """Address and bytes to be sent at a time, with the robot's own signature where it has one."""
    how = ROBOTS[kind].signs if secret else ""
    if how == "address":
        stamp = str(int(now * 1000))
        more = urlencode({"timestamp": stamp, "sign": _mac(secret, f"{stamp}\n{secret}")})
        address = f"{address}{'&' if urlsplit(address).query else '?'}{more}"
    elif how == "body":
        stamp = str(int(now))
        body = {"timestamp": stamp, "sign": _mac(f"{stamp}\n{secret}", ""), **body}
    return address, json.dumps(body, ensure_ascii=False).encode()


def _mac(key: str, text: str) -> str:
    return base64.b64encode(hmac.digest(key.encode(), text.encode(), hashlib.sha256)).decode()


def weigh(kind: str, page: Page) -> None:
    """Nothing where the robot has taken it; NotTaken or TooOften otherwise."""
    robot = ROBOTS[kind]
    if page.status == 429:
        raise TooOften
    if not 200 <= page.status < 300:
        raise NotTaken(f"对方回答 {page.status}，不是收到。请核对地址")
    if not robot.code:
        return
    said = _read(page.content)
    code = next((said[name] for name in robot.code if name in said), None)
    if code == 0:
        return
    if code in robot.busy:
        raise TooOften
    raise NotTaken(_why(robot, code, said))


def _read(content: bytes) -> dict[str, Any]:
    try:
        said = json.loads(content)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def _why(robot: Robot, code: object, said: dict[str, Any]) -> str:
    if not isinstance(code, int):
        return f"回答的不是{robot.label}的机器人。请核对地址和种类"
    if known := (robot.words or {}).get(code):
        return f"{known}（{code}）"
    word = str(said.get("errmsg") or said.get("msg") or "")
    if code == 310000:
        found = (one for key, one in _DINGTALK_SAYS.items() if key in word.lower())
        return f"{next(found, _KEYWORD)}（{code}）"
    return f"{robot.label}没有收（{code}{'：' if word else ''}{word[:_LONGEST_WORD]}）"
