"""How may the table in a region of plain text be read? By signs, by lines, or as they follow."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reports.importers.cells.other_names import TOTALS
from reports.importers.flow import Matrix, Slot, Strip
from reports.importers.same_label import bare, words
from reports.importers.text.broken_figures import FEWEST_SUMMED, mended
from reports.importers.text.broken_labels import across_figures, together
from reports.importers.text.form_words import figures_of_lines, is_figure, is_label
from reports.importers.text.line_kinds import Cut
from reports.importers.text.rows_under_heads import rows_under_heads
from reports.importers.text.tokens import CELL, LINE, Piece, digits_apart, tokens_of
from reports.importers.whole_tables.to_the_letter import printed_forms

_ONLY_BARS = re.compile(r"(?=\s*[|\uff5c])[\s|\uff5c]+|\s*+\|?+(?:\s*+:?+-{2,}+:?+\s*+\|?+)+")
_FEWEST_ROWS = 2
_MOST_LINES = 120
"""Lines of one table whose broken figures are looked for; the form has thirty."""


Table = Matrix | Strip
Row = list[Piece]
ALL_ACROSS = {15}
_HEADS = ("其他", "总计", *TOTALS)
"""Labels of columns that are those of lines, too."""

_FEWEST_BEFORE = 3
_FEW = 10
"""Of so many lines one may hold several cells: a label with commas in it."""


def renderings(cuts: Sequence[Cut]) -> Iterator[Table]:
    """The table as it may have been printed, the likeliest first."""
    cuts = _within_bars(cuts)
    said = [cut for cut in cuts if cut.said]
    if printed_forms([cut.text for cut in said]):
        yield Strip((tuple([Slot(cut.text.strip(), number=cut.number) for cut in said]),), False)
    apart = [cut for cut in said if len(cut.said) > 1]
    one_each = [cut for cut in said if cut.text.startswith("\t") and len(cut.cells) == 2]
    if 2 * len(one_each) > len(said):
        yield Strip(tuple(_rows_by_empty_lines(cuts)))
        yield _flat(list(_tokens(cuts)))
        return
    tokens = list(_tokens(cuts))
    if (4 * len(apart) > len(said) > _FEWEST_ROWS) or _has_lines_of_tabs(cuts):
        rows = _slots(_rows(together(tokens)))
        tables = Matrix(rows), Strip(rows)
        yield from reversed(tables) if _is_complete(rows) else tables
    elif 4 * len({one.number for one in tokens if one.before not in (LINE, CELL)}) > len(said):
        yield Strip(_slots(_lines(across_figures(together(list(digits_apart(tokens)))))))
    if _FEW * len(apart) < len(said) and (under_heads := rows_under_heads(together(tokens))):
        yield under_heads
    yield _flat(tokens)


def _flat(tokens: Sequence[Piece]) -> Strip:
    """Labels and figures as they follow each other; places left empty are kept."""
    whole = across_figures(together(list(digits_apart(tokens))))
    has_signs = any(one.before == CELL for one in tokens)
    if not has_signs and _begins_with_figures(whole):
        return _unrelated(whole)
    rows = [whole] if has_signs else _lines(whole)
    slots = [
        Slot(one.text, 0, 0, one.number) for row in rows for one in row if one.text or has_signs
    ]
    return Strip((tuple(slots),), has_rows=False)


def _begins_with_figures(tokens: Sequence[Piece]) -> bool:
    """Whether figures stand before the first line's label, and do not merely count the columns:
    those of columns come before words."""
    lines = (
        n for n, one in enumerate(tokens) if _names_line([one]) and bare(one.text) not in _HEADS
    )
    first = next(lines, 0)
    before = [one.text for one in tokens[:first] if is_figure(one.text)]
    are_counts = before == [f"{n}" for n in range(1, len(before) + 1)]
    return len(before) >= _FEWEST_BEFORE and not are_counts


def _unrelated(tokens: Sequence[Piece]) -> Strip:
    """Figures and labels of which nothing says how they belong together: none is read."""
    figures = [one for one in tokens if is_figure(one.text)]
    labels = [one for one in tokens if not is_figure(one.text)]
    return Strip(_slots([figures, *([one] for one in labels)]))


def _rows(tokens: Sequence[Piece]) -> list[Row]:
    """A row for each line that begins with a token."""
    rows: list[Row] = []
    for token in tokens:
        if token.before == LINE or not rows:
            rows.append([])
        rows[-1].append(token)
    return [row for row in rows if row[0].text or any(one.text for one in row)]


def _lines(tokens: Sequence[Piece]) -> Iterator[Row]:
    """The rows, one with figures and no label being part of the one above it."""
    whole: list[Row] = []
    over = 0
    for row in _rows(tokens):
        figures = len([one for one in row if is_figure(one.text)])
        if whole and figures and (figures == len(row) or _goes_on(whole[-1], over, row, figures)):
            whole[-1] += row
            over += figures
        else:
            whole.append(row)
            over = figures
    return iter(whole) if len(whole) > _MOST_LINES else map(_mended, whole)


def _goes_on(above: Row, over: int, row: Row, figures: int) -> bool:
    """Whether a row of words and figures says more of the line above: its only figures, or fewer
    than there are ``over`` it."""
    if not over and _names_line(above):
        return not _names_line(row)
    return figures < over and not any(is_label(one.text) for one in row)


def _names_line(row: Row) -> bool:
    return any(bare(one.text) in figures_of_lines() for one in row)


def _mended(row: Row) -> Row:
    """A row with figures that were broken over lines put together, where its sums prove it."""
    if len(row) <= FEWEST_SUMMED:
        return row
    first = next((n for n, one in enumerate(row) if is_figure(one.text)), len(row))
    label = row[first - 1].text if first else ""
    counts = set(figures_of_lines().get(bare(label), ()))
    counts |= ALL_ACROSS if words(label) == bare(label) else set()
    for count in () if len(row) - first in counts else counts:
        figures = mended(row[first:], count)
        if figures:
            return [*row[:first], *figures]
    return row


def _slots(rows: Iterable[Row]) -> tuple[tuple[Slot, ...], ...]:
    return tuple(
        tuple([Slot(one.text, number, column, one.number) for column, one in enumerate(row)])
        for number, row in enumerate(rows)
    )


def _is_complete(rows: Sequence[Sequence[Slot]]) -> bool:
    """Whether every line names its label once and has as many figures as the form has columns."""
    counts = figures_of_lines()
    for row in rows:
        figures = sum([is_figure(slot.text) for slot in row])
        labels = [label for slot in row if (label := bare(slot.text)) in counts]
        if figures and labels and (figures not in counts[labels[-1]] or labels[-1] in labels[:-1]):
            return False
    return True


def _tokens(cuts: Sequence[Cut]) -> Iterator[Piece]:
    """What the lines hold; lines of nothing but tabs part cells as a tab does."""
    before, has_tab_lines = LINE, _has_lines_of_tabs(cuts)
    is_ruled = 4 * sum([len(cut.said) > 1 for cut in cuts]) > sum([bool(cut.said) for cut in cuts])
    for cut in cuts:
        if not cut.said:
            is_tab = has_tab_lines and cut.is_separated
            if is_tab and before == CELL:
                yield Piece("", cut.number, CELL)
            before = CELL if is_tab else LINE if not cut.text else before
            continue
        for cell in cut.cells:
            yield from tokens_of(cell, cut.number, before, is_ruled or cut.is_separated)
            before = CELL
        before = LINE


def _has_lines_of_tabs(cuts: Sequence[Cut]) -> bool:
    tabs = sum([cut.is_separated and not cut.said for cut in cuts])
    return 3 * tabs > sum([bool(cut.said) for cut in cuts])


def _within_bars(cuts: Sequence[Cut]) -> list[Cut]:
    """The lines without the bars that all of them begin or end with, and without bare bars."""
    kept = [cut for cut in cuts if not (_may_be_bars(cut.text) and _ONLY_BARS.fullmatch(cut.text))]
    ruled = [cut for cut in kept if _is_ruled(cut)]
    first = int(all(not cut.cells[0].strip() for cut in ruled))
    last = int(all(not cut.cells[-1].strip() for cut in ruled))
    if not ruled or not (first or last):
        return kept
    return [
        replace(cut, cells=cut.cells[first : len(cut.cells) - last]) if _is_ruled(cut) else cut
        for cut in kept
    ]


def _may_be_bars(text: str) -> bool:
    return "|" in text or "\uff5c" in text or "--" in text


def _is_ruled(cut: Cut) -> bool:
    return len(cut.cells) > 1 and not cut.text.startswith("\t") and bool(cut.said)


def _rows_by_empty_lines(cuts: Sequence[Cut]) -> Iterator[tuple[Slot, ...]]:
    """One cell a line, a tab before it; lines without one go on with the cell above."""
    row: list[Slot] = []
    for cut in cuts:
        if not cut.text:
            if row:
                yield tuple(row)
            row = []
        elif cut.text.startswith("\t") or not row:
            row.append(Slot(cut.text.strip("\t"), 0, len(row), cut.number))
        else:
            before = row.pop()
            number = before.number if before.text.strip() else cut.number
            row.append(Slot(f"{before.text}\n{cut.text}", 0, len(row), number))
    if row:
        yield tuple(row)
