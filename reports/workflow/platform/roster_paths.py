"""Where does a row of a list stand? Under a body that is there, or has a row of its own."""

from collections.abc import Sequence

from reports.workflow.agencies.particulars import LONGEST_NAME, SHORTEST_NAME
from reports.workflow.platform.known_tree import KnownTree
from reports.workflow.platform.roster_rows import (
    ABOVE,
    COLUMNS_OF_PATH,
    JudgedRow,
    Path,
    RosterRow,
)


class RosterPaths:
    """The paths of a list, judged on top of the bodies that are known."""

    def __init__(self, rows: Sequence[RosterRow], tree: KnownTree) -> None:
        self._tree = tree
        self._rows: dict[Path, int] = {}
        self._refused: dict[Path, int] = {}
        self._columns: dict[str, tuple[str, int]] = {}
        for row in rows:
            for column, name in row.places:
                if column in ABOVE:
                    self._columns.setdefault(name, (column, row.number))

    def note(self, judged: JudgedRow) -> None:
        """Remember what has become of a row: others may stand under it, or come again."""
        row = judged.row
        if judged.body is None:
            self._refused.setdefault(row.path, row.number)
        else:
            self._rows[row.path] = row.number

    def faults_of(self, row: RosterRow) -> list[str]:
        """What is wrong with where a row says that it stands."""
        if not row.path:
            return ["没有写机构：省、市、县、单位四栏至少填一栏。"]
        if first := self._rows.get(row.path):
            return [f"和第{first}行重复。"]
        found = [fault for one in row.places if (fault := self._fault_of_name(*one))]
        if len(set(row.path)) < len(row.path):
            found.append("同一个名称写在两栏里，上级不能是它自己。")
        return found or self._faults_of_parent(row)

    def _fault_of_name(self, column: str, name: str) -> str:
        label = COLUMNS_OF_PATH[column]
        if name.startswith("="):
            return f"“{label}”一栏是公式，没有存结果；请把公式换成文字。"
        if len(name) > LONGEST_NAME:
            return f"“{name[:20]}……”太长，机构全称最多{LONGEST_NAME}个字。"
        if len(name) < SHORTEST_NAME:
            return f"“{name}”太短，请写印章上的全称。"
        first, number = self._columns.get(name, (column, 0))
        if first != column:
            return f"“{name}”在第{number}行写在“{COLUMNS_OF_PATH[first]}”栏，这里写在“{label}”栏。"
        return ""

    def _faults_of_parent(self, row: RosterRow) -> list[str]:
        above = row.path[:-1]
        if not above:
            return ["没有写上级：单位要写在哪个县（市）下面。"] if row.is_unit else []
        parent = self._tree.bodies.get(above)
        if parent is None and above in self._refused:
            return [f"上级“{above[-1]}”（第{self._refused[above]}行）有错，先改那一行。"]
        if parent is None:
            return [f"上级“{' / '.join(above)}”还没有，请给它单独写一行。"]
        if not parent.is_open:
            return [f"上级“{parent.name}”已撤并。"]
        if parent.pk in self._tree.writing:
            return [f"上级“{parent.name}”是填报单位，下面不能再设机构。"]
        return []
