"""What would become of a list of bodies? Row by row, every mistake named, nothing kept."""

from collections.abc import Sequence

from reports.document.levels import ABOVE_UNITS, KINDS, guess_kind
from reports.models import Account, Agency
from reports.workflow.agencies.doubles import foreign_place
from reports.workflow.agencies.open_county import OF_A_COUNTY
from reports.workflow.agencies.particulars import Particulars, checked
from reports.workflow.platform.known_tree import KnownTree
from reports.workflow.platform.listed_administrators import ListedAdministrators
from reports.workflow.platform.roster_paths import RosterPaths
from reports.workflow.platform.roster_rows import JudgedRow, RosterRow
from reports.workflow.platform_operator import operates
from reports.workflow.refusal import Refused

_USUAL = {"province": "other", "city": "city", "county": "county"}
_KINDS = {"".join(label.split()): key for key, label in KINDS.items()}
_KINDS |= {"省": "other", "市": "city", "县": "county", "乡": "township", "镇": "township"}


def judge_roster(rows: Sequence[RosterRow], by: Account) -> list[JudgedRow]:
    """The rows in the order of the list; what is new is planned on top of what is there."""
    judge = _Judge(rows, by)
    found = {row.number: judge.of(row) for row in sorted(rows, key=lambda one: len(one.path))}
    return [found[row.number] for row in rows]


class _Judge:
    def __init__(self, rows: Sequence[RosterRow], by: Account) -> None:
        self._tree = KnownTree()
        self._people = ListedAdministrators(rows, by)
        self._operates = operates(by)
        self._paths = RosterPaths(rows, self._tree)

    def of(self, row: RosterRow) -> JudgedRow:
        """What becomes of one row, after all rows of the bodies above it."""
        judged = JudgedRow(row)
        judged.faults += self._paths.faults_of(row)
        if not judged.faults:
            judged.body = self._tree.bodies.get(row.path)
            (self._kept if judged.body else self._planned)(judged)
            if judged.body is not None:
                self._people.judge(judged)
        self._paths.note(judged)
        return judged

    def _kept(self, judged: JudgedRow) -> None:
        """What is there stays as it is: where the list says otherwise that is told."""
        row, body = judged.row, judged.body
        assert body is not None
        if not body.is_open:
            judged.faults.append("这个机构已撤并，不能再导入。")
        kind = KINDS.get(_kind(row) or "", row.kind) if row.kind else ""
        for what, typed, kept in (
            ("简称", row.short_name, body.short_name),
            ("机构代码", row.code, body.code),
            ("层级", kind, KINDS.get(body.level, "")),
        ):
            if typed and typed != kept:
                judged.notes.append(f"{what}系统里是“{kept or '空'}”，表里是“{typed}”，不改。")

    def _planned(self, judged: JudgedRow) -> None:
        row = judged.row
        if not self._operates:
            judged.faults.append("还没有这个机构。机构由系统管理员导入。")
            return
        parent = self._tree.bodies.get(row.path[:-1])
        kind = _kind(row)
        judged.faults += _faults_of_kind(row, kind)
        if row.code and (other := self._tree.codes.get(row.code)):
            judged.faults.append(f"机构代码“{row.code}”已经是“{other}”的。")
        given = Particulars(short_name=row.short_name, code=row.code, level=kind or "")
        try:
            values = checked(parent or Agency(name=""), row.path[-1], given)
        except Refused as reason:
            judged.faults.append(str(reason))
        if not judged.faults:
            self._plan(judged, Agency(name=row.path[-1], parent=parent, **values))

    def _plan(self, judged: JudgedRow, body: Agency) -> None:
        path = judged.row.path
        judged.body, judged.is_new = body, True
        judged.doubts += self._doubts(judged.row, body)
        self._tree.add(path, body)

    def _doubts(self, row: RosterRow, body: Agency) -> list[str]:
        above = row.path[:-1]
        if not row.is_unit:
            other = self._tree.like_county(row.path)
            return [f"可能就是“{' / '.join(other)}”，两个名称很像"] if other else []
        found = []
        if like := self._tree.like_unit(above, body.name, body.short_name):
            found.append(f"可能就是“{like}”，名称或简称很像")
        if body.parent and (place := foreign_place(body.parent, body.name)):
            found.append(f"全称以“{place}”开头，不像{body.parent.short_name}的单位")
        return found


def _kind(row: RosterRow) -> str | None:
    """The key of the kind that a row says, or of the usual one; None for one that there is not."""
    typed = "".join(row.kind.split()).replace("(", "（").replace(")", "）")
    if typed:
        return _KINDS.get(typed)
    column, name = row.places[-1]
    return _USUAL.get(column) or guess_kind(name)


def _faults_of_kind(row: RosterRow, kind: str | None) -> list[str]:
    if kind is None:
        return [f"层级“{row.kind}”不认识，可以写{'、'.join(KINDS.values())}，或者不填。"]
    if row.is_unit and kind in ABOVE_UNITS:
        return [f"“{row.unit}”像是{KINDS[kind]}，请写在“县”或“市”栏；确是单位的，填写层级。"]
    if not row.is_unit and kind in OF_A_COUNTY:
        return [f"{KINDS[kind]}请写在“单位”栏。"]
    return []
