"""What do other programs make of a document? Each conversion by name, its results kept by hash."""

import hashlib
import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.corpus.programs import browser, office, poppler

Convert = Callable[[Sequence[bytes]], list[bytes]]

CACHE = Path(os.environ.get("CORPUS_CACHE") or Path(tempfile.gettempdir()) / "report-corpus")
"""Where results are kept from one run to the next; it may be emptied at any time."""


@dataclass(frozen=True)
class Conversion:
    """One thing a program does to a file: the ending of what comes out, and how it is run."""

    ending: str
    convert: Convert
    is_there: Callable[[], bool]


CONVERSIONS: Mapping[str, Conversion] = {
    name: Conversion(ending, convert, module.is_there)
    for module in (office, browser, poppler)
    for name, (ending, convert) in module.CONVERSIONS.items()
}


def converted(name: str, files: Sequence[bytes]) -> list[bytes]:
    """What a conversion makes of files; those seen before come from the cache."""
    conversion = CONVERSIONS[name]
    kept = [CACHE / f"{_key(name, data)}{conversion.ending}" for data in files]
    missing = [number for number, path in enumerate(kept) if not path.exists()]
    if missing:
        made = conversion.convert([files[number] for number in missing])
        CACHE.mkdir(parents=True, exist_ok=True)
        for number, data in zip(missing, made, strict=True):
            _keep(kept[number], data)
    return [path.read_bytes() for path in kept]


def _key(name: str, data: bytes) -> str:
    return hashlib.sha256(name.encode() + b"\0" + data).hexdigest()[:32]


def _keep(path: Path, data: bytes) -> None:
    """Written beside and moved: two runs at once never read half a file."""
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(data)
    Path(file.name).replace(path)
