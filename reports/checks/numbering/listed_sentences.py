"""Is a numbered line a heading, or a sentence of a list?"""

from reports.checks.reading.lines.numbered_line import NumberedSection


def is_sentence_of_a_list(one: NumberedSection | None, other: NumberedSection | None) -> bool:
    """Whether a numbered line of several clauses has no text, and the next number is a sentence."""
    if one is None or other is None or "，" not in one.row.text:
        return False
    is_next = (other.style, other.number) == (one.style, one.number + 1)
    return is_next and other.row.text.endswith("。")
