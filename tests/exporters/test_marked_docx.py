"""What is said of a report hangs in Word at its cell, its words or its chapter."""

import datetime
import zipfile
from io import BytesIO

import docx
from docx.oxml.ns import qn

from reports.document.live_fields import written
from reports.document.printed import printed_form
from reports.exporters.marked.marked_docx import SaidOf, render_marked
from reports.importers import read
from tests.documents import sound
from tests.figures import balanced

AT = datetime.datetime(2025, 1, 20, 9, tzinfo=datetime.UTC)
REPORT = sound(2024, balanced(sound().edition, 5))


def said(chapter: str, place: str = "", quote: str = "") -> SaidOf:
    return SaidOf(chapter, place, quote, "请核对。", "李明", AT)


def hung_on(mark: SaidOf) -> str:
    """The words of the paragraph on which the comment hangs."""
    word = docx.Document(BytesIO(render_marked(REPORT, [mark])))
    (comment,) = word.comments
    assert (comment.text, comment.author) == ("请核对。", "李明")
    (start,) = word.element.body.iter(qn("w:commentRangeStart"))
    return "".join(one.text or "" for one in start.getparent().iter(qn("w:t")))


def test_every_cell_has_its_comment() -> None:
    cells = REPORT.edition.table_of
    marks = [said(table.chapter, cell) for cell, table in cells.items()]
    word = docx.Document(BytesIO(render_marked(REPORT, marks)))
    starts = {
        one.get(qn("w:id")): "".join(text.text or "" for text in one.getparent().iter(qn("w:t")))
        for one in word.element.body.iter(qn("w:commentRangeStart"))
    }
    hung = [starts[str(comment.comment_id)] for comment in word.comments]
    assert hung == [written(REPORT.figures[cell]) for cell in cells]


def test_words_have_theirs_also_where_they_are_gone() -> None:
    second = REPORT.text("problems")[1]
    assert second[2:12] in hung_on(said("5", "problems", second[2:12]))
    first = REPORT.text("problems")[0]
    assert first[2:12] in hung_on(said("5", "problems", "这些话已经没有了"))


def test_a_chapter_and_the_whole_have_theirs() -> None:
    assert hung_on(said("5")).startswith("五、")
    assert "2024年政府信息公开工作年度报告" in hung_on(said("0", "signature.date"))


def test_the_marked_file_reads_back_to_the_report_and_carries_no_data() -> None:
    marks = [said("3", "requests.granted.total"), said("5", "problems"), said("1")]
    data = render_marked(REPORT, marks)
    assert printed_form(read(data, "批注稿.docx")) == printed_form(REPORT)
    assert not any("customXml" in name for name in zipfile.ZipFile(BytesIO(data)).namelist())
    assert data == render_marked(REPORT, marks)
