"""Is the copy of the report that a Word file carries believed only where the print agrees?"""

import json
from dataclasses import replace

import pytest
from docx.document import Document as WordDocument

from reports.document.json_form import dumps, to_json
from reports.document.printed import printed_form
from reports.exporters import docx
from reports.importers import read
from reports.importers.opening.embedded import DAMAGED, DIFFERENT
from tests.exporters.samples import hard, plain
from tests.importers.office import retyped, with_data, without_data

COPY = dumps(printed_form(plain()))


def _retitle_a_figure(word: WordDocument) -> None:
    word.tables[0].cell(2, 1).paragraphs[0].runs[0].text = "87654321"


@pytest.mark.parametrize("copy", [COPY, json.dumps(to_json(printed_form(plain())))])
def test_a_copy_that_agrees_is_taken_without_a_word(copy: str) -> None:
    document = read(with_data(docx.render(plain()), copy), "a.docx")
    assert dumps(printed_form(document)) == COPY
    assert document.remarks == ()
    assert document.source["kind"] == "docx"


def test_the_print_wins_over_the_copy() -> None:
    word = retyped(with_data(docx.render(plain()), COPY), _retitle_a_figure)
    document = read(with_data(word, COPY), "a.docx")
    assert document.figures["disclosure.regulations.issued"] == 87654321
    assert document.remarks == (DIFFERENT,)


@pytest.mark.parametrize(
    ("copy", "checksum"),
    [(COPY, "0" * 64), (COPY.replace("2024", "2023"), "f" * 64), ("{", ""), ("{}", ""), ("", "")],
)
def test_a_damaged_copy_is_not_believed(copy: str, checksum: str) -> None:
    document = read(with_data(docx.render(plain()), copy, checksum), "a.docx")
    assert dumps(printed_form(document)) == COPY
    assert document.remarks == (DAMAGED,)


def test_what_is_not_printed_is_not_taken_from_the_copy() -> None:
    secret = replace(
        plain(),
        remarks=("不公开的话",),
        unread=({"where": "附件", "text": "不公开的附件"},),
        unreadable={"requests.granted.total": "不公开的数"},
        source={"kind": "不公开的来源"},
        organisation="不公开的机关",
        level="city",
    )
    document = read(with_data(docx.render(plain()), dumps(secret)), "a.docx")
    assert "不公开" not in dumps(document)
    assert document.level == plain().level


def test_a_copy_of_another_report_changes_nothing() -> None:
    document = read(with_data(docx.render(plain()), dumps(hard())), "a.docx")
    assert dumps(printed_form(document)) == COPY
    assert document.remarks == (DIFFERENT,)


def test_a_file_without_a_copy_is_read_by_its_print() -> None:
    document = read(without_data(docx.render(plain())), "a.docx")
    assert dumps(printed_form(document)) == COPY
    assert document.remarks == ()
