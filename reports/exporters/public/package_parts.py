"""Of which files is a public package made? One after the other, each by itself."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial

from reports.document import Document
from reports.document.json_form import kept_from_json
from reports.document.public.published_year import PublicVersion, PublishedYear
from reports.exporters.public.about_tables import dictionary_rows, judgement_rows, unit_rows
from reports.exporters.public.check_page import check_page
from reports.exporters.public.figure_tables import (
    Value,
    figures_book,
    long_rows,
    plain_rows,
    wide_rows,
)
from reports.exporters.public.package_index import index_page
from reports.exporters.public.package_metadata import data_package, dataset, schema_of_reports
from reports.exporters.public.package_page import CHECK_PAGE, INDEX, STYLE, style
from reports.exporters.public.package_proof import SUMS, sums_of
from reports.exporters.public.publication_feed import publication_feed
from reports.exporters.public.published_page import LABELS, report_page
from reports.statute.schema import Edition

Read = Callable[[str], bytes]
"""Gives the bytes of a frozen file by its SHA-256."""

_OFFERED = ("data/figures-wide.csv", "data/figures-long.csv", "data/figures.xlsx")


@dataclass(frozen=True)
class PackagePart:
    """A file of the package, and how its bytes are made."""

    path: str
    make: Callable[[], bytes]


@dataclass
class PackageMaker:
    """Says part by part how a package is made; whoever writes them tells what was written."""

    package: PublishedYear
    read: Read
    digests: dict[str, str] = field(default_factory=dict)
    """Of the parts that stand there, by path."""
    sizes: dict[str, int] = field(default_factory=dict)

    @property
    def number(self) -> int:
        """How many parts there are."""
        return sum(1 for _ in self.parts())

    def parts(self) -> Iterator[PackagePart]:
        """Every part; the last ones are made of what the earlier ones turned out to be."""
        for unit in self.package.units:
            for version in unit.versions:
                yield from self._of_report(version, unit.versions[0])
        yield from self._tables()
        package = self.package
        yield PackagePart("data/report.schema.json", schema_of_reports)
        yield PackagePart("feed.xml", partial(publication_feed, package))
        yield PackagePart(STYLE, style)
        offered = dataset(package, _OFFERED)
        yield PackagePart(INDEX, partial(index_page, package, offered))
        yield PackagePart("datapackage.json", self._described)
        yield PackagePart(CHECK_PAGE, self._checking)
        yield PackagePart(SUMS, lambda: sums_of(_without(self.digests, SUMS)))

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """Every published version as it was frozen."""
        return {
            one.key: kept_from_json(json.loads(self.read(one.files["json"].digest)))
            for one in self.package.versions
        }

    @property
    def edition(self) -> Edition:
        """The edition of the year's form."""
        return next(iter(self.documents.values())).edition

    def _of_report(self, version: PublicVersion, valid: PublicVersion) -> Iterator[PackagePart]:
        for key in LABELS:
            if key in version.files:
                make = partial(self.read, version.files[key].digest)
                yield PackagePart(f"{version.folder}/report.{key}", make)
        yield PackagePart(
            f"{version.folder}/index.html",
            lambda: report_page(version, valid, self.documents[version.key]),
        )

    def _tables(self) -> Iterator[PackagePart]:
        package = self.package
        for name, rows in (
            ("figures-wide", lambda: wide_rows(package, self.documents)),
            ("figures-long", lambda: long_rows(package, self.documents)),
            ("dictionary", lambda: dictionary_rows(self.edition)),
            ("units", lambda: unit_rows(package)),
            ("judgements", lambda: judgement_rows(package)),
        ):
            yield PackagePart(f"data/{name}.csv", partial(_table, rows))
        yield PackagePart("data/figures.xlsx", lambda: figures_book(package, self.documents))

    def _described(self) -> bytes:
        return data_package(self.package, self.edition, self.sizes, self.digests)

    def _checking(self) -> bytes:
        known = _without(self.digests, CHECK_PAGE, SUMS)
        return check_page(self.package, self.documents, known)


def _table(rows: Callable[[], Iterator[list[Value]]]) -> bytes:
    return plain_rows(rows())


def _without(digests: Mapping[str, str], *paths: str) -> dict[str, str]:
    return {path: one for path, one in digests.items() if path not in paths}
