"""The page of last year's file: part by part, what the file has and what becomes of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from reports.desk.last_year.piece_words import WordsShown, words_shown
from reports.document import Document
from reports.document.boxes import SIGNATURE
from reports.document.places import ReportPlace, chapter_heading
from reports.models import Report
from reports.statute.text_sections import COVER
from reports.web.statutory_grid.table_grid import Grid, grid_rows
from reports.workflow.last_year.carried_over import CarriedWords
from reports.workflow.last_year.file_pieces import TextPiece
from reports.workflow.last_year.new_name import NewName
from reports.workflow.last_year.pairing import Item, Pairing
from reports.workflow.last_year.shown_file import PieceKind, ShownPiece

UNUSED = "unused"
"""The part of all that belongs to none."""


@dataclass(frozen=True)
class FileRow:
    """A piece of the file, the headings above it, and what becomes of it.

    ``pair`` is the number of its problem or measure in this year's report, 0 for none.
    """

    piece: ShownPiece
    headings: Sequence[str]
    becomes: Sequence[Sequence[WordsShown]] = ()
    goes: str = ""
    pair: int = 0
    answers: str | None = None
    grid: Grid | None = None
    read: int = 0
    not_read: Sequence[tuple[str, str]] = ()

    @property
    def rows(self) -> list[list[str]]:
        """The lines of a table as the file has them, cut into cells."""
        return [line.split("\t") for line in self.piece.source.split("\n")]

    @property
    def is_one_column(self) -> bool:
        """Whether the file kept no columns: every cell stands on a line of its own."""
        return all(len(one) == 1 for one in self.rows)


@dataclass(frozen=True)
class FilePart:
    """A chapter of the file, its cover, its signature, or what belongs to none."""

    key: str
    heading: str
    rows: list[FileRow] = field(default_factory=list)
    pairing: Pairing | None = None


def file_parts(
    report: Report, words: CarriedWords, shown: Sequence[ShownPiece], pairings: Sequence[Pairing]
) -> list[FilePart]:
    """The parts in the order of the report; what was not used stands last."""
    rows = list(_rows(words, shown, pairings))
    parts = (*report.edition.parts, SIGNATURE, UNUSED)
    by_part = groupby(sorted(rows, key=lambda one: parts.index(one[0])), key=lambda one: one[0])
    return [
        FilePart(
            key,
            _heading(report, key),
            [row for _, row in some],
            next((one for one in pairings if _chapter_of(words.last, one) == key), None),
        )
        for key, some in by_part
    ]


def _heading(report: Report, part: str) -> str:
    if part == UNUSED:
        return "没有归到报告里的文字"
    return "落款" if part == SIGNATURE else chapter_heading(report.edition, part)


def _chapter_of(last: Document, pairing: Pairing) -> str:
    items = (*pairing.problems, *pairing.measures)
    said = (piece.stood for item in items for piece in item if piece.stood)
    return next((ReportPlace(last.edition, one).chapter for one in said), "")


def _rows(
    words: CarriedWords, shown: Sequence[ShownPiece], pairings: Sequence[Pairing]
) -> Iterator[tuple[str, FileRow]]:
    placed = {one.number: one for one in words.pieces}
    pairs = dict(_numbered(pairings))
    headings: list[str] = []
    for piece in shown:
        if piece.kind == PieceKind.HEADING:
            headings.append(piece.source)
            continue
        part = _part(words.last, piece)
        above = [] if part == UNUSED else headings
        row = _row(words, piece, above, placed, pairs)
        headings = headings if part == UNUSED else []
        yield part, row


def _part(last: Document, piece: ShownPiece) -> str:
    if piece.kind == PieceKind.SIGNED:
        return SIGNATURE
    if piece.table:
        return last.edition.by_key[piece.table].chapter
    if piece.words is None:
        return COVER
    return ReportPlace(last.edition, piece.words.stood).chapter if piece.words.stood else UNUSED


def _row(
    words: CarriedWords,
    piece: ShownPiece,
    headings: Sequence[str],
    placed: dict[int, TextPiece],
    pairs: dict[int, tuple[int, str | None]],
) -> FileRow:
    if piece.table:
        return _table_row(words.last, piece, headings)
    if piece.words is None:
        return FileRow(piece, headings)
    now = placed[piece.words.number]
    pair, answers = pairs.get(now.number, (0, None))
    plain = CarriedWords(words.last, words.report, words.pieces, NewName(), words.choices)
    becomes = [list(words_shown(one, words.name)) for one in plain.moved(now)] if now.goes else []
    return FileRow(piece, headings, becomes, now.goes, pair, answers)


def _table_row(last: Document, piece: ShownPiece, headings: Sequence[str]) -> FileRow:
    table = last.edition.by_key[piece.table]
    blank = [cell for cell in table.cells if last.figures.get(cell) is None]
    return FileRow(
        piece,
        headings,
        grid=grid_rows(table, last.figures, last.unreadable),
        read=len(table.cells) - len(blank),
        not_read=[(last.edition.spoken(one), last.unreadable.get(one, "")) for one in blank],
    )


def _numbered(pairings: Iterable[Pairing]) -> Iterator[tuple[int, tuple[int, str | None]]]:
    """For each piece of a pair its number, and for the first of a measure what it answers."""
    for pairing in pairings:
        for item in pairing.measures:
            yield item[0].number, (0, pairing.answer(item))
        for number, sides in enumerate(pairing.rows() if pairing.is_known else (), 1):
            first = {item[0].number: pairing.answer(item) for item in sides[1]}
            for one in (piece for side in sides for item in side for piece in item):
                yield one.number, (number, first.get(one.number))


def items_offered(pairing: Pairing) -> list[tuple[str, str]]:
    """The problems that a measure may answer: number of the piece, how it begins."""
    return [(str(one[0].number), _beginning(one)) for one in pairing.problems]


def _beginning(item: Item) -> str:
    text = item[-1].text.strip()
    return f"{text[:18]}…" if len(text) > 18 else text
