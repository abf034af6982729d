"""The operator writes a public package into a folder: the command's own verb."""

import shutil
from pathlib import Path

from reports.models import Agency, PublicPackage
from reports.workflow.public_package.cover import cover_of
from reports.workflow.public_package.make_package import make_package
from reports.workflow.public_package.parts_on_disk import PackageOnDisk
from reports.workflow.public_package.what_is_public import published_year


class OutIsThere(Exception):
    """There is something of that name already; nothing is written over."""


def write_public_package(county_id: int, year: int, out: Path) -> PublicPackage:
    """Make the package, and put folder, ZIP and cover note into ``out``.

    Killed and started again it goes on where it was, and writes the same bytes. Raises
    Agency.DoesNotExist, OutIsThere, and as `make_package`.
    """
    county = Agency.objects.get(pk=county_id)
    name = published_year(county, year).title
    folder = out / name
    if folder.exists():
        raise OutIsThere(f"{folder} 已经有了，不会覆盖。")
    unfinished = PublicPackage.objects.filter(county=county, year=year, by=None, made_at=None)
    order = unfinished.first() or PublicPackage.objects.create(county=county, year=year)

    def take_out(made: PackageOnDisk) -> None:
        out.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(made.zip_path, out / f"{name}.zip")
        partly = out / f".{name}.unfinished"
        shutil.rmtree(partly, ignore_errors=True)
        shutil.copytree(made.folder, partly)
        (out / f"{name}封面.pdf").write_bytes(cover_of(order))
        partly.rename(folder)

    make_package(order, take_out)
    return order
