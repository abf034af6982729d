"""当年制发又未废止的文件必然有效：现行有效不少于制发减废止."""

from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection
from reports.checks.examples import example

LINES = ("regulations", "normative_documents")


def judge(dossier: Dossier) -> Iterator[Objection]:
    for line in LINES:
        cells = tuple(f"disclosure.{line}.{key}" for key in ("issued", "repealed", "in_force"))
        issued, repealed, in_force = (dossier.whole(cell) for cell in cells)
        if issued is None or repealed is None or in_force is None:
            continue
        if in_force < issued - repealed:
            yield Objection(
                f"本年制发{issued}件、废止{repealed}件，现行有效只有{in_force}件，偏少，请核对。",
                cells,
            )


CHECK = Check(
    code="A07",
    title="现行有效件数偏少",
    severity="warning",
    source=PRUDENCE,
    judge=judge,
    trips=example(
        {
            "disclosure.normative_documents.issued": 4,
            "disclosure.normative_documents.repealed": 1,
            "disclosure.normative_documents.in_force": 2,
        }
    ),
    passes=example(
        {
            "disclosure.normative_documents.issued": 4,
            "disclosure.normative_documents.repealed": 1,
            "disclosure.normative_documents.in_force": 3,
        }
    ),
)
