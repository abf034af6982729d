"""Which public package does a hash stand for? Only what the county's record holds counts."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Q

from reports.models import AdministrativeEntry, PublicPackage, Withdrawal
from reports.workflow.administration import Administration
from reports.workflow.verification.moved import is_as_digested


@dataclass(frozen=True)
class KnownPackage:
    """A package that was made here, and whether one with other content was made after it."""

    what: str
    county: str
    year: int
    reports: int
    as_of: datetime.date
    made_at: datetime.datetime
    is_latest: bool
    holds_withdrawn: bool
    """Whether a report in it was taken down after it was made."""


def known_packages(digest: str) -> tuple[KnownPackage, ...]:
    """The package whose root hash, or whose ZIP's, this is; made several times, the last."""
    return tuple(_found(digest))


def holds_withdrawn(order: PublicPackage) -> bool:
    """Whether a report in it was taken down after it was made: nobody is handed it any more."""
    down = Withdrawal.objects.filter(of_county(order, "report__"), report__year=order.year)
    published = Q(report__published_at__lte=order.made_at)
    return down.filter(published, at__gt=order.made_at).exists()


def of_county(order: PublicPackage, path: str = "") -> Q:
    """The reports of its county's units, and the county's own; ``path`` leads to the report."""
    own: dict[str, object] = {f"{path}agency": order.county_id, f"{path}sum_number__isnull": False}
    return Q(**{f"{path}agency__parent": order.county_id}) | Q(**own)


def _found(digest: str) -> Iterator[KnownPackage]:
    rows = PublicPackage.objects.filter(Q(root=digest) | Q(digest=digest), made_at__isnull=False)
    for row in rows.select_related("county", "entry").order_by("-id"):
        entry = row.entry
        if entry is None or row.as_of is None or row.made_at is None or not _holds(entry, digest):
            continue
        made = PublicPackage.objects.filter(county=row.county_id, year=row.year)
        later = made.filter(pk__gt=row.pk, made_at__isnull=False).exclude(root=row.root)
        yield KnownPackage(
            what="总校验值" if row.root == digest else "压缩包",
            county=row.county.name,
            year=row.year,
            reports=row.reports,
            as_of=row.as_of,
            made_at=row.made_at,
            is_latest=not later.exists(),
            holds_withdrawn=holds_withdrawn(row),
        )
        return


def _holds(entry: AdministrativeEntry, digest: str) -> bool:
    """Whether the entry says so itself, and nobody has changed it."""
    is_told = entry.action == Administration.PUBLIC_PACKAGE and digest in entry.comment
    return is_told and is_as_digested(entry)
