"""Where does the signature stand? Counted in characters from the right edge of the type area."""

from reports.exporters.blocks import SignatureBlock

LINE = 28
"""Characters of a line of the type area."""

FROM_THE_RIGHT = 4
"""GB/T 9704 7.3.5.1: the date leaves four characters free on its right."""


def right_indents(signature: SignatureBlock) -> tuple[float, float]:
    """Free characters right of the body's name and of the date: the name is centred above it."""
    name, date = width(signature.organisation), width(signature.date)
    centre = FROM_THE_RIGHT + date / 2 if date else FROM_THE_RIGHT + name / 2
    centre = max(centre, name / 2)
    if name > LINE:
        return 0.0, FROM_THE_RIGHT
    return centre - name / 2, centre - date / 2


def width(text: str) -> float:
    """The width of a text in characters: Latin letters and digits take half of one."""
    return sum(0.5 if char.isascii() else 1.0 for char in text)
