"""Keep what the one page says: boxes typed and sentences confirmed, all of it or nothing."""

from collections.abc import Collection, Mapping, Sequence

from django.db import transaction

from reports.models import Account
from reports.workflow.filling.confirm_sentences import confirm_sentences
from reports.workflow.filling.keep_page import keep_whole_page
from reports.workflow.filling.save_drafts import Entered


@transaction.atomic
def confirm_page(
    report_id: int,
    boxes: Mapping[str, Entered],
    taken: Mapping[int, Sequence[str]],
    dropped: Collection[int],
    notes: Mapping[str, str],
    *,
    version: int,
    by: Account,
) -> int:
    """Store the boxes by chapter, then the sentences; raises what either does.

    ``notes`` are what was typed and is not confirmed, and what is done with: that is empty.
    """
    keep_whole_page(report_id, boxes, notes, version=version, by=by)
    return confirm_sentences(report_id, taken, dropped, by=by)
