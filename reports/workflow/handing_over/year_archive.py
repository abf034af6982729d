"""A county's year for the archive: approved files, scans and record under one seal (档案移交)."""

import json
from collections.abc import Iterator
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from reports.exporters.plain_sheet import Row, comma_separated
from reports.models import FROZEN, Agency, LedgerEntry, Report, clock
from reports.workflow.administration import Administration
from reports.workflow.files.sealed_archive import SealedArchive, sealed
from reports.workflow.handing_over.whole_file import whole
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused

KIND = "year"
LIST = "目录.csv"
HOW = "说明.txt"

_HEAD = ("单位", "年度", "版本", "文件", "SHA-256", "字节", "通过时间", "公开网址")
_HOW = """{county} {year}年政府信息公开工作年度报告，共{number}份定稿。

每份报告一个文件夹：定稿文件、盖章扫描件、办理记录（record.jsonl）。
目录.csv 列出每个文件的 SHA-256；manifest.json 列出本存档中每个成员的 SHA-256，可用任何工具核对。
办理记录逐条相扣：每条的 digest 是除 digest 以外各项（按键名排序的 JSON，UTF-8）的 SHA-256，
previous 是上一条的 digest。没有通过审核的报告不在其中。
"""


@transaction.atomic
def write_year(county: Agency, year: int, path: Path) -> int:
    """The approved reports of a year, every version of them; how many. On the county's record.

    Raises Refused where there is none, or a kept file is gone; NoArchive, OSError as `sealed`.
    """
    Agency.objects.select_for_update().get(pk=county.pk)
    reports = list(_approved(county, year))
    if not reports:
        raise Refused(f"“{county.name}”{year}年没有通过审核的报告。")
    about = {"kind": KIND, "county": county.path, "year": year, "at": clock.now().isoformat()}
    with sealed(path, about) as archive:
        rows = [row for one in reports for row in _report(archive, one)]
        archive.add(LIST, [comma_separated(_HEAD, rows)])
        archive.add(HOW, [_HOW.format(county=county.path, year=year, number=len(reports)).encode()])
    subject, said = f"{year}年", f"{len(reports)}份定稿，{path.name}"
    record_administration(county, Administration.HAND_OVER, None, subject=subject, comment=said)
    return len(reports)


def _approved(county: Agency, year: int) -> Iterator[Report]:
    reports = Report.objects.filter(agency__parent=county, year=year, state__in=FROZEN)
    yield from reports.select_related("agency").order_by("agency", "version")


def _report(archive: SealedArchive, report: Report) -> Iterator[Row]:
    """Put a report into its folder; the rows of its files for the list."""
    folder = f"{report.agency_id} {report.unit_name}/第{report.version}版"
    for number, (called, digest) in enumerate(_files(report), 1):
        name = f"{folder}/{number:02} {called}"
        member = archive.add(name, [whole(digest)])
        yield _row(report, name, member["sha256"], member["bytes"])
    entries = LedgerEntry.objects.filter(report=report).order_by("number")
    name = f"{folder}/record.jsonl"
    member = archive.add(name, map(_line, entries.iterator(500)))
    yield _row(report, name, member["sha256"], member["bytes"])


def _files(report: Report) -> Iterator[tuple[str, str]]:
    for kept in (report.frozen_files, report.scans):
        yield from kept.order_by("pk").values_list("name", "digest")


def _row(report: Report, name: str, digest: str, size: int) -> Row:
    who = (report.unit_name, report.year, report.version)
    approved = timezone.localtime(report.approved_at)
    return (*who, name, digest, size, f"{approved:%Y-%m-%d %H:%M}", report.public_address)


def _line(entry: LedgerEntry) -> bytes:
    said = entry.said() | {"digest": entry.digest}
    return (json.dumps(said, ensure_ascii=False, sort_keys=True) + "\n").encode()
