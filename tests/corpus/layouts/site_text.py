"""Reports as text with what stands round them on a site, odd titles and odd characters."""

import re
import textwrap

from reports.statute.grid import grid
from tests.corpus import table_rows as rows_of
from tests.corpus.layouts import layout
from tests.corpus.layouts.plain_text import TABS, by, cells, told
from tests.corpus.specimen import PARAGRAPH, TABLE, Specimen
from tests.corpus.table_rows import text_of

SOFT = "\u00ad"
ZERO_WIDTH = "\u200b"
RADICALS = str.maketrans(
    "一二人力土大小工方日月止水生用目石立行金长门非食",
    "⼀⼆⼈⼒⼟⼤⼩⼯⽅⽇⽉⽌⽔⽣⽤⽬⽯⽴⾏⾦⻓⻔⾮⻝",
)
FULL = str.maketrans("0123456789.-", "０１２３４５６７８９．－")


def chrome_above(report: Specimen) -> list[str]:
    """What a site prints between the menu and the title."""
    return [
        "网站首页",
        "政务公开",
        "办事服务",
        "互动交流",
        "当前位置：首页 > 政务公开 > 政府信息公开年报",
    ]


def chrome_under_title(report: Specimen) -> list[str]:
    day = f"{report.year + 1}-01-20 09:35"
    return [
        f"来源：{report.organisation[:8]}办公室  发布时间：{day}  浏览次数：316",
        "字体：【大 中 小】  打印",
    ]


CHROME_BELOW = [
    "【打印本页】 【关闭窗口】",
    "分享到：微信 微博",
    "上一篇：关于公布办事指南的通知",
    "下一篇：没有了",
    "主办单位：办公室　网站标识码：1300000001　备案号：示例ICP备00000000号",
]


def properties(report: Specimen) -> list[str]:
    """The table of a document's properties, a row a line."""
    return [
        f"索引号：\t000000/{report.year + 1}-00012\t主题分类：\t政府信息公开年报",
        f"发布机构：\t{report.organisation}\t发文日期：\t{report.year + 1}年01月20日",
        f"名　　称：\t{report.title}",
        "文　　号：\t无\t有效性：\t有效",
    ]


@layout("txt")
def chrome_all_round(report: Specimen) -> bytes:
    """Menu, source line and time under the title, print, share and neighbours below."""
    head = [*chrome_above(report), report.title, *chrome_under_title(report)]
    lines = [told(report, TABS, title=head), *CHROME_BELOW]
    return "\n".join(lines).encode()


@layout("txt")
def chrome_in_one_line(report: Specimen) -> bytes:
    """The source line between the title and the text, cells of the tables on lines of their own."""
    day = f"{report.year + 1}年01月18日 15:02"
    head = [
        report.title,
        f"发布日期：{day} 信息来源：{report.organisation} 点击数：88 字号：大 中 小",
    ]
    return told(report, cells(), title=head).encode()


@layout("txt")
def title_only_in_properties(report: Specimen) -> bytes:
    """The title stands only in the table of properties."""
    return told(report, TABS, title=properties(report)).encode()


@layout("txt")
def properties_and_title(report: Specimen) -> bytes:
    """A table of properties above the title."""
    head = [*properties(report), "", report.title, ""]
    return told(report, by(rows_of.lost, "\t"), title=head).encode()


@layout("txt")
def title_in_two_lines(report: Specimen) -> bytes:
    """The body on one line, year and subject on the next."""
    head = [report.organisation, report.title.removeprefix(report.organisation)]
    return told(report, TABS, title=head).encode()


@layout("txt")
def title_in_three_lines(report: Specimen) -> bytes:
    """Body, year and subject each on a line, indented."""
    head = [f"　　{report.organisation}", f"　　{report.year}年", "　　政府信息公开工作年度报告"]
    return told(report, TABS, title=head, indent="　　").encode()


@layout("txt", told=("S03",))
def title_with_the_year_first(report: Specimen) -> bytes:
    """The year before the body's name."""
    head = [f"{report.year}年{report.organisation}政府信息公开工作年度报告"]
    return told(report, TABS, title=head).encode()


@layout("txt", told=("S01",), hides=("title",))
def no_title(report: Specimen) -> bytes:
    """The text begins with the lead: the year stands in the period and the signature."""
    return told(report, TABS, title=[]).encode()


def broken_cells(report: Specimen, key: str, end: str) -> rows_of.Rows:
    """The cells of each row, labels broken as narrow columns break them."""
    return [
        [end.join(rows_of.broken(box, text_of(box, report))) for box in row]
        for row in grid(report.table(key))
    ]


@layout("txt")
def labels_broken_over_lines(report: Specimen) -> bytes:
    """Narrow cells: labels broken over lines, each cell ends with a tab."""

    def draw(report: Specimen, key: str) -> list[str]:
        return rows_of.written(broken_cells(report, key, "\n"), "\t")

    return told(report, draw).encode()


@layout("txt")
def labels_broken_over_paragraphs(report: Specimen) -> bytes:
    """Every cell a paragraph, labels of narrow columns broken into several."""

    def draw(report: Specimen, key: str) -> list[str]:
        return rows_of.flat(broken_cells(report, key, "\n\n"))

    return told(report, draw, between="\n\n").encode()


@layout("txt", figures=("zeros", "few", "digits", "mixed"))
def hard_wrapped(report: Specimen) -> bytes:
    """Paragraphs broken at 30 characters as a PDF viewer copies them, cells apart by one space."""
    lines: list[str] = [report.title]
    for part in report.parts:
        if part.kind == TABLE:
            lines += by(rows_of.lost, " ")(report, part.text)
        elif part.kind == PARAGRAPH:
            lines += textwrap.wrap(f"　　{part.text}", 30, drop_whitespace=False)
        else:
            lines.append(part.text)
    return "\n".join(lines).encode()


@layout("txt", told=("T07",))
def full_width_digits(report: Specimen) -> bytes:
    """Figures of the tables in full-width digits."""

    def draw(report: Specimen, key: str) -> list[str]:
        rows = rows_of.padded(report.table(key), report)
        wide = [
            [c.translate(FULL) if re.fullmatch(r"-?[\d.]+", c) else c for c in row] for row in rows
        ]
        return rows_of.written(wide, "\t")

    return told(report, draw).encode()


@layout("txt")
def kangxi_radicals(report: Specimen) -> bytes:
    """Characters that look alike, as some PDFs hold them."""
    return told(report, TABS).translate(RADICALS).encode()


@layout("txt")
def unseen_characters(report: Specimen) -> bytes:
    """Zero-width characters, soft hyphens and hard spaces between the others."""
    text = told(report, by(rows_of.padded, "\u00a0\t"), indent="\u00a0\u00a0\u00a0\u00a0")
    text = text.replace("政府", f"政{ZERO_WIDTH}府").replace("申请", f"申{SOFT}请")
    return ("\ufeff" + text).encode()


@layout("txt")
def decomposed_windows_file(report: Specimen) -> bytes:
    """As an old editor saves it: GB18030, carriage returns."""
    return told(report, TABS).replace("\n", "\r\n").encode("gb18030")


@layout("txt")
def empty_lines_between(report: Specimen) -> bytes:
    """An empty line behind every line, the rows of tables among them."""
    return told(report, TABS, between="\n\n").replace("\n", "\r\n").encode("utf-16")


@layout("txt")
def everything_indented(report: Specimen) -> bytes:
    """Two full-width spaces before every line, rows of tables too."""
    text = told(report, by(rows_of.narrow, "\t"))
    return textwrap.indent(text, "　　").encode()
