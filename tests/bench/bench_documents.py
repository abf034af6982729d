"""How fast and how small do the official documents come out, beside what others take for them?"""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from itertools import count, islice
from multiprocessing import get_context
from pathlib import Path
from shutil import which
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import docx as python_docx
from openpyxl import Workbook

from reports.document import Document
from reports.document.json_form import dumps
from reports.exporters import docx, pdf, xlsx
from reports.exporters.html import fragment
from tests.bench import Figure, median_ms
from tests.bench.typst_report import compiled
from tests.exporters.office import convert
from tests.exporters.samples import plain
from tests.figures import balanced

WARM = 6
"""Documents that each process of two sets before its time is taken."""

SET = 24
"""Documents that two processes set against the clock."""

_PEAK = """
from pathlib import Path
{work}
(line,) = (one for one in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in one)
print(line.split()[1])
"""
_SETS_TWENTY = """
from tests.bench.bench_documents import pdf, reports
for document, _ in zip(reports(), range(20)):
    pdf.render(document)
"""


def reports() -> Iterator[Document]:
    """Ordinary reports without end, all different: nobody can hand out the last one's pages."""
    document = plain()
    for number in count(1):
        figures = balanced(document.edition, seed=number)
        texts = {
            one.key: tuple(f"第{number}稿：{said}" for said in document.text(one.key))
            for one in document.edition.sections_in("1")
        }
        yield replace(document.with_texts(texts), figures=figures)


def _longer(document: Document, times: int) -> Document:
    """The same report with its text said several times over."""
    return document.retold(lambda text: text * times)


def _timed(render: Callable[[Document], object], times: int = 30) -> Callable[[], float]:
    """Milliseconds of an ordinary report; measured once, also where two figures speak of it."""
    return cache(_one_long(render, 1, times))


def _one_long(render: Callable[[Document], object], text: int, times: int) -> Callable[[], float]:
    """Milliseconds of a report with so many times the text, warm, each one another."""

    def measure() -> float:
        following = iter([_longer(one, text) for one in islice(reports(), times + 1)])
        return median_ms(lambda: render(next(following)), times)

    return measure


def _grows(kind: str, render: Callable[[Document], object], times: int = 15) -> Figure:
    return Figure(
        f"{kind}，十倍的文字",
        10,
        _one_long(render, 10, times),
        "一倍的文字",
        _one_long(render, 1, times),
        relative=True,
    )


def _opened_and_saved() -> float:
    """python-docx with the template it brings: what a Word file costs before its first word."""
    return median_ms(lambda: python_docx.Document().save(BytesIO()))


def _empty_workbook() -> float:
    return median_ms(lambda: Workbook().save(BytesIO()))


@cache
def _cold_libreoffice() -> float | None:
    """One process that turns our Word file into a PDF; its settings are there, its fonts found."""
    if not which("soffice"):
        return None
    with TemporaryDirectory() as name:
        folder = Path(name)
        word = folder / "report.docx"
        word.write_bytes(docx.render(plain()))
        convert([word], "pdf", folder)
        durations = []
        for _ in range(3):
            began = perf_counter()
            convert([word], "pdf", folder)
            durations.append((perf_counter() - began) * 1000)
    return median(durations)


def _peak(work: str) -> float:
    """Megabytes that a fresh process held at most.

    Not ru_maxrss: a process starts with the peak of the one that started it.
    """
    done = subprocess.run(
        [sys.executable, "-c", _PEAK.format(work=work)], check=True, capture_output=True
    )
    return int(done.stdout) / 1024


def _a_second(processes: int) -> float:
    """PDFs a second that so many warm processes make together."""
    with get_context("spawn").Pool(processes) as pool:
        pool.map(_pdf_of, range(WARM * processes), chunksize=1)
        began = perf_counter()
        pool.map(_pdf_of, range(SET), chunksize=1)
        return SET / (perf_counter() - began)


def _pdf_of(number: int) -> int:
    document = plain()
    return len(pdf.render(replace(document, figures=balanced(document.edition, seed=number))))


_pdf, _typst = _timed(pdf.render, 10), _timed(compiled, 10)

FIGURES = [
    Figure("HTML 正文", 10, _timed(fragment), "写成 JSON", _timed(dumps)),
    Figure(
        "Word 文件", 60, _timed(docx.render), "python-docx 打开并保存自带模板", _opened_and_saved
    ),
    Figure("Excel 文件", 60, _timed(xlsx.render), "openpyxl 新建并保存空簿", _empty_workbook),
    Figure("PDF 文件", 6, _pdf, "typst 排同样的内容", _typst, relative=True),
    Figure("PDF 文件", 0.2, _pdf, "LibreOffice 冷转换 Word 文件", _cold_libreoffice, relative=True),
    Figure(
        "印20份 PDF 的内存峰值",
        130,
        lambda: _peak(_SETS_TWENTY),
        "只载入 WeasyPrint",
        lambda: _peak("import weasyprint"),
        "MB",
    ),
    Figure(
        "两个进程印 PDF",
        8,
        lambda: _a_second(2),
        "一个进程",
        lambda: _a_second(1),
        "份/秒",
        at_least=True,
    ),
    _grows("HTML 正文", fragment),
    _grows("Word 文件", docx.render),
    _grows("PDF 文件", pdf.render, 5),
]
