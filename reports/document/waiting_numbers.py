"""Which numbers of last year's does a sentence still wait for, and how does it take this year's?"""

import re
from collections.abc import Sequence

from reports.document.digits import narrow
from reports.document.entry import Misread
from reports.document.marks import MARK

LONGEST_NUMBER = 20
_NUMBER = re.compile(r"[0-9]{1,12}(?:\.[0-9]{1,4})?")
_THOUSANDS = re.compile(r"(?<=[0-9])[,，](?=[0-9]{3}(?![0-9]))")
_HELD = re.compile("【请更新：?([^【】]*)】")
_BRACKETS = re.compile(r"[【】{}\n\r]")


def waiting_numbers(sentence: str) -> tuple[str, ...]:
    """What stood last year where a number is still to be put, in the order of the sentence."""
    return tuple(_HELD.sub(r"\1", one) for one in MARK.findall(sentence))


def between_numbers(sentence: str) -> tuple[str, ...]:
    """The words around them: one stretch more than there are numbers."""
    return tuple(MARK.split(sentence))


def with_numbers(sentence: str, typed: Sequence[str]) -> str:
    """The sentence with this year's numbers in; raises Misread where one lacks or is none."""
    held = waiting_numbers(sentence)
    if len(held) != len(typed):
        raise Misread("这句话的数字和上年对不上，请重新打开本页")
    numbers = iter([_read(last, text) for last, text in zip(held, typed, strict=True)])
    return MARK.sub(lambda _: next(numbers), sentence)


def _read(last: str, typed: str) -> str:
    """One number; where last year stood a date or a word, any few words will do."""
    text = _THOUSANDS.sub("", narrow(typed).strip())
    if not text:
        raise Misread(f"还缺一个数（上年是{last}）")
    if len(text) > LONGEST_NUMBER or _BRACKETS.search(text):
        raise Misread(f"“{text[:LONGEST_NUMBER]}”放不进这句话")
    if _NUMBER.fullmatch(_THOUSANDS.sub("", narrow(last))) and not _NUMBER.fullmatch(text):
        raise Misread(f"“{text}”不是一个数")
    return text
