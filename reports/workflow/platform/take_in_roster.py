"""Add all bodies of a list, and their first administrators, or none of them: 导入机构名册."""

from collections import defaultdict
from collections.abc import Sequence

from django.db import transaction

from reports.models import Account, Agency, Role
from reports.workflow.accounts.open_account import Opened, opened
from reports.workflow.accounts.posts import Post
from reports.workflow.administration import Administration
from reports.workflow.agencies.doubles import Doubtful
from reports.workflow.agencies.open_county import body_in_words
from reports.workflow.agencies.order_and_years import Counted, settled, spoken
from reports.workflow.agencies.particulars import NOTHING, labelled, particulars_of
from reports.workflow.platform.judge_roster import judge_roster
from reports.workflow.platform.roster_rows import JudgedRow, RosterRow
from reports.workflow.platform.rules_row import held_rules
from reports.workflow.platform_operator import guards, operates
from reports.workflow.record.changed import Change, changed
from reports.workflow.record.ledger import ManyActs, record_administration, record_many
from reports.workflow.refusal import Refused

_AT_ONCE = 300


class RosterRefused(Refused):
    """The list cannot be taken in: what is wrong stands at its rows."""

    def __init__(self, rows: Sequence[JudgedRow]) -> None:
        number = sum(bool(one.faults) for one in rows)
        super().__init__(f"有{number}行有错，没有导入，一个机构、一个账号也没有增加。")
        self.rows = tuple(rows)


@transaction.atomic
def take_in_roster(
    rows: Sequence[RosterRow], *, by: Account, sure: bool = False
) -> tuple[int, list[Opened]]:
    """平台管理员按名册增加机构、开通各县第一名管理员；逐个记入记录. Bodies added, accounts opened.

    What is there already stays as it is: the same list once more changes nothing. Once the three
    are parted the 系统管理员 adds the bodies, and the 安全管理员 opens the accounts.

    Raises Agency.DoesNotExist for whoever is neither, RosterRefused, naming each row, and Doubtful,
    unless ``sure``, where a body seems to be here already.
    """
    held_rules()
    if not (operates(by) or guards(by)):
        raise Agency.DoesNotExist
    judged = judge_roster(rows, by)
    if any(one.faults for one in judged):
        raise RosterRefused(judged)
    doubts = [f"第{one.row.number}行{doubt}" for one in judged for doubt in one.doubts]
    if doubts and not sure:
        raise Doubtful(doubts)
    new = [one for one in judged if one.is_new]
    _add(new, by)
    people = [_administrator(one, by) for one in judged if one.adds_administrator]
    if new or people:
        said = f"机构{len(new)}个，县级管理员{len(people)}名"
        record_administration(None, Administration.TAKE_IN_ROSTER, by, comment=said)
    return len(new), people


def _add(new: Sequence[JudgedRow], by: Account) -> None:
    """The bodies, those above before those below, and an entry for each of them."""
    counted = settled(Counted())
    by_depth: dict[int, list[Agency]] = defaultdict(list)
    for one in new:
        assert one.body is not None
        if one.row.is_unit:
            one.body.reports_from = counted.reports_from
        by_depth[len(one.row.path)].append(one.body)
    for _, bodies in sorted(by_depth.items()):
        Agency.objects.bulk_create(bodies, batch_size=_AT_ONCE)
    acts: dict[Agency | None, list[tuple[str, list[Change]]]] = defaultdict(list)
    for one in new:
        assert one.body is not None
        above = one.body.parent if one.row.is_unit else None
        acts[above].append((one.body.name, _said(one.body, counted, is_unit=one.row.is_unit)))
    for county, some in acts.items():
        record_many(county, ManyActs(Administration.OPEN_AGENCY, by, some))


def _said(body: Agency, counted: Counted, *, is_unit: bool) -> list[Change]:
    """For the record, as the one that is added by itself has it."""
    if not is_unit:
        return changed(labelled(NOTHING) | {"上级": ""}, body_in_words(body))
    said = labelled(particulars_of(body)) | spoken(counted)
    return changed(dict.fromkeys(said, ""), said)


def _administrator(one: JudgedRow, by: Account) -> Opened:
    assert one.body is not None
    row, post = one.row, Post(one.body.pk, Role.ADMINISTRATOR)
    return opened(one.body, row.username, row.full_name, [post], by=by, email=row.email)
