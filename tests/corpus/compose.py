"""How does prose from a file become a report that agrees with its figures?"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from reports.statute import EVERY_EDITION
from reports.statute.schema import Cell, Edition
from tests.corpus.figure_kinds import balanced_figures
from tests.corpus.specimen import CHAPTER, HEADING, PARAGRAPH, SIGNED, TABLE, Part, Specimen

FOLDER = Path(__file__).parent / "prose"
LAW = "《中华人民共和国政府信息公开条例》"
PLACES = ("建设路1号", "文苑路18号", "湖滨大道206号")
SOME, NONE = "some", "none"

COUNTED: Mapping[str, Mapping[str, str]] = {
    "apps": {
        "new": "requests.new_received.total",
        "carried_in": "requests.carried_in.total",
        "done": "requests.result_total.total",
        "granted": "requests.granted.total",
        "partly": "requests.partly_granted.total",
        "carried_out": "requests.carried_out.total",
    },
    "docs": {
        "issued": "disclosure.normative_documents.issued",
        "repealed": "disclosure.normative_documents.repealed",
        "in_force": "disclosure.normative_documents.in_force",
    },
    "decisions": {
        "licences": "disclosure.licences.decisions",
        "penalties": "disclosure.penalties.decisions",
        "coercions": "disclosure.coercions.decisions",
    },
    "fee": {"notices": "requests.other_fee_not_paid_in_time.total"},
}
"""What the wordings speak of: their words in braces, and the cells that these repeat."""


@dataclass(frozen=True)
class Prose:
    """One writer's report: for whom it may be written, and its lines."""

    name: str
    organisations: tuple[str, ...]
    selves: tuple[str, ...]
    regulations: bool
    lines: tuple[str, ...] = field(repr=False)


@cache
def proses() -> Mapping[str, Prose]:
    """Every writer by name."""
    return {path.stem: _prose(path) for path in sorted(FOLDER.glob("*.txt"))}


def _prose(path: Path) -> Prose:
    organisations, selves, regulations, *lines = path.read_text(encoding="utf-8").splitlines()
    named = tuple(one.strip() for one in organisations.partition(":")[2].split("|"))
    called = tuple(one.strip() for one in selves.partition(":")[2].split("|"))
    return Prose(path.stem, named, called, regulations.endswith("yes"), tuple(lines))


@cache
def wordings() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """By subject: the condition and the words."""
    found: dict[str, list[tuple[str, str]]] = {}
    subject = ""
    lines = (FOLDER.parent / "wordings.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line.startswith("["):
            subject = line.strip("[]")
            found[subject] = []
        elif not line.startswith("#"):
            condition, _, words = line.partition(": ")
            found[subject].append((condition, words))
    return {subject: tuple(words) for subject, words in found.items()}


def specimen(prose: str, kind: str, seed: int, year: int = 2024) -> Specimen:
    """A report by a writer, with figures of a kind; the same numbers make the same report."""
    writer, edition = proses()[prose], EVERY_EDITION.of(year)
    chance = random.Random(f"{prose} {kind} {seed} {year}")
    turn = chance.randrange(len(writer.organisations))
    figures = balanced_figures(edition, kind, seed, writer.regulations)
    words = _words(writer, turn, edition, year, figures, chance)
    return Specimen(
        name=f"{prose}-{kind}-{seed}-{year}",
        edition=edition,
        year=year,
        organisation=writer.organisations[turn],
        figures=figures,
        parts=tuple(_parts(writer, edition, words)),
        prose=prose,
        kind=kind,
    )


def _words(
    writer: Prose,
    turn: int,
    edition: Edition,
    year: int,
    figures: Mapping[Cell, str],
    chance: random.Random,
) -> dict[str, str]:
    """What stands for each word in braces."""
    organisation = writer.organisations[turn]
    words = {
        "org": organisation,
        "self": writer.selves[turn],
        "year": str(year),
        "law": LAW,
        "format": f"{edition.document_title}（{edition.document}）",
        "place": f"{organisation[:3]}{chance.choice(PLACES)}",
        "phone": f"0{chance.randint(310, 999)}-{chance.randint(6000000, 8999999)}",
        "signature": f"{organisation}\n{year + 1}年1月{chance.randint(4, 28)}日",
    }
    for subject in COUNTED:
        words[subject] = _said(subject, edition, figures, chance).format_map(
            words | _counts(subject, figures, chance)
        )
    return words


def _counts(subject: str, figures: Mapping[Cell, str], chance: random.Random) -> dict[str, str]:
    counts = {word: figures.get(cell, "0") for word, cell in COUNTED[subject].items()}
    if subject == "apps":
        counts["all"] = str(int(counts["new"]) + int(counts["carried_in"]))
    if subject == "fee":
        got = chance.randint(0, 3)
        notices = int(counts["notices"]) + got
        counts |= {"notices": str(notices), "due": str(notices * 40), "got": str(got * 40)}
    return counts


def _said(
    subject: str, edition: Edition, figures: Mapping[Cell, str], chance: random.Random
) -> str:
    cells = COUNTED[subject].values()
    if subject == "fee" and not edition.aspects:
        subject = f"fee {edition.key}"
    elif not all(cell in figures for cell in cells):
        return ""
    condition = NONE if all(figures.get(cell, "0") == "0" for cell in cells) else SOME
    return chance.choice([words for one, words in wordings()[subject] if one == condition])


def _parts(writer: Prose, edition: Edition, words: Mapping[str, str]) -> Iterator[Part]:
    section = ""
    for line in writer.lines:
        if line.startswith("@"):
            section = _section(line[1:], edition)
        elif line.startswith("# "):
            chapter = edition.chapter_of[line[2:]]
            yield Part(CHAPTER, f"{chapter.numeral}、{chapter.title}")
        elif line.startswith("## "):
            yield Part(HEADING, line[3:])
        elif line.startswith("| "):
            yield Part(TABLE, line[2:])
        elif line == "{signature}":
            yield from (Part(SIGNED, one) for one in words["signature"].split("\n"))
        elif text := line.format_map(words):
            yield Part(PARAGRAPH, text, section)


def _section(name: str, edition: Edition) -> str:
    """The section of an edition: the one of 2019 knows no aspects."""
    is_known = name in edition.sections or name == "improvement"
    return name if is_known else "overview.intro"
