"""Does a sentence that opens with an earlier year only compare? Those beside it say so."""

import re

from reports.checks.base import Dossier
from reports.checks.reading.text import Sentence

_YEAR_FIRST = re.compile(r"(?:[（(]?[一二三四五六七八九十0-9]{1,2}[）)、.．])?(20[0-9]{2})年")
_THIS_YEAR = re.compile(r"今年|[于在至]本年")
_AHEAD = re.compile(r"将|计划|打算|下一步")
_DONE_THEN = re.compile(
    r"20[0-9]{2}年(?:度|全年)?，?(?:共|累计)?(?P<act>收到|受理|公开|发布|制发|办结|答复)"
)


def names_this_year(text: str, year: int) -> bool:
    """2024年, 今年; 2023年未审结的1件复议于本年维持."""
    return f"{year}年" in text or _THIS_YEAR.search(text) is not None


def is_compared(dossier: Dossier, sentence: Sentence) -> bool:
    """2024年公开300条。2023年公开280条; 收到申请12件；2023年收到10件."""
    paragraph = dossier.sentences.beside(sentence)
    if any(_is_of(one.text, dossier.year) for one in paragraph):
        return True
    done = _DONE_THEN.match(sentence.text)
    if not done:
        return False
    same = re.compile(rf"{done['act']}[^，。；0-9]{{0,12}}[0-9]")
    before = paragraph[: paragraph.index(sentence)]
    return any(same.search(one.text) and not _YEAR_FIRST.match(one.text) for one in before)


def _is_of(text: str, year: int) -> bool:
    """Opens with a year, and tells what was done in it."""
    first = _YEAR_FIRST.match(text)
    return first is not None and int(first[1]) == year and not _AHEAD.search(text)
