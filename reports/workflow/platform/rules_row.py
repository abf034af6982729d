"""The one row of the platform's rules, held: whoever changes the platform waits for it."""

from reports.models import PlatformRules


def held_rules() -> PlatformRules:
    """The row, locked, made where there was none; inside a transaction."""
    PlatformRules.objects.get_or_create(pk=1)
    return PlatformRules.objects.select_for_update().get(pk=1)
