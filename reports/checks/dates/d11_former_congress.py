"""指导思想引用的会议应当是报告年度最近的党代会."""

from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection, at
from reports.checks.chapter_parts import IMPROVEMENT, OTHERS, OVERVIEW
from reports.checks.examples import example, year_of
from reports.checks.reading.sought import Sought
from reports.checks.surety import Surety
from reports.statute.schema import Edition

_HELD = {"十七": 2007, "十八": 2012, "十九": 2017, "二十": 2022, "二十一": 2027}
"""Party congresses and the year in whose autumn each met."""
_MEETING = Sought(r"(十[七八九]|二十一|二十)(?:大(?!道|院|街|项|类|力)|届[一二三四五六七][、中])")


def judge(dossier: Dossier) -> Iterator[Objection]:
    named = [
        (_HELD[match[1]], match[0], sentence)
        for sentence in dossier.said_in("lead", OVERVIEW, IMPROVEMENT, OTHERS, about=_MEETING)
        for match in _MEETING.finditer(sentence.text)
    ]
    if not named:
        return
    name = _latest(dossier.year)
    newest, said, sentence = max(named, key=lambda one: one[0])
    if newest < _HELD[name]:
        yield Objection(
            f"指导思想写到“{said}”，可能没有更新到最新会议（党的{name}大）。",
            place=at(sentence, said),
        )


def _latest(year: int) -> str:
    return max((number for number in _HELD if _HELD[number] <= year), key=_HELD.__getitem__)


def _up_to_date(edition: Edition) -> Dossier:
    latest = _latest(year_of(edition))
    said = f"贯彻党的{latest}大精神，巩固十九大以来的成果。"
    return example(text={"overview.intro": said})(edition)


CHECK = Check(
    code="D11",
    title="会议精神没有更新",
    severity="hint",
    surety=Surety.INFERRED,
    source=PRUDENCE,
    judge=judge,
    trips=example(text={"overview.intro": "深入贯彻党的十九大精神，落实《条例》规定。"}),
    passes=_up_to_date,
)
