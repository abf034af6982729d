"""The cover note of a package that was made: 封面, to be printed and kept apart from it."""

from reports.exporters.public.cover_note import CoverNote, cover_note
from reports.models import PublicPackage
from reports.workflow.files.rendered import rendered_once


def cover_of(order: PublicPackage) -> bytes:
    """The note as PDF; NotRendered when it cannot be set."""
    assert order.as_of is not None
    note = CoverNote(
        county=order.county.name,
        title=order.name.removesuffix(".zip"),
        reports=order.reports,
        as_of=order.as_of,
        root=order.root,
        digest=order.digest,
    )
    return rendered_once(("cover", repr(note)), "公开数据包封面", cover_note, note)
