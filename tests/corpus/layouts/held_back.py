"""Kept back until the readers were finished: bulletins, templates, totals in front."""

from openpyxl import Workbook

from tests.corpus import word_parts as word
from tests.corpus.layouts import layout
from tests.corpus.layouts.plain_text import told
from tests.corpus.layouts.typed_by_hand import Told, lines_of, unit
from tests.corpus.layouts.workbooks import number, saved
from tests.corpus.specimen import TABLE, Specimen


@layout("txt")
def totals_and_among_them(report: Specimen) -> bytes:
    """A bulletin: a point a line, first the total, then 其中 and what makes it up."""

    def sentence(one: Told) -> str:
        *parts, last = (f"{name}{figure}{unit(name)}" for name, figure in one.figures)
        if last.startswith("总计"):
            return f"● {one.line.label}：{last}，其中{'、'.join(parts)}。"
        return f"● {one.line.label}：{'，'.join((*parts, last))}。"

    def draw(report: Specimen, key: str) -> list[str]:
        out: list[str] = []
        for one in lines_of(report, key):
            out += (f"◆ {group}" for group in one.begins)
            out.append(sentence(one))
        return out

    return told(report, draw, indent="　　").encode()


@layout("xlsx")
def template_with_codes(report: Specimen) -> bytes:
    """A template of the superior office: codes on the left, a check and remarks on the right."""
    book = Workbook()
    sheet = book.active
    sheet.append([report.title])
    for part in report.parts:
        if part.kind != TABLE:
            sheet.append([part.text])
            continue
        names: tuple[str, ...] = ()
        for turn, one in enumerate(lines_of(report, part.text), 1):
            if names != (names := tuple(name for name, _ in one.figures)):
                sheet.append(["指标代码", "上级项目", "指标名称", *names, "校验", "备注"])
            above = " ".join(one.line.under) or None
            figures = (number(figure) for _, figure in one.figures)
            sheet.append([f"GK{turn:03}", above, one.line.label, *figures, "通过", None])
    return saved(book)


@layout("docx")
def totals_in_front(report: Specimen) -> bytes:
    """Word tables with the total as the first of the columns, groups merged into the label."""

    def draw(report: Specimen, key: str) -> str:
        out, rows, names = "", list[list[str]](), ()
        for one in lines_of(report, key):
            figures = one.figures[-1:] + one.figures[:-1] if len(one.figures) > 3 else one.figures
            if names != (names := tuple(name for name, _ in figures)):
                rows.append(["事项", *names])
            label = "　".join((*one.line.under, one.line.label))
            rows.append([label, *(figure for _, figure in figures)])
        cells = ["".join(word.cell_of(word.paragraph(one)) for one in row) for row in rows]
        return out + word.table_of(cells, max(map(len, rows)))

    return word.word_file(word.title(report) + word.body(report, draw))
