"""三员分立: from now on nobody does what belongs to more than one of the three."""

from django.db import transaction

from reports.models import Account, Agency, Office, PlatformRules
from reports.workflow.administration import Administration
from reports.workflow.platform.rules_row import held_rules
from reports.workflow.platform_operator import guards
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused

RULE = "三员分立"


@transaction.atomic
def part_offices(*, by: Account) -> None:
    """平台管理员启用三员分立；记入平台的管理记录. Only the machine itself takes it back.

    Raises Agency.DoesNotExist for whoever may not, and Refused while one of the three
    offices is nobody's, or she has none herself. Parting what is parted changes nothing.
    """
    if not guards(by):
        raise Agency.DoesNotExist
    rules = held_rules()
    if rules.offices_apart:
        return
    if missing := [office.label for office in Office if not holders_of(office)]:
        raise Refused(f"还没有{'、'.join(missing)}。三种分工都有人以后，才能启用三员分立。")
    if not Account.objects.get(pk=by.pk).office:
        raise Refused("您自己还没有分工，启用以后就什么也不能办了。请先给自己定一种。")
    _keep(rules, apart=True, by=by)


@transaction.atomic
def join_offices() -> bool:
    """停用三员分立, at the machine itself; whether it was in force."""
    rules = held_rules()
    was_apart = rules.offices_apart
    if was_apart:
        _keep(rules, apart=False, by=None)
    return was_apart


def holders_of(office: Office) -> int:
    """How many people who can sign in hold an office."""
    return Account.objects.filter(is_superuser=True, is_active=True, office=office).count()


def _keep(rules: PlatformRules, *, apart: bool, by: Account | None) -> None:
    rules.offices_apart = apart
    rules.save(update_fields=["offices_apart"])
    words = ("否", "是") if apart else ("是", "否")
    record_administration(
        None,
        Administration.CHANGE_SETTINGS,
        by,
        subject=RULE,
        comment="" if by else "在服务器上用命令办理",
        changes=[(RULE, *words)],
    )
