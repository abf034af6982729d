"""Does `/核验/` find every digest that the record binds, and no other?"""

from collections.abc import Iterator

from reports.models import BoundDigest, Report
from reports.workflow.record.bound import ANSWERED_FOR
from reports.workflow.record.recorded import Record


def broken_index(report: Report, record: Record) -> Iterator[str]:
    """Rows of the index that no entry holds, and digests of entries that it lacks."""
    rows = BoundDigest.objects.filter(entry__report=report)
    found = set(rows.values_list("entry", "name", "digest"))
    held = {
        (one.pk, name, digest)
        for one in record.entries
        for name, digest in one.kept.items()
        if name.split(".")[0] in ANSWERED_FOR
    }
    if found != held:
        yield f"核验用的索引和记录里登记的校验值有{len(found ^ held)}处不一致，被改过。"
