"""Save parts of several chapters of a draft at once: all of them, or none."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction

from reports.models import Account
from reports.workflow.filling.save_draft import Saved, save_draft


@dataclass(frozen=True)
class Entered:
    """The slots of one chapter as typed, and the version that they were typed into."""

    values: Mapping[str, str]
    version: int


@transaction.atomic
def save_drafts(
    report_id: int, chapters: Mapping[str, Entered], *, by: Account
) -> dict[str, Saved]:
    """Store the slots given, chapter by chapter; raises what ``save_draft`` does, storing none."""
    return {
        chapter: save_draft(report_id, chapter, one.values, version=one.version, by=by)
        for chapter, one in chapters.items()
    }
