"""银行卡号不得公开."""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.examples import example
from reports.checks.privacy.long_numbers import beside_long_numbers
from reports.checks.privacy.masking import masked, place_of

_CARD = re.compile(r"(?<![0-9A-Za-z])[3-6][0-9]{15,18}(?![0-9A-Za-z])")


def judge(dossier: Dossier) -> Iterator[Objection]:
    for sentence in beside_long_numbers(dossier):
        for match in _CARD.finditer(sentence.text):
            if _luhn(match[0]):
                yield Objection("出现疑似银行卡号。", place=place_of(sentence, masked(match[0])))


def _luhn(number: str) -> bool:
    """The check digit of bank cards (ISO/IEC 7812)."""
    digits = [int(sign) for sign in reversed(number)]
    doubled = [sum(divmod(digit * 2, 10)) for digit in digits[1::2]]
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0


CHECK = Check(
    code="I03",
    title="出现疑似银行卡号",
    severity="error",
    source="《中华人民共和国政府信息公开条例》第十五条；《个人信息保护法》（供参照）",
    judge=judge,
    trips=example(text={"other_matters": "退费账号4111111111111111。"}),
    passes=example(text={"other_matters": "公告编号4111111111111112。"}),
)
