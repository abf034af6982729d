"""What says what the figures mean, whose they are, and how they were judged? Three small tables."""

from collections.abc import Iterator

from reports.document.public.published_year import PublishedYear
from reports.exporters.public.figure_tables import Value
from reports.statute.schema import Axis, Edition

DICTIONARY_HEAD = (
    *("cell", "table", "line", "column", "type", "unit_of_measure"),
    *("line_meaning", "column_meaning", "article", "edition", "notice"),
)
UNITS_HEAD = (
    *("unit_id", "unit", "kind", "state", "version", "approved_on", "published_on"),
    *("correction_reason", "address", "json", "json_sha256"),
)
JUDGEMENTS_HEAD = (
    *("unit_id", "unit", "version", "code", "title", "grade"),
    *("cells", "quote", "message", "settled_by", "settled"),
)


def dictionary_rows(edition: Edition) -> Iterator[list[Value]]:
    """数据字典: a head, then each figure of the form as the statute names and explains it."""
    yield [*DICTIONARY_HEAD]
    for table in edition.tables:
        caption = edition.chapter_of[table.chapter].heading
        for cell, (_, line, column) in table.places.items():
            kind = ("number", "万元") if edition.is_amount(cell) else ("integer", "件")
            meanings = (line.meaning, column.meaning, line.article or column.article)
            where: list[Value] = [cell, caption, _path(line), _path(column)]
            yield [*where, *kind, *meanings, edition.key, edition.document]


def unit_rows(package: PublishedYear) -> Iterator[list[Value]]:
    """A head, then each unit with what is published of it: one version a row."""
    yield [*UNITS_HEAD]
    for unit in package.units:
        about: list[Value] = [unit.number, unit.name, unit.group]
        if not unit.versions:
            yield [*about, unit.state, *[None] * (len(UNITS_HEAD) - len(about) - 1)]
        for one in unit.versions:
            state = unit.state if one.is_valid else "已被更正"
            days = [f"{one.approved_at:%Y-%m-%d}", f"{one.published_at:%Y-%m-%d}"]
            json = [f"{one.folder}/report.json", one.files["json"].digest]
            told = [one.correction_reason, one.address, *json]
            yield [*about, state, one.version, *days, *told]


def judgement_rows(package: PublishedYear) -> Iterator[list[Value]]:
    """A head, then what the checks said when each version was approved, and what was answered."""
    yield [*JUDGEMENTS_HEAD]
    for unit in package.units:
        for version in unit.versions:
            for one in version.judgements:
                about: list[Value] = [unit.number, unit.name, version.version]
                said = [one.code, one.title, one.grade, " ".join(one.cells), one.quote]
                yield [*about, *said, one.message, one.settled_by, one.settled]


def _path(axis: Axis) -> str:
    return " / ".join(axis.path)
