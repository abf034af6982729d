"""A report in an edition of one file goes the whole way: typed, saved, judged, kept, published."""

import datetime
import json
from collections.abc import Iterator
from decimal import Decimal

import pytest
from django.core import serializers
from django.test import Client

from reports.models import Account, Agency, FurtherFigure, Report, Snapshot, clock
from reports.models.tables import figures_of
from reports.statute import EDITIONS
from reports.workflow.chapters.revision import revision_of
from reports.workflow.filling.start_from_last_year import start_from_last_year
from reports.workflow.judging.dossier import document_of
from reports.workflow.last_year.predecessor import kept_here
from reports.workflow.record.recorded import record_of
from reports.workflow.verification.content import broken_content
from tests.documents import sound, with_figures
from tests.edition_2027 import FORMAT_2027
from tests.editions.report_2027 import YEAR, report_2027, with_every_figure
from tests.factories import filled, save, started
from tests.on_the_way import published

CELL, TOTAL = "explained.policies.pictures", "explained.policies.total"
SPENT = "explained.spending.own_amount"


@pytest.fixture(autouse=True)
def _in_2028() -> Iterator[None]:
    """The year after the first that the edition serves."""
    day = datetime.datetime(YEAR + 1, 1, 20, 9, tzinfo=datetime.UTC)
    with clock.showing(lambda: day):
        yield


@pytest.fixture
def begun(township: Agency, wang: Account) -> Report:
    return started(township, wang, YEAR)


@pytest.fixture
def complete(begun: Report, wang: Account) -> Report:
    return filled(begun, wang, report_2027())


def test_what_no_column_waits_for_is_kept_and_read(begun: Report, wang: Account) -> None:
    document = with_every_figure(report_2027())
    filled(begun, wang, document)
    assert figures_of(begun) == document.figures
    assert document_of(begun).texts == document.texts
    kept = FurtherFigure.objects.get(report=begun, cell=SPENT)
    assert (kept.count, kept.amount) == (None, Decimal("1.25"))


def test_blank_is_not_zero(begun: Report, wang: Account) -> None:
    assert figures_of(begun)[CELL] is None
    save(begun, "5", {CELL: "0"}, wang)
    assert figures_of(begun)[CELL] == 0
    save(begun, "5", {CELL: ""}, wang)
    assert figures_of(begun)[CELL] is None


def test_a_further_figure_is_of_the_revision(begun: Report, wang: Account) -> None:
    save(begun, "5", {CELL: "1"}, wang)
    before = revision_of(begun)
    FurtherFigure.objects.filter(report=begun, cell=CELL).update(count=2)
    changed = revision_of(begun)
    assert changed != before
    FurtherFigure.objects.filter(report=begun).delete()
    assert revision_of(begun) not in {before, changed}


def test_it_is_dumped_and_loaded(begun: Report, wang: Account) -> None:
    save(begun, "5", {CELL: "3"}, wang)
    text = serializers.serialize("json", FurtherFigure.objects.all())
    FurtherFigure.objects.all().delete()
    for one in serializers.deserialize("json", text):
        one.save()
    assert figures_of(begun)[CELL] == 3


def test_the_pages_show_every_chapter(desk: Client, begun: Report) -> None:
    for chapter in FORMAT_2027.chapters:
        kind = "table" if chapter.table else "text"
        page = desk.get(f"/reports/{begun.pk}/{kind}/{chapter.number}/").content.decode()
        assert chapter.heading in page
        for cell in FORMAT_2027.by_key[chapter.table].cells if chapter.table else ():
            assert f'name="{cell}"' in page
        for section in FORMAT_2027.sections_in(chapter.number):
            assert section.title in page


def test_a_cell_is_saved_while_it_is_typed(desk: Client, begun: Report) -> None:
    address = f"/reports/{begun.pk}/save/5/"
    body = json.dumps({"version": 0, "values": {CELL: "4", SPENT: "0.5"}})
    answer = desk.post(address, body, content_type="application/json").json()
    assert (answer["version"], answer["errors"]) == (1, {})
    figures = figures_of(begun)
    assert (figures[CELL], figures[SPENT]) == (4, Decimal("0.5"))
    body = json.dumps({"version": 1, "values": {CELL: "四", SPENT: "半"}})
    errors = desk.post(address, body, content_type="application/json").json()["errors"]
    assert errors.keys() == {CELL, SPENT}


def test_a_live_figure_of_the_new_table_stands_in_the_text(begun: Report, wang: Account) -> None:
    save(begun, "5", {TOTAL: "7"}, wang)
    save(begun, "1", {"overview.taking_part": "解读{政策文件解读}件。"}, wang)
    assert document_of(begun).text("overview.taking_part") == ("解读7件。",)


def test_it_starts_from_last_years_in_the_edition_before(township: Agency, wang: Account) -> None:
    carried = {"requests.carried_out.natural_person": 3, "requests.carried_out.total": 3}
    before = filled(started(township, wang, YEAR - 1), wang, with_figures(sound(YEAR - 1), carried))
    assert before.edition is EDITIONS.of(YEAR - 1) is not FORMAT_2027
    last = kept_here(township, YEAR - 1, by=wang)
    report, _ = start_from_last_year(township, YEAR, last, by=wang)
    assert figures_of(report)["requests.carried_in.total"] == 3
    assert report.carried_sentences.filter(name__startswith="problems").exists()
    assert figures_of(report)[CELL] is None


def test_it_is_approved_kept_and_published(
    complete: Report, wang: Account, li: Account, client: Client
) -> None:
    report = published(complete, wang, li)
    assert list(broken_content(report, record_of(report.pk))) == []
    assert Snapshot.objects.filter(report=report).exists()
    address = f"/公开/{report.agency.public_code}/{YEAR}/"
    page = client.get(address).content.decode()
    for chapter in FORMAT_2027.chapters:
        assert chapter.heading in page


def test_a_figure_changed_behind_the_record_is_told(
    complete: Report, wang: Account, li: Account
) -> None:
    report = published(complete, wang, li)
    FurtherFigure.objects.filter(report=report, cell=CELL).update(count=99)
    assert list(broken_content(report, record_of(report.pk)))
