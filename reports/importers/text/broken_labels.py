"""Were labels broken over lines, cells or paragraphs? Then they are put together again."""

from collections.abc import Sequence
from itertools import pairwise

from reports.document.remembered import remembered
from reports.importers.text.form_words import (
    is_digits_apart,
    is_figure,
    is_label,
    is_part,
    is_word_for_word,
)
from reports.importers.text.tokens import CELL, GLUED, LINE, Piece

_MOST_PIECES = 12
_MOST_LIKE = 4
_LINES_BELOW = 3
_FARTHEST = 80
"""How far behind its beginning the rest of a label may stand, figures between."""


def together(tokens: Sequence[Piece]) -> list[Piece]:
    """The tokens, pieces of one label that follow each other made one."""
    if all(map(_is_known, [one.text for one in tokens])):
        return list(tokens)
    whole: list[Piece] = []
    place = 0
    while place < len(tokens):
        if is_figure(tokens[place].text):
            whole.append(tokens[place])
            place += 1
            continue
        end = _end_of_label(tokens, place) or _end_of_run(tokens, place)
        whole.append(_one(tokens[place:end]))
        place = end
    return whole


def across_figures(tokens: Sequence[Piece]) -> list[Piece]:
    """The tokens, pieces with figures or other pieces between them put to where they begin."""
    if not any(map(_is_piece, [one.text for one in tokens])):
        return list(tokens)
    left: list[Piece | None] = list(tokens)
    has_lines = bool(tokens) and tokens[0].number != tokens[-1].number
    for places_of in (_below, _behind) if has_lines else (_behind,):
        for place, token in enumerate(left):
            places = places_of(left, place) if token and is_part(token.text) else []
            if len(places) > 1:
                left[place] = _one([one for n in places if (one := left[n])])
                for other in places[1:]:
                    _take_out(left, other)
    return [one for one in left if one]


def _take_out(tokens: list[Piece | None], place: int) -> None:
    """Take a piece away; what follows it in its line then begins the line."""
    piece, after = tokens[place], tokens[place + 1] if place + 1 < len(tokens) else None
    if piece and after and piece.before == LINE and after.number == piece.number:
        tokens[place + 1] = after._replace(before=LINE)
    tokens[place] = None


def _below(tokens: Sequence[Piece | None], first: int) -> list[int]:
    """Where the pieces of one label stand, each under the last; they may begin as another label."""
    places, found = [first], [first]
    last = tokens[first]
    text = last.text if last else ""
    for other, token in enumerate(tokens[first + 1 : first + _FARTHEST], first + 1):
        if not last or (token and token.number > last.number + _LINES_BELOW):
            break
        if token and _is_under(token, last) and _goes_on(text, token.text):
            places.append(other)
            text, last = text + token.text, token
            found = list(places) if is_word_for_word(text) else found
    return found


def _is_under(token: Piece, last: Piece) -> bool:
    """Whether a piece stands in a later line, in some of the columns that another takes up."""
    if token.number <= last.number:
        return False
    (own, own_wide), (other, other_wide) = token.spans, last.spans
    return _share_columns(own, other) or _share_columns(own_wide, other_wide)


def _share_columns(own: range, other: range) -> bool:
    return own.start < other.stop and other.start < own.stop


def _goes_on(text: str, piece: str) -> bool:
    """Whether a piece of a label is how another goes on."""
    return _is_piece(piece) and is_part(text + piece)


def _behind(tokens: Sequence[Piece | None], first: int) -> list[int]:
    """Where the pieces of one label stand, the first at a place; it alone where they make none."""
    places, text = [first], _text(tokens[first])
    for other, token in enumerate(tokens[first + 1 : first + _FARTHEST], first + 1):
        piece = _text(token)
        if is_word_for_word(text):
            break
        if piece and _goes_on(text, piece):
            places.append(other)
            text += piece
    return places if is_word_for_word(text) else [first]


def _text(token: Piece | None) -> str:
    return token.text if token else ""


@remembered
def _is_piece(text: str) -> bool:
    return is_part(text) and not is_word_for_word(text)


def _end_of_label(tokens: Sequence[Piece], first: int) -> int:
    """Where a label ends that begins here in pieces, to the letter; 0 where none does."""
    text, end, is_broken = tokens[first].text, 0, not is_word_for_word(tokens[first].text)
    if not is_part(text):
        return 0
    for place, token in enumerate(tokens[first + 1 : first + _MOST_PIECES], first + 1):
        if token.before == CELL or not token.text or is_figure(token.text):
            break
        if not is_part(text + token.text):
            break
        text += token.text
        is_broken = is_broken or not is_word_for_word(token.text)
        end = place + 1 if is_broken and is_word_for_word(text) else end
    return end


def _end_of_run(tokens: Sequence[Piece], first: int) -> int:
    """Where other words end that begin here: those of one line, or those that are like a label."""
    run = first + 1
    if _is_known(tokens[first].text):
        return run
    while run < len(tokens) and tokens[run].before not in (CELL, LINE):
        if _is_known(tokens[run].text) or _are_of_two(tokens[run - 1].text, tokens[run].text):
            break
        run += 1
    if run > first + 1 or is_label(tokens[first].text):
        return run
    for end in range(min(first + _MOST_LIKE, len(tokens)), first + 1, -1):
        pieces = tokens[first:end]
        are_words = not any(_is_known(one.text) or is_label(one.text) for one in pieces)
        are_near = not any(
            one.before == CELL or _are_of_two(last.text, one.text) for last, one in pairwise(pieces)
        )
        if are_words and are_near and is_label("".join(one.text for one in pieces)):
            return end
    return first + 1


def _are_of_two(first: str, second: str) -> bool:
    """Whether two texts are pieces of two labels."""
    return is_part(first) and is_part(second) and not is_part(first + second)


@remembered
def _is_known(text: str) -> bool:
    return not text or is_figure(text) or is_word_for_word(text) or is_digits_apart(text)


def _one(pieces: Sequence[Piece]) -> Piece:
    """Pieces as one token, as they are printed."""
    first, *others = pieces
    if not others:
        return first
    text = first.text
    for one in others:
        text += (one.before if one.before in (GLUED, LINE) else " ") + one.text
    return first._replace(text=text)
