"""Write down everything that is a county's own: 导出一个县的全部数据."""

import json
from pathlib import Path
from typing import Any

from django.core import serializers
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.db.models import QuerySet

from reports.models import (
    FILE_KINDS,
    Account,
    AdministrativeEntry,
    Agency,
    CountyKey,
    LedgerEntry,
    Report,
    clock,
)
from reports.workflow.administration import Administration
from reports.workflow.files.sealed_archive import SealedArchive, sealed
from reports.workflow.handing_over.belonging import Rows, belonging
from reports.workflow.handing_over.whole_file import whole
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused
from reports.workflow.verification.heads import ends_of

KIND = "county"
A_CHUNK = 500
SECRET = {Account: "password", CountyKey: "locked"}
"""Columns that leave the installation in no archive."""

Heads = dict[str, list[Any]]


@transaction.atomic
def write_county(county: Agency, path: Path) -> int:
    """Its units, people, reports, record and files, in one archive; how many rows there are.

    Nobody changes its reports while they are read. That it was written is on the county's record,
    and in the archive. Passwords stay here. Raises Refused for a body that is no
    county, or where a kept file is gone; NoArchive, OSError as `sealed`.
    """
    rows = rows_to_leave(county)
    record_administration(county, Administration.EXPORT_COUNTY, None, subject=path.name[:150])
    about = {"kind": KIND, "county": county.pk, "path": county.path, "at": clock.now().isoformat()}
    number = 0
    with sealed(path, about | {"heads": heads_of(rows)}) as archive:
        for model, kept in rows.items():
            number += _write(archive, model._meta.model_name or "", kept)
        for digest in sorted(digests_of(rows)):
            archive.add(f"files/{digest}", [whole(digest)])
    return number


def rows_to_leave(county: Agency) -> Rows:
    """The rows of a county, its reports locked; Refused for a body above counties."""
    Agency.objects.select_for_update().get(pk=county.pk)
    if county.units.filter(units__isnull=False).exists():
        raise Refused(f"“{county.name}”的下级还有下级，请一个县一个县地办。")
    rows = belonging(county)
    list(rows[Report].order_by("pk").select_for_update(of=("self",)).values_list("pk"))
    return rows


def heads_of(rows: Rows) -> Heads:
    """Where the county's chains end: number and digest by the name that `verify_ledger` gives."""
    ends = ends_of(rows[LedgerEntry], rows[AdministrativeEntry])
    return {name: list(end) for name, end in ends.items()}


def digests_of(rows: Rows) -> set[str]:
    """The names in the store of its frozen files, scans and brought files."""
    return {
        digest
        for model in FILE_KINDS
        for digest in rows[model].exclude(digest="").values_list("digest", flat=True)
    }


def _write(archive: SealedArchive, name: str, rows: QuerySet[Any]) -> int:
    archive.add(f"data/{name}.jsonl", map(_line, rows.order_by("pk").iterator(A_CHUNK)))
    return rows.count()


def _line(row: Any) -> bytes:
    [said] = serializers.serialize("python", [row])
    if secret := SECRET.get(type(row)):
        del said["fields"][secret]
    return (json.dumps(said, ensure_ascii=False, cls=DjangoJSONEncoder) + "\n").encode()
