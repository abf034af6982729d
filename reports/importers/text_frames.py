"""Does a table only hold text together? Then it is drawn round a report, and tells no figures."""

import re
from collections.abc import Iterable

from reports.document.digits import are_digits

_SENTENCE = re.compile(r"[^。；]{4}[。；]")


def is_text_frame(rows: Iterable[Iterable[str]]) -> bool:
    """Whether at most one cell a row says something, none is a figure, and some is a sentence."""
    has_sentences = False
    for row in rows:
        said = [text for one in row if (text := "".join(one.split()))]
        if len(said) > 1 or any(map(are_digits, said)):
            return False
        has_sentences = has_sentences or any(map(_SENTENCE.search, said))
    return has_sentences
