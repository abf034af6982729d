"""Is a Word file read as it prints, also after hands have been at it?"""

import datetime
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace

import pytest
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from reports.document import Document, Signature
from reports.document.json_form import dumps
from reports.document.printed import printed_form
from reports.exporters import docx
from reports.exporters.blocks import Printing
from reports.importers import read
from reports.importers.flow import Matrix
from reports.importers.opening.package import Package
from reports.importers.word.read_docx import flow
from tests.documents import in_one_piece
from tests.exporters.samples import plain
from tests.importers.office import retyped, without_data

Change = Callable[[WordDocument], None]


def after(change: Change, document: Document | None = None, *, review: bool = False) -> Document:
    """The sample report, printed, changed by hand and read."""
    word = docx.render(document or plain(), Printing(review_copy=review))
    return read(retyped(without_data(word), change), "a.docx")


def same(one: Document, other: Document) -> bool:
    return dumps(printed_form(one)) == dumps(printed_form(other))


def _line(word: WordDocument, text: str) -> Paragraph:
    return next(one for one in word.paragraphs if one.text == text)


def _unstyle(word: WordDocument) -> None:
    for paragraph in word.paragraphs:
        paragraph.style = word.styles["Normal"]


def _unstyle_and_unalign(word: WordDocument) -> None:
    _unstyle(word)
    for paragraph in word.paragraphs:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT


def _cut_title(word: WordDocument) -> None:
    title = next(one for one in word.paragraphs if one.style.name == "Title")
    second = deepcopy(title._p)
    title._p.addnext(second)
    title.text, Paragraph(second, title._parent).text = (
        "临水县青石镇人民政府",
        ("2024年政府信息公开工作年度报告"),
    )


def _space_headings(word: WordDocument) -> None:
    _line(word, "二、主动公开政府信息情况").text = "二、 主动公开　政府信息情况"
    _line(word, "（一）主动公开").text = "（一） 主动公开情况。"
    _line(word, "（二）改进情况").text = "（二）改进措施："


def _lose_numbers(word: WordDocument) -> None:
    for paragraph in word.paragraphs:
        if paragraph.style.name.startswith("Heading"):
            paragraph.text = paragraph.text.partition("、")[2] or paragraph.text[3:]


def _into_content_controls(word: WordDocument) -> None:
    for element in list(word.element.body.iterchildren(qn("w:p"), qn("w:tbl"))):
        holder = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
        element.addprevious(holder)
        holder[0].append(element)


def _many_runs(word: WordDocument) -> None:
    for paragraph in word.paragraphs:
        if "w:br" not in paragraph._p.xml:
            text = paragraph.text
            paragraph.text = ""
            for character in text:
                paragraph.add_run(character)


def _empty_lines(word: WordDocument) -> None:
    for paragraph in word.paragraphs:
        paragraph.insert_paragraph_before("　")


@pytest.mark.parametrize(
    "change",
    [
        _unstyle,
        _unstyle_and_unalign,
        _cut_title,
        _space_headings,
        _lose_numbers,
        _into_content_controls,
        _many_runs,
        _empty_lines,
    ],
)
@pytest.mark.parametrize("review", [False, True])
def test_the_same_report_is_read_from_other_formatting(change: Change, review: bool) -> None:
    document = after(change, review=review)
    assert same(document, plain())
    assert document.unread == ()


def _cell(word: WordDocument) -> _Cell:
    return word.tables[0].cell(6, 1)


def test_a_blank_cell_stays_blank() -> None:
    def change(word: WordDocument) -> None:
        _cell(word).text = ""

    document = after(change)
    assert document.figures["disclosure.licences.decisions"] is None
    assert document.remarks == (
        "“主动公开政府信息情况”表有1格是空的，读作没有填：行政许可 × 本年处理决定数量。",
    )


def test_a_figure_changed_by_hand_is_the_figure() -> None:
    def change(word: WordDocument) -> None:
        _cell(word).text = "１,２３４"

    assert after(change).figures["disclosure.licences.decisions"] == 1234


def test_what_is_no_figure_is_kept_as_typed() -> None:
    def change(word: WordDocument) -> None:
        _cell(word).text = "三件半"

    document = after(change)
    assert document.figures["disclosure.licences.decisions"] is None
    assert document.unreadable == {"disclosure.licences.decisions": "三件半"}
    assert "三件半" in dumps(document)


def test_a_heading_that_names_no_aspect_leaves_the_others_alone() -> None:
    def change(word: WordDocument) -> None:
        _line(word, "（四）政府信息公开平台建设").text = "（四）重点工作"

    changed, usual = after(change), plain()
    gone = "overview.platform"
    assert changed.text("overview.intro") == (
        *usual.text("overview.intro"),
        "（四）重点工作",
        *usual.text(gone),
    )
    others = [one.key for one in usual.edition.aspects if one.key != gone]
    assert {key: changed.text(key) for key in others} == {key: usual.text(key) for key in others}
    assert "没有认出小标题“（四）重点工作”，下面的文字放在本章第一部分。" in changed.remarks


def test_an_aspect_is_known_in_other_words() -> None:
    def change(word: WordDocument) -> None:
        _line(word, "（四）政府信息公开平台建设").text = "（四）拓宽公开渠道"
        _line(word, "（五）监督保障").text = "（五）强化监督管理工作"

    assert same(after(change), plain())


def test_a_paragraph_that_looks_like_a_heading_is_text_where_headings_are_marked() -> None:
    tricky = plain().with_texts({"problems": ("（二）改进情况", "六、其他需要报告的事项")})
    assert same(read(without_data(docx.render(tricky)), "a.docx"), tricky)


def test_headings_typed_as_text_are_text_where_headings_are_marked() -> None:
    aspects = [
        f"（{n}）{one.title}" for n, one in zip("一二三四五", plain().edition.aspects, strict=True)
    ]
    whole = in_one_piece(plain(), *aspects)
    assert same(read(without_data(docx.render(whole)), "a.docx"), whole)


def test_merged_cells_stand_in_all_their_places() -> None:
    items = flow(Package(docx.render(plain()))).items
    (_, requests, _) = (one for one in items if isinstance(one, Matrix))
    assert {len(row) for row in requests.rows} == {10}
    assert {row[0].text for row in requests.rows[5:27]} == {"三、本年度办理结果"}
    assert len({(row[0].row, row[0].column) for row in requests.rows[5:27]}) == 1


def _in_the_old_manner(word: WordDocument) -> None:
    for span in list(word.element.iter(qn("w:gridSpan"))):
        width, settings = int(span.get(qn("w:val"))), span.getparent()
        cell = settings.getparent()
        settings.replace(span, parse_xml(f'<w:hMerge {nsdecls("w")} w:val="restart"/>'))
        for _ in range(width - 1):
            covered = deepcopy(cell)
            for paragraph in covered.findall(qn("w:p")):
                paragraph.clear()
            covered.find(f".//{qn('w:hMerge')}").set(qn("w:val"), "continue")
            cell.addnext(covered)


def test_cells_merged_across_in_the_old_manner_are_one() -> None:
    new, old = (
        [one for one in flow(Package(file)).items if isinstance(one, Matrix)]
        for file in (docx.render(plain()), retyped(docx.render(plain()), _in_the_old_manner))
    )
    assert old == new


def test_revisions_are_read_as_accepted_with_a_remark() -> None:
    def change(word: WordDocument) -> None:
        paragraph = word.paragraphs[1]
        paragraph.text = "甲"
        for kind, tag in (("ins", "t"), ("del", "delText")):
            revision = f'<w:{kind} {nsdecls("w")} w:id="1" w:author="某"><w:r><w:{tag}>乙{kind}'
            paragraph._p.append(parse_xml(f"{revision}</w:{tag}></w:r></w:{kind}>"))

    document = after(change)
    assert document.text("lead") == ("甲乙ins",)
    assert document.remarks == ("文件里有修订痕迹，按接受全部修订以后的文字读取。",)


def test_what_stands_before_the_title_is_not_lost() -> None:
    def change(word: WordDocument) -> None:
        word.paragraphs[0].insert_paragraph_before("索引号：1234", style="Normal")

    document = after(change)
    assert [one["text"] for one in document.unread] == ["索引号：1234"]
    assert same(document, plain())


def test_what_hands_wrote_into_the_boxes_is_not_lost() -> None:
    def change(word: WordDocument) -> None:
        word.tables[-1].cell(1, 2).text = "同意"

    document = after(change, review=True)
    assert document.unread == ({"where": "签批栏", "text": "同意"},)
    assert same(document, plain())


def test_a_signature_typed_at_the_end_is_the_signature() -> None:
    def change(word: WordDocument) -> None:
        for text in ("临水县青石镇人民政府", "2025年1月20日"):
            word.add_paragraph(" " * 20 + text, style="Body Text")

    unsigned = replace(plain(), signature=Signature())
    read_signature = after(change, unsigned).signature
    assert read_signature == Signature("临水县青石镇人民政府", datetime.date(2025, 1, 20))


def test_the_year_follows_from_the_date_where_the_title_has_none() -> None:
    assert after(lambda word: None, replace(plain(), title="年度报告")).year == plain().year


def test_hidden_words_are_not_read_and_a_remark_says_so() -> None:
    def change(word: WordDocument) -> None:
        run = word.paragraphs[1].add_run("样张")
        run.font.hidden = True

    document = after(change)
    assert same(document, plain())
    assert "文件里有隐藏的文字，不会打印，没有读取。" in document.remarks


def test_a_table_of_one_cell_is_a_frame_round_its_text() -> None:
    def change(word: WordDocument) -> None:
        frame = word.add_table(1, 1)
        word.paragraphs[0]._p.addprevious(frame._tbl)
        cell = frame.cell(0, 0)._tc
        for paragraph in list(word.paragraphs[:3]):
            cell.append(paragraph._p)

    assert same(after(change), plain())


def test_a_table_of_one_cell_a_row_round_sentences_is_a_frame() -> None:
    def change(word: WordDocument) -> None:
        moved = list(word.paragraphs[:6])
        frame = word.add_table(2, 1)
        moved[0]._p.addprevious(frame._tbl)
        for number, paragraph in enumerate(moved):
            frame.cell(min(number, 1), 0)._tc.append(paragraph._p)

    assert same(after(change), plain())


def test_a_whole_text_in_one_paragraph_is_taken_apart_at_its_breaks() -> None:
    def change(word: WordDocument) -> None:
        lines = list(word.paragraphs[:9])
        words = [one.text for one in lines]
        for one in lines[1:]:
            one._p.getparent().remove(one._p)
        lines[0].style = word.styles["Normal"]
        lines[0].text = "\n".join(words)

    assert same(after(change), plain())
