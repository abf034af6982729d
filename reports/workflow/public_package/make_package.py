"""Make a public package that was ordered, keep it, and put its root hash on the county's record."""

import datetime
from collections.abc import Callable

from django.core.files.base import File
from django.core.files.storage import storages
from django.db import transaction

from reports.document.public.published_year import PublishedYear
from reports.models import Agency, PublicPackage, clock
from reports.workflow.administration import Administration
from reports.workflow.background.duty import NotNow
from reports.workflow.files.sealed_archive import digest_of
from reports.workflow.public_package.parts_on_disk import (
    PackageOnDisk,
    clear_forgotten,
    clear_parts,
    content_key,
    write_parts,
)
from reports.workflow.public_package.what_is_public import published_year
from reports.workflow.record.ledger import record_administration

_TOLD_EVERY = datetime.timedelta(seconds=1)
CHANGED = "生成的时候又有报告公开、更正或者撤下，重新生成。"

Use = Callable[[PackageOnDisk], None]


def make_package(order: PublicPackage, use: Use = lambda _: None) -> None:
    """Make it and record it; nothing where that was done before.

    ``use`` gets the folder before it is cleared away. Raises Refused where nothing is published
    any more, NotNow where what is published has changed meanwhile, and as `write_parts`.
    """
    if order.made_at:
        return
    clear_forgotten()
    package = published_year(order.county, order.year)
    made = write_parts(package, _Progress(order).tell)
    with made.zip_path.open("rb") as content:
        digest = digest_of(content)
        content.seek(0)
        if not storages["packages"].exists(digest):
            storages["packages"].save(digest, File(content))
    _record(order, package, made, digest)
    use(made)
    clear_parts(package)
    _drop_earlier(order)


@transaction.atomic
def _record(order: PublicPackage, package: PublishedYear, made: PackageOnDisk, digest: str) -> None:
    Agency.objects.select_for_update().get(pk=order.county_id)
    if content_key(published_year(order.county, order.year)) != content_key(package):
        raise NotNow(CHANGED)
    order.root, order.digest, order.made_at = made.root, digest, clock.now()
    order.reports = sum(1 for _ in package.versions)
    order.as_of, order.size = package.as_of.date(), made.zip_path.stat().st_size
    order.name = f"{package.title}.zip"
    order.entry = record_administration(
        order.county,
        Administration.PUBLIC_PACKAGE,
        order.by,
        subject=f"{order.year}年",
        comment=f"{order.reports}份报告，总校验值{order.root}，压缩包校验值{order.digest}",
    )
    order.save()


def _drop_earlier(order: PublicPackage) -> None:
    """Of a county's year the last ZIP is kept: whatever hash an earlier one had stays known."""
    made = PublicPackage.objects.exclude(digest="")
    earlier = made.filter(county=order.county_id, year=order.year, pk__lt=order.pk)
    still = set(made.exclude(pk__in=earlier.values("pk")).values_list("digest", flat=True))
    for digest in set(earlier.values_list("digest", flat=True)) - still:
        storages["packages"].delete(digest)


class _Progress:
    """Tells how many parts are there, about once a second."""

    def __init__(self, order: PublicPackage) -> None:
        self._order = PublicPackage.objects.filter(pk=order.pk)
        self._last = clock.now()

    def tell(self, done: int, number: int) -> None:
        """Write it down, where the last time is long enough ago."""
        now = clock.now()
        if now - self._last >= _TOLD_EVERY or done in {1, number}:
            self._last = now
            self._order.update(parts_done=done, parts=number)
