"""Which changed file has a number? The same number always makes the same bytes."""

import random
import zipfile
from collections.abc import Callable
from functools import cache
from io import BytesIO

from reports.document.json_form import dumps
from tests.checks.real_reports import FOLDER
from tests.documents import sound
from tests.exporters.samples import hard, plain
from tests.importers import shapes

Case = tuple[bytes, str]
OURS = 1000
"""Below this number only files of our own are changed: these cases are the same everywhere."""

_RARE = 100
"""One case in so many is a PDF, which takes a hundred times as long."""

_WORDS = [
    text.encode()
    for text in (
        "|",
        "|" * 300,
        "\t",
        "\n\n",
        "0",
        "０",
        "99999999999",
        "-",
        "—",
        "二〇二四年",
        "十百千万",
        "一、总体情况",
        "二、主动公开政府信息情况",
        "第二十条第（五）项",
        "规章",
        "（七）总计",
        "总计",
        "22（其中修订16件）",
        "《2024年政府信息公开工作年度报告》",
        "\u202e",
        "\u0000",
        "\ufeff",
        "<table>",
        "</table>",
        "<tr>",
        "<td colspan=99 rowspan=99>",
        "<w:tbl>",
        "<w:p/>",
        "&#x0;",
        "<!DOCTYPE a [",
        "<span>",
        "</w:tc>",
        "{",
        "[",
        "null",
        "1e999",
        "本年新制作数量",
    )
]


@cache
def _sources() -> tuple[Case, ...]:
    readers: tuple[Callable[..., Case], ...] = tuple(
        one for one in (*shapes.WHOLE, *shapes.FILLED, shapes.text_glued) if one != shapes.print_out
    )
    made = [shape(report) for shape in readers for report in (plain(), hard())]
    return (*made, (dumps(hard()).encode(), "a.json"), (b"MIME-Version: 1.0\n\n", "a.mhtml"))


@cache
def _printed() -> Case:
    return shapes.print_out(sound())


@cache
def _published() -> tuple[Case, ...]:
    """The published reports beside the repository, where they are at hand."""
    files = sorted((*FOLDER.glob("seeds/*.txt"), *FOLDER.glob("real/*.docx")))
    return tuple((path.read_bytes(), path.name) for path in files)


def mutant(number: int) -> Case:
    """A file with one to some dozen changes, and its name."""
    chance = random.Random(number)
    is_published = number >= OURS and number % 4 == 1 and _published()
    sources = _published() if is_published else _sources()
    data, name = _printed() if number % _RARE == 0 else chance.choice(sources)
    if name.endswith((".docx", ".xlsx")) and chance.random() < 0.9:
        return _repacked(data, chance), name
    return _changed(data, chance), name


def _repacked(data: bytes, chance: random.Random) -> bytes:
    """A package with one of its parts changed."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        names = [name for name in old.namelist() if name.endswith(".xml")]
        chosen = "word/document.xml" if "word/document.xml" in names else chance.choice(names)
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, _changed(part, chance) if name == chosen else part)
    return out.getvalue()


def _changed(data: bytes, chance: random.Random) -> bytes:
    text = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 3, 5, 8, 20))):
        at, length = chance.randrange(len(text) + 1), chance.choice((1, 1, 4, 40, 400))
        match chance.randrange(6):
            case 0:
                del text[at : at + length]
            case 1:
                text[at:at] = chance.choice(_WORDS)
            case 2:
                text[at : at + length] = chance.randbytes(length % 8)
            case 3:
                text[at:at] = text[at : at + length] * chance.choice((1, 2, 30))
            case 4:
                other = chance.randrange(len(text) + 1)
                text[at:at] = text[other : other + length]
            case _:
                if chance.random() < 0.1:
                    del text[at:]
    return bytes(text)
