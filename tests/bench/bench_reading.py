"""How many documents are read in a second, beside a library that merely opens the same file?"""

import time
import tracemalloc
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import cycle

import docx as python_docx
import openpyxl
import pdfplumber
from lxml import html as lxml_html

from reports.checks import Dossier, run
from reports.importers import read
from reports.statute import format_for
from reports.workflow.foreign.reading import ForeignFile, judge_files
from tests.bench import Figure, median_ms
from tests.documents import sound
from tests.figures import balanced
from tests.importers import shapes

REPORT = sound(figures=balanced(format_for(2024), 1))
MEGABYTE = 1024 * 1024
TIMES = 7
PATIENCE = 5
"""Seconds in which the process that is kept ready has rehearsed."""


def _others(shape: shapes.Shape) -> Iterator[tuple[bytes, str]]:
    """One report after the other, none with the figures of another: those read before are known."""
    numbered = (sound(figures=balanced(format_for(2024), n)) for n in range(2, 2 + 2 * TIMES))
    return cycle([shape(one) for one in numbered])


def _per_second(shape: shapes.Shape, judged: bool = False) -> Callable[[], float]:
    def measured() -> float:
        cases = _others(shape)

        def work() -> None:
            document = read(*next(cases))
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


def _two_megabytes(shape: shapes.Shape, before: str, after: str) -> Callable[[], float]:
    """Milliseconds for a report of two megabytes, in paragraphs of four sentences."""
    said = "我镇全年共受理申请{0}件，予以公开{0}件，均按时限办理并答复申请人，没有超期。"

    def measured() -> float:
        data, name = shape(REPORT)
        heading = REPORT.edition.chapter_of["5"].heading
        size = len(f"{before}{4 * said}{after}".encode())
        count = 2 * MEGABYTE // size
        more = "".join(f"{before}{4 * said.format(n)}{after}" for n in range(count))
        text = data.decode()
        place = text.index(after[-1], text.index(heading)) + 1
        case = (text[:place] + more + text[place:]).encode(), name
        return median_ms(lambda: run(Dossier(read(*case))), 3)

    return measured


def _ordinary() -> float:
    case = shapes.text_of_cells(REPORT)
    return median_ms(lambda: run(Dossier(read(*case))), TIMES)


def _apart(shape: shapes.Shape) -> Callable[[], float]:
    """Milliseconds in the confined process, when it has rehearsed."""

    def measured() -> float:
        cases = _others(shape)
        judge_files(ForeignFile(*next(cases)), None)
        time.sleep(PATIENCE)
        return median_ms(lambda: judge_files(ForeignFile(*next(cases)), None), TIMES)

    return measured


def _here(shape: shapes.Shape) -> Callable[[], float]:
    def measured() -> float:
        cases = _others(shape)
        return median_ms(lambda: run(Dossier(read(*next(cases)))), TIMES)

    return measured


def _in_a_process(name: str, shape: shapes.Shape) -> Figure:
    title = f"在单独的进程里读{name}并核查"
    return Figure(title, 1500, _apart(shape), "在本进程里", _here(shape))


OPENED = ("python-docx 取出各格", _word)
PARSED = ("lxml 只解析", lxml_html.document_fromstring)
DECODED = ("只解码", lambda data: data.decode().split("\n"))
LOADED = ("openpyxl 只打开", lambda data: openpyxl.load_workbook(BytesIO(data)))
EXTRACTED = ("pdfplumber 只取文字", _pages)

FIGURES = [
    _speed("读Word文件并核查", shapes.word, 20, OPENED, judged=True),
    _speed("读网页并核查", shapes.page_of_a_site, 20, PARSED, judged=True),
    _speed("读文本并核查（一格一行）", shapes.text_of_cells, 100, DECODED, judged=True),
    _speed("读文本并核查（整页一行）", shapes.text_in_one_line, 100, DECODED, judged=True),
    _speed("读Excel文件", shapes.sheet, 6, LOADED),
    _speed("读PDF文件", shapes.print_out, 3, EXTRACTED),
    Figure(
        "读2MB的文本并核查",
        5000,
        _two_megabytes(shapes.text_of_cells, "", "\n"),
        "普通的一份",
        _ordinary,
    ),
    Figure(
        "读2MB的网页并核查",
        5000,
        _two_megabytes(shapes.page_of_a_site, "<p>", "</p>"),
        "普通的一份",
        _ordinary,
    ),
    _in_a_process("Word文件", shapes.word),
    _in_a_process("文本", shapes.text_of_cells),
    _memory("读Word文件", shapes.word),
    _memory("读网页", shapes.page_of_a_site),
    _memory("读文本", shapes.text_of_cells),
    _memory("读Excel文件", shapes.sheet),
]
