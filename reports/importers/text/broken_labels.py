"""Were labels broken over lines, cells or paragraphs? Then they are put together again."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from reports.importers.text.form_words import is_figure, is_label, is_part, is_word_for_word
from reports.importers.text.tokens import CELL, GLUED, LINE, Piece

_MOST_PIECES = 12
_MOST_LIKE = 4
_FARTHEST = 24
"""How far behind its beginning the rest of a label may stand, figures between."""


def together(tokens: Sequence[Piece]) -> list[Piece]:
    """The tokens, pieces of one label that follow each other made one."""
    whole: list[Piece] = []
    place = 0
    while place < len(tokens):
        end = _end_of_label(tokens, place) or _end_of_run(tokens, place)
        whole.append(_one(tokens[place:end]))
        place = end
    return whole


def across_figures(tokens: Sequence[Piece]) -> list[Piece]:
    """The tokens, pieces with figures or other pieces between them put to where they begin."""
    left: list[Piece | None] = list(tokens)
    for place, token in enumerate(left):
        if token and _is_piece(token.text):
            places = _places_of_label(left, place)
            pieces = [one for n in places if (one := left[n])]
            for other in places:
                left[other] = None
            left[place] = _one(pieces) if pieces else token
    return [one for one in left if one]


def _places_of_label(tokens: Sequence[Piece | None], first: int) -> list[int]:
    """Where the pieces of one label stand, the first at a place; empty where they make none."""
    places, text = [first], _text(tokens[first])
    for other, token in enumerate(islice(tokens, first + 1, first + _FARTHEST), first + 1):
        piece = _text(token)
        if piece and _is_piece(piece) and is_part(text + piece):
            places.append(other)
            text += piece
            if is_word_for_word(text):
                return places
    return []


def _text(token: Piece | None) -> str:
    return token.text if token else ""


def _is_piece(text: str) -> bool:
    return is_part(text) and not is_word_for_word(text)


def _end_of_label(tokens: Sequence[Piece], first: int) -> int:
    """Where a label ends that begins here in pieces, to the letter; 0 where none does."""
    text, end, is_broken = tokens[first].text, 0, not is_word_for_word(tokens[first].text)
    if not is_part(text):
        return 0
    for place, token in enumerate(islice(tokens, first + 1, first + _MOST_PIECES), first + 1):
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
    if _is_known(tokens[first]):
        return run
    while run < len(tokens) and tokens[run].before not in (CELL, LINE):
        if _is_known(tokens[run]):
            break
        run += 1
    if run > first + 1 or is_label(tokens[first].text):
        return run
    for end in range(min(first + _MOST_LIKE, len(tokens)), first + 1, -1):
        pieces = tokens[first:end]
        are_words = not any(_is_known(one) or is_label(one.text) for one in pieces)
        are_near = all(one.before != CELL for one in pieces[1:])
        if are_words and are_near and is_label("".join(one.text for one in pieces)):
            return end
    return first + 1


def _is_known(token: Piece) -> bool:
    return not token.text or is_figure(token.text) or is_word_for_word(token.text)


def _one(pieces: Sequence[Piece]) -> Piece:
    """Pieces as one token, as they are printed."""
    first, *others = pieces
    text = first.text
    for one in others:
        text += (one.before if one.before in (GLUED, LINE) else " ") + one.text
    return replace(first, text=text)
