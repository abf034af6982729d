"""``python -m tests.bench [rollup …]``: run all measurements, or some files', and print a table.

On the database of DATABASE_URL where it is PostgreSQL; some of them need a file of SQLite.
"""

import importlib
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from unicodedata import east_asian_width

import django
from django.conf import settings
from django.db import connection

from tests.bench import Figure

HEAD = ("项目", "单位", "实测", "要求", "对照", "对照值", "倍数", "达标")


def main() -> None:
    """Measure on a database of its own, as on a user's machine, and print the table."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reportsite.settings")
    django.setup()
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "testserver"]
    with tempfile.TemporaryDirectory() as folder:
        if connection.vendor == "sqlite":
            connection.settings_dict["TEST"]["NAME"] = str(Path(folder) / "bench.sqlite3")
        connection.creation.create_test_db(verbosity=0, autoclobber=True)
        try:
            rows = [_row(figure) for figure in figures(*sys.argv[1:])]
        finally:
            connection.creation.destroy_test_db(str(settings.DATABASES["default"]["NAME"]), 0)
    print("\n".join(table([HEAD, *rows])))


def figures(*names: str) -> Iterator[Figure]:
    """The figures of every bench file, or of those named, in the order of the files."""
    for path in sorted(Path(__file__).parent.glob("bench_*.py")):
        if names and path.stem.removeprefix("bench_") not in names:
            continue
        yield from importlib.import_module(f"tests.bench.{path.stem}").FIGURES


def _row(figure: Figure) -> tuple[str, ...]:
    measured, yardstick = figure.measure(), figure.yardstick()
    comparable = measured is not None and yardstick
    return (
        figure.name,
        figure.unit,
        _written(measured),
        figure.demand,
        figure.yardstick_name,
        _written(yardstick),
        f"{measured / yardstick:.2f}" if comparable else "–",
        {True: "是", False: "否", None: "未测"}[figure.is_met(measured, yardstick)],
    )


def _written(measured: float | None) -> str:
    return "–" if measured is None else f"{measured:.2f}"


def table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Lay rows out in columns; a Chinese character is two columns of a terminal wide."""
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = zip(row, widths, strict=True)
        yield "  ".join(text + " " * (width - _width(text)) for text, width in cells).rstrip()


def _width(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


if __name__ == "__main__":
    main()
