"""上年有效＋本年制发−本年废止，一般等于本年现行有效."""

from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection
from reports.checks.examples import example

LINES = {"regulations": "规章", "normative_documents": "规范性文件"}
COLUMNS = ("issued", "repealed", "in_force")


def judge(dossier: Dossier) -> Iterator[Objection]:
    if dossier.last_year is None:
        return
    for line, name in LINES.items():
        cells = tuple(f"disclosure.{line}.{key}" for key in COLUMNS)
        issued, repealed, in_force = (dossier.whole(cell) for cell in cells)
        before = dossier.last_year.figures.get(cells[2])
        if before is None or issued is None or repealed is None or in_force is None:
            continue
        expected = before + issued - repealed
        if expected != in_force:
            yield Objection(
                f"{name}：上年有效{before}＋本年制发{issued}−本年废止{repealed}＝{expected}，"
                f"本年“现行有效”填{in_force}。如因清理、失效、机构调整造成，请在备注说明。",
                cells,
                left=expected,
                right=in_force,
            )


IN_FORCE = "disclosure.normative_documents.in_force"

CHECK = Check(
    code="Y02",
    title="现行有效件数与上年报告接不上",
    severity="warning",
    source=PRUDENCE,
    judge=judge,
    trips=example({IN_FORCE: 3}, before={IN_FORCE: 5}),
    passes=example({IN_FORCE: 5, "disclosure.normative_documents.issued": 1}, before={IN_FORCE: 4}),
)
