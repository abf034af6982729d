"""Choose how to be told: in the program, by mail, both, or not at all."""

from collections.abc import Mapping

from django.db import transaction

from reports.models import Account, NoticeChoice
from reports.workflow.telling.notice_kinds import NoticeName
from reports.workflow.telling.notify import usual

Choice = tuple[bool, bool]
"""In the program, by mail."""


def choices_of(account: Account, kinds: tuple[NoticeName, ...]) -> dict[NoticeName, Choice]:
    """What the person gets now, for each kind."""
    rows = NoticeChoice.objects.filter(account=account)
    chosen = {row.kind: (row.in_program, row.by_mail) for row in rows}
    return {kind: chosen.get(kind, usual(kind)) for kind in kinds}


@transaction.atomic
def choose_notices(chosen: Mapping[NoticeName, Choice], *, by: Account) -> None:
    """Keep what the person chose for herself."""
    for kind, (in_program, by_mail) in chosen.items():
        NoticeChoice.objects.update_or_create(
            account=by, kind=kind, defaults={"in_program": in_program, "by_mail": by_mail}
        )
