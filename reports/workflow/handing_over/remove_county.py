"""Take a county out of the installation, once all of it has been written down: 移出一个县."""

from pathlib import Path
from typing import Any

from django.core.files.storage import storages
from django.db import transaction
from django.db.models import ProtectedError, QuerySet
from post_office.models import Email

from reports.models import FILE_KINDS, Account, Agency, Report
from reports.workflow.administration import Administration
from reports.workflow.files.sealed_archive import checked, digest_of
from reports.workflow.handing_over.belonging import Rows
from reports.workflow.handing_over.county_archive import KIND, digests_of, heads_of, rows_to_leave
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused


@transaction.atomic
def remove_county(county: Agency, archive: Path) -> int:
    """Delete the county's rows and files; what stays is an entry on the platform's record.

    That names the archive by its hash and the end of every chain that went, so that
    ``verify_ledger`` misses none of them. How many reports went. Raises Refused unless the archive
    holds the county as it stands now, NoArchive where it is not what was written.
    """
    about = checked(archive)
    rows = rows_to_leave(county)
    heads = heads_of(rows)
    if about.get("kind") != KIND or about.get("county") != county.pk:
        raise Refused(f"{archive} 不是“{county.name}”的存档。")
    if about["heads"] != heads:
        raise Refused("导出以后这个县又办过事，存档旧了。请重新导出，再移出。")
    subject, reports, digests = county.path, rows[Report].count(), digests_of(rows)
    people = list(rows[Account].values_list("pk", flat=True))
    _delete(rows)
    _dismiss(people)
    with archive.open("rb") as file:
        seal = digest_of(file)
    record_administration(
        None,
        Administration.REMOVE_COUNTY,
        None,
        subject=subject,
        comment=f"存档 {archive.name}，SHA-256 {seal}",
        changes=[(name, f"{number} {digest}", None) for name, (number, digest) in heads.items()],
    )
    transaction.on_commit(lambda: _drop(digests))
    return reports


def _delete(rows: Rows) -> None:
    """What refers to a row goes before the row; the record too, which nothing else may delete."""
    for model, kept in reversed(rows.items()):
        if model not in (Account, Agency):
            keys = list(kept.order_by().values_list("pk", flat=True))
            _raw(model._base_manager.filter(pk__in=keys))
    units = list(rows[Agency].order_by("-parent").values_list("pk", flat=True))
    Agency.objects.filter(pk__in=units).update(merged_into=None, closed_on=None)
    _raw(Agency.objects.filter(pk__in=units, parent__in=units))
    _raw(Agency.objects.filter(pk__in=units))


def _raw(rows: QuerySet[Any]) -> None:
    rows._raw_delete(rows.db)  # private, and has been there for ten years


def _dismiss(people: list[int]) -> None:
    """Accounts go with what is theirs; one that another county's record names is closed."""
    for one in Account.objects.filter(pk__in=people):
        Email.objects.filter(to=one.email).exclude(to="").delete()
        try:
            with transaction.atomic():
                one.delete()
        except ProtectedError:
            Account.objects.filter(pk=one.pk).update(is_active=False, email="")


def _drop(digests: set[str]) -> None:
    """Take the files out of the store that no other county keeps."""
    kept = {
        digest
        for model in FILE_KINDS
        for digest in model._default_manager.filter(digest__in=digests).values_list(
            "digest", flat=True
        )
    }
    for digest in digests - kept:
        storages["frozen"].delete(digest)
