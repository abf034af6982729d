"""What does pdftotext make of a PDF?"""

import shutil
import subprocess
from collections.abc import Callable, Sequence
from functools import partial


def is_there() -> bool:
    """Whether pdftotext is installed."""
    return bool(shutil.which("pdftotext"))


def _convert(files: Sequence[bytes], options: Sequence[str]) -> list[bytes]:
    return [
        subprocess.run(
            ["pdftotext", *options, "-", "-"], input=data, capture_output=True, check=True
        ).stdout
        for data in files
    ]


def _one(*options: str) -> Callable[[Sequence[bytes]], list[bytes]]:
    return partial(_convert, options=options)


CONVERSIONS = {
    "pdftotext": (".txt", _one()),
    "pdftotext_layout": (".txt", _one("-layout")),
    "pdftotext_raw": (".txt", _one("-raw")),
}
