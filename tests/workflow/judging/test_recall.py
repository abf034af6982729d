"""Does the look-up by index find what a comparison with every single report would find?

Held against brute force: every report with every other one, sentence by sentence.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reports.checks.similarity import skeletons
from reports.checks.similarity.likeness import Sentences
from reports.document import Document
from reports.models import Account, Agency, ComparableText, Report, State
from reports.workflow.judging.comparable import keep_comparable
from reports.workflow.judging.likely_texts import candidates
from reports.workflow.judging.neighbours import compared
from reports.workflow.judging.sight import Sight
from tests.board.counties import in_state
from tests.checks.made_up_texts import as_report, copied, sentence

LIMITS = (50, 60, 70, 85)
FAMILIES = 50
COUNTIES = range(3)
ASKED = 3
ENOUGH = 0.99

Text = Sequence[Sequence[str]]
Kept = tuple[int, Sentences]


def sent_in(texts: Sequence[Text], by: Account) -> list[Kept]:
    """Published reports of as many units, kept as the act that sends one in keeps it."""
    above = [Agency.objects.create(name=f"第{n}县人民政府") for n in COUNTIES]
    units = Agency.objects.bulk_create(
        Agency(name=f"第{n}镇人民政府", level="township", parent=above[n % len(COUNTIES)])
        for n in range(len(texts))
    )
    reports = Report.objects.bulk_create(in_state(one, State.PUBLISHED, by) for one in units)
    documents = [as_report(*one) for one in zip(texts, map(str, units), strict=True)]
    assert keep_comparable(zip(reports, documents, strict=True), 1) == len(texts)
    numbers = ComparableText.objects.order_by("pk").values_list("pk", flat=True)
    return [
        (number, Sentences(one.text for one in skeletons(document)))
        for number, document in zip(numbers, documents, strict=True)
    ]


def everything(county: Agency) -> Sight:
    reports = Report.objects.all()
    return Sight((reports,), reports, county=county.pk)


@dataclass
class Held:
    """One other report: how much of a text stands in it, and whether the look-up met it."""

    percent: int
    is_met: bool


def held_against(document: Document, others: Sequence[Kept]) -> Iterator[Held]:
    own = skeletons(document)
    found = candidates([one.text for one in own], 1)
    met = {*found.near, *found.all_in_all}
    for text, theirs in others:
        yield Held(int(100 * theirs.share_of(own)), text in met)


def test_of_a_hundred_reports_above_a_limit_ninety_nine_are_found(li: Account) -> None:
    chance = random.Random(20261129)
    lengths = [chance.randint(3, 24) for _ in range(FAMILIES)]
    texts = [[sentence(chance) for _ in range(length)] for length in lengths]
    others = sent_in([*texts, *(copied(one, chance) for one in texts)], li)
    asked = (copied(one, chance) for one in texts for _ in range(ASKED))
    held = [one for text in asked for one in held_against(as_report(text, "本镇人民政府"), others)]
    for limit in LIMITS:
        above = [one for one in held if one.percent >= limit]
        assert len(above) >= 50, limit
        assert sum(one.is_met for one in above) >= ENOUGH * len(above), limit


def test_what_everybody_copies_hides_nobody_of_the_county(li: Account) -> None:
    """Hundreds copy half of a template's sentences each: who of one's own holds most is told."""
    chance = random.Random(3)
    template = [sentence(chance) for _ in range(24)]
    texts = [chance.sample(template, 12) for _ in range(360)]
    others = sent_in(texts, li)
    county = Agency.objects.get(name="第0县人民政府")
    for _ in range(6):
        document = as_report(chance.sample(template, 12), "本镇人民政府")
        own = skeletons(document)
        most = max(theirs.share_of(own) for _, theirs in others[:: len(COUNTIES)])
        found = compared(document, everything(county)).neighbours
        assert max(one.repeated.share for one in found) >= most
