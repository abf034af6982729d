"""Files are read, matched and taken in once; what is not clear is asked once."""

from dataclasses import replace
from io import BytesIO

import pytest

from reports.document import Signature
from reports.models import Account, Agency, Arrival, Report, State, UnitAlias
from reports.models.tables import figures_of
from reports.workflow.inbox.answer import answer
from reports.workflow.inbox.hand_in import hand_in
from reports.workflow.inbox.taking_in import read_and_take_in
from reports.workflow.refusal import Refused
from tests import scans
from tests.factories import filled, started
from tests.workflow.background.hands import do_all
from tests.workflow.inbox.posted import (
    arrival,
    handed_in,
    mailed,
    rendered_as,
    report_of,
    said,
    zipped,
)

pytestmark = pytest.mark.django_db
QINGSHI, BAIMA = "临水县青石镇人民政府", "临水县白马乡人民政府"


def test_an_archive_of_two_years_and_kinds_is_taken_in(
    county: Agency, units: list[Agency], he: Account
) -> None:
    inside = {
        f"2024/{one.short_name}.{kind}": rendered_as(report_of(one.name, 2024, number), kind)
        for number, (one, kind) in enumerate(
            zip(units, ("docx", "html", "xlsx", "json"), strict=True)
        )
    }
    inside |= {
        f"2023/{one.short_name}.docx": rendered_as(report_of(one.name, 2023, number + 10))
        for number, one in enumerate(units)
    }
    batch = handed_in(county, he, {"来件.zip": zipped(inside)})
    assert batch.files == 8
    assert {state for state, _ in said(batch).values()} == {"taken"}
    assert Report.objects.filter(year=2024, state=State.SUBMITTED).count() == 4
    assert Report.objects.filter(year=2023, state=State.ARCHIVED).count() == 4


def test_the_same_batch_again_changes_nothing(
    county: Agency, units: list[Agency], he: Account
) -> None:
    files = {"a.zip": zipped({"x.docx": rendered_as(report_of(QINGSHI, 2024, 3))})}
    handed_in(county, he, files)
    again = handed_in(county, he, files)
    assert said(again) == {"a.zip/x.docx": ("taken", "same")}
    assert Report.objects.count() == 1


def test_a_question_is_asked_once_and_remembered(
    county: Agency, units: list[Agency], he: Account
) -> None:
    other = "临水县白马镇人民政府"  # its rank was changed, and nobody told the county's list
    files = {
        f"{year}.docx": rendered_as(report_of(other, year, year)) for year in (2022, 2023, 2024)
    }
    batch = handed_in(county, he, files)
    asking = arrival(batch, "2024.docx")
    assert {one.state for one in batch.arrivals.all()} == {"asking"}
    assert asking.likely[0] == units[1].pk
    assert answer(asking.pk, by=he, agency_id=units[1].pk) == 3
    do_all()
    assert {one.state for one in batch.arrivals.all()} == {"taken"}
    assert set(Report.objects.values_list("agency", "year")) == {
        (units[1].pk, year) for year in (2022, 2023, 2024)
    }
    later = handed_in(county, he, {"b.docx": rendered_as(report_of(other, 2024, 77))})
    assert said(later) == {"b.docx": ("taken", "newer")}
    assert UnitAlias.objects.get().agency == units[1]


def test_what_is_not_the_countys_is_left_out_for_all(
    county: Agency, units: list[Agency], he: Account
) -> None:
    foreign = "清河县青石镇人民政府"
    batch = handed_in(
        county, he, {f"{year}.docx": rendered_as(report_of(foreign, year)) for year in (2023, 2024)}
    )
    asking = arrival(batch, "2024.docx")
    assert "清河县" in asking.says
    assert answer(asking.pk, by=he) == 2
    assert {one.state for one in batch.arrivals.all()} == {"skipped"}
    assert not Report.objects.exists()
    with pytest.raises(Refused, match="已经有人认定"):
        answer(asking.pk, by=he, agency_id=units[0].pk)


def test_two_files_of_one_unit_are_both_named_and_the_later_one_counts(
    county: Agency, units: list[Agency], he: Account
) -> None:
    later = report_of(QINGSHI, 2024, 5)
    date = later.signature.date
    assert date is not None
    earlier = replace(
        report_of(QINGSHI, 2024, 6), signature=Signature(QINGSHI, date.replace(day=5))
    )
    batch = handed_in(county, he, {"1.docx": rendered_as(later), "2.docx": rendered_as(earlier)})
    assert said(batch) == {"1.docx": ("taken", "sent"), "2.docx": ("skipped", "")}
    assert "“1.docx”" in arrival(batch, "2.docx").says
    turned = handed_in(
        county,
        he,
        {
            "1.docx": rendered_as(replace(earlier, organisation=BAIMA, title="")),
            "2.docx": rendered_as(later),
        },
    )
    assert said(turned)["2.docx"] == ("taken", "same")


def test_mails_bring_their_attachments_and_say_whose_they_are(
    county: Agency, units: list[Agency], he: Account
) -> None:
    nameless = replace(
        report_of("", 2024, 4), title="2024年政府信息公开工作年度报告", signature=Signature()
    )
    mail = mailed(
        "白马乡2024年年报", "白马乡 <baima@linshui.example>", {"年报.docx": rendered_as(nameless)}
    )
    batch = handed_in(county, he, {"来信.eml": mail})
    assert said(batch) == {"来信.eml/年报.docx": ("taken", "sent")}
    assert Report.objects.get().agency == units[1]


def test_names_in_gbk_are_read(county: Agency, units: list[Agency], he: Account) -> None:
    data = zipped({"白马乡年报.docx": rendered_as(report_of(BAIMA))}, "gbk")
    batch = handed_in(county, he, {"a.zip": data})
    [name] = said(batch)
    assert name.replace(" ", "") == "a.zip/白马乡年报.docx"


def test_what_cannot_be_read_is_named_and_stops_nothing(
    county: Agency, units: list[Agency], he: Account
) -> None:
    good = rendered_as(report_of(QINGSHI))
    files = {
        "空.docx": b"",
        "坏.docx": b"PK\x03\x04 broken",
        "坏.zip": b"PK\x03\x04 broken",
        "别的.rar": b"Rar!",
        "信.msg": bytes.fromhex("d0cf11e0a1b11ae1"),
        "照片.jpg": b"\xff\xd8\xff broken",
        "Thumbs.db": b"x",
        "套.zip": zipped({"里.zip": zipped({"好.docx": good})}),
        "再来.docx": good,
    }
    batch = handed_in(county, he, files)
    states = {name: state for name, (state, _) in said(batch).items()}
    assert states.pop("套.zip/里.zip/好.docx") == "taken"
    assert states.pop("再来.docx") == "skipped"
    assert states.pop("Thumbs.db") == "skipped"
    assert set(states.values()) == {"unread"}
    assert all(one.says for one in batch.arrivals.exclude(state="taken"))


def test_a_year_that_the_name_denies_is_asked(
    county: Agency, units: list[Agency], he: Account
) -> None:
    document = replace(report_of(QINGSHI, 2023), signature=Signature(QINGSHI))
    batch = handed_in(county, he, {"青石镇2024年报.docx": rendered_as(document)})
    asking = arrival(batch, "青石镇2024年报.docx")
    assert asking.state == "asking"
    assert asking.asks_year
    with pytest.raises(Refused, match="年度"):
        answer(asking.pk, by=he, agency_id=units[0].pk)
    answer(asking.pk, by=he, agency_id=units[0].pk, year=2023)
    do_all()
    assert arrival(batch, "青石镇2024年报.docx").state == "taken"


def test_strangers_hand_in_and_answer_nothing(
    county: Agency, units: list[Agency], he: Account, wang: Account
) -> None:
    with pytest.raises(Agency.DoesNotExist):
        hand_in(county.pk, [("a.docx", BytesIO(b"x"))], by=wang)
    batch = handed_in(county, he, {"a.docx": rendered_as(report_of("清河县一中"))})
    with pytest.raises(Arrival.DoesNotExist):
        answer(batch.arrivals.get().pk, by=wang, agency_id=units[0].pk)


def test_nothing_at_all_is_refused(county: Agency, he: Account) -> None:
    with pytest.raises(Refused, match="没有收到文件"):
        hand_in(county.pk, [], by=he)


def test_a_scan_is_taken_in_to_be_entered_and_its_year_asked_where_no_name_says_it(
    county: Agency, units: list[Agency], he: Account
) -> None:
    files = {"白马乡2024年年报扫描件.jpg": scans.JPEG, "扫描/教育局.png": scans.PNG}
    batch = handed_in(county, he, files)
    assert said(batch) == {
        "白马乡2024年年报扫描件.jpg": ("taken", "sent"),
        "扫描/教育局.png": ("asking", ""),
    }
    report = Report.objects.get()
    assert (report.agency, report.year) == (units[1], 2024)
    assert set(figures_of(report).values()) == {None}
    asking = arrival(batch, "扫描/教育局.png")
    assert (asking.asks_year, asking.agency) == (True, units[3])
    answer(asking.pk, by=he, agency_id=units[3].pk, year=2023)
    do_all()
    assert said(batch)["扫描/教育局.png"] == ("taken", "archived")


def test_a_worker_that_wakes_after_another_took_over_changes_nothing(
    county: Agency, units: list[Agency], he: Account
) -> None:
    data = rendered_as(report_of(QINGSHI, 2024, 8))
    batch = hand_in(county.pk, [("a.docx", BytesIO(data))], by=he)
    sleeper = batch.arrivals.get()
    do_all()
    read_and_take_in(sleeper)
    assert arrival(batch, "a.docx").outcome == "sent"
    assert Report.objects.get().brought_files.count() == 1


def test_a_file_that_was_not_taken_says_that_it_is_kept(
    county: Agency, units: list[Agency], he: Account, wang: Account
) -> None:
    begun = started(units[0], wang)
    filled(begun, wang)
    batch = handed_in(county, he, {"a.docx": rendered_as(report_of(QINGSHI, 2024, 8))})
    assert "文件已存好，报告没有改动。单位正在" in arrival(batch, "a.docx").says
