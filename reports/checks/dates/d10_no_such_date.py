"""没有这一天：2月30日、13月."""

import calendar
import re
from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection, Place, at
from reports.checks.dates.last_lines import last_lines
from reports.checks.examples import example
from reports.checks.surety import Surety
from reports.statute.text_sections import COVER

_DAY = re.compile(r"月(?P<day>[0-9]{1,2})[日号]")
_BEFORE = re.compile(r"(?<![0-9.])(?:(?P<year>20[0-9][0-9])年)?(?P<month>[0-9]{1,2})\Z")
_LONGEST_BEFORE = 7
"""2024年12: what is read before 月."""
_MONTH = re.compile(r"年(?<=[0-9]年)(?P<month>[0-9]{2})月(?![0-9])")
_LEAP = 2000
"""29 February is a date where no year is written."""


def judge(dossier: Dossier) -> Iterator[Objection]:
    seen: set[str] = set()
    for sentence in dossier.sentences:
        for said in _impossible(sentence.text):
            seen.add(said)
            yield Objection(f"“{said}”不是有效日期。", place=at(sentence, said))
    for line in last_lines(dossier.printed):
        for said in _impossible("".join(line.split())):
            if said not in seen:
                seen.add(said)
                yield Objection(
                    f"“{said}”不是有效日期。", place=Place(COVER, "signature", line.strip())
                )


def _impossible(text: str) -> Iterator[str]:
    for end in _DAY.finditer(text):
        begin = max(0, end.start() - _LONGEST_BEFORE)
        match = _BEFORE.search(text, begin, end.start())
        if match and not _is_a_day(
            int(match["year"] or _LEAP), int(match["month"]), int(end["day"])
        ):
            yield match[0] + end[0]
    for match in _MONTH.finditer(text):
        if not 1 <= int(match["month"]) <= 12:
            yield match[0].removeprefix("年")


def _is_a_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


CHECK = Check(
    code="D10",
    title="日期无效",
    severity="error",
    surety=Surety.SEEN,
    source=PRUDENCE,
    judge=judge,
    trips=example(text={"overview.platform": "2月30日完成专栏改版。"}),
    passes=example(text={"overview.platform": "2月29日完成专栏改版，历时12个月。"}),
    supersedes=("D06",),
)
