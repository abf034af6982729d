"""What the reader of a file did not read is no fault of the report."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from reports.checks import Dossier, run
from reports.checks.reading.labels.printed_labels import PrintedLabel
from reports.checks.surety import Surety
from reports.checks.tables.labels import surety_of
from reports.document import AsPrinted, Document
from reports.importers import read
from tests.checks.printed_reports import printed
from tests.documents import sound
from tests.importers.shapes import Shape, text_of_paragraphs, text_of_rows

ROW = "（一）予以公开"
"""A line of chapter 三 that the tests damage."""


def _read(change: Callable[[str], str], shape: Shape = text_of_rows) -> Document:
    """The report as lines of a text, one of them changed."""
    data, name = shape(sound())
    rows = [change(row) if ROW in row else row for row in data.decode().split("\n")]
    return read("\n".join(rows).encode(), name)


def _said(document: Document) -> list[tuple[str, str, str]]:
    found = run(Dossier(document))
    return [(one.check, one.action, one.message) for one in found if one.check in {"T01", "T05"}]


def test_figures_whose_cells_are_not_known_are_not_called_blank() -> None:
    document = _read(lambda row: f"{row}\n\n0", text_of_paragraphs)
    ((check, action, message),) = _said(document)
    assert (check, action) == ("T05", "note")
    assert "没有读出" in message
    assert "请填0" not in message


def test_a_cell_that_was_seen_empty_is_still_blank() -> None:
    ((check, action, message),) = _said(_read(lambda row: row.removesuffix("\t0") + "\t"))
    assert (check, action) == ("T05", "must_fix")
    assert "是空的" in message


def test_a_line_that_is_not_printed_is_still_missing() -> None:
    document = _read(lambda row: "")
    assert ("T01", "must_fix") in {(check, action) for check, action, _ in _said(document)}


def test_a_line_is_not_missing_where_something_of_its_table_was_not_read() -> None:
    document = _read(lambda row: row.replace(ROW, "（一）给了人家"))
    assert document.unread
    assert not [one for one in _said(document) if one[1] == "must_fix"]


@pytest.mark.parametrize("table", ["disclosure", "requests", "disputes"])
def test_a_report_typed_in_the_program_has_no_cell_that_was_not_read(table: str) -> None:
    report = sound()
    cells = report.edition.by_key[table].cells
    blank = replace(report, figures={**report.figures, **dict.fromkeys(cells)})
    assert {action for _, action, _ in _said(blank)} == {"must_fix"}


def test_a_label_in_other_words_is_only_asked_about_where_its_figures_were_not_read() -> None:
    data, name = text_of_rows(sound())
    text = data.decode()
    row = next(one for one in text.split("\n") if one.startswith("行政规范性文件"))
    for changed, action in ((row.removeprefix("行政"), "must_fix"), ("规范性文件\t0", "note")):
        judged = run(Dossier(read(text.replace(row, changed).encode(), name)))
        assert [one.action for one in judged if one.check == "T03"] == [action]


def _table_checks(text: str, name: str = "report.txt") -> list[tuple[str, str]]:
    found = run(Dossier(read(text.encode(), name)))
    return [(one.check, one.action) for one in found if one.check in {"T03", "T04", "T06", "T08"}]


@pytest.mark.parametrize("says", ["上年{}", "{}（去年）", "2019年{}", "上年同期", "{}增减"])
def test_a_column_of_another_year_is_no_misprint_of_this_ones(says: str) -> None:
    data, _ = text_of_rows(sound())
    text = data.decode()
    for name in ("本年处理决定数量", "社会公益组织", "本年收费金额（单位：万元）"):
        other = says.format(name.removeprefix("本年"))
        assert name in text
        text = text.replace(name, f"{name}\t{other}")
    assert not [one for one in _table_checks(text) if one[1] == "must_fix"]


def _told_of_columns(column: str, swap: tuple[str, str], kind: str = "txt") -> list[str]:
    """What is said of a column of chapter three without figures, its head printed otherwise."""
    cells = sound().edition.by_key["requests"].cells
    gone = {cell: None for cell in cells if cell.endswith(column)}
    judged = run(printed(swap, figures=gone, kind=kind))
    return [one.action for one in judged if one.check == "T08" and one.chapter == "3"]


@pytest.mark.parametrize(
    ("instead", "action"),
    [("", "must_fix"), ("外地来人\t", "note"), ("序号\t", "must_fix")],
)
def test_a_column_is_missing_only_where_no_other_words_can_stand_for_it(
    instead: str, action: str
) -> None:
    swap = ("社会公益组织\t", instead)
    assert _told_of_columns(".public_welfare", swap) == [action]


@pytest.mark.parametrize(("kind", "action"), [("docx", "must_fix"), ("pdf", "note")])
def test_a_column_that_the_paper_may_cut_off_is_only_asked_about(kind: str, action: str) -> None:
    above = "自然人\t法人或其他组织\t\t\t\t\t"
    assert _told_of_columns(".total", (f"{above}总计", above.rstrip()), kind) == [action]


def test_words_that_the_reader_put_together_are_no_misprint() -> None:
    label = PrintedLabel(2, "三、（一）予以公工", "（一）予以公开", "typo")
    table = sound().edition.by_key["requests"]
    shown = AsPrinted(lines=("题", "三、\t0", "（一）予以公工\t0"))
    dossier = Dossier(replace(sound(), as_printed=shown))
    assert surety_of(dossier, table, label) is Surety.GUESSED
    whole = label._replace(text="（一）予以\n公工")
    assert surety_of(dossier, table, whole) is Surety.SEEN
