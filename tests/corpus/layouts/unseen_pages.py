"""Pages invented once more: lists for tables, tabs, wrong spans, what a spreadsheet saves."""

from html import escape

from reports.statute.grid import Box, grid
from tests.corpus.layouts import layout
from tests.corpus.page_parts import (
    as_paragraph,
    body,
    foot,
    heading,
    joined,
    menu,
    page,
    rows_html,
    source_line,
    spanned,
    spans,
    tagged,
)
from tests.corpus.specimen import CHAPTER, TABLE, Part, Specimen
from tests.corpus.table_rows import text_of


@layout("html", told=("S10",))
def lists_of_terms(report: Specimen) -> bytes:
    """A page for phones: each row a heading, its columns a list of terms with figures."""

    def draw(report: Specimen, key: str) -> str:
        table = report.table(key)
        drawn = ""
        for block in table.blocks:
            drawn += f'<h5 class="law">{escape(block.heading)}</h5>' if block.heading else ""
            for line in block.lines:
                terms = "".join(
                    f"<dt>{escape(column.label)}</dt>"
                    f"<dd>{report.figures[table.cell(line.key, column.key)]}</dd>"
                    for column in block.columns
                )
                drawn += f'<div class="card"><h6>{escape(line.label)}</h6><dl>{terms}</dl></div>'
        return f'<div class="cards">{drawn}</div>'

    return page(joined(menu(), heading(report, "h2"), body(report, draw)), report.title)


@layout("html")
def tabs_of_chapters(report: Specimen) -> bytes:
    """A tab a chapter: short names in a bar above, all panes but the first hidden by style."""
    panes: list[list[str]] = [[]]
    names: list[str] = []
    for part in report.parts:
        if part.kind == CHAPTER:
            names.append(part.text.partition("、")[2])
            panes.append([])
        drawn = spanned()(report, part.text) if part.kind == TABLE else tagged(part)
        panes[-1].append(drawn)
    bar = "".join(f'<li data-to="{n}">{escape(one)}</li>' for n, one in enumerate(names))
    shown = "".join(
        f'<div class="pane" id="t{n}"{" style=display:none" if n > 1 else ""}>{"".join(one)}'
        '<a class="up" href="#top">返回顶部</a></div>'
        for n, one in enumerate(panes)
    )
    content = joined(menu(), heading(report), source_line(report), f"<ul>{bar}</ul>", shown)
    return page(content + foot(report), report.title)


@layout("html")
def groups_one_row_short(report: Specimen) -> bytes:
    """Somebody put in a row by hand: labels of groups reach down one row too few."""

    def cell(box: Box, text: str) -> str:
        drawn = f"<td{spans(box)}>{escape(text)}</td>"
        if box.rows > 2 and box.is_label and box.role != "column":
            drawn = drawn.replace(f'rowspan="{box.rows}"', f'rowspan="{box.rows - 1}"')
        return drawn

    return page(heading(report) + body(report, spanned(cell), as_paragraph), report.title)


@layout("html")
def saved_by_a_spreadsheet(report: Specimen) -> bytes:
    """A workbook saved as a page: one table, mso styles, a hidden row, misaligned columns."""

    def cell(box: Box, text: str) -> str:
        number = "" if box.is_label else f" align=right x:num={text}"
        return f"<td{spans(box)} class=xl{65 + box.columns}{number}>{escape(text)}</td>"

    rows = [f"<tr height=40><td colspan=16 class=xl65>{report.title}</td></tr>"]
    for part in report.parts:
        if part.kind == TABLE:
            rows.append("<tr height=0 style='display:none'><td colspan=16>辅助行</td></tr>")
            rows.append(rows_html(report, report.table(part.text), cell))
        else:
            words = escape(part.text)
            rows.append(
                "<tr height=19 style='mso-height-source:userset'><td colspan=16 class=xl66>"
                f"<span style='mso-spacerun:yes'>&nbsp; </span>{words}</td></tr>"
            )
    columns = "<col width=72 style='mso-width-source:userset;mso-width-alt:2304'>" * 16
    gaps = "<td width=72 style='width:54pt'></td>" * 16
    end = f"<![if supportMisalignedColumns]><tr height=0 style='display:none'>{gaps}</tr><![endif]>"
    sheet = f"<table border=0 cellpadding=0 x:str>{columns}{''.join(rows)}{end}</table>"
    head = "<!--[if gte mso 9]><xml><x:Name>Sheet1</x:Name></xml><![endif]-->"
    head += "<style>td{mso-ignore:padding;mso-number-format:General}</style>"
    return page(f'<div align=center x:publishsource="Excel">{sheet}</div>', "", "gbk", head)


def _wide(part: Part) -> str:
    return f'<p class="{part.kind}">{escape(part.text)}</p>'


@layout("html")
def wide_pages_for_tables(report: Specimen) -> bytes:
    """Made for print: tables on pages turned round, heads and a running title on each page."""

    def draw(report: Specimen, key: str) -> str:
        rows = [
            "".join(f"<td{spans(box)}>{escape(text_of(box, report))}</td>" for box in row)
            for row in grid(report.table(key))
        ]
        top = 3 if key == "requests" else 1
        head, rest = (
            "".join(f"<tr>{one}</tr>" for one in some) for some in (rows[:top], rows[top:])
        )
        drawn = f"<table><thead>{head}</thead><tbody>{rest}</tbody></table>"
        return f'<div class="wide">{drawn}</div>'

    style = (
        "<style>@page{size:A4;margin:22mm}@page wide{size:A4 landscape}.wide{page:wide}"
        ".run{position:fixed;top:-12mm;right:0;font-size:9pt}"
        "table{border-collapse:collapse;width:100%}td{border:1px solid;padding:9px 3px}</style>"
    )
    running = f'<div class="run">{escape(report.organisation)}政府信息公开</div>'
    content = running + heading(report) + body(report, draw, _wide)
    return page(content, report.title, head=style)
