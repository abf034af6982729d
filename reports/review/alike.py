"""Which unit's report is this one like? Said to the reviewer alone, who reads that report, too."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from reports.checks import Dossier, Finding
from reports.checks.content import c08_like_another, c10_more_than_allowed
from reports.checks.engine import judge_all
from reports.models import Account
from reports.workflow.judging.dossier import among_others
from reports.workflow.judging.sight import sight_of_person

_NAMING = (c08_like_another.CHECK, c10_more_than_allowed.CHECK)

Words = tuple[str, str | None, str]
"""Check, section and quote of a finding: another check may object to the same words."""


def as_told_to(person: Account, dossier: Dossier) -> Dossier:
    """The report beside those that a reviewer may read: to her they are named.

    Where the unit itself was told all names, nothing is looked for again.
    """
    if all(one.is_named for one in dossier.neighbours):
        return dossier
    sight = sight_of_person(person, dossier.document.organisation)
    return among_others(replace(dossier, not_run=()), sight)


def named_in(named: Dossier, judged: Iterable[Finding]) -> Mapping[Words, str]:
    """What the findings that name no unit say beside named ones, by their place."""
    codes = {one.code for one in _NAMING}
    hidden = {words_of(one): one.message for one in judged if one.check in codes}
    if not hidden:
        return {}
    said = {words_of(one): one.message for one in judge_all(_NAMING, named)}
    return {place: text for place, text in said.items() if hidden.get(place, text) != text}


def words_of(finding: Finding) -> Words:
    """By what the name of the other unit is found again."""
    return finding.check, finding.section, finding.quote
