"""2019年的试行旧表已经由2021年的格式取代."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.examples import EDITION
from reports.checks.printed_examples import printed
from reports.checks.reading.printed_labels import bare, form_of
from reports.checks.tables.labels import place_of

OLD = (
    "本年新制作数量",
    "本年新公开数量",
    "对外公开总数量",
    "上一年项目数量",
    "本年增/减",
    "处理决定数量",
    "其他对外管理服务事项",
    "政府集中采购",
    "采购项目数量",
    "采购总金额",
    "第二十条第（九）项",
)
"""Labels of the trial form that the form in force does not print."""
_OLD = frozenset(bare(label) for label in OLD)


def judge(dossier: Dossier) -> Iterator[Objection]:
    outline = dossier.outline
    if outline is None:
        return
    for table in dossier.edition.tables:
        labels = outline.labels[table.key]
        found = next((one for one in labels if bare(one.text) in _OLD), None)
        if found and not _OLD & set(form_of(table).official):
            yield Objection(
                f"“{found.text}”是2019年试行旧表的栏目，请换成2021年的新表。",
                place=place_of(table, found),
            )


CHECK = Check(
    code="T02",
    title="用了2019年的试行旧表",
    severity="error",
    source=f"{EDITION.document}取代国办公开办函〔2019〕60号",
    judge=judge,
    trips=printed(
        ("本年制发件数\t本年废止件数", "本年新制作数量\t本年新公开数量"),
        ("现行有效件数\n", "对外公开总数量\n"),
    ),
    passes=printed(("本年制发件数", "本年制发 件数")),
    supersedes=("T01", "T03", "T04", "T05", "T06", "T08"),
)
