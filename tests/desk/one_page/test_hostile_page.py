"""Whatever is posted to the one page, it answers in words, and what it cannot keep stays on it."""

import json

import pytest
from django.test import Client

from reports.models import Account, CarriedSentence, PageDraft, Report
from tests.desk.one_page.on_the_page import posted
from tests.factories import save


@pytest.mark.parametrize("version", ['{"page": Infinity}', '{"page": 1e999}', "[]", '{"0": NaN}'])
def test_versions_that_are_none(desk: Client, begun: Report, version: str) -> None:
    form = posted(desk, begun) | {"version": version}
    for page in ("one-page", "remarks"):
        answer = desk.post(f"/reports/{begun.pk}/{page}/", form)
        assert answer.status_code == 409, page
        assert "改过" in answer.content.decode()


@pytest.mark.parametrize("name", ["number.1.0\x00", "explain-\ud800"])
def test_names_are_kept_as_every_database_can(desk: Client, begun: Report, name: str) -> None:
    seen = json.loads(str(posted(desk, begun)["version"]))
    body = json.dumps({"version": seen, "values": {name: "5"}})
    answer = desk.post(f"/reports/{begun.pk}/save/", body, content_type="application/json")
    assert answer.status_code == 200
    assert list(PageDraft.objects.get(report=begun).typed) == [name[:-1]]


def test_what_is_too_long_to_be_kept_stays_on_the_page(desk: Client, begun: Report) -> None:
    long = "9" * 300
    form = posted(desk, begun) | {"fee.notices": long, "then": "check"}
    answer = desk.post(f"/reports/{begun.pk}/one-page/", form)
    text = answer.content.decode()
    assert answer.status_code == 409
    assert long in text
    assert "写得太长" in text


def test_neither_marks_nor_braces_are_shown(desk: Client, begun: Report, wang: Account) -> None:
    row = CarriedSentence.objects.get(report=begun, name="overview.intro")
    save(begun, "1", {row.name: "公开【请更新：86】条，新收{新收申请}件。"}, wang)
    text = desk.get(f"/reports/{begun.pk}/one-page/").content.decode()
    assert "公开86条，新收（新收申请未填）件。" in text
    assert "【请更新" not in text
    assert "{新收申请}" not in text
