"""Words of last year's sentences that were changed, or that ask to be read anew."""

import pytest
from django.test import Client

from reports.desk.one_page.worded_anew import WordedAnew
from reports.models import Account, Agency, CarriedSentence, Report
from reports.workflow.filling.confirm_sentences import confirm_sentences
from tests.documents import sound, with_text
from tests.factories import filled


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("比去年增加，明年再提高。", ["去年", "明年"]),
        ("近年来公开更多，目前有三处。", ["近年来", "目前"]),
        ("上年结转申请0件，上年度评议一次。", ["上年度"]),
        ("自2019年起设立专区。", []),
    ],
)
def test_words_that_mean_another_time_ask(text: str, asked: list[str]) -> None:
    runs = WordedAnew(2025).runs(text)
    assert "".join(one.text for one in runs) == text
    assert [one.text for one in runs if one.asks] == asked


def test_a_year_moved_on_says_what_it_was() -> None:
    marked = {one.text: one.why for one in WordedAnew(2025).runs("2025年至2026年") if one.why}
    assert marked == {"2025": "上年写的是2024", "2026": "上年写的是2025"}


def test_a_new_name_says_the_former_one() -> None:
    anew = WordedAnew(2025, "临水县青石镇人民政府", "临水县青石乡人民政府")
    said = {one.text: one.why for one in anew.runs("临水县青石镇人民政府负责。") if one.why}
    assert said == {"临水县青石镇人民政府": "上年写的是临水县青石乡人民政府"}


def test_the_page_marks_and_asks(
    desk: Client, draft: Report, wang: Account, township: Agency
) -> None:
    said = with_text(sound(2024), "overview.supervision", "2024年比去年多开展社会评议。")
    filled(draft, wang, said)
    form = {"agency": township.pk, "year": "2025", "source": "system", "one_page": "yes"}
    desk.post("/start/", form)
    text = desk.get(f"/reports/{Report.objects.get(year=2025).pk}/one-page/").content.decode()
    assert 'title="上年写的是2024">2025</mark>' in text
    assert "“去年”是照上年写的，今年还对吗？" in text


def test_problem_and_measure_stand_side_by_side_with_the_promise(
    desk: Client, begun: Report, wang: Account
) -> None:
    page = f"/reports/{begun.pk}/one-page/"
    text = desk.get(page).content.decode()
    assert text.count('class="one-row is-pair"') == 2
    assert "没做到，接着用" in text
    row = CarriedSentence.objects.get(report=begun, name="measures.0")
    confirm_sentences(begun.pk, {row.pk: []}, [], by=wang)
    assert "去年说要：“一是每季度至少制作一期图解" in desk.get(page).content.decode()
