"""Whom does a list of bodies name as first administrators? Judged beside the accounts there are."""

from collections.abc import Callable, Sequence

from django.db.models.functions import Lower

from reports.models import Account, Appointment, Role
from reports.workflow.accounts.email import checked_email
from reports.workflow.accounts.open_account import LONGEST_NAME
from reports.workflow.platform.roster_rows import JudgedRow, RosterRow
from reports.workflow.platform_operator import guards
from reports.workflow.refusal import Refused
from reports.workflow.worded import login_name, worded

_AT_ONCE = 500


class ListedAdministrators:
    """Logins that are taken, bodies that are looked after: asked for once for the whole list."""

    def __init__(self, rows: Sequence[RosterRow], by: Account) -> None:
        self._guards = guards(by)
        self._seen: dict[str, int] = {}
        self._taken = _taken({row.username.lower() for row in rows if row.username})
        posts = Appointment.objects.filter(role=Role.ADMINISTRATOR, account__is_active=True)
        self._looked_after: dict[int, set[str]] = {}
        for agency, username in posts.values_list("agency", Lower("account__username")):
            self._looked_after.setdefault(agency, set()).add(username)

    def judge(self, judged: JudgedRow) -> None:
        """Say of a row that stands whether its administrator is opened, is there, or cannot be."""
        row, body = judged.row, judged.body
        if body is None or not row.names_somebody:
            return
        if row.is_unit:
            judged.faults.append("单位的人由县级管理员开通；管理员只写在省、市、县的行里。")
            return
        login = row.username.lower()
        here = self._looked_after.get(body.pk, set()) if body.pk else set()
        if login and login in here:
            return
        if not self._guards:
            judged.notes.append("管理员由安全管理员用同一张表开通。")
            return
        judged.faults += _faults_of_words(row)
        if here:
            judged.faults.append("已经有县级管理员，其他人由县级管理员开通。")
        elif login in self._taken:
            judged.faults.append(f"登录名“{row.username}”已经有人用了。")
        if login and (first := self._seen.setdefault(login, row.number)) != row.number:
            judged.faults.append(f"登录名“{row.username}”和第{first}行的重复。")
        judged.adds_administrator = not judged.faults


def _faults_of_words(row: RosterRow) -> list[str]:
    asked: tuple[Callable[[], str], ...] = (
        lambda: worded(row.full_name, "管理员姓名", longest=LONGEST_NAME),
        lambda: login_name(row.username),
        lambda: checked_email(row.email),
    )
    found = []
    for ask in asked:
        try:
            ask()
        except Refused as reason:
            found.append(str(reason))
    return found


def _taken(logins: set[str]) -> set[str]:
    """Those of the logins that somebody has, whichever way they are written."""
    wanted, found = sorted(logins), set()
    accounts = Account.objects.annotate(login=Lower("username"))
    for at in range(0, len(wanted), _AT_ONCE):
        some = accounts.filter(login__in=wanted[at : at + _AT_ONCE])
        found |= set(some.values_list("login", flat=True))
    return found
