"""How does a PDF read from top to bottom? Printed lines joined to paragraphs, tables over pages."""

from collections.abc import Iterator, Sequence

from pypdfium2 import PdfDocument, PdfiumError
from pypdfium2.raw import FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY

from reports.importers.flow import Flow, Item
from reports.importers.pdf.glyph_lines import TextLine
from reports.importers.pdf.grid_part import GridPart
from reports.importers.pdf.loose_rows import strip_of_parts
from reports.importers.pdf.loose_table import LoosePart
from reports.importers.pdf.page_margins import without_margins
from reports.importers.pdf.page_seams import goes_on, whole_table
from reports.importers.pdf.pdf_drawing import Drawing, drawing_of
from reports.importers.pdf.pdf_pages import Thing, standing_on
from reports.importers.pdf.pdf_paragraphs import Margins, begins, margins_of, paragraph_of
from reports.importers.text.lines_of_tables import with_tables
from reports.importers.unreadable import Unreadable

MOST_PAGES = 40
MOST_CHARACTERS = 100_000

SCAN = (
    "这个PDF里没有可以读取的文字，可能是扫描件或者图片，请用原来的Word文件，"
    "或者先用文字识别软件（OCR）转换后再试。"
)
ENCRYPTED = "PDF文件加了密码，请去掉密码后再试。"
_COPY = "report.json"
_LARGEST_COPY = 2_000_000
TOO_LONG = f"PDF文件太长，不像一份年报：最多读{MOST_PAGES}页、{MOST_CHARACTERS // 10_000}万字。"
DAMAGED = "PDF文件不完整或者已经损坏，请重新保存后再试。"


def flow(data: bytes) -> tuple[Flow, str]:
    """Take a PDF apart: what it prints, and the copy of the report that it may carry."""
    try:
        pdf = PdfDocument(data)
    except PdfiumError as fault:
        locked = fault.err_code in (FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY)
        raise Unreadable(ENCRYPTED if locked else DAMAGED) from fault
    try:
        if len(pdf) > MOST_PAGES:
            raise Unreadable(TOO_LONG)
        pages, around = without_margins(list(_drawings(pdf)))
        copy = _copy(pdf)
    except PdfiumError as fault:
        raise Unreadable(DAMAGED) from fault
    finally:
        pdf.close()
    things = list(_standing_on(pages))
    if not things:
        raise Unreadable(SCAN)
    return Flow(tuple(with_tables(list(_items(things)))), around=tuple(around)), copy


def _drawings(pdf: PdfDocument) -> Iterator[Drawing]:
    left = MOST_CHARACTERS
    for number in range(len(pdf)):
        page = pdf[number]
        drawing = drawing_of(page, number + 1, left)
        page.close()
        if drawing is None:
            raise Unreadable(TOO_LONG)
        left -= len(drawing.glyphs)
        yield drawing


def _standing_on(pages: Sequence[Drawing]) -> Iterator[Thing]:
    last: Thing | None = None
    for page in pages:
        things = standing_on(page, last)
        last = things[-1] if things else None
        yield from things


def _copy(pdf: PdfDocument) -> str:
    """The attached report.json; empty where there is none."""
    count = pdf.count_attachments()
    for number in range(count):
        one = pdf.get_attachment(number)
        if count == 1 or one.get_name() == _COPY:
            data = bytes(one.get_data())
            return data.decode("utf-8", errors="replace") if len(data) < _LARGEST_COPY else ""
    return ""


def _items(things: Sequence[Thing]) -> Iterator[Item]:
    margins = margins_of([one for one in things if isinstance(one, TextLine)])
    for run in _runs(things, margins):
        lines = [one for one in run if isinstance(one, TextLine)]
        ruled = [one for one in run if isinstance(one, GridPart)]
        loose = [one for one in run if isinstance(one, LoosePart)]
        if lines:
            yield paragraph_of(lines, margins)
        else:
            yield whole_table(ruled) if ruled else strip_of_parts(loose)


def _runs(things: Sequence[Thing], margins: Margins) -> Iterator[list[Thing]]:
    """The lines of each paragraph, the parts of each table."""
    run: list[Thing] = []
    for one in things:
        if run and not _belongs(one, run[-1], margins):
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _belongs(one: Thing, above: Thing, margins: Margins) -> bool:
    if isinstance(one, TextLine) and isinstance(above, TextLine):
        return not begins(one, above, margins)
    if isinstance(one, GridPart) and isinstance(above, GridPart):
        return goes_on(above, one)
    both = isinstance(one, LoosePart) and isinstance(above, LoosePart)
    return both and one.page == above.page + 1
