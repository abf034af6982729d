"""Of which parts does the handbook consist? One for each kind of work."""

from dataclasses import dataclass


@dataclass(frozen=True)
class HandbookPart:
    """One page of the handbook."""

    title: str
    template: str
    whom: str


PARTS = {
    part.title: part
    for part in (
        HandbookPart("填报", "help/filling.html", "给乡镇、部门的填报员"),
        HandbookPart("审签", "help/signing.html", "给乡镇、部门的审签人"),
        HandbookPart("审核", "help/reviewing.html", "给县级审核员"),
        HandbookPart("收件", "help/receiving.html", "给用文件收报告的县"),
        HandbookPart("汇总", "help/summing.html", "给汇总全县数据、编写县报的人"),
        HandbookPart("管理", "help/administering.html", "给县级管理员"),
    )
}
"""By the word that stands in the address, which is the title."""
