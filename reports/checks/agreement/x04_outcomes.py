"""正文写明的办理结果（部分公开、不属于本机关……），应当与第三章表格的相应各行一致."""

from collections.abc import Iterator

from reports.checks.agreement.asserted import Assertion, of_outcome, total_cells
from reports.checks.agreement.no_contradiction import is_explained
from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.cells import RESULT_TOTAL
from reports.checks.chapter_parts import OTHERS, OVERVIEW
from reports.checks.examples import applications, example
from reports.checks.reading.claims import Claim
from reports.checks.reading.outcomes import Outcome, outcomes
from reports.checks.surety import Surety
from reports.statute.schema import Cell, add


def judge(dossier: Dossier) -> Iterator[Objection]:
    seen: set[str] = set()
    for outcome, claim in outcomes(dossier.said_in(OVERVIEW, OTHERS), dossier.year):
        said = of_outcome(dossier.edition, outcome, claim)
        figure = said.figure(dossier.figures)
        if figure is None or outcome.name in seen or _agrees(dossier, outcome, said, figure):
            continue
        seen.add(outcome.name)
        yield Objection(
            _says(dossier, claim, figure),
            _shown(dossier, said.cells),
            at(claim.sentence, claim.quote),
        )


def _agrees(dossier: Dossier, outcome: Outcome, said: Assertion, figure: int) -> bool:
    if said.claim.is_about or said.claim.is_part:
        others = add(total_cells(dossier.edition, outcome.also), dossier.figures) or 0
        results = dossier.whole(RESULT_TOTAL)
        return not (said.claim.value and results) or figure + others > 0
    return said.holds(dossier.figures) or is_explained(said, dossier)


def _says(dossier: Dossier, claim: Claim, figure: int) -> str:
    if claim.value and not figure:
        return f"正文说申请的办理结果是“{claim.quote}”，{dossier.nth('requests')}表格对应行是0。"
    return f"正文说“{claim.quote}”，{dossier.nth('requests')}表格对应行是{figure}件。"


def _shown(dossier: Dossier, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Of several lines those that hold a figure, else all."""
    return tuple(cell for cell in cells if dossier.figures.get(cell)) or cells


CHECK = Check(
    code="X04",
    title="正文的办理结果与第三章表格不一致",
    severity="error",
    surety=Surety.SEEN,
    source="《中华人民共和国政府信息公开条例》第六条（准确）",
    judge=judge,
    trips=example(
        applications(1), text={"overview.on_request": "收到政府信息公开申请1件，部分公开1件。"}
    ),
    passes=example(
        applications(1), text={"overview.on_request": "收到政府信息公开申请1件，予以公开1件。"}
    ),
)
