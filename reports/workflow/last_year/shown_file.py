"""What does last year's file consist of, as the file has it? All its pieces, in their order.

What nobody has claimed is a piece as well: nothing of a file is passed over in silence.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from reports.document import Document
from reports.importers.parts.signing_lines import date_of
from reports.models import Report
from reports.statute.schema import Table
from reports.workflow.last_year.file_account import FileAccount, SourceRun
from reports.workflow.last_year.file_pieces import NOWHERE, TextPiece, text_pieces


class PieceKind(StrEnum):
    """What a piece of the file is; only words can be given another place."""

    TITLE = "标题"
    HEADING = "小标题"
    WORDS = "文字"
    TABLE = "表格"
    SIGNED = "落款"


LEFT = "没有归到哪一部分的文字"


@dataclass(frozen=True)
class ShownPiece:
    """A piece as the file has it, and what it was read as; ``at`` is its place in the file."""

    kind: PieceKind
    source: str
    at: int
    words: TextPiece | None = None
    table: str = ""


def shown_file(last: Document, report: Report) -> list[ShownPiece]:
    """Everything in the file, in its order, each character once."""
    pieces = list(text_pieces(last, report))
    pieces += _unread(last, len(pieces))
    if last.as_printed is None:
        return list(_without_source(last, pieces))
    account = FileAccount(last.as_printed.lines)
    shown = list(_claimed(last, pieces, account))
    found = sorted((one for one in shown if one.at >= 0), key=lambda one: one.at)
    return [*found, *(one for one in shown if one.at < 0)]


def words_of(shown: Sequence[ShownPiece]) -> list[TextPiece]:
    """The words that can be given a place."""
    return [one.words for one in shown if one.words]


def _claimed(
    last: Document, pieces: Sequence[TextPiece], account: FileAccount
) -> Iterator[ShownPiece]:
    """Whole texts first, then headings, tables and signature, and what is left at last."""
    printed = last.as_printed
    titles = [account.claim(line) for line in printed.title_lines] if printed else []
    if found := [one for one in titles if one]:
        title = "\n".join(one.text.strip() for one in found)
        yield ShownPiece(PieceKind.TITLE, title, found[0].start)
    for piece in pieces:
        yield _shown(PieceKind.WORDS, piece.text, account.claim(piece.text), piece)
    yield from _signed(last, account)
    for heading in printed.headings if printed else ():
        if stretch := account.claim_on((heading.line or 0) - 1, heading.text):
            yield _shown(PieceKind.HEADING, heading.text, stretch)
    for table in last.edition.tables:
        yield from _table(last, table, account)
    for number, stretch in enumerate(account.left(), len(pieces)):
        text = stretch.text.strip()
        piece = TextPiece(text, "", NOWHERE, number, why=LEFT, number=number)
        yield _shown(PieceKind.WORDS, text, stretch, piece)


def _shown(
    kind: PieceKind, text: str, stretch: SourceRun | None, words: TextPiece | None = None
) -> ShownPiece:
    """A piece as it stands in the file; as it was read, where the file has it in other signs."""
    if stretch is None:
        return ShownPiece(kind, text, -1, words)
    return ShownPiece(kind, stretch.text.strip(), stretch.start, words)


def _signed(last: Document, account: FileAccount) -> Iterator[ShownPiece]:
    signature = last.signature
    if signature.organisation and (stretch := account.claim_last(signature.organisation)):
        yield _shown(PieceKind.SIGNED, stretch.text, stretch)
    days = account.claim_left(lambda one: date_of(one.text) == signature.date is not None)
    yield from (_shown(PieceKind.SIGNED, one.text, one) for one in days)


def _table(last: Document, table: Table, account: FileAccount) -> Iterator[ShownPiece]:
    """The lines from the heading of its chapter to its last label or figure, as far as left."""
    printed = last.as_printed
    marked = (*printed.labels, *printed.cells) if printed else ()
    lines = [one.line for one in marked if one.line and one.cell.startswith(f"{table.key}.")]
    if not lines:
        return
    before = [one.line for one in printed.headings if one.line] if printed else []
    first = max((one for one in before if one < min(lines)), default=min(lines) - 1)
    stretches = account.claim_left(lambda one: one.lines[0] in range(first, max(lines)))
    if stretches:
        yield replace(
            _shown(PieceKind.TABLE, "\n".join(one.text for one in stretches), None),
            at=stretches[0].start,
            table=table.key,
        )


def _without_source(last: Document, pieces: Sequence[TextPiece]) -> Iterator[ShownPiece]:
    """What a report says that came without its file."""
    signed = last.signature
    day = signed.date
    yield ShownPiece(PieceKind.TITLE, last.title, -1)
    yield from (ShownPiece(PieceKind.WORDS, one.text, -1, one) for one in pieces)
    yield from (ShownPiece(PieceKind.TABLE, "", -1, table=one.key) for one in last.edition.tables)
    said = (signed.organisation, f"{day.year}年{day.month}月{day.day}日" if day else "")
    yield from (ShownPiece(PieceKind.SIGNED, one, -1) for one in said if one)


def _unread(last: Document, number: int) -> list[TextPiece]:
    return [
        TextPiece(one["text"], "", NOWHERE, n, why=one["where"], number=n)
        for n, one in enumerate(last.unread, number)
    ]
