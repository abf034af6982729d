"""Every sentence of last year's file is shown once, in its order and in its place."""

from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from reports.document import Document
from reports.importers import read
from reports.models import Agency
from reports.statute import format_for
from reports.workflow.last_year.file_account import FileAccount
from reports.workflow.last_year.shown_file import LEFT, PieceKind, ShownPiece, shown_file
from tests.documents import ORGANISATION
from tests.workflow.last_year.files_of_last_year import YEAR, Typed, files, table_text


def beside(document: Document) -> Any:
    """The report of the year after, of the same body, without a database."""
    agency = Agency(name=document.organisation or ORGANISATION)
    year = document.year + 1
    return SimpleNamespace(edition=format_for(year), year=year, agency=agency)


def dense(text: str) -> str:
    return "".join(text.split())


def shown(text: str) -> tuple[Document, list[ShownPiece]]:
    document = read(text.encode(), "上年.txt", YEAR)
    return document, shown_file(document, beside(document))


def whole(pieces: list[ShownPiece]) -> str:
    return "".join(dense(one.source) for one in pieces)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(files())
def test_each_sentence_is_shown_once_and_in_its_place(typed: Typed) -> None:
    _, pieces = shown(typed.text)
    assert all(one.at >= 0 for one in pieces)
    assert whole(pieces) == dense(typed.text)
    words = [one for one in pieces if one.words]
    for place, sentence in typed.sentences:
        there = [one for one in words if dense(sentence) in dense(one.source)]
        assert [one.words.stood for one in there if one.words] == [place], sentence
    for side, count in (("problems", typed.problems), ("measures", typed.measures)):
        items = {one.words.item for one in words if one.words and one.words.stood == side}
        assert len(items) == count


def test_what_no_reader_claims_is_shown_as_left() -> None:
    document, _ = shown(
        f"{ORGANISATION}2023年政府信息公开工作年度报告\n\n一、总体情况\n\n甲。\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n\n乙。"
    )
    printed = document.as_printed
    assert printed
    lines = (*printed.lines, "没有人认得的一行")
    odd = SimpleNamespace(**{**vars(printed), "lines": lines})
    last = Document(**{**vars(document), "as_printed": odd})
    left = [one for one in shown_file(last, beside(last)) if one.words and one.words.why == LEFT]
    assert [one.source for one in left] == ["没有人认得的一行"]


def test_a_sentence_that_stands_twice_is_shown_twice() -> None:
    account = FileAccount(["同一句话。", "别的。", "同一句话。"])
    first, second = account.claim("同一句话。"), account.claim("同一句话。")
    assert first
    assert second
    assert (first.lines, second.lines) == (range(1), range(2, 3))
    assert account.claim("同一句话。") is None


def test_lines_that_a_reader_put_together_are_one_stretch() -> None:
    account = FileAccount(["  全年公开", "信息三条。", "完"])
    found = account.claim("全年公开信息三条。")
    assert found
    assert found.text == "全年公开\n信息三条。"
    assert [one.text for one in account.left()] == ["完"]


def test_words_in_other_signs_are_found_all_the_same() -> None:
    account = FileAccount(["全年主动公开政府信息一百二十条,其中网站八十条.", "别的话。"])
    found = account.claim("全年主动公开政府信息一百二十条，其中网站八十条。")
    assert found
    assert found.lines == range(1)


@pytest.mark.parametrize("kind", [PieceKind.TITLE, PieceKind.SIGNED, PieceKind.TABLE])
def test_title_signature_and_tables_are_shown_as_such(kind: PieceKind) -> None:
    table = table_text("disclosure")
    lines = [
        "一、总体情况",
        "甲。",
        "二、主动公开政府信息情况",
        table,
        "六、其他需要报告的事项",
        "无。",
    ]
    title = f"{ORGANISATION}2023年政府信息公开工作年度报告"
    _, pieces = shown(
        "\n\n".join([title, *lines, ORGANISATION, "2024年1月8日", "（此件公开发布）"])
    )
    said = {
        PieceKind.TITLE: [title],
        PieceKind.SIGNED: [ORGANISATION, "2024年1月8日"],
        PieceKind.TABLE: [table],
    }
    found = [one.source for one in pieces if one.kind == kind]
    assert list(map(dense, found)) == list(map(dense, said[kind]))
