"""Keep the words that a county wants looked at: 本县的词, tried on what it has accepted before."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from reports.checks.expressions.words_met import Met, met_in
from reports.checks.own_word import OwnWord, as_list, own_word
from reports.checks.reading.text import sentences_of
from reports.models import Account, Agency, CountySettings, Report, State
from reports.workflow.administration import Administration
from reports.workflow.agencies.administered import administered_county
from reports.workflow.judging.dossier import documents_of
from reports.workflow.judging.tallies_task import ask_for_tallies
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused

SHORTEST, LONGEST, MOST = 2, 30, 200
LONGEST_ADVICE = 100
ACCEPTED = (State.APPROVED, State.PUBLISHED)
TRIED_ON = 300
"""Reports that a list is tried on, the newest first."""


@dataclass(frozen=True)
class Trial:
    """What a word would have said of the reports that the county has accepted."""

    word: OwnWord
    hits: int
    reports: int
    sample: str


def listed(text: str) -> tuple[OwnWord, ...]:
    """The words of a plain list, 词→建议 a line; Refused, naming the line, for what is none."""
    words: dict[str, OwnWord] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            one = own_word(line)
            _refuse_odd(number, one)
            words[one.word] = one
    if len(words) > MOST:
        raise Refused(f"最多{MOST}个词，现在有{len(words)}个。")
    return tuple(words.values())


def _refuse_odd(number: int, one: OwnWord) -> None:
    if not SHORTEST <= len(one.word) <= LONGEST:
        raise Refused(f"第{number}行：词要有{SHORTEST}到{LONGEST}个字，现在有{len(one.word)}个。")
    if len(one.advice) > LONGEST_ADVICE:
        raise Refused(f"第{number}行：建议最多{LONGEST_ADVICE}个字。")


def tried(county: Agency, words: Sequence[OwnWord]) -> tuple[int, list[Trial]]:
    """How many accepted reports there are to try on, and what each word meets in them."""
    accepted = Report.objects.filter(
        agency__parent=county, state__in=ACCEPTED, is_in_force=True
    ).select_related("agency")
    documents = documents_of(accepted.order_by("-year", "pk")[:TRIED_ON])
    met: dict[OwnWord, list[tuple[int, Met]]] = {one: [] for one in words}
    for number, document in enumerate(documents):
        for one in met_in(sentences_of(document), words):
            met[one.word].append((number, one))
    return len(documents), [_trial(word, found) for word, found in met.items()]


def _trial(word: OwnWord, found: Sequence[tuple[int, Met]]) -> Trial:
    sample = found[0][1].sentence.original if found else ""
    return Trial(word, len(found), len({number for number, _ in found}), sample)


@transaction.atomic
def set_own_words(county_id: int, text: str, *, by: Account) -> CountySettings:
    """县级管理员定本县要核对的词；从下一次核查起有效.

    Raises Agency.DoesNotExist for a stranger, and Refused for a list that is none.
    """
    county = administered_county(county_id, by)
    new = as_list(listed(text))
    kept, _ = CountySettings.objects.get_or_create(county=county)
    if kept.own_words != new:
        changes = [("本县的词", kept.own_words or None, new or None)]
        kept.own_words = new
        kept.save(update_fields=["own_words"])
        ask_for_tallies()
        record_administration(county, Administration.CHANGE_SETTINGS, by, changes=changes)
    return kept
