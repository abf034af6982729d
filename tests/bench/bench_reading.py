"""How many documents are read in a second, beside a library that merely opens the same file?"""

import time
import tracemalloc
from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from itertools import cycle

import docx as python_docx
import openpyxl
import pdfplumber
from lxml import html as lxml_html

from reports.checks import Dossier, run
from reports.importers import read
from reports.importers.opening import kept_ready
from reports.statute import format_for
from reports.workflow.foreign.reading import ForeignFile, judge_files
from tests.bench import Figure, median_ms
from tests.corpus.compose import proses, specimen
from tests.corpus.layouts import layouts
from tests.documents import sound
from tests.figures import balanced
from tests.importers import shapes

REPORT = sound(figures=balanced(format_for(2024), 1))
MEGABYTE = 1024 * 1024
TIMES = 7
PATIENCE = 5
"""Seconds in which the process that is kept ready has rehearsed."""

CELLS, ROWS = "txt/cells_on_lines", "txt/tabs_padded"
KINDS = ("few", "mixed")


@cache
def _files(layout: str) -> list[ForeignFile]:
    """Sound reports of all writers of the corpus in one layout, each with figures of its own."""
    writers = [(writer, kind) for kind in KINDS for writer in proses()]
    reports = [specimen(writer, kind, seed) for seed, (writer, kind) in enumerate(writers)]
    one = layouts()[layout]
    return [ForeignFile(data, f"report{one.ending}") for data in one.printed(reports)]


def _warmed(layout: str) -> Iterator[ForeignFile]:
    """Files to be read one after the other, when a reader waits that has read such ones."""
    files = cycle(_files(layout))
    judge_files(next(files), None)
    time.sleep(PATIENCE)
    for _ in range(TIMES):
        judge_files(next(files), None)
    return files


def _per_second(layout: str) -> Callable[[], float]:
    """Files read and judged in a second through the confined process, one after the other."""

    def measured() -> float:
        files = _warmed(layout)
        return 1000 / median_ms(lambda: judge_files(next(files), None), 3 * TIMES)

    return measured


def _here(layout: str) -> Callable[[], float]:
    """Files read and judged in a second in this process."""

    def measured() -> float:
        files = cycle(_files(layout))

        def work() -> None:
            file = next(files)
            run(Dossier(read(file.data, file.name)))

        for _ in range(TIMES):
            work()
        return 1000 / median_ms(work, 3 * TIMES)

    return measured


def _first() -> float:
    """Milliseconds until the first file is read and judged: nothing is kept ready yet."""
    file, *_ = _files(CELLS)
    kept_ready.let_go()
    began = time.perf_counter()
    judge_files(file, None)
    return 1000 * (time.perf_counter() - began)


def _opened(layout: str, opening: Callable[[bytes], object]) -> Callable[[], float]:
    def measured() -> float:
        file, *_ = _files(layout)
        return 1000 / median_ms(lambda: opening(file.data), TIMES)

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
    layout: str,
    least: float,
    yardstick: tuple[str, Callable[[bytes], object]],
    measured: Callable[[str], Callable[[], float]] = _per_second,
) -> Figure:
    return Figure(
        name=name,
        limit=least,
        measure=measured(layout),
        yardstick_name=yardstick[0],
        yardstick=_opened(layout, yardstick[1]),
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


OPENED = ("python-docx 取出各格", _word)
PARSED = ("lxml 只解析", lxml_html.document_fromstring)
DECODED = ("只解码", lambda data: data.decode().split("\n"))
LOADED = ("openpyxl 只打开", lambda data: openpyxl.load_workbook(BytesIO(data)))
EXTRACTED = ("pdfplumber 只取文字", _pages)

FIGURES = [
    _speed("读Word文件并核查", "docx/official_merges", 20, OPENED),
    _speed("读网页并核查", "html/plain_spans", 20, PARSED),
    _speed("读文本并核查（一格一行）", CELLS, 100, DECODED),
    _speed("读文本并核查（一行一行）", ROWS, 100, DECODED),
    _speed("读Excel文件并核查", "xlsx/one_sheet", 6, LOADED),
    _speed("读PDF文件并核查", "pdf/official_merges_by_office_pdf", 3, EXTRACTED),
    _speed("在本进程里读文本并核查（一格一行）", CELLS, 100, DECODED, _here),
    _speed("在本进程里读文本并核查（一行一行）", ROWS, 100, DECODED, _here),
    Figure("读取进程启动后的第一份", 5000, _first, "以后的一份", _ordinary),
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
    _memory("读Word文件", shapes.word),
    _memory("读网页", shapes.page_of_a_site),
    _memory("读文本", shapes.text_of_cells),
    _memory("读Excel文件", shapes.sheet),
]
