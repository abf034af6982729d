"""正文“共N条，其中a条、b条……”，分项之和应当等于总数；占比、增减也应当算得出来."""

from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection, at
from reports.checks.cells import CARRIED_IN, NEW_RECEIVED, RESULT_TOTAL
from reports.checks.chapter_parts import IMPROVEMENT, OTHERS, OVERVIEW
from reports.checks.examples import example
from reports.checks.reading.breakdowns import Breakdown, breakdowns
from reports.checks.reading.counts import statements
from reports.checks.reading.growth import wrong_growth
from reports.checks.reading.shares import wrong_shares
from reports.checks.surety import Surety


def judge(dossier: Dossier) -> Iterator[Objection]:
    sentences = dossier.said_in(OVERVIEW, IMPROVEMENT, OTHERS)
    told = tuple(statements(sentences))
    for listed in breakdowns(told, dossier.year):
        if not listed.holds and (says := _says(listed)):
            place = at(listed.statement.spoken_by(listed.quote), listed.quote)
            yield Objection(says, place=place, severity=_severity(listed))
    wrong_ones = wrong_shares(told, dossier.year, _totals(dossier))
    for wrong in (*wrong_ones, *wrong_growth(sentences, dossier.year)):
        yield Objection(
            f"正文说“{wrong.quote}”，按文中数字计算是{wrong.computed}。",
            place=at(wrong.sentence, wrong.quote),
        )


def _says(listed: Breakdown) -> str:
    if larger := listed.larger_part:
        return f"其中的{larger.value}{larger.unit}多于“{listed.quote}”。"
    if len(listed.parts) == 1 or (not _claims_all(listed) and _is_a_fraction(listed)):
        return ""
    sum_ = "+".join(str(part.value) for part in listed.parts)
    return f"{sum_}＝{listed.listed}，与“{listed.quote}”不符。"


def _severity(listed: Breakdown) -> str | None:
    """A list that may well be incomplete is worth a look and no more."""
    if listed.larger_part or (listed.is_complete and not listed.is_open):
        return None
    is_short = listed.listed < listed.total.value
    may_be_short = is_short and (
        listed.is_of_some or not listed.is_a_whole or _is_a_fraction(listed)
    )
    return "hint" if listed.is_open or may_be_short else None


def _claims_all(listed: Breakdown) -> bool:
    return listed.is_a_whole or listed.is_complete


def _is_a_fraction(listed: Breakdown) -> bool:
    return 2 * listed.listed < listed.total.value


def _totals(dossier: Dossier) -> set[int]:
    """What a share of applications may be a share of."""
    new, carried_in = dossier.whole(NEW_RECEIVED) or 0, dossier.whole(CARRIED_IN) or 0
    return {new, new + carried_in, dossier.whole(RESULT_TOTAL) or 0}


CHECK = Check(
    code="X08",
    title="正文分项之和与总数不符",
    severity="warning",
    surety=Surety.INFERRED,
    source=PRUDENCE,
    judge=judge,
    trips=example(
        text={"overview.proactive": "全年共公开信息136条，其中政府网站200条，公示栏100条。"}
    ),
    passes=example(
        text={"overview.proactive": "全年共公开信息300条，其中政府网站200条，公示栏100条。"}
    ),
)
