"""两列差额互为相反数而总计列平衡：同一件申请在两列之间归错了类."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.examples import example
from reports.statute.schema import Identity, add


def _off(identity: Identity, dossier: Dossier) -> int:
    left, right = add(identity.left, dossier.figures), add(identity.right, dossier.figures)
    return int((left or 0) - (right or 0))


def _total_holds(dossier: Dossier) -> bool:
    """The balance of the total column is decided, and holds."""
    cells = next((one.cells for one in dossier.edition.identities if one.key == "A01.total"), ())
    return bool(cells) and all(dossier.figures.get(cell) is not None for cell in cells)


def judge(dossier: Dossier) -> Iterator[Objection]:
    broken = [one for one in dossier.broken if one.code == "A01"]
    if len(broken) != 2 or any(one.instance == "total" for one in broken):
        return
    short, over = sorted(broken, key=lambda one: _off(one, dossier))
    number = _off(over, dossier)
    if number + _off(short, dossier) or not _total_holds(dossier):
        return
    yield Objection(
        f"【{short.name}】少{number}件、【{over.name}】多{number}件，"
        "很可能是同一件申请在两列之间归错了类。",
        (*short.cells, *over.cells),
    )


ONE_APPLICATION = {
    "requests.new_received.other_organisation": 1,
    "requests.new_received.total": 1,
    "requests.granted.total": 1,
    "requests.result_total.total": 1,
}

CHECK = Check(
    code="A05",
    title="一件申请在两列之间归错了类",
    severity="error",
    source="{notice} 附件 三 表注",
    judge=judge,
    trips=example(
        ONE_APPLICATION
        | {"requests.granted.natural_person": 1, "requests.result_total.natural_person": 1}
    ),
    passes=example(
        ONE_APPLICATION
        | {"requests.granted.other_organisation": 1, "requests.result_total.other_organisation": 1}
    ),
    supersedes=("A01",),
    binding=True,
)
