"""What is found is what holds the words, on either engine; what is not public is not found."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reports.document.searched.search_words import search_words
from reports.models import (
    Account,
    Agency,
    CountySettings,
    Report,
    Role,
    SearchedReport,
    WithdrawalKind,
)
from reports.workflow.searching import found_reports as finding
from reports.workflow.searching import search_engine
from reports.workflow.searching.found_reports import Wanted, found_reports
from reports.workflow.searching.searchable import forget_searched, make_searchable
from reports.workflow.searching.searchable_task import renew_search, renewed_search
from reports.workflow.settings.set_settings import set_settings
from reports.workflow.way.correct import correct
from reports.workflow.way.take_down import take_down
from tests import factories
from tests.factories import save
from tests.on_the_way import published
from tests.workflow.background.hands import do_all
from tests.workflow.searching.published_texts import SIGNS, odd_texts, published_with

YEARS = (2022, 2023, 2024)

ODD = (
    *('"', "'", "公开' OR '1'='1", '公开" OR "信息', "公开*", "NEAR(公开 信息)", "NOT 公开"),
    *("公开 AND", "公开 OR 信息", "-公开", "tokens:公开", "^公开", "公开 & !信息", "公开:*", "%_%"),
    *("公开;DROP TABLE", "\x00公开", "公" * 3000, "{公开}", "公开\\", "(公开", "y2024", "k c1 u"),
)


@pytest.fixture
def texts(county: Agency, li: Account) -> list[Report]:
    """Of two counties, several units and years."""
    other = factories.AgencyFactory(name="清河县人民政府", short_name="清河县")
    units = [
        factories.AgencyFactory(name=f"{above.short_name}{name}", short_name=name, parent=above)
        for above in (county, other)
        for name in ("甲镇人民政府", "乙街道办事处", "丙镇人民政府", "丁局")
    ]
    made = published_with(odd_texts(units, YEARS), li)
    assert all(renewed_search())
    return made


def _holding(wanted: Wanted) -> list[int]:
    """The same, read from the texts one by one."""
    rows = SearchedReport.objects.order_by("-year", "county", "agency")
    return [
        one.pk
        for one in rows
        if all(word in one.text for word in wanted.words)
        and all(word in one.unit_text for word in wanted.unit_words)
        and wanted.year in (None, one.year)
        and wanted.county_id in (None, one.county_id)
        and wanted.kind in ("", one.kind)
    ]


WORDS = st.lists(st.text(alphabet=SIGNS, min_size=2, max_size=4), max_size=3).map(" ".join)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    typed=WORDS,
    year=st.sampled_from([None, *YEARS, 1999]),
    kind=st.sampled_from(["", "", "township", "county_department"]),
    unit=st.sampled_from(["", "", "甲镇", "人民政府", "临水县丁局"]),
    is_of_county=st.booleans(),
)
def test_what_is_found_is_what_holds_the_words_in_order(
    texts: list[Report],
    county: Agency,
    typed: str,
    year: int | None,
    kind: str,
    unit: str,
    is_of_county: bool,
) -> None:
    words, unit_words = search_words(typed).folded, search_words(unit).folded
    wanted = Wanted(words, unit_words, year, county.pk if is_of_county else None, kind)
    if wanted:
        assert found_reports(wanted) == _holding(wanted)


def test_signs_of_a_query_language_are_signs(texts: list[Report]) -> None:
    for typed in ODD:
        words = search_words(typed)
        if not words.objection and words.folded:
            wanted = Wanted(words.folded)
            assert found_reports(wanted) == _holding(wanted), typed


def test_beyond_a_thousand_nobody_counts_and_batches_follow_one_another(
    texts: list[Report], county: Agency, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = Wanted(("公开",))
    whole = found_reports(wanted)
    assert len(whole) == len(texts)
    monkeypatch.setattr(search_engine, "A_BATCH", 3)
    assert found_reports(wanted) == whole
    CountySettings.objects.create(county=county, public_page=False)
    rest = found_reports(wanted)
    assert 0 < len(rest) < len(whole)
    assert rest == [one for one in whole if one in rest]
    monkeypatch.setattr(finding, "MOST_FOUND", 5)
    assert found_reports(wanted) == rest[:6]


def test_it_is_found_at_once_and_its_correction_takes_its_place(
    ready: Report, wang: Account, li: Account
) -> None:
    first = published(ready, wang, li)
    old, new = Wanted(("公开栏更新不够及时",)), Wanted(("更正后的一句话",))
    assert found_reports(old) == [first.pk]
    draft = correct(first.pk, "第五部分有笔误", by=wang)
    save(draft, "5", {"problems.0": "更正后的一句话。", "problems.1": "还有一句。"}, wang)
    assert found_reports(old) == [first.pk]
    second = published(draft, wang, li)
    assert found_reports(old) == []
    assert found_reports(new) == [second.pk]


def test_what_is_taken_down_is_found_no_more(
    ready: Report, wang: Account, li: Account, county: Agency
) -> None:
    report = published(ready, wang, li)
    zhou = factories.appointed("zhou", "周敏", county, Role.ADMINISTRATOR)
    take_down(report.pk, WithdrawalKind.PERSONAL, "正文里有申请人的姓名。", by=zhou)
    assert found_reports(Wanted(("政策解读",))) == []
    assert not SearchedReport.objects.exists()


def test_a_report_that_is_forgotten_is_not_found_and_what_breaks_off_leaves_nothing(
    ready: Report, wang: Account, li: Account
) -> None:
    report = published(ready, wang, li)
    wanted = Wanted(("政策解读",))
    with transaction.atomic():
        forget_searched(report.agency_id, report.year)
        assert found_reports(wanted) == []
        transaction.set_rollback(True)
    assert found_reports(wanted) == [report.pk]
    forget_searched(report.agency_id, report.year)
    assert found_reports(wanted) == []
    make_searchable(report.agency_id, report.year)
    assert found_reports(wanted) == [report.pk]


def test_a_county_that_opens_its_page_is_found_and_one_that_closes_it_is_not(
    texts: list[Report], county: Agency
) -> None:
    zhou = factories.appointed("zhou", "周敏", county, Role.ADMINISTRATOR)
    wanted = Wanted(county_id=county.pk)
    assert len(found_reports(wanted)) == 12
    set_settings(county.pk, {"public_page": False}, by=zhou)
    assert found_reports(wanted) == []
    do_all()
    assert not SearchedReport.objects.filter(county=county).exists()
    set_settings(county.pk, {"public_page": True}, by=zhou)
    do_all()
    assert len(found_reports(wanted)) == 12


def test_a_unit_of_another_kind_or_county_is_found_there_after_the_night(
    texts: list[Report], county: Agency
) -> None:
    unit = texts[0].agency
    other = Agency.objects.get(short_name="清河县")
    Agency.objects.filter(pk=unit.pk).update(parent=other, level="other")
    renew_search.func()
    assert set(found_reports(Wanted(county_id=other.pk, kind="other"))) == {
        one.pk for one in texts if one.agency_id == unit.pk
    }
    assert "0份" in renew_search.func()
