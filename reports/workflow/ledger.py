"""Put an act on record: the only code that adds to the chains of entries."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from reports.models import Account, AdministrativeEntry, Agency, Entry, LedgerEntry, Report
from reports.workflow.changed import Change
from reports.workflow.states import Action, Administration
from reports.workflow.whereabouts import whereabouts


def record(
    report: Report,
    action: Action,
    by: Account,
    *,
    to_state: str | None = None,
    comment: str = "",
    changes: Iterable[Change] = (),
) -> LedgerEntry:
    """Add an act on a report; the caller holds the report's row, so that chains never fork.

    The state stays unless ``to_state`` names another.
    """
    entry = LedgerEntry(
        report=report,
        from_state=report.state,
        to_state=to_state or report.state,
        **_act(LedgerEntry.objects.filter(report=report), action, by),
        comment=comment,
        changes=[list(change) for change in changes],
    )
    entry.save()
    return entry


def record_administration(
    county: Agency | None,
    action: Administration,
    by: Account | None,
    *,
    subject: str = "",
    comment: str = "",
    changes: Iterable[Change] = (),
) -> AdministrativeEntry:
    """Add an administrative act in a county, or on the whole platform; inside a transaction.

    The county's row is locked for it, or the first entry of the platform's chain: two acts at
    once never take the same number.
    """
    chain = AdministrativeEntry.objects.filter(county=county)
    if county is not None:
        Agency.objects.select_for_update().get(pk=county.pk)
    else:
        chain.select_for_update(of=("self",)).filter(number=1).order_by("number").first()
    entry = AdministrativeEntry(
        county=county,
        subject=subject[:150],
        **_act(chain, action, by),
        comment=comment,
        changes=[list(change) for change in changes],
    )
    entry.save()
    return entry


def _act(chain: Any, action: str, by: Account | None) -> dict[str, Any]:
    """What every entry says, on top of the last one of its chain."""
    last: Entry | None = chain.order_by("-number").first()
    return {
        "number": last.number + 1 if last else 1,
        "previous": last.digest if last else "",
        "at": timezone.now(),
        "by": by,
        "address": whereabouts(),
        "action": action,
    }
