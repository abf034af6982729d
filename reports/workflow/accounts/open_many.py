"""Open the accounts of a whole list, or none of them: 批量开通账号."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from reports.models import Account, Agency, Role
from reports.workflow.accounts.open_account import Opened, opened
from reports.workflow.accounts.posts import Post, fitting
from reports.workflow.administered import administered_county, units_of
from reports.workflow.agencies.open_agency import opened_unit
from reports.workflow.agencies.particulars import Particulars
from reports.workflow.refusal import Refused

_ROLES = {
    **{role.label: role for role in Role},
    "审核员": Role.REVIEWER,
    "管理员": Role.ADMINISTRATOR,
    "审签": Role.SIGNER,
    "填报": Role.FILLER,
}


@dataclass(frozen=True)
class Listed:
    """One line of the list, and the number of its row."""

    row: int
    unit: str
    short_name: str
    full_name: str
    username: str
    role: str
    email: str = ""


class WrongRows(Refused):
    """The list cannot be taken in: what is wrong, row by row."""

    def __init__(self, rows: Sequence[tuple[int, str]]) -> None:
        super().__init__(f"有{len(rows)}行有错，名单没有导入，一个账号也没有开通。")
        self.rows = tuple(rows)


def open_many(
    county_id: int, lines: Sequence[Listed], *, adding_units: bool, by: Account
) -> list[Opened]:
    """县级管理员按名单开通账号；``adding_units`` 时，名单里本县没有的单位一并增加.

    All rows are judged before the answer; if one is wrong nothing is kept. A person with several
    posts has several rows with the same login and name. Raises Agency.DoesNotExist for a stranger,
    and WrongRows, naming each wrong row.
    """
    if not lines:
        raise Refused("名单里没有人。")
    with transaction.atomic():
        county = administered_county(county_id, by)
        made, wrong = _all(county, lines, adding_units, by)
        if wrong:
            raise WrongRows(sorted(wrong))
    return made


Wrong = list[tuple[int, str]]


def _all(
    county: Agency, lines: Sequence[Listed], adding_units: bool, by: Account
) -> tuple[list[Opened], Wrong]:
    units = {unit.name: unit for unit in units_of(county)}
    made: list[Opened] = []
    wrong: Wrong = []
    for person in _people(lines, wrong):
        posts = []
        for line in person:
            try:
                posts.append(_post(county, line, units, adding_units, by))
            except Refused as reason:
                wrong.append((line.row, str(reason)))
        try:
            given = fitting(county, posts) if len(posts) == len(person) else posts
            made.append(_opened(county, person, given, by))
        except Refused as reason:
            wrong.append((person[0].row, str(reason)))
    return made, wrong


def _opened(county: Agency, person: list[Listed], posts: list[Post], by: Account) -> Opened:
    """An account for the rows of one person; her address may stand in any of them."""
    first = person[0]
    email = next((line.email for line in person if line.email), "")
    return opened(county, first.username, first.full_name, posts, by=by, email=email)


def _people(lines: Sequence[Listed], wrong: Wrong) -> list[list[Listed]]:
    """The rows of each person together; a login with two names is wrong."""
    people: dict[str, list[Listed]] = {}
    for line in lines:
        first = people.setdefault(line.username.lower() or f"#{line.row}", [])
        if first and first[0].full_name != line.full_name:
            wrong.append(
                (line.row, f"登录名“{line.username}”和第{first[0].row}行的重复，姓名不同。")
            )
            continue
        first.append(line)
    for first in people.values():
        _refuse_same_post(first, wrong)
    return list(people.values())


def _refuse_same_post(lines: list[Listed], wrong: Wrong) -> None:
    counted: Counter[tuple[str, str]] = Counter()
    for line in lines:
        counted[line.unit, line.role] += 1
        if counted[line.unit, line.role] > 1:
            wrong.append((line.row, f"和第{lines[0].row}行重复。"))


def _post(
    county: Agency, line: Listed, units: dict[str, Agency], adding_units: bool, by: Account
) -> Post:
    if not line.unit:
        raise Refused("没有填写单位全称。")
    if line.role not in _ROLES:
        known = "、".join(role.label for role in Role)
        raise Refused(
            f"岗位“{line.role}”不认识，可以写{known}。" if line.role else "没有填写岗位。"
        )
    unit = units.get(line.unit)
    if unit is None:
        if Agency.objects.filter(name=line.unit).exists():
            raise Refused(f"“{line.unit}”不是本县的单位。")
        if not adding_units:
            raise Refused(f"本县没有“{line.unit}”这个单位。")
        given = Particulars(short_name=line.short_name)
        unit = units[line.unit] = opened_unit(county, line.unit, given, by=by)
    fitting(county, [post := Post(unit.pk, _ROLES[line.role])])
    return post
