"""A public package is made in the background, goes on after a kill, and stands on the record."""

import hashlib
import os
import zipfile
from collections.abc import Iterator
from io import BytesIO, StringIO
from itertools import islice
from pathlib import Path
from unittest.mock import patch

import pytest
from django.core.files.storage import storages
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import Settings

from reports.exporters.public.package_parts import PackageMaker, PackagePart
from reports.models import (
    Account,
    AdministrativeEntry,
    Agency,
    CountySettings,
    FrozenFile,
    PublicPackage,
    Report,
    Role,
    clock,
)
from reports.workflow.administration import Administration
from reports.workflow.background.enqueue import progress_of
from reports.workflow.background.perform import TimeIsUp
from reports.workflow.files.under_hash import kept_bytes
from reports.workflow.public_package import parts_on_disk
from reports.workflow.public_package.make_package import make_package
from reports.workflow.public_package.order_package import order_package
from reports.workflow.public_package.parts_on_disk import FORGOTTEN_AFTER
from reports.workflow.refusal import Refused
from reports.workflow.verification.known_packages import known_packages
from reports.workflow.way.take_down import take_down
from tests import factories, on_the_way
from tests.workflow.background.hands import do_all

pytestmark = pytest.mark.django_db

CONTENT_ROOT = "SHA256SUMS"


@pytest.fixture
def published(ready: Report, wang: Account, li: Account) -> Report:
    return on_the_way.published(ready, wang, li)


@pytest.fixture
def sun(county: Agency) -> Account:
    """The county's administrator."""
    return factories.appointed("sun", "孙立", county, Role.ADMINISTRATOR)


def members(order: PublicPackage) -> dict[str, bytes]:
    """The files of the kept ZIP, without the folder that they are in."""
    with storages["packages"].open(order.digest) as file:
        archive = zipfile.ZipFile(BytesIO(file.read()))
    return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def made(county: Agency, sun: Account) -> PublicPackage:
    order = order_package(county.pk, 2024, by=sun)
    do_all()
    order.refresh_from_db()
    return order


def test_the_frozen_files_are_in_it_byte_for_byte(
    published: Report, county: Agency, sun: Account
) -> None:
    order = made(county, sun)
    files, folder = members(order), f"reports/{published.agency_id}-1"
    for kept in FrozenFile.objects.filter(report=published, identifier__in=("pdf", "docx", "json")):
        assert files[f"{folder}/report.{kept.identifier}"] == kept_bytes(kept.digest)
    assert published.agency.name in files["index.html"].decode()
    assert hashlib.sha256(files[CONTENT_ROOT]).hexdigest() == order.root
    assert (order.reports, order.parts_done) == (1, order.parts)


def test_the_root_stands_on_the_record_and_is_known_to_the_verifier(
    published: Report, county: Agency, sun: Account, client: Client
) -> None:
    order = made(county, sun)
    entry = AdministrativeEntry.objects.get(action=Administration.PUBLIC_PACKAGE)
    assert (entry.county, entry.by) == (county, sun)
    assert order.root in entry.comment
    assert "公开数据包的总校验值" in client.get("/核验/", {"hash": order.root}).content.decode()
    assert known_packages(order.digest)[0].what == "压缩包"
    assert "没有找到" in client.get("/核验/", {"hash": "0" * 64}).content.decode()


def test_a_row_without_its_entry_proves_nothing(
    published: Report, county: Agency, sun: Account
) -> None:
    order = made(county, sun)
    PublicPackage.objects.filter(pk=order.pk).update(root="1" * 64)
    assert known_packages("1" * 64) == ()


def test_killed_at_any_part_and_begun_again_it_gives_the_same_bytes(
    published: Report, county: Agency, sun: Account
) -> None:
    whole = made(county, sun)
    number = whole.parts
    for after in range(1, number, 5):
        order = order_package(county.pk, 2024, by=sun)
        with patch.object(parts_on_disk, "PackageMaker", killed(after)), pytest.raises(TimeIsUp):
            do_all()
        assert not PublicPackage.objects.get(pk=order.pk).made_at
        do_all()
        again = PublicPackage.objects.get(pk=order.pk)
        assert (again.digest, again.root) == (whole.digest, whole.root)


def killed(after: int) -> type[PackageMaker]:
    """What makes so many parts, and is killed at the next."""

    class Killed(PackageMaker):
        @property
        def number(self) -> int:
            return after

        def parts(self) -> Iterator[PackagePart]:
            yield from islice(super().parts(), after)
            raise TimeIsUp

    return Killed


def test_what_changes_while_it_is_made_makes_it_begin_anew(
    published: Report, county: Agency, sun: Account
) -> None:
    order = order_package(county.pk, 2024, by=sun)

    def renames(*_: object) -> None:
        Agency.objects.filter(pk=published.agency_id).update(name="临水县新石镇人民政府")

    with patch("reports.workflow.public_package.make_package._Progress.tell", renames):
        do_all()
    assert not PublicPackage.objects.get(pk=order.pk).made_at
    assert not progress_of(order.task_group).is_over


def test_nobody_else_orders_it_and_never_two_at_once(
    published: Report, county: Agency, sun: Account, li: Account
) -> None:
    with pytest.raises(Agency.DoesNotExist):
        order_package(county.pk, 2024, by=li)
    order_package(county.pk, 2024, by=sun)
    with pytest.raises(Refused, match="正在生成"):
        order_package(county.pk, 2024, by=sun)


def test_a_closed_county_and_a_year_without_reports_have_none(
    published: Report, county: Agency, sun: Account
) -> None:
    with pytest.raises(Refused, match="还没有对外公开的报告"):
        order_package(county.pk, 2023, by=sun)
    CountySettings.objects.update_or_create(county=county, defaults={"public_page": False})
    with pytest.raises(Refused, match="还没有对外公开的报告"):
        order_package(county.pk, 2024, by=sun)


def test_the_last_package_of_a_year_is_kept_and_every_hash_stays_known(
    published: Report, county: Agency, sun: Account
) -> None:
    first = made(county, sun)
    Agency.objects.filter(pk=published.agency_id).update(name="临水县新石镇人民政府")
    second = made(county, sun)
    assert first.digest != second.digest
    assert not storages["packages"].exists(first.digest)
    assert [known_packages(one.root)[0].is_latest for one in (first, second)] == [False, True]
    make_package(second)
    assert AdministrativeEntry.objects.filter(action=Administration.PUBLIC_PACKAGE).count() == 2


def test_what_is_taken_down_leaves_the_next_package_and_the_former_is_handed_to_nobody(
    published: Report, wang: Account, li: Account, county: Agency, sun: Account, client: Client
) -> None:
    other = factories.AgencyFactory(name="临水县白马乡人民政府", short_name="白马乡", parent=county)
    clerk = factories.appointed("zhou", "周敏", other, Role.FILLER)
    on_the_way.published(factories.filled(factories.started(other, clerk), clerk), clerk, li)
    former = made(county, sun)
    take_down(published.pk, "personal", "写了申请人的姓名。", by=sun)
    client.force_login(sun)
    address = f"/管理/{county.pk}/集中公开/"
    assert client.get(f"{address}2024/数据包/").status_code == 409
    assert "后来撤下的报告" in client.get("/核验/", {"hash": former.root}).content.decode()
    files = members(made(county, sun))
    assert not [path for path in files if path.startswith(f"reports/{published.agency_id}-")]
    assert "已撤下" in files["index.html"].decode()
    given = client.get(f"{address}2024/数据包/")
    assert b"".join(given.streaming_content)[:2] == b"PK"  # type: ignore[attr-defined]
    assert not storages["packages"].exists(former.digest)


def test_parts_that_nobody_goes_on_with_are_taken_away(
    published: Report, county: Agency, sun: Account, settings: Settings
) -> None:
    forgotten, fresh = (settings.PACKAGES_AT_WORK / name for name in ("forgotten", "fresh"))
    for folder in (forgotten, fresh):
        folder.mkdir(parents=True)
    long_ago = (clock.now() - FORGOTTEN_AFTER).timestamp() - 1
    os.utime(forgotten, (long_ago, long_ago))
    made(county, sun)
    assert [one.name for one in settings.PACKAGES_AT_WORK.iterdir()] == ["fresh"]


def test_the_command_writes_folder_zip_and_cover(
    published: Report, county: Agency, tmp_path: Path
) -> None:
    said, out = StringIO(), tmp_path / "out"
    call_command("public_package", county=county.pk, year=2024, out=out, stdout=said)
    (folder,) = (one for one in out.iterdir() if one.is_dir())
    order = PublicPackage.objects.get()
    sums = (folder / CONTENT_ROOT).read_bytes()
    assert hashlib.sha256(sums).hexdigest() == order.root
    assert order.root[:8] in said.getvalue()
    names = {one.suffix for one in out.iterdir() if one.is_file()}
    assert names == {".zip", ".pdf"}
    with pytest.raises(CommandError, match="不会覆盖"):
        call_command("public_package", county=county.pk, year=2024, out=out)
    with pytest.raises(CommandError, match="没有第0号机构"):
        call_command("public_package", county=0, year=2024, out=out)
