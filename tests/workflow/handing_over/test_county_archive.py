"""A county leaves whole or not at all: all of its own in the archive, nothing of anybody else's."""

import json
import zipfile
from pathlib import Path

import pytest
from django.core.files.storage import storages
from django.core.management import CommandError, call_command

from reports.models import (
    Account,
    AdministrativeEntry,
    Agency,
    CountyKey,
    FrozenFile,
    LedgerEntry,
    Report,
    Role,
)
from reports.workflow.files.sealed_archive import NoArchive, checked
from reports.workflow.handing_over.county_archive import write_county
from reports.workflow.handing_over.remove_county import remove_county
from reports.workflow.handing_over.year_archive import write_year
from reports.workflow.refusal import Refused
from reports.workflow.verification.chains import Walk, broken_administration, shortened
from reports.workflow.verification.reports import broken_reports
from tests import factories

Elsewhere = tuple[Agency, Report, Account]


@pytest.fixture
def elsewhere(db: None) -> Elsewhere:
    """Another county, with a report of its own."""
    county = factories.AgencyFactory(name="望山县人民政府", short_name="望山县")
    unit = factories.AgencyFactory(name="望山县东河镇人民政府", short_name="东河镇", parent=county)
    clerk = factories.appointed("qian", "钱东", unit, Role.FILLER)
    return county, factories.filled(factories.started(unit, clerk), clerk), clerk


def lines(archive: zipfile.ZipFile, name: str) -> list[dict[str, object]]:
    return [json.loads(one) for one in archive.read(f"data/{name}.jsonl").splitlines()]


def test_an_archive_holds_what_is_the_countys_and_no_secret(
    approved: Report, county: Agency, elsewhere: Elsewhere, tmp_path: Path
) -> None:
    path = tmp_path / "county.zip"
    CountyKey.objects.create(county=county, public="a" * 64, locked="the private half")
    write_county(county, path)
    about = checked(path)
    assert (about["county"], about["path"]) == (county.pk, county.path)
    with zipfile.ZipFile(path) as archive:
        assert {one["pk"] for one in lines(archive, "report")} == {approved.pk}
        assert len(lines(archive, "ledgerentry")) == approved.ledger.count()
        names = {json.dumps(one, ensure_ascii=False) for one in lines(archive, "account")}
        assert any("王秀英" in one for one in names)
        assert not any('"password"' in one or "钱东" in one for one in names)
        [key] = archive.read("data/countykey.jsonl").splitlines()
        assert b"a" * 64 in key
        assert b"private" not in key
        for kept in FrozenFile.objects.filter(report=approved):
            assert len(archive.read(f"files/{kept.digest}")) == kept.size
    assert path.stat().st_mode & 0o077 == 0


def test_a_county_goes_and_the_other_stays_as_it_was(
    approved: Report, county: Agency, elsewhere: Elsewhere, tmp_path: Path
) -> None:
    other, draft, clerk = elsewhere
    before = Walk()
    assert [*broken_reports(before), *broken_administration(before)] == []
    digests = set(FrozenFile.objects.values_list("digest", flat=True))
    path = tmp_path / "county.zip"
    write_county(county, path)
    assert remove_county(county, path) == 1
    assert list(Agency.objects.order_by("pk")) == [other, draft.agency]
    assert list(Report.objects.all()) == [draft]
    assert list(Account.objects.all()) == [clerk]
    assert set(LedgerEntry.objects.values_list("report", flat=True)) == {draft.pk}
    entry = AdministrativeEntry.objects.get(county=None, action="remove_county")
    assert county.path in entry.subject
    after = Walk(before.heads)
    assert [*broken_reports(after), *broken_administration(after), *shortened(after)] == []
    assert digests


@pytest.mark.django_db(transaction=True)
def test_its_files_go_with_it(approved: Report, county: Agency, tmp_path: Path) -> None:
    digests = list(FrozenFile.objects.values_list("digest", flat=True))
    path = tmp_path / "county.zip"
    write_county(county, path)
    remove_county(county, path)
    assert not any(storages["frozen"].exists(one) for one in digests)


def test_a_cut_chain_is_still_missed_after_another_county_has_gone(
    approved: Report, county: Agency, elsewhere: Elsewhere, tmp_path: Path
) -> None:
    before = Walk()
    list(broken_reports(before))
    path = tmp_path / "county.zip"
    write_county(county, path)
    remove_county(county, path)
    LedgerEntry.objects.filter(report=elsewhere[1])._raw_delete("default")
    after = Walk(before.heads)
    list(broken_reports(after))
    assert [one.where for one in shortened(after)] == [f"报告{elsewhere[1].pk}"]


def test_what_was_done_since_is_not_lost(
    approved: Report, county: Agency, li: Account, elsewhere: Elsewhere, tmp_path: Path
) -> None:
    path, foreign = tmp_path / "county.zip", tmp_path / "other.zip"
    write_county(county, path)
    write_county(elsewhere[0], foreign)
    with pytest.raises(Refused, match="不是"):
        remove_county(county, foreign)
    write_county(county, tmp_path / "again.zip")
    with pytest.raises(Refused, match="重新导出"):
        remove_county(county, path)
    assert Report.objects.filter(pk=approved.pk).exists()


def test_an_altered_archive_is_refused_and_none_is_overwritten(
    approved: Report, county: Agency, tmp_path: Path
) -> None:
    path = tmp_path / "county.zip"
    write_county(county, path)
    with pytest.raises(NoArchive, match="已经有了"):
        write_county(county, path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("data/report2.jsonl", "{}")
    with pytest.raises(NoArchive, match="改动"):
        remove_county(county, path)
    path.write_bytes(b"PK")
    with pytest.raises(NoArchive, match="读不出来"):
        remove_county(county, path)
    assert [one.name for one in tmp_path.iterdir()] == ["county.zip"]


def test_a_lost_file_stops_an_export_and_leaves_nothing(
    approved: Report, county: Agency, tmp_path: Path
) -> None:
    storages["frozen"].delete(FrozenFile.objects.filter(report=approved)[0].digest)
    with pytest.raises(Refused, match="先从备份恢复"):
        write_county(county, tmp_path / "county.zip")
    assert list(tmp_path.iterdir()) == []


def test_a_year_is_handed_over_as_a_sealed_folder(
    approved: Report, county: Agency, tmp_path: Path
) -> None:
    path = tmp_path / "2024.zip"
    assert write_year(county, 2024, path) == 1
    checked(path)
    with zipfile.ZipFile(path) as archive:
        listed = archive.read("目录.csv").decode("utf-8-sig").splitlines()
        names = archive.namelist()
    assert sum("临水县青石镇人民政府/第1版" in one for one in names) == 5
    assert len(listed) == 1 + 5
    assert AdministrativeEntry.objects.filter(county=county, action="hand_over").exists()
    with pytest.raises(Refused, match="2020年没有"):
        write_year(county, 2020, tmp_path / "2020.zip")


def test_the_commands_say_what_they_did_and_ask_before_a_county_goes(
    approved: Report, county: Agency, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ("--county", str(county.pk), "--archive", str(tmp_path / "c.zip"))
    call_command("hand_over", "export", *given)
    with pytest.raises(CommandError, match="--sure"):
        call_command("hand_over", "remove", *given)
    call_command("hand_over", "remove", *given, "--sure")
    assert "已移出，共1份报告" in capsys.readouterr().out
    with pytest.raises(CommandError, match="没有第"):
        call_command("hand_over", "export", *given)
