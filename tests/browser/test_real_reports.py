"""The published reports beside the repository: each dropped on 年报体检, two taken further."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.document import Signature, default_title
from reports.exporters import exporter_for
from reports.models import Account, Report, Role
from reports.models.tables import figures_of
from reports.workflow.last_year.locked_cells import locked_figures
from tests import factories
from tests.browser.test_checkup import drop, narrow_and_wide
from tests.browser.walking import open_page, sign_in
from tests.checks.real_reports import FOLDER, bodies, here
from tests.checks.real_reports import figures_of as published
from tests.defects import with_defects
from tests.documents import sound
from tests.exporters.office import convert
from tests.importers.office import without_data

SEEDS = sorted((FOLDER / "seeds").glob("*.txt"))
TEXTS = {"own": with_defects(0)[0]} | {
    path.name[:3]: path.read_text(encoding="utf-8") for path in SEEDS
}
COLUMNS = (
    *("natural_person", "commercial", "research"),
    *("public_welfare", "legal_service", "other_organisation", "total"),
)


def by_libre_office(body: dict, folder: Path) -> bytes:
    """A Word file of a published report as LibreOffice saves it: no data of ours in it."""
    organisation, year = body["organisation"], body["year"]
    document = replace(
        sound(year, published(body)),
        organisation=organisation,
        level=body["organisation_level"],
        title=default_title(organisation, year),
        signature=Signature(organisation, sound(year).signature.date),
    )
    exporter = exporter_for("docx")
    assert exporter
    path = folder / "ours.docx"
    path.write_bytes(without_data(exporter.render(document)))
    convert([path], "odt", folder)
    convert([folder / "ours.odt"], "docx", folder)
    return path.read_bytes()


def clerk_of(organisation: str) -> Account:
    above = factories.AgencyFactory(name="某省人民政府", short_name="某省")
    unit = factories.AgencyFactory(name=organisation, short_name=organisation[-10:], parent=above)
    return factories.appointed("wang", "王秀英", unit, Role.FILLER)


@pytest.mark.parametrize("name", TEXTS)
def test_each_text_is_read_and_judged(
    page: Page, live_server: LiveServer, transactional_db: None, name: str
) -> None:
    sign_in(page, live_server.url, clerk_of("临水县青石镇人民政府"))
    page.goto(f"{live_server.url}/体检/")
    drop(page, "report.txt", TEXTS[name].encode())
    expect(page.get_by_role("heading", level=1)).to_contain_text("体检结果")
    expect(page.locator(".checkup-facts")).to_contain_text(re.compile(r"\d+／200格"))
    expect(page.locator(".checkup-findings .finding.is-must_fix").first).to_be_attached()
    expect(page.locator(".understood mark").first).to_be_attached()
    lines = TEXTS[name].split("\n")
    expect(page.locator(".checkup-source li")).to_have_count(len(lines))
    narrow_and_wide(page)


@here
def test_a_report_starts_from_a_seed(
    page: Page, live_server: LiveServer, transactional_db: None
) -> None:
    (seed,) = (FOLDER / "seeds").glob("003_*.txt")
    sign_in(page, live_server.url, clerk_of("托里县库普乡人民政府"))
    page.goto(f"{live_server.url}/体检/")
    drop(page, seed.name, seed.read_bytes())
    page.get_by_role("button", name="作为2021年报告的草稿，接着填").click()
    expect(page.locator(".notice")).to_contain_text("已把读出的数字和文字填进新报告")
    report = Report.objects.get()
    assert report.year == 2021
    assert None not in figures_of(report).values()
    open_page(page, live_server.url, report, "text/1/")
    text = "".join(box.input_value() for box in page.locator("textarea").all())
    assert "一把手负总则" in text


@here
def test_pending_cases_of_2023_are_carried_into_2024(
    page: Page, live_server: LiveServer, transactional_db: None, tmp_path: Path
) -> None:
    body = next(one for one in bodies() if one["id"] == "suqian_2023")
    clerk = clerk_of(body["organisation"])
    sign_in(page, live_server.url, clerk)
    page.get_by_label("报告年度").select_option("2024")
    page.get_by_label(re.compile("接着上年报告的文件")).check()
    page.get_by_label("上年报告的文件", exact=True).set_input_files(
        {"name": "2023.docx", "mimeType": "", "buffer": by_libre_office(body, tmp_path)}
    )
    page.get_by_role("button", name="开始填写").click()
    page.get_by_role("button", name="带入，逐章填写").click()
    expect(page.locator(".notice")).to_contain_text("上年结转7格")
    report = Report.objects.get()
    then = body["requests"]["carried_out"]
    now = {column: figures_of(report)[f"requests.carried_in.{column}"] for column in COLUMNS}
    assert now == {column: then[column] for column in COLUMNS}
    assert now["total"] == 121
    assert len(locked_figures(report)) == len(COLUMNS)
    open_page(page, live_server.url, report, "table/2/")
    line = page.locator('[data-line="disclosure.normative_documents"]')
    expect(line).to_contain_text(f"上年{body['disclosure']['normative_documents']['in_force']}")
