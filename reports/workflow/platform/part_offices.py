"""三员分立: from now on nobody does what belongs to more than one of the three."""

from django.db import transaction

from reports.models import Account, Agency, Office
from reports.workflow.platform.rules_row import held_rules, turn_rule
from reports.workflow.platform_operator import guards
from reports.workflow.refusal import Refused


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
    turn_rule(rules, "offices_apart", by=by)


@transaction.atomic
def join_offices() -> bool:
    """停用三员分立, at the machine itself; whether it was in force."""
    rules = held_rules()
    was_apart = rules.offices_apart
    if was_apart:
        turn_rule(rules, "offices_apart", by=None)
    return was_apart


def holders_of(office: Office) -> int:
    """How many people who can sign in hold an office."""
    return Account.objects.filter(is_superuser=True, is_active=True, office=office).count()
