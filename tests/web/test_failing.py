"""A page that cannot be shown says so in the program's own look, and leads on."""

from pathlib import Path

import pytest
from django.test import Client
from lxml import html
from pytest_django import Settings

from reports.models import Account, Report


def _page(answer: object, status: int) -> html.HtmlElement:
    assert answer.status_code == status  # type: ignore[attr-defined]
    return html.fromstring(answer.content.decode())  # type: ignore[attr-defined]


def _ways(page: html.HtmlElement) -> dict[str, str]:
    assert page.find_class("site-header")
    assert any("layout" in (one.get("href") or "") for one in page.iter("link"))
    (ways,) = page.find_class("actions")
    return {one.text.strip(): one.get("href") for one in ways.iter("a")}


def test_a_page_that_is_not_there(client: Client, desk: Client, draft: Report) -> None:
    assert _ways(_page(desk.get("/reports/0/"), 404))["回到首页"] == "/"
    assert _ways(_page(Client().get("/nowhere/"), 404))["登录"] == "/login/"


def test_a_page_that_she_may_not_open(desk: Client, draft: Report) -> None:
    answer = desk.get("/管理/", follow=True)
    assert answer.status_code in {403, 404}
    assert _ways(_page(answer, answer.status_code))["回到首页"] == "/"


@pytest.mark.parametrize(
    ("referer", "back"),
    [
        ("http://testserver/account/", True),
        ("http://elsewhere.example/account/", False),
        ("", False),
    ],
)
def test_a_form_whose_token_does_not_fit(wang: Account, referer: str, back: bool) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(wang)
    answer = strict.post("/logout/", headers={"referer": referer})
    ways = _ways(_page(answer, 403))
    assert ways.get("回到刚才那一页") == (referer if back else None)
    assert ways["回到首页"] == "/"


def test_what_is_said_above_a_page_is_as_wide_as_the_page(desk: Client, draft: Report) -> None:
    widths = {}
    for address in ("/nowhere/", f"/reports/{draft.pk}/table/3/"):
        page = html.fromstring(desk.get(address).content.decode())
        said, *others = page.get_element_by_id("content").iterchildren("div")
        assert "notices" in said.classes
        widths[address] = "is-narrow" in said.classes
        assert widths[address] == any("is-narrow" in one.classes for one in others)
    assert set(widths.values()) == {True, False}


@pytest.mark.parametrize("manifest", [None, "", '{"paths": {}, "version": "1.1"}'])
def test_a_failure_of_ours_asks_nothing_of_the_database_or_of_collected_files(
    desk: Client,
    draft: Report,
    monkeypatch: pytest.MonkeyPatch,
    settings: Settings,
    tmp_path: Path,
    manifest: str | None,
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    settings.STATIC_ROOT = tmp_path
    hashed = {"BACKEND": "reportsite.storage.HashedStaticFiles"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": hashed}
    if manifest is not None:
        (tmp_path / "staticfiles.json").write_text(manifest)
    monkeypatch.setattr("reports.desk.views.preview.run", fail)
    desk.raise_request_exception = False
    answer = desk.get(f"/reports/{draft.pk}/preview/")
    page = _page(answer, 500)
    assert _ways(page)["回到首页"] == "/"
    assert "不是您填错了" in page.text_content()
