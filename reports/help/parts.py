"""Of which parts does the handbook consist? One for each kind of work."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Part:
    """One page of the handbook."""

    title: str
    template: str
    whom: str


PARTS = {
    part.title: part
    for part in (
        Part("填报", "help/filling.html", "给乡镇、部门的填报员"),
        Part("审签", "help/signing.html", "给乡镇、部门的审签人"),
        Part("审核", "help/reviewing.html", "给县级审核员"),
        Part("管理", "help/administering.html", "给县级管理员"),
    )
}
"""By the word that stands in the address, which is the title."""
