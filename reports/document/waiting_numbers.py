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
_DAY = re.compile(r"[0-9]{1,2}(\s*月份?)(\s*[0-9]{1,2}\s*日)?")
_BARE = re.compile("[0-9]{1,4}|[一二三四五六七八九十]{1,3}")
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


def why_not(last: str, typed: str) -> str:
    """Why what was typed cannot stand where last year this did; empty where it can."""
    try:
        _read(last, typed)
    except Misread as reason:
        return str(reason)
    return ""


def _read(last: str, typed: str) -> str:
    """One number; where last year stood a date or a word, any few words will do."""
    text = _THOUSANDS.sub("", narrow(typed).strip())
    if not text:
        raise Misread(f"还缺一个数（上年是{last}）")
    if len(text) > LONGEST_NUMBER or _BRACKETS.search(text):
        raise Misread(f"“{text[:LONGEST_NUMBER]}”放不进这句话")
    if _NUMBER.fullmatch(_THOUSANDS.sub("", narrow(last))) and not _NUMBER.fullmatch(text):
        raise Misread(f"“{text}”不是一个数")
    return _dated(last, text)


def _dated(last: str, text: str) -> str:
    """A bare number where a month stood is a month; where a day stood it says too little."""
    stood = _DAY.fullmatch(narrow(last))
    if not stood or not _BARE.fullmatch(text):
        return text
    if stood[2]:
        raise Misread(f"“{text}”是几月几日？请像上年的“{last}”那样写全")
    return f"{text}{stood[1]}"
