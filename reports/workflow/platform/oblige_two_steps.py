"""县级岗位必须用两步验证: whoever has none sets it up before she does anything else."""

from django.db import transaction

from reports.models import Account, Agency
from reports.workflow.platform.rules_row import held_rules, turn_rule
from reports.workflow.platform_operator import guards


@transaction.atomic
def oblige_two_steps(is_obliged: bool, *, by: Account) -> bool:
    """安全管理员定县级岗位是不是必须用两步验证；下次登录起有效，记入平台的管理记录.

    Whether anything changed. Raises Agency.DoesNotExist for whoever is none.
    """
    if not guards(by):
        raise Agency.DoesNotExist
    rules = held_rules()
    if rules.two_steps_obliged == is_obliged:
        return False
    turn_rule(rules, "two_steps_obliged", by=by)
    return True
