"""What is explained stands on the pages as settled: with its line, and not as something open."""

import pytest
from django.test import Client
from lxml import html
from lxml.html import HtmlElement

from reports.models import Account, Report
from reports.workflow.filling.explain import explain
from reports.workflow.judging.kept_lines import explained
from reports.workflow.judging.snapshot import judged
from tests.factories import save

LINE = "今年清理规范性文件三件。"


@pytest.fixture
def settled(ready: Report, wang: Account) -> Report:
    """A report in which everything that wants a word has got one."""
    save(ready, "2", {"disclosure.normative_documents.issued": "3"}, wang)
    now = judged(ready)
    lines = explained(now.findings, now.dossier)
    assert "2" in {one.finding.chapter for one in lines}
    explain(ready.pk, {one.operands: LINE for one in lines}, by=wang)
    return ready


def _page(client: Client, report: Report, page: str) -> HtmlElement:
    return html.fromstring(client.get(f"/reports/{report.pk}/{page}").content.decode())


@pytest.mark.parametrize("page", ["table/2/?checked=1", "preview/"])
def test_it_is_shown_as_settled_with_its_line(desk: Client, settled: Report, page: str) -> None:
    shown = _page(desk, settled, page)
    (fold,) = shown.find_class("settled")
    assert "已说明" in fold.text_content()
    assert LINE in fold.text_content()
    assert not any(LINE in one.text_content() for one in shown.find_class("error-summary"))


def test_no_cell_is_marked_for_it(desk: Client, settled: Report) -> None:
    assert not _page(desk, settled, "table/2/?checked=1").find_class("has-finding")


def test_the_home_counts_it_no_more(desk: Client, settled: Report) -> None:
    assert "说明和提示" not in _page(desk, settled, "").text_content()
