"""有“复议后起诉”，总该先有行政复议."""

from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection
from reports.checks.cells import LITIGATION, RECONSIDERATION
from reports.checks.examples import example

AFTER = LITIGATION[1]


def judge(dossier: Dossier) -> Iterator[Objection]:
    number = dossier.whole(AFTER)
    years = [one for one in (dossier.last_year, dossier.year_before) if one]
    reconsidered = [dossier.whole(RECONSIDERATION)]
    for document in years:
        figure = document.figures.get(RECONSIDERATION)
        reconsidered.append(None if figure is None else int(figure))
    if number and years and all(figure == 0 for figure in reconsidered):
        yield Objection(
            f"有“复议后起诉”{number}件，但近两年复议为0，请核对。", (AFTER, RECONSIDERATION)
        )


SUED = {"disputes.litigation_after_reconsideration.upheld": 1, AFTER: 1}

CHECK = Check(
    code="P09",
    title="有复议后起诉而近两年没有复议",
    severity="hint",
    source=PRUDENCE,
    judge=judge,
    trips=example(SUED, before={}),
    passes=example(
        SUED, before={"disputes.reconsideration.upheld": 1, "disputes.reconsideration.total": 1}
    ),
)
