"""How does a sentence of last year's look before it is taken? What changes in it is marked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reports.document.live_fields import TOKEN
from reports.document.marks import MARK
from reports.document.waiting_numbers import waiting_numbers
from reports.workflow.last_year.new_name import NewName


@dataclass(frozen=True)
class WordsShown:
    """Some words: as they stand, a number that waits, one that follows its table, a new name."""

    text: str
    kind: str = ""
    was: str = ""


def words_shown(sentence: str, name: NewName) -> Iterator[WordsShown]:
    """A sentence with the former name still in it, cut where something in it changes."""
    pattern = re.compile(f"{MARK.pattern}|{TOKEN.pattern}|(?P<name>{name.pattern})")
    end = 0
    for match in pattern.finditer(sentence):
        if match.start() > end:
            yield WordsShown(sentence[end : match.start()])
        yield _changed(match, name)
        end = match.end()
    if end < len(sentence):
        yield WordsShown(sentence[end:])


def _changed(match: re.Match[str], name: NewName) -> WordsShown:
    if former := match["name"]:
        return WordsShown(name.now[former], "renamed", former)
    if held := waiting_numbers(match[0]):
        return WordsShown(held[0], "waits")
    return WordsShown(match[0].strip("{}"), "live")
