"""How is an exchange package read? Every byte of it is checked before anything is believed."""

import json
from dataclasses import dataclass
from typing import Any, Final, NoReturn

from reports.document.digits import are_digits
from reports.document.exchange.county_signature import is_signed
from reports.document.exchange.package_form import (
    KIND_OF_PACKAGE,
    PACKAGE_VERSION,
    hashes_of,
    package_bytes,
    package_of_values,
    signed_bytes,
)
from reports.document.exchange.package_schema import package_fault
from reports.document.exchange.sent_package import ExchangePackage
from reports.importers.unreadable import Unreadable

MOST_PACKAGE: Final = 10_000_000
"""Bytes: a report takes a hundred thousand, a sum of three thousand units a million."""

_LONG: Final = 6

NO_PACKAGE = "这不是交换包。请交县里“汇总 · 交换包”页生成的那个JSON文件，不要另存、不要压缩。"
CHANGED = (
    "这个交换包和县里生成的不是一个字节不差：传送中损坏，或者被打开另存、改动过。请县里重新发一次。"
)
FORGED = (
    "这个交换包的签名不对：内容在签名以后被改动过，或者不是用包里那把密钥签的。"
    "不要采用，请和县里联系。"
)


@dataclass(frozen=True)
class SignedPackage:
    """A package, and the public half of the key that signed it; whose key that is, nobody says."""

    package: ExchangePackage
    key: str


def read_package(data: bytes) -> SignedPackage:
    """Read a package; Unreadable, with a Chinese sentence, for whatever is not exactly one."""
    if len(data) > MOST_PACKAGE:
        raise Unreadable(f"文件太大（超过{MOST_PACKAGE // 1_000_000}MB），不像交换包。")
    try:
        values = _checked(data)
        return SignedPackage(package_of_values(values), values["key"])
    except RecursionError as fault:
        raise Unreadable("这个文件的层级太深，不是交换包。") from fault
    except UnicodeEncodeError as fault:
        raise Unreadable("这个文件里有残缺的字符，不是交换包。") from fault
    except (ValueError, ArithmeticError) as fault:
        raise Unreadable(f"交换包里的报告读不出来：{fault}。") from fault


def _checked(data: bytes) -> dict[str, Any]:
    """The values of a package whose bytes, hashes and signature are right."""
    values = _values(data)
    if not isinstance(values, dict) or values.get("kind") != KIND_OF_PACKAGE:
        raise Unreadable(NO_PACKAGE)
    _refuse_other_version(values.get("schema"))
    if fault := package_fault(values):
        raise Unreadable(f"这个交换包不完整，或者不是本系统生成的：{fault}。")
    if package_bytes(values) != data or hashes_of(values) != values["hashes"]:
        raise Unreadable(CHANGED)
    if not is_signed(signed_bytes(values), values["key"], values["signature"]):
        raise Unreadable(FORGED)
    return values


def _values(data: bytes) -> Any:
    try:
        return json.loads(data.decode(), parse_constant=_refuse_number, parse_float=_refuse_number)
    except UnicodeDecodeError as fault:
        raise Unreadable(NO_PACKAGE) from fault
    except ValueError as fault:
        broken = data.lstrip().startswith(b"{")
        raise Unreadable("交换包不完整，可能没有传完。" if broken else NO_PACKAGE) from fault


def _refuse_number(text: str) -> NoReturn:
    raise ValueError(text)


def _refuse_other_version(version: Any) -> None:
    is_number = isinstance(version, str) and are_digits(version) and len(version) < _LONG
    if is_number and int(version) > int(PACKAGE_VERSION):
        raise Unreadable(
            f"这是第{version}版格式的交换包，由更新的程序生成，"
            f"本系统只认识第{PACKAGE_VERSION}版。请先升级本系统。"
        )
