"""Each report is measured against its county's and against last year's, soon after it has come."""

import random
from itertools import permutations

import pytest

from reports.checks.repetition import from_another, from_last_year
from reports.checks.similarity.held_by import held_by
from reports.checks.similarity.likeness import Sentences
from reports.models import (
    Agency,
    ComparableText,
    MeasuredText,
    Report,
    SharedText,
    clock,
)
from reports.workflow.judging.comparable import keep_comparable
from reports.workflow.judging.dossier import whole_dossier_of
from reports.workflow.judging.measure_likeness_task import measure_likeness, measure_the_rest
from reports.workflow.way.recall import recall
from reports.workflow.way.submit import submit
from tests import factories
from tests.checks.made_up_texts import as_report, copied, sentence
from tests.documents import sound, sound_before, with_text
from tests.of_units import as_of, sent_of, unit_of
from tests.workflow.background.hands import do_all

OWN = (
    "镇里每月五日前把村级公开栏的内容拍照存档，由驻村干部逐项对照清单核对。",
    "对群众反复询问的水费、路灯和保洁安排，编成问答小册发到每户门前。",
    "赶集日在农贸市场设咨询台，现场演示怎样在网站上查询惠农补贴。",
)


def measured_all() -> None:
    measure_the_rest.call()


def shares() -> dict[tuple[str, str], tuple[int, int]]:
    rows = SharedText.objects.select_related("text__agency", "other__agency")
    return {
        (one.text.agency.short_name, one.other.agency.short_name): (one.percent, one.sentences)
        for one in rows
    }


def test_a_copy_is_measured_both_ways_as_the_reports_page_says_it(county: Agency) -> None:
    sent_of(county, "石门镇", with_text(sound(), "overview.platform", *OWN))
    copy, _ = sent_of(county, "柳河镇", with_text(sound(), "overview.platform", OWN[0]))
    measured_all()
    found = shares()
    said = from_another(whole_dossier_of(copy))
    assert said is not None
    assert found["柳河镇", "石门镇"][0] == said.repeated.percent
    assert found["柳河镇", "石门镇"][0] > found["石门镇", "柳河镇"][0] > 0


def test_a_sentence_that_stands_twice_counts_once(county: Agency) -> None:
    sent_of(county, "石门镇", with_text(sound(), "overview.platform", OWN[0]))
    twice = with_text(sound(), "overview.platform", OWN[0], OWN[0], *OWN[1:])
    copy, _ = sent_of(county, "柳河镇", twice)
    measured_all()
    said = from_another(whole_dossier_of(copy))
    assert said is not None
    assert shares()["柳河镇", "石门镇"][0] == said.repeated.percent


def test_the_act_that_sends_in_asks_for_it(county: Agency) -> None:
    report, _ = sent_of(county, "石门镇")
    text = ComparableText.objects.get(report=report)
    assert not MeasuredText.objects.exists()
    assert do_all()
    assert MeasuredText.objects.get().text == text


def test_what_is_recalled_is_gone_and_what_is_sent_in_again_is_measured_anew(
    county: Agency,
) -> None:
    sent_of(county, "石门镇")
    report, clerk = sent_of(county, "柳河镇")
    measured_all()
    assert len(shares()) == 2
    (old,) = ComparableText.objects.filter(report=report)
    recall(report.pk, by=clerk)
    assert shares() == {}
    assert "不用比对" in measure_likeness.call(old.pk)
    factories.save(report, "5", {"problems.0": OWN[0], "problems.1": OWN[1]}, clerk)
    submit(report.pk, by=clerk)
    measured_all()
    assert len(shares()) == 2


def test_done_twice_it_is_kept_once(county: Agency) -> None:
    sent_of(county, "石门镇")
    sent_of(county, "柳河镇")
    for text in list(ComparableText.objects.all()) * 2:
        measure_likeness.call(text.pk)
    assert SharedText.objects.count() == 2


def test_other_counties_other_years_are_not_compared(county: Agency) -> None:
    elsewhere = factories.AgencyFactory(name="云山县人民政府", short_name="云山县")
    report, clerk = sent_of(county, "石门镇")
    sent_of(elsewhere, "柳河镇")
    said = as_of("临水县石门镇", sound(2023))
    before = factories.filled(factories.started(report.agency, clerk, 2023), clerk, said)
    submit(before.pk, by=clerk)
    measured_all()
    assert shares() == {}


@pytest.mark.parametrize("comes_later", [True, False])
def test_last_years_report_is_measured_whenever_it_comes(county: Agency, comes_later: bool) -> None:
    years = (2024, 2023) if comes_later else (2023, 2024)
    unit, clerk = unit_of(county, "石门镇")
    for year in years:
        said = as_of("临水县石门镇", sound(2024) if year == 2024 else sound_before())
        report = factories.filled(factories.started(unit, clerk, year), clerk, said)
        submit(report.pk, by=clerk)
        measured_all()
    this_year = Report.objects.get(agency=unit, year=2024)
    said = from_last_year(whole_dossier_of(this_year))
    assert said is not None
    assert said.percent
    kept = MeasuredText.objects.get(text__report=this_year)
    assert kept.last_year == said.percent
    assert MeasuredText.objects.get(text__report__year=2023).last_year is None


def test_every_pair_of_a_county_of_one_template_is_found(county: Agency) -> None:
    chance = random.Random(15)
    template = [sentence(chance) for _ in range(20)]
    units = [factories.AgencyFactory(parent=county) for _ in range(30)]
    by = factories.AccountFactory()
    said = {"submitted_at": clock.now(), "submitted_by": by, "state": "submitted"}
    rows = [Report(agency=one, year=2024, publish_by="2025-01-31", **said) for one in units]
    reports = Report.objects.bulk_create(rows)
    texts = [as_report(copied(template, chance), one.name) for one in units]
    assert keep_comparable(zip(reports, texts, strict=True), 1) == len(units)
    measured_all()
    assert MeasuredText.objects.count() == 30
    kept = {(one.text_id, one.other_id): one.percent for one in SharedText.objects.all()}
    sentences = {
        pk: said.split("\n") for pk, said in ComparableText.objects.values_list("pk", "sentences")
    }
    told = {pk: Sentences(said) for pk, said in sentences.items()}
    every = {
        (one, other): held_by(told[other], sentences[one]).percent
        for one, other in permutations(told, 2)
    }
    alike = [pair for pair, percent in every.items() if percent >= 20]
    assert len(alike) > 500
    assert sum(kept.get(pair) == every[pair] for pair in alike) >= 0.99 * len(alike)
    assert all(every[pair] == percent for pair, percent in kept.items())
