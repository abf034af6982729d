"""Which words does somebody look for? Parted by spaces, each to be found as it stands."""

from dataclasses import dataclass

from reports.document.searched.folded_line import fold
from reports.document.searched.search_tokens import tokens_in

MOST_WORDS = 8
_LEAST = 2


@dataclass(frozen=True)
class SearchWords:
    """``folded`` are the words as they are compared; ``objection`` says why one cannot be."""

    folded: tuple[str, ...] = ()
    objection: str = ""


def search_words(typed: str) -> SearchWords:
    """The words of a line that somebody typed, each once; signs have no meaning of their own."""
    words = list(dict.fromkeys(typed.split()))
    if len(words) > MOST_WORDS:
        return SearchWords(objection=f"一次最多查{MOST_WORDS}个词，请少写几个。")
    folded = {word: fold(word).text for word in words}
    for word, text in folded.items():
        if len(text.strip()) < _LEAST:
            return SearchWords(objection=f"“{word}”太短，每个词至少写两个字。")
        if not tokens_in(text):
            return SearchWords(objection=f"“{word}”里没有可以查的字，请写两个以上连着的汉字。")
    return SearchWords(tuple(dict.fromkeys(folded.values())))
