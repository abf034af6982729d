"""Which editions are kept, and which one is a year's? An edition is one module ``format_*``."""

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from pkgutil import iter_modules
from typing import overload

from reports.statute.schema import Edition


class Editions(Sequence[Edition]):
    """Editions in the order of their first years; each serves until the next one begins."""

    def __init__(self, editions: Iterable[Edition]) -> None:
        self._kept: tuple[Edition, ...] = ()
        for edition in editions:
            self.take_in(edition)

    def take_in(self, edition: Edition) -> None:
        """Keep one more edition; ValueError where its key or first year is taken."""
        if any(edition.key == one.key or edition.first_year == one.first_year for one in self):
            raise ValueError(f"已经有{edition.key}版格式，或者另一版从{edition.first_year}年起用")
        self._kept = tuple(sorted((*self._kept, edition), key=lambda one: one.first_year))

    def leave_out(self, edition: Edition) -> None:
        """Keep an edition no longer."""
        self._kept = tuple(one for one in self._kept if one is not edition)

    def of(self, year: int) -> Edition:
        """The edition of a reporting year; LookupError where there is none."""
        begun = [one for one in self._kept if one.first_year <= year]
        if not begun:
            raise LookupError(f"没有{year}年适用的报告格式")
        return begun[-1]

    def named(self, key: str) -> Edition:
        """The edition of a key, such as ``2021``; LookupError where there is none."""
        for one in self._kept:
            if one.key == key:
                return one
        raise LookupError(f"没有{key}版格式")

    def serve(self, edition: Edition, year: int) -> bool:
        """Whether reports on a year are written in an edition."""
        return year >= edition.first_year and self.of(year) is edition

    def last_year(self, edition: Edition) -> int | None:
        """The last reporting year that an edition serves; None while none comes after it."""
        after = [one for one in self._kept if one.first_year > edition.first_year]
        return after[0].first_year - 1 if after else None

    def __iter__(self) -> Iterator[Edition]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)

    @overload
    def __getitem__(self, index: int) -> Edition: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Edition, ...]: ...
    def __getitem__(self, index: int | slice) -> Edition | tuple[Edition, ...]:
        return self._kept[index]


def found_beside(package: str, folder: Iterable[str]) -> Iterator[Edition]:
    """The editions that the modules ``format_*`` of a package hold: ``format_2021.FORMAT_2021``."""
    for module in sorted(one.name for one in iter_modules(folder)):
        if module.startswith("format_"):
            yield getattr(import_module(f"{package}.{module}"), module.upper())
