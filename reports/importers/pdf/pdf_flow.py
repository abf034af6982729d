"""How does a PDF read from top to bottom? Printed lines joined to paragraphs, tables over pages."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdftypes import resolve1
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import PdfminerException

from reports.importers.flow import Flow, Item, Line
from reports.importers.pdf.pdf_pages import Ruled, TextLine, is_continued, matrix_of, standing_on
from reports.importers.same_label import dense
from reports.importers.unreadable import Unreadable

MOST_PAGES = 40
MOST_CHARACTERS = 100_000
_PAGE_NUMBER = re.compile(r"[-–—·\s]*(?:第?[0-9]{1,3}页?|[0-9]{1,3}/[0-9]{1,3})[-–—·\s]*")
_EDGE = 110.0
_SHORT = 1.8
_INDENT = 0.8
_BESIDE_CHINESE = re.compile(r"(?<=[^\x00-\x7f]) +|(?<! ) +(?=[^\x00-\x7f])")

SCAN = (
    "这个PDF里没有可以读取的文字，可能是扫描件或者图片，请用原来的Word文件，"
    "或者先用文字识别软件（OCR）转换后再试。"
)
ENCRYPTED = "PDF文件加了密码，请去掉密码后再试。"
_COPY = "report.json"
_LARGEST_COPY = 2_000_000
TOO_LONG = "PDF文件太长，不像一份年报。"
DAMAGED = "PDF文件不完整或者已经损坏，请重新保存后再试。"

Thing = TextLine | Ruled


def flow(data: bytes) -> tuple[Flow, str]:
    """Take a PDF apart: what it prints, and the copy of the report that it may carry."""
    try:
        with pdfplumber.open(BytesIO(data), pages=list(range(1, MOST_PAGES + 2))) as pdf:
            if len(pdf.pages) > MOST_PAGES:
                raise Unreadable(TOO_LONG)
            things = list(_things(pdf))
            copy = _copy(pdf)
    except Unreadable:
        raise
    except PdfminerException as fault:
        locked = any(isinstance(one, PDFPasswordIncorrect) for one in fault.args)
        raise Unreadable(ENCRYPTED if locked else DAMAGED) from fault
    except Exception as fault:  # pdfminer lets through whatever a damaged file makes Python raise
        raise Unreadable(DAMAGED) from fault
    if not things:
        raise Unreadable(SCAN)
    return Flow(tuple(_items(things))), copy


def _copy(pdf: PDF) -> str:
    """The attached report.json; empty where there is none."""
    names = resolve1(pdf.doc.catalog.get("Names")) or {}
    listed = resolve1((resolve1(names.get("EmbeddedFiles")) or {}).get("Names")) or []
    for name, file in zip(listed[::2], listed[1::2], strict=False):
        stream = resolve1((resolve1(resolve1(file)["EF"]))["F"])
        if name in (_COPY.encode(), _COPY.encode("utf-16")) or len(listed) == 2:
            data: bytes = stream.get_data()
            return data.decode("utf-8", errors="replace") if len(data) < _LARGEST_COPY else ""
    return ""


def _things(pdf: PDF) -> Iterator[Thing]:
    characters = 0
    for number, page in enumerate(pdf.pages, 1):
        characters += len(page.chars)
        if characters > MOST_CHARACTERS:
            raise Unreadable(TOO_LONG)
        found = standing_on(page, number)
        yield from (one for one in found if not _is_page_number(one, float(page.height)))
        page.close()


def _is_page_number(thing: Thing, height: float) -> bool:
    """A number alone at the foot or the head of a page."""
    if not isinstance(thing, TextLine) or not _PAGE_NUMBER.fullmatch(dense(thing.text)):
        return False
    return thing.box[1] > height - _EDGE or thing.box[3] < _EDGE


def _items(things: Sequence[Thing]) -> Iterator[Item]:
    margins = _margins([one for one in things if isinstance(one, TextLine)])
    paragraph: list[TextLine] = []
    table: list[Ruled] = []
    for one in things:
        if isinstance(one, Ruled):
            yield from _paragraph(paragraph, margins)
            paragraph = []
            if table and not is_continued(table[-1], one):
                yield matrix_of(table)
                table = []
            table.append(one)
            continue
        if table:
            yield matrix_of(table)
            table = []
        if paragraph and _begins(one, paragraph[-1], margins):
            yield from _paragraph(paragraph, margins)
            paragraph = []
        paragraph.append(one)
    if table:
        yield matrix_of(table)
    yield from _paragraph(paragraph, margins)


def _margins(lines: Sequence[TextLine]) -> tuple[float, float]:
    """Where full lines begin and end, as most of them do."""
    lefts = Counter(round(line.box[0]) for line in lines)
    rights = Counter(round(line.box[2] / 4) * 4 for line in lines)
    if not lines:
        return 0.0, 0.0
    most = max(rights.values())
    return (
        float(min(x for x, count in lefts.items() if count >= max(lefts.values()) / 3)),
        float(max(x for x, count in rights.items() if count >= most / 3)),
    )


def _begins(line: TextLine, above: TextLine, margins: tuple[float, float]) -> bool:
    """Whether a line opens a paragraph: indented, or below a line that ended early."""
    left, right = margins
    is_indented = line.box[0] > left + _INDENT * line.size
    ended = above.box[2] < right - _SHORT * above.size
    return is_indented or ended or abs(line.size - above.size) > 1


def _paragraph(lines: Sequence[TextLine], margins: tuple[float, float]) -> Iterator[Line]:
    if not lines:
        return
    text = lines[0].text
    for line in lines[1:]:
        seam = text[-1:] + line.text[:1]
        text += f" {line.text}" if seam.isascii() and seam.isalpha() else line.text
    middle = (margins[0] + margins[1]) / 2
    is_right = len(lines) == 1 and lines[0].box[0] > middle
    yield Line(_BESIDE_CHINESE.sub("", text), align="right" if is_right else "")
