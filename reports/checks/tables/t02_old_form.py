"""旧版格式的表已经由现行的取代：不再印的栏目不应出现."""

from collections.abc import Iterable, Iterator
from functools import cache

from reports.checks.base import Check, Dossier, Objection
from reports.checks.chapter_parts import superseded
from reports.checks.printed_examples import printed
from reports.checks.reading.labels.form_labels import bare, form_of
from reports.checks.reading.labels.printed_labels import PrintedLabel
from reports.checks.tables.labels import place_of
from reports.statute.schema import Axis, Edition, Table


def _dropped(old: Table, new: Table) -> Iterator[str]:
    """Columns that the newer table does not print so, lines and headings that it has not at all."""
    lines, columns = {one.key for one in new.lines}, {bare(one.label) for one in _columns(new)}
    headings = {block.heading for block in new.blocks}
    every = (one.label for one in _columns(old))  # a part of a newer label is that, cut short
    yield from (one for one in every if not any(bare(one) in label for label in columns))
    yield from (one.label for one in old.lines if one.key not in lines and not one.under)
    yield from (block.heading for block in old.blocks if block.heading not in headings)


def _columns(table: Table) -> Iterator[Axis]:
    return (column for block in table.blocks for column in block.columns)


@cache
def dropped(old: Edition, new: Edition) -> frozenset[str]:
    """Labels of a form that the one that took its place does not print, by their bare words."""
    known = {bare(label) for table in new.tables for label in form_of(table).official}
    pairs = ((one, new.by_key[one.key]) for one in old.tables if one.key in new.by_key)
    return frozenset(bare(label) for pair in pairs for label in _dropped(*pair)) - known


def judge(dossier: Dossier) -> Iterator[Objection]:
    outline = dossier.outline
    if outline is None:
        return
    for table in dossier.edition.tables:
        found = next(_superseded_in(outline.labels[table.key], dossier.edition), None)
        if found:
            label, old = found
            yield Objection(
                f"“{label.text}”是{old.first_year}年{_named(old)}的栏目，"
                f"请换成{dossier.edition.first_year}年的新表。",
                place=place_of(table, label),
            )


def _superseded_in(
    labels: Iterable[PrintedLabel], edition: Edition
) -> Iterator[tuple[PrintedLabel, Edition]]:
    """The labels that only an older form prints, each with the latest such form."""
    gone = [(old, dropped(old, edition)) for old in superseded(edition)]
    every = frozenset[str]().union(*(words for _, words in gone))
    for label in labels if every else ():
        if (plain := bare(label.text)) in every:
            yield from ((label, old) for old, words in gone if plain in words)


def _named(old: Edition) -> str:
    return "试行旧表" if "试行" in old.document_title else "旧表"


CHECK = Check(
    code="T02",
    title="用了已被取代的旧表",
    severity="error",
    source="{notice}取代{superseded}",
    judge=judge,
    trips=printed(
        ("本年制发件数\t本年废止件数", "本年新制作数量\t本年新公开数量"),
        ("现行有效件数\n", "对外公开总数量\n"),
    ),
    passes=printed(("本年制发件数", "本年制发 件数")),
    supersedes=("T01", "T03", "T04", "T05", "T06", "T08"),
)
