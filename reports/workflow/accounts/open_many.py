"""Open the accounts of a whole list, or none of them: 批量开通账号."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from reports.models import Account, Agency, Role
from reports.workflow.accounts.listed import Listed, Wrong, people_of_list
from reports.workflow.accounts.open_account import Opened, opened
from reports.workflow.accounts.posts import Post, fitting
from reports.workflow.agencies.administered import administered_county, units_of
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
class _Adding:
    """Whether units that the county does not have are added, and those that seem doubles too."""

    units: bool
    is_sure: bool


class WrongRows(Refused):
    """The list cannot be taken in: what is wrong, row by row."""

    def __init__(self, rows: Sequence[tuple[int, str]]) -> None:
        super().__init__(f"有{len(rows)}行有错，名单没有导入，一个账号也没有开通。")
        self.rows = tuple(rows)


def open_many(
    county_id: int, lines: Sequence[Listed], *, adding_units: bool, by: Account, sure: bool = False
) -> list[Opened]:
    """县级管理员按名单开通账号；``adding_units`` 时，名单里本县没有的单位一并增加.

    All rows are judged before the answer; if one is wrong nothing is kept. A person with several
    posts has several rows with the same login and name. A unit that seems a double, or another
    county's, is added only when ``sure``. Raises Agency.DoesNotExist for a stranger,
    and WrongRows, naming each wrong row.
    """
    if not lines:
        raise Refused("名单里没有人。")
    with transaction.atomic():
        county = administered_county(county_id, by)
        made, wrong = _all(county, lines, _Adding(adding_units, sure), by)
        if wrong:
            raise WrongRows(sorted(wrong))
    return made


def _all(
    county: Agency, lines: Sequence[Listed], adding: _Adding, by: Account
) -> tuple[list[Opened], Wrong]:
    units = {unit.name: unit for unit in units_of(county)}
    made: list[Opened] = []
    wrong: Wrong = []
    for person in people_of_list(lines, wrong):
        posts = []
        for line in person:
            try:
                posts.append(_post(county, line, units, adding, by))
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


def _post(
    county: Agency, line: Listed, units: dict[str, Agency], adding: _Adding, by: Account
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
        if not adding.units:
            raise Refused(f"本县没有“{line.unit}”这个单位。")
        given = Particulars(short_name=line.short_name)
        unit = opened_unit(county, line.unit, given, by=by, sure=adding.is_sure)
        units[line.unit] = unit
    fitting(county, [post := Post(unit.pk, _ROLES[line.role])])
    return post
