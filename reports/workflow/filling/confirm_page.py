"""Keep what the one page says: boxes typed and sentences confirmed, all of it or nothing."""

from collections.abc import Collection, Mapping, Sequence

from django.db import transaction

from reports.models import Account
from reports.workflow.filling.confirm_sentences import confirm_sentences
from reports.workflow.filling.save_drafts import Entered, save_drafts


@transaction.atomic
def confirm_page(
    report_id: int,
    boxes: Mapping[str, Entered],
    taken: Mapping[int, Sequence[str]],
    dropped: Collection[int],
    *,
    by: Account,
) -> int:
    """Store the boxes by chapter, then the sentences; raises what either does."""
    save_drafts(report_id, boxes, by=by)
    return confirm_sentences(report_id, taken, dropped, by=by)
