"""How many documents are read in a second, beside a library that merely opens the same file?"""

import tracemalloc
from collections.abc import Callable
from io import BytesIO

import docx as python_docx
import openpyxl
import pdfplumber
from lxml import html as lxml_html

from reports.checks import Dossier, run
from reports.importers import bounds, read
from reports.statute import format_for
from reports.workflow.foreign.reading import ForeignFile, judge_files
from tests.bench import Figure, median_ms
from tests.documents import sound
from tests.figures import balanced
from tests.importers import shapes

REPORT = sound(figures=balanced(format_for(2024), 1))
MEGABYTE = 1024 * 1024
TIMES = 7


def _per_second(shape: shapes.Shape, judged: bool = False) -> Callable[[], float]:
    def measured() -> float:
        case = shape(REPORT)

        def work() -> None:
            document = read(*case)
            if judged:
                run(Dossier(document))

        return 1000 / median_ms(work, TIMES)

    return measured


def _opened(shape: shapes.Shape, opening: Callable[[bytes], object]) -> Callable[[], float]:
    def measured() -> float:
        data, _ = shape(REPORT)
        return 1000 / median_ms(lambda: opening(data), TIMES)

    return measured


def _peak(shape: shapes.Shape) -> Callable[[], float]:
    """What Python allocates at most while one file is read."""

    def measured() -> float:
        case = shape(REPORT)
        read(*case)
        tracemalloc.start()
        read(*case)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak / MEGABYTE

    return measured


def _word(data: bytes) -> object:
    file = python_docx.Document(BytesIO(data))
    return [[cell.text for cell in row.cells] for table in file.tables for row in table.rows]


def _pages(data: bytes) -> object:
    with pdfplumber.open(BytesIO(data)) as pdf:
        return [page.extract_text() for page in pdf.pages]


def _speed(
    name: str,
    shape: shapes.Shape,
    least: float,
    yardstick: tuple[str, Callable[[bytes], object]],
    judged: bool = False,
) -> Figure:
    return Figure(
        name=name,
        limit=least,
        measure=_per_second(shape, judged),
        yardstick_name=yardstick[0],
        yardstick=_opened(shape, yardstick[1]),
        unit="份/秒",
        at_least=True,
    )


def _memory(name: str, shape: shapes.Shape) -> Figure:
    return Figure(
        name=f"{name}的内存峰值",
        limit=64,
        measure=_peak(shape),
        yardstick_name="文件本身",
        yardstick=lambda: len(shape(REPORT)[0]) / MEGABYTE,
        unit="MB",
    )


def _longest() -> float:
    """Milliseconds for a file that is just not refused, of three thousand paragraphs."""
    data, name = shapes.text_of_cells(REPORT)
    heading = REPORT.edition.chapter_of["5"].heading
    count = bounds.MOST_PARAGRAPHS - 100
    more = "\n".join(f"第{n}条意见已经办结，答复{n}件。" for n in range(count))
    case = data.decode().replace(heading, f"{heading}\n{more}").encode(), name
    return median_ms(lambda: run(Dossier(read(*case))), TIMES)


def _ordinary() -> float:
    case = shapes.text_of_cells(REPORT)
    return median_ms(lambda: run(Dossier(read(*case))), TIMES)


def _apart() -> float:
    file = ForeignFile(*shapes.word(REPORT))
    return median_ms(lambda: judge_files(file, None), TIMES)


def _here() -> float:
    case = shapes.word(REPORT)
    return median_ms(lambda: run(Dossier(read(*case))), TIMES)


OPENED = ("python-docx 取出各格", _word)
PARSED = ("lxml 只解析", lxml_html.document_fromstring)
DECODED = ("只解码", lambda data: data.decode().split("\n"))
LOADED = ("openpyxl 只打开", lambda data: openpyxl.load_workbook(BytesIO(data)))
EXTRACTED = ("pdfplumber 只取文字", _pages)

FIGURES = [
    _speed("读Word文件并核查", shapes.word, 20, OPENED, judged=True),
    _speed("读网页并核查", shapes.page_of_a_site, 20, PARSED, judged=True),
    _speed("读文本（一格一行）", shapes.text_of_cells, 100, DECODED),
    _speed("读文本（整页一行）", shapes.text_in_one_line, 100, DECODED),
    _speed("读Excel文件", shapes.sheet, 6, LOADED),
    _speed("读PDF文件", shapes.print_out, 3, EXTRACTED),
    Figure("读并核查最长的文本", 3000, _longest, "普通的一份", _ordinary),
    Figure("在单独的进程里读Word文件并核查", 1500, _apart, "在本进程里", _here),
    _memory("读Word文件", shapes.word),
    _memory("读网页", shapes.page_of_a_site),
    _memory("读文本", shapes.text_of_cells),
    _memory("读Excel文件", shapes.sheet),
]
