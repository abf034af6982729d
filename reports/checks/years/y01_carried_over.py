"""上年结转，应当逐列等于上一年度报告“结转下年度继续办理”."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.examples import example


def judge(dossier: Dossier) -> Iterator[Objection]:
    if dossier.last_year is None or "requests" not in dossier.edition.by_key:
        return
    table = dossier.edition.by_key["requests"]
    for column in table.blocks[0].columns:
        cell = table.cell("carried_in", column.key)
        claimed = dossier.whole(cell)
        expected = dossier.last_year.figures.get(table.cell("carried_out", column.key))
        if claimed is None or expected is None or claimed == expected:
            continue
        yield Objection(
            f"【{column.label}】上年结转填{claimed}，但{dossier.last_year.year}年年报"
            f"“结转下年度继续办理”是{expected}，两年对不上。",
            (cell,),
            left=claimed,
            right=expected,
        )


CARRIED_OUT = {"requests.carried_out.natural_person": 2, "requests.carried_out.total": 2}
CARRIED_IN = {"requests.carried_in.natural_person": 2, "requests.carried_in.total": 2}

CHECK = Check(
    code="Y01",
    title="上年结转与上年报告不一致",
    severity="warning",
    source="《中华人民共和国政府信息公开条例》第五十条；年度报告格式第三章行次含义",
    judge=judge,
    trips=example(before=CARRIED_OUT),
    passes=example(CARRIED_IN, before=CARRIED_OUT),
)
