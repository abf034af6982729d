"""What is printed round every page, and what an account or an editor sets between the lines."""

import zipfile
from collections.abc import Iterator
from io import BytesIO

from docx import Document

from tests.corpus.layouts import derived, layout
from tests.corpus.layouts.word_tables import official_merges
from tests.corpus.specimen import CHAPTER, Specimen
from tests.corpus.table_rows import padded, written

PROMPTS = (
    "点击上方蓝字关注我们",
    "▼",
    "左右滑动查看更多",
    "***",
    "— END —",
    "编辑丨办公室　审核丨党政办",
    "点击“阅读原文”查看全文",
    "长按识别二维码关注",
    "喜欢此内容的人还喜欢",
)


def headed(report: Specimen, head: str, foot: str) -> bytes:
    """A Word file with a running head and a foot, the same bytes every time."""
    file = Document(BytesIO(official_merges(report)))
    for section in file.sections:
        section.header.paragraphs[0].text = head
        section.footer.paragraphs[0].text = foot
    before, after = BytesIO(), BytesIO()
    file.save(before)
    with zipfile.ZipFile(before) as old, zipfile.ZipFile(after, "w") as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name), old.read(name), zipfile.ZIP_DEFLATED)
    return after.getvalue()


@layout("docx")
def running_heads(report: Specimen) -> bytes:
    """The title runs above every page, the column's name and address below."""
    return headed(report, report.title, "政府信息公开专栏　网址：www.example.gov.cn")


@layout("docx")
def body_above_each_page(report: Specimen) -> bytes:
    """The body's name runs above every page, whose papers these are below."""
    return headed(report, report.organisation, "内部资料　注意保存")


for _name in ("running_heads", "body_above_each_page"):
    derived("pdf", "office_pdf", f"docx/{_name}")


@layout("txt")
def prompts_between_chapters(report: Specimen) -> bytes:
    """An account's article as it is copied: prompts to read on, rules, who edited it."""
    turn = iter(PROMPTS)

    def lines() -> Iterator[str]:
        for part in report.parts:
            if part.kind == CHAPTER and (prompt := next(turn, "")):
                yield prompt
            yield from _lines_of(report, part.kind, part.text)
        yield from turn

    return "\n".join((report.title, *lines())).encode()


@layout("txt")
def pages_of_a_viewer(report: Specimen) -> bytes:
    """Copied out of a viewer: the title and the page's number again at each new page."""

    def lines() -> Iterator[str]:
        page = 0
        for part in report.parts:
            if part.kind == CHAPTER:
                page += 1
                yield from (f"· {page} ·", report.title) if page > 1 else (f"{page} / 6",)
            yield from _lines_of(report, part.kind, part.text)

    return "\n".join((report.title, *lines())).encode()


def _lines_of(report: Specimen, kind: str, text: str) -> Iterator[str]:
    if kind == "table":
        yield from written(padded(report.table(text), report), "\t")
    else:
        yield text
