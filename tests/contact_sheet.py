"""``python -m tests.contact_sheet FILE``: Word files and PDFs of five reports, side by side.

LibreOffice draws the Word file, the left one of a pair, with free typefaces for the official ones.
"""

import subprocess
import sys
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageDraw

from reports.exporters import docx, pdf
from tests.exporters.five_reports import FIVE
from tests.exporters.office import convert

_DPI = 48
_GAP = 10
_MARGIN = 70
"""Pixels above and below the type area of which nothing is to be seen."""


def main(target: str) -> None:
    """Draw the sheet and write it to a file."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for number, document in enumerate(FIVE.values()):
            (folder / f"{number}.docx").write_bytes(docx.render(document))
            (folder / f"{number}-ours.pdf").write_bytes(pdf.render(document))
        convert(sorted(folder.glob("*.docx")), "pdf", folder)
        rows = [row for number in range(len(FIVE)) for row in _rows(folder, number)]
        _sheet(rows).save(target, optimize=True, quality=70)


def _rows(folder: Path, number: int) -> Iterator[list[Image.Image]]:
    """The pages of one report, those of the Word file beside those of the PDF; four pairs a row."""
    pairs = list(zip_longest(_pages(folder, f"{number}"), _pages(folder, f"{number}-ours")))
    for start in range(0, len(pairs), 3):
        yield [_pair(*pair) for pair in pairs[start : start + 3]]


def _pages(folder: Path, stem: str) -> list[Image.Image]:
    prefix = folder / f"{stem}-page"
    subprocess.run(
        ["pdftoppm", "-r", str(_DPI), "-gray", "-png", folder / f"{stem}.pdf", prefix], check=True
    )
    pages = [Image.open(path) for path in sorted(folder.glob(f"{stem}-page-*.png"))]
    return [page.crop((0, _MARGIN // 2, page.width, page.height)) for page in pages]


def _pair(left: Image.Image | None, right: Image.Image | None) -> Image.Image:
    size = next(page.size for page in (left, right) if page)
    pair = Image.new("L", (2 * size[0] + 2, size[1]), 170)
    for place, page in enumerate((left, right)):
        if page:
            pair.paste(page, (place * (size[0] + 2), 0))
    ImageDraw.Draw(pair).rectangle((0, 0, pair.width - 1, pair.height - 1), outline=90)
    return pair


def _sheet(rows: list[list[Image.Image]]) -> Image.Image:
    width = max(sum(pair.width + _GAP for pair in row) for row in rows) + _GAP
    sheet = Image.new("L", (width, sum(row[0].height + _GAP for row in rows) + _GAP), 210)
    top = _GAP
    for row in rows:
        left = _GAP
        for pair in row:
            sheet.paste(pair, (left, top))
            left += pair.width + _GAP
        top += row[0].height + _GAP
    return sheet


if __name__ == "__main__":
    main(sys.argv[1])
