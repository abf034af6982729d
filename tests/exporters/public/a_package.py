"""A small county's public package, without a database: three units, one of them corrected."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from types import MappingProxyType

from reports.document import Document
from reports.document.json_form import dumps
from reports.document.public.published_year import (
    PublicFile,
    PublicJudgement,
    PublicUnit,
    PublicVersion,
    PublishedYear,
)
from reports.exporters.public.package_parts import PackageMaker
from tests.documents import sound
from tests.figures import balanced

YEAR = 2024
HOSTILE = "=临水县<白马>乡&人民政府"
"""A name that is a formula to Excel and a tag to a browser."""

WAIVER = PublicJudgement("A01", "收支不平", "必须改正", (), "", "左右不等", "原文如此", "豁免理由")
_FIRST = datetime(2025, 1, 20, 9, 30, tzinfo=timezone(timedelta(hours=8)))


class World:
    """The package, and the frozen files that it is made of by their hashes."""

    def __init__(self, units: int = 2, ballast: Mapping[str, bytes] = MappingProxyType({})) -> None:
        self._ballast = ballast
        self.kept: dict[str, bytes] = {}
        self.documents: dict[str, Document] = {}
        names = ["临水县青石镇人民政府", HOSTILE, *(f"临水县第{n}局" for n in range(2, units))]
        told = [self._unit(number, name) for number, name in enumerate(names[:units], 1)]
        silent = PublicUnit(900, "临水县黑水镇人民政府", "township")
        self.package = PublishedYear("临水县人民政府", "临水县", YEAR, (*told, silent))

    def maker(self) -> PackageMaker:
        """What makes the package."""
        return PackageMaker(self.package, self.kept.__getitem__)

    def _unit(self, number: int, name: str) -> PublicUnit:
        kind = "township" if number < 3 else "county_department"
        versions = [2, 1] if number == 1 else [1]
        made = tuple(self._version(number, name, one, versions) for one in versions)
        return PublicUnit(number, name, kind, False, made)

    def _version(self, number: int, name: str, version: int, versions: list[int]) -> PublicVersion:
        document = self._document(number, name, version)
        contents = {
            "json": dumps(document).encode(),
            "pdf": f"%PDF-1.7 {name} {version}".encode() + self._ballast.get("pdf", b""),
            "docx": f"PK {name} {version}".encode() + self._ballast.get("docx", b""),
        }
        files = {key: self._file(key, content, name) for key, content in contents.items()}
        made = PublicVersion(
            unit=number,
            unit_name=name,
            year=YEAR,
            version=version,
            title=f"{name}{YEAR}年政府信息公开工作年度报告",
            approved_at=_FIRST,
            published_at=_FIRST + timedelta(days=version),
            address="http://www.linshui.example/1.html",
            correction_reason="更正受理数" if version > 1 else "",
            is_valid=version == max(versions),
            files=files,
            judgements=(WAIVER,) if version == 1 else (),
        )
        self.documents[made.key] = document
        return made

    def _document(self, number: int, name: str, version: int) -> Document:
        whole = sound(YEAR)
        figures = dict(balanced(whole.edition, number * 10 + version))
        figures[whole.edition.cells[0]] = None if number == 2 else 0
        return replace(whole, organisation=name, figures=figures)

    def _file(self, key: str, content: bytes, name: str) -> PublicFile:
        digest = hashlib.sha256(content).hexdigest()
        self.kept[digest] = content
        return PublicFile(key, f"{name}.{key}", digest, len(content))


def parts_of(world: World) -> dict[str, bytes]:
    """Every part by its path, as whoever writes them would make them."""
    return written_by(world, lambda _path, _content: None)


def written_by(world: World, write: Callable[[str, bytes], None]) -> dict[str, bytes]:
    """The same, each handed to ``write`` as well."""
    maker, found = world.maker(), {}
    for part in maker.parts():
        content = found[part.path] = part.make()
        maker.digests[part.path] = hashlib.sha256(content).hexdigest()
        maker.sizes[part.path] = len(content)
        write(part.path, content)
    return found


def written_to(folder: Path, world: World) -> dict[str, bytes]:
    """The same, in a folder."""

    def write(path: str, content: bytes) -> None:
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)

    return written_by(world, write)
