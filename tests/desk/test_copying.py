"""复制到网站: the page holds the very fragment, and a failing renderer is explained."""

import pytest
from django.test import Client
from lxml import html

from reports.desk.views import copying
from reports.document import Document
from reports.exporters.blocks import Printing
from reports.exporters.html import fragment
from reports.models import Account, Report
from reports.workflow.judging.dossier import document_of
from tests.factories import save


def test_the_box_holds_the_very_fragment(desk: Client, ready: Report, wang: Account) -> None:
    save(ready, "6", {"other_matters": "</textarea><script>alert(1)</script>&amp;"}, wang)
    page = html.fromstring(desk.get(f"/reports/{ready.pk}/copy/").content.decode())
    (box,) = page.xpath("//textarea[@readonly]")
    kept = Report.objects.select_related("agency").get(pk=ready.pk)
    assert box.text_content() == fragment(document_of(kept))
    assert "alert" not in "".join(page.xpath("//script/text()"))


def test_the_preview_leads_there_and_to_the_copy_for_approval(desk: Client, ready: Report) -> None:
    page = html.fromstring(desk.get(f"/reports/{ready.pk}/preview/").content.decode())
    links = {link.text_content(): link.get("href") for link in page.xpath("//a")}
    assert links["复制到网站"] == f"/reports/{ready.pk}/copy/"
    assert links["送审稿（Word）"] == f"/reports/{ready.pk}/download/docx/?review-copy"


def test_a_stranger_finds_nothing(client: Client, ready: Report, zhao: Account) -> None:
    client.force_login(zhao)
    assert client.get(f"/reports/{ready.pk}/copy/").status_code == 404


def test_a_failing_renderer_is_explained(
    desk: Client, ready: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(document: Document, printing: Printing) -> str:
        raise RuntimeError("no blocks")

    monkeypatch.setattr(copying, "fragment", fail)
    answer = desk.get(f"/reports/{ready.pk}/copy/")
    assert answer.status_code == 503
    assert "没有生成网页文件" in answer.content.decode()
