"""Is a numbered line a heading, or a sentence of a list?"""

from reports.checks.reading.lines.row import Row
from reports.checks.reading.sections import section_in


def is_sentence_of_a_list(row: Row, following: Row | None) -> bool:
    """Whether a numbered line of several clauses has no text, and the next number is a sentence."""
    one = section_in(row)
    other = section_in(following) if following else None
    if one is None or other is None or "，" not in row.text:
        return False
    is_next = (other.style, other.number) == (one.style, one.number + 1)
    return is_next and other.row.text.endswith("。")
