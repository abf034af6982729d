"""有申请结转下年，正文就不能写全部办结或者答复率100%."""

from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection, at
from reports.checks.cells import CARRIED_OUT, NEW_RECEIVED, RESULT_TOTAL
from reports.checks.chapter_parts import OTHERS, OVERVIEW
from reports.checks.examples import applications, example
from reports.checks.reading.completion import all_finished, finished_of
from reports.checks.surety import Surety


def judge(dossier: Dossier) -> Iterator[Objection]:
    left = dossier.whole(CARRIED_OUT)
    if not left:
        return
    for sentence, quote in all_finished(dossier.said_in(OVERVIEW, OTHERS)):
        if _are_few(dossier, finished_of(sentence, quote)):
            continue
        yield Objection(
            f"还有{left}件结转下年，不能写100%办结。", (CARRIED_OUT,), at(sentence, quote)
        )
        return


def _are_few(dossier: Dossier, named: int) -> bool:
    """单位申请的3件全部办结: of fewer than all that came in or were dealt with."""
    wholes = [dossier.whole(one) or 0 for one in (NEW_RECEIVED, RESULT_TOTAL)]
    return 0 < named < min(wholes)


CHECK = Check(
    code="X10",
    title="有结转而称全部办结",
    severity="warning",
    surety=Surety.INFERRED,
    source=PRUDENCE,
    judge=judge,
    trips=example(
        applications(3, carried_out=1),
        text={"overview.on_request": "收到政府信息公开申请3件，办结率100%。"},
    ),
    passes=example(
        applications(3, carried_out=1),
        text={"overview.on_request": "收到政府信息公开申请3件，均按期答复。"},
    ),
    supersedes=("P08",),
)
