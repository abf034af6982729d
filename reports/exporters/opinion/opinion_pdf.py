"""How does a 审核意见书 become a PDF? Set as a report is, with the head and lines of a letter."""

from collections.abc import Iterator
from html import escape

from reports.exporters.opinion.opinion_letter import OpinionLetter, letter_of
from reports.exporters.opinion.opinion_value import Opinion
from reports.exporters.pdf.typesetting import elements, page, typeset


def render(opinion: Opinion) -> bytes:
    """The opinion as PDF/UA; the same opinion always gives the same bytes."""
    letter = letter_of(opinion)
    text = page(
        "".join(_body(letter)),
        title=letter.title.text,
        author=letter.issuer,
        date=opinion.date,
        mark=letter.mark,
        kind="is-letter",
    )
    return typeset(text)


def _body(letter: OpinionLetter) -> Iterator[str]:
    size = f"font-size:{letter.issuer_size:g}pt"
    yield f'<p class="letter-issuer" style="{size}">{escape(letter.issuer)}</p>'
    yield '<div class="letter-line"></div><div class="letter-foot"></div>'
    if letter.number:
        yield f'<p class="letter-number">{escape(letter.number)}</p>'
    yield elements((letter.title,))
    yield f'<p class="addressee">{escape(letter.addressee)}</p>'
    yield elements((*letter.body, letter.signature))
    if letter.contact:
        yield f"<p>{escape(letter.contact)}</p>"
