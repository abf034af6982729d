"""正文的规范性文件制发、废止、现行有效数，应当等于第二章表格."""

from collections.abc import Iterator

from reports.checks.agreement.asserted import asserted
from reports.checks.agreement.no_contradiction import is_explained
from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.cells import IN_FORCE, ISSUED, REPEALED
from reports.checks.chapter_parts import OVERVIEW
from reports.checks.examples import example
from reports.checks.reading.documents import repealed_vaguely
from reports.checks.surety import Surety

NAMES = {"issued": "制发", "repealed": "废止", "in_force": "现行有效"}


def judge(dossier: Dossier) -> Iterator[Objection]:
    seen: set[str] = set()
    for one in asserted(dossier, "X05"):
        claim, figure = one.claim, one.figure(dossier.figures)
        agrees = figure is None or figure == claim.value or (claim.is_about and figure)
        if agrees or claim.kind in seen or is_explained(one, dossier):
            continue
        seen.add(claim.kind)
        yield Objection(
            f"正文规范性文件“{claim.quote}”，{dossier.nth('disclosure')}表格{NAMES[claim.kind]}{figure}件。",
            one.cells,
            at(claim.sentence, claim.quote),
        )
    if "repealed" not in seen:
        yield from _vague(dossier)


def _vague(dossier: Dossier) -> Iterator[Objection]:
    """废止 without a number beside a zero in the table: worth a look, no more."""
    if dossier.whole(REPEALED) != 0:
        return
    for sentence, quote in repealed_vaguely(dossier.said_in(OVERVIEW)):
        says = f"正文规范性文件“{quote}”，{dossier.nth('disclosure')}表格废止0件。"
        yield Objection(says, (REPEALED,), at(sentence, quote), severity="hint")
        return


CHECK = Check(
    code="X05",
    title="正文的规范性文件数与第二章表格不一致",
    severity="warning",
    surety=Surety.SEEN,
    source="{notice} 附件 二；《中华人民共和国政府信息公开条例》第六条（准确）",
    judge=judge,
    trips=example(
        {ISSUED: 4, IN_FORCE: 32},
        text={"overview.management": "制发行政规范性文件0件，废止0件，现行有效0件。"},
    ),
    passes=example(
        {ISSUED: 4, IN_FORCE: 32},
        text={"overview.management": "制发行政规范性文件4件，废止0件，现行有效32件。"},
    ),
)
