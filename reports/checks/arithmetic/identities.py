"""勾稽关系：格式规定的每一条恒等式，两边都填齐而不相等的，逐条报出."""

from collections import Counter
from collections.abc import Callable, Iterator

from reports.checks.base import Check, Dossier, Judge, Objection
from reports.checks.examples import example
from reports.statute.schema import Cell, Figure, Identity, add

Says = Callable[[Identity, Dossier, Figure, Figure], str]


def judge_identities(code: str, says: Says) -> Judge:
    """Present the broken identities of one code: both sums, the difference and all cells."""

    def judge(dossier: Dossier) -> Iterator[Objection]:
        suspicion = Counter(cell for identity in dossier.broken for cell in identity.cells)
        for identity in dossier.broken:
            if identity.code != code:
                continue
            left = add(identity.left, dossier.figures)
            right = add(identity.right, dossier.figures)
            yield Objection(
                says(identity, dossier, left, right),
                _suspects_first(identity, suspicion),
                left=left,
                right=right,
            )

    return judge


def _suspects_first(identity: Identity, suspicion: Counter[Cell]) -> tuple[Cell, ...]:
    """All cells; those that take part in most broken identities come first."""
    return tuple(sorted(identity.cells, key=lambda cell: -suspicion[cell]))


def _balance(identity: Identity, dossier: Dossier, left: Figure, right: Figure) -> str:
    received, carried_in = (dossier.figures[cell] for cell in identity.left)
    results, carried_out = (dossier.figures[cell] for cell in identity.right)
    off = abs((left or 0) - (right or 0))
    return (
        f"【{identity.name}】列不平：本年新收{received}＋上年结转{carried_in}＝{left}，"
        f"而办理结果总计{results}＋结转下年{carried_out}＝{right}，相差{off}件。请核对这一列。"
    )


def _column(identity: Identity, dossier: Dossier, left: Figure, right: Figure) -> str:
    return f"【{identity.name}】列“（七）总计”填{right}，但（一）至（六）各行相加是{left}。"


def _row(identity: Identity, dossier: Dossier, left: Figure, right: Figure) -> str:
    return f"“{identity.name}”这一行：自然人到其他六列相加是{left}，“总计”填的是{right}。"


def _dispute(identity: Identity, dossier: Dossier, left: Figure, right: Figure) -> str:
    return f"{identity.name}总计填{right}，四项相加是{left}。"


def _check(code: str, title: str, where: str, says: Says, cell: Cell) -> Check:
    return Check(
        code=code,
        title=title,
        severity="error",
        source=f"{{notice}} 附件 {where}",
        judge=judge_identities(code, says),
        trips=example({cell: 1}),
        passes=example(),
        binding=True,
    )


A01 = _check(
    "A01", "新收与结转之和不等于办理与结转之和", "三 表注", _balance, "requests.carried_out.total"
)
A02 = _check("A02", "各种办理结果之和不等于总计", "三", _column, "requests.granted.natural_person")
A03 = _check("A03", "各类申请人之和不等于总计", "三", _row, "requests.granted.natural_person")
A06 = _check("A06", "四种审理结果之和不等于总计", "四", _dispute, "disputes.reconsideration.upheld")
