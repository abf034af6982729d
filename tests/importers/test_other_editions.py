"""Is a report of another edition read by the labels of that edition?"""

import re
from dataclasses import replace

import pytest

from reports.document import Document
from reports.document.json_form import dumps, from_json, to_json
from reports.exporters import docx, html, xlsx
from reports.importers import read
from reports.statute import EVERY_EDITION, format_for
from tests.documents import in_one_piece, sound
from tests.figures import balanced
from tests.importers.office import without_data

TRIAL = EVERY_EDITION[0]


def of_2020(seed: int = 1) -> Document:
    figures = {**balanced(TRIAL, seed), "disclosure.licences.change": 7}
    return replace(
        in_one_piece(sound(), "本年度工作情况。"),
        edition=TRIAL,
        year=2020,
        title="临水县青石镇人民政府2020年政府信息公开工作年度报告",
        figures=figures,
    )


@pytest.mark.parametrize(
    "sent",
    [
        lambda report: (without_data(docx.render(report)), "a.docx"),
        lambda report: (html.fragment(report).encode(), "a.html"),
        lambda report: (xlsx.render(report), "a.xlsx"),
        lambda report: (dumps(report).encode(), "a.json"),
    ],
    ids=["docx", "html", "xlsx", "json"],
)
def test_the_trial_format_is_read_whole(sent) -> None:
    report = of_2020()
    document = read(*sent(report))
    assert document.edition is TRIAL
    assert document.figures == report.figures


def test_a_change_may_be_negative() -> None:
    page = html.fragment(of_2020()).replace(">7<", ">-7<", 1)
    document = read(page.encode(), "a.html")
    assert document.figures["disclosure.licences.change"] == -7
    assert from_json(to_json(document)).figures == document.figures


def test_an_outdated_table_is_read_under_its_own_names_and_said_to_be_outdated() -> None:
    page = html.fragment(of_2020()).replace("2020年", "2023年")
    document = read(page.encode(), "a.html")
    assert document.edition is format_for(2023)
    assert document.figures["disclosure.regulations.issued"] is None
    figures = of_2020().figures
    assert document.figures["disclosure.regulations.made"] == figures["disclosure.regulations.made"]
    cell = "requests.other_handling.commercial"
    assert document.figures[cell] == figures[cell]
    assert any("2019年版" in one for one in document.remarks)
    assert from_json(to_json(document)).figures == document.figures


def test_a_line_of_another_edition_with_a_lost_column_is_still_written_whole() -> None:
    page = html.fragment(of_2020()).replace("2020年", "2023年")
    whole = read(page.encode(), "a.html")
    swapped = {">总计<": "><", ">商业<br>企业": ">科研<br>机构", ">科研<br>机构": ">商业<br>企业"}
    disorder = re.sub("|".join(swapped), lambda found: swapped[found[0]], page)
    lost = read(disorder.encode(), "a.html")
    foreign = whole.figures.keys() - whole.edition.cells
    assert lost.figures.keys() - lost.edition.cells == foreign
    assert any(lost.figures[cell] is None for cell in foreign if cell.endswith(".total"))
    assert from_json(to_json(lost)).figures == lost.figures
