"""Divide a county's units among its reviewers: 分派."""

import re
from collections.abc import Collection, Iterator, Mapping

from django.db import transaction
from django.db.models import QuerySet

from reports.models import Account, Agency, Assignment
from reports.workflow.administration import Administration
from reports.workflow.agencies.administered import administered_county
from reports.workflow.agencies.division import division_of
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused

LONGEST_LIST = 2000
_BETWEEN = re.compile(r"[\t,，、;；]| {1,}|\u3000+")
_NOBODY = ("", "不分派")


@transaction.atomic
def assign_units(
    county_id: int, unit_ids: Collection[int], reviewer_id: int | None, *, by: Account
) -> int:
    """县级管理员把本县的一些单位分给一名审核员，或者不再分派；返回改了几个单位.

    Raises Agency.DoesNotExist for a stranger or a foreign unit, and Refused for a person who does
    not review in this county, or where no unit was chosen.
    """
    county = administered_county(county_id, by)
    units = list(_units(county).filter(pk__in=unit_ids))
    if len(units) != len(set(unit_ids)):
        raise Agency.DoesNotExist
    if not units:
        raise Refused("请先选择要分派的单位。")
    if reviewer_id is not None and reviewer_id not in _people(county):
        raise Refused("这个人不是本县在用的审核员，请重新选择。")
    return _divided(county, dict.fromkeys(units, reviewer_id), by)


@transaction.atomic
def assign_by_list(county_id: int, text: str, *, by: Account) -> int:
    """The same by a list, 单位 and 审核员 in each line; all of it, or nothing and Refused.

    What is wrong is said of every line at once. A line without a person takes the unit back.
    """
    county = administered_county(county_id, by)
    lines = [(n, line.strip()) for n, line in enumerate(text.splitlines(), 1) if line.strip()]
    if not lines or len(lines) > LONGEST_LIST:
        raise Refused(f"请贴入名单，每行一个单位和一名审核员，最多{LONGEST_LIST}行。")
    wanted: dict[Agency, int | None] = {}
    units, people = list(_units(county)), _people(county)
    wrong = list(_read(lines, units, people, wanted))
    if wrong:
        raise Refused("名单没有分派：" + "；".join(wrong) + "。")
    return _divided(county, wanted, by)


def _units(county: Agency) -> QuerySet[Agency]:
    return Agency.objects.filter(parent=county, closed_on=None)


def _people(county: Agency) -> Mapping[int, str]:
    return division_of([county.pk]).people[county.pk]


def _read(
    lines: list[tuple[int, str]],
    units: list[Agency],
    people: Mapping[int, str],
    wanted: dict[Agency, int | None],
) -> Iterator[str]:
    """Put what each line says into ``wanted``; yields what is wrong with a line."""
    accounts = dict(Account.objects.filter(pk__in=people).values_list("pk", "username"))
    for number, line in lines:
        named, person = _parted(line)
        meant = [one for one in units if named in (one.name, one.short_name)]
        whom = [pk for pk in people if person in (people[pk], accounts[pk])]
        if len(meant) != 1:
            yield f"第{number}行“{named}”{'有几个单位都叫这个名称' if meant else '不是本县的单位'}"
        elif person not in _NOBODY and len(whom) != 1:
            why = "有几个人都叫这个名字，请写账号" if whom else "不是本县的审核员"
            yield f"第{number}行“{person}”{why}"
        elif meant[0] in wanted:
            yield f"第{number}行“{named}”前面已经有一行"
        else:
            wanted[meant[0]] = whom[0] if whom else None


def _parted(line: str) -> tuple[str, str]:
    """The unit and the person of a line; spaces part them, too."""
    parts = _BETWEEN.split(line, maxsplit=1)
    return parts[0].strip(), parts[1].strip(" \t,，、;；\u3000") if len(parts) > 1 else ""


def _divided(county: Agency, wanted: Mapping[Agency, int | None], by: Account) -> int:
    division = division_of([county.pk])
    people = division.people[county.pk]
    was = {one: division.reader_of(one.pk, county.pk) for one in wanted}
    changed = {one: reader for one, reader in wanted.items() if reader != was[one]}
    for unit, reader in changed.items():
        if reader is None:
            Assignment.objects.filter(agency=unit).delete()
        else:
            given = {"reviewer_id": reader, "by": by}
            Assignment.objects.update_or_create(agency=unit, defaults=given)
    if changed:
        changes = [
            (one.short_name, people.get(was[one] or 0), people.get(reader or 0))
            for one, reader in changed.items()
        ]
        record_administration(county, Administration.ASSIGN_UNITS, by, changes=changes)
    return len(changed)
