"""The one row of the platform's rules, held: whoever changes the platform waits for it."""

from reports.models import Account, PlatformRules
from reports.workflow.accounts.operators import AT_THE_MACHINE
from reports.workflow.administration import Administration
from reports.workflow.record.ledger import record_administration


def held_rules() -> PlatformRules:
    """The row, locked, made where there was none; inside a transaction."""
    PlatformRules.objects.get_or_create(pk=1)
    return PlatformRules.objects.select_for_update().get(pk=1)


def turn_rule(rules: PlatformRules, name: str, *, by: Account | None) -> None:
    """Lay a rule of the held row down, or lift it, by the name of its field; on record."""
    is_so = not getattr(rules, name)
    setattr(rules, name, is_so)
    rules.save(update_fields=[name])
    (rule,) = (str(one.verbose_name) for one in PlatformRules._meta.fields if one.name == name)
    words = ("否", "是") if is_so else ("是", "否")
    record_administration(
        None,
        Administration.CHANGE_SETTINGS,
        by,
        subject=rule,
        comment="" if by else AT_THE_MACHINE,
        changes=[(rule, *words)],
    )
