"""县级岗位必须用两步验证: whoever has none sets it up before she does anything else."""

from django.db import transaction

from reports.models import Account, Agency
from reports.workflow.administration import Administration
from reports.workflow.platform.rules_row import held_rules
from reports.workflow.platform_operator import guards
from reports.workflow.record.ledger import record_administration

_RULE = "县级岗位必须用两步验证"


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
    rules.two_steps_obliged = is_obliged
    rules.save(update_fields=["two_steps_obliged"])
    words = ("否", "是") if is_obliged else ("是", "否")
    record_administration(
        None, Administration.CHANGE_SETTINGS, by, subject=_RULE, changes=[(_RULE, *words)]
    )
    return True
