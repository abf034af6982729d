"""The operator writes a county's exchange package with a command."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from reports.importers.read_exchange import read_package
from reports.models import Agency, Report


def test_the_package_is_written_and_its_fingerprint_told(
    approved: Report, county: Agency, tmp_path: Path
) -> None:
    Report.objects.filter(pk=approved.pk).update(agency=county)
    out, said = tmp_path / "包.json", StringIO()
    call_command("exchange_package", county=county.pk, year=2024, out=out, stdout=said)
    assert read_package(out.read_bytes()).package.county.name == county.name
    assert "密钥指纹" in said.getvalue()


def test_what_cannot_be_written_is_said(approved: Report, county: Agency, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="没有第0号机构"):
        call_command("exchange_package", county=0, year=2024, out=tmp_path / "包.json")
    with pytest.raises(CommandError, match="还没有通过审核"):
        call_command("exchange_package", county=county.pk, year=2024, out=tmp_path / "包.json")
    Report.objects.filter(pk=approved.pk).update(agency=county)
    with pytest.raises(CommandError, match="写不了"):
        call_command("exchange_package", county=county.pk, year=2024, out=tmp_path)
