"""公民身份号码不得公开，遮盖不足的也算."""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.examples import example
from reports.checks.privacy.long_numbers import beside_long_numbers
from reports.checks.privacy.masking import masked, place_of
from reports.document.digits import are_digits

_NUMBER = re.compile(
    r"(?<![0-9A-Za-z])(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])[0-9]{4}[0-9*×＊]{8,11}[0-9Xx*×＊]?(?![0-9A-Za-z])"
)
_STARS = re.compile(r"[*×＊]")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_SIGNS = "10X98765432"
_SHOWN = 14
"""So many digits left open make a masked number as good as open."""


def judge(dossier: Dossier) -> Iterator[Objection]:
    for sentence in beside_long_numbers(dossier):
        for match in _NUMBER.finditer(sentence.text):
            if _is_identity_number(match[0].upper()):
                hidden = masked(match[0])
                yield Objection(
                    f"出现身份证号“{hidden}”，公开前必须删除。", place=place_of(sentence, hidden)
                )


def _is_identity_number(text: str) -> bool:
    if _STARS.search(text):
        shown = len(text) - len(_STARS.findall(text))
        return len(text) in (15, 18) and shown >= _SHOWN and _is_born(text[6:14])
    if len(text) == 18 and are_digits(text[:17]):
        total = sum(int(sign) * weight for sign, weight in zip(text[:17], _WEIGHTS, strict=True))
        return _SIGNS[total % 11] == text[17] and _is_born(text[6:14])
    return len(text) == 15 and are_digits(text) and _is_born("19" + text[6:12])


def _is_born(date: str) -> bool:
    """A birthday in the number: 19780215; masked signs fit anything."""
    shape = re.fullmatch(r"(?:18|19|20|[*×＊]{2}).{2}(.{2})(.{2})", date)
    return bool(shape) and _within(shape[1], 12) and _within(shape[2], 31) if shape else False


def _within(digits: str, most: int) -> bool:
    return not are_digits(digits) or 1 <= int(digits) <= most


CHECK = Check(
    code="I01",
    title="出现身份证号",
    severity="error",
    source="《中华人民共和国政府信息公开条例》第十五条；《个人信息保护法》（供参照）",
    judge=judge,
    trips=example(text={"other_matters": "申请人身份证号11010519491231002X。"}),
    passes=example(text={"other_matters": "统一社会信用代码11510000008600000X。"}),
)
