"""Whose text is it? Copies are found among many reports; law, lead and stock facts are nobody's."""

import random
import re
from dataclasses import replace

import pytest

from reports.checks import Dossier, run, similarity
from reports.checks.similarity.skeletons import own_names
from tests.checks.county_of_texts import CountyOfTexts
from tests.checks.judging import found
from tests.checks.written_reports import name, said, written
from tests.documents import sound, with_text

MANY = CountyOfTexts(written(seed) for seed in range(60))
OURS = sound().organisation


def _ours(document):
    return replace(document, organisation=OURS)


def _c08(document):
    neighbours = MANY.nearest(document)
    return found(Dossier(document, neighbours=neighbours), "C08")


@pytest.mark.parametrize("seed", range(0, 60, 9))
def test_a_copied_report_is_found_among_many(seed):
    nearest = MANY.nearest(_ours(written(seed)))[0]
    assert nearest.organisation == name(seed)
    assert nearest.share > 0.9


@pytest.mark.parametrize("seed", range(200, 210))
def test_a_report_of_ones_own_is_not_accused(seed):
    document = _ours(written(seed))
    assert not _c08(document)
    assert all(one.share < 0.3 for one in MANY.nearest(document))


def test_one_copied_paragraph_is_found_although_names_years_and_numbers_were_changed():
    theirs = written(5).text("overview.platform")[1].replace("次", "回")
    document = with_text(_ours(written(300)), "overview.platform", f"2024年，我镇{theirs}")
    (finding,) = _c08(document)
    assert name(5) in finding.message
    assert finding.section == "overview.platform"
    assert finding.quote in document.text("overview.platform")[0]


def test_copied_sentences_are_found_in_another_order():
    sentences = [
        one for text in written(7).text("overview.management")[1:] for one in text.split("。")
    ]
    shuffled = "。".join(reversed([one for one in sentences if one])) + "。"
    (finding,) = _c08(with_text(_ours(written(301)), "overview.management", shuffled))
    assert name(7) in finding.message


def test_another_units_name_left_behind_is_found():
    document = with_text(_ours(written(8)), "measures", f"{own_names(name(8))[-1]}将加强培训。")
    assert any("抄来没有改" in one.message for one in _c08(document))


def test_what_everybody_writes_is_nobodys_copy():
    shared = "".join(said(random.Random(1)) for _ in range(3))
    county = [with_text(written(seed), "overview.platform", shared) for seed in range(400, 440)]
    document = with_text(_ours(written(302)), "overview.platform", shared)
    found = CountyOfTexts(county).nearest(document)
    assert not [one for one in found for part in one.copied if part.section == "overview.platform"]


def test_law_lead_and_stock_facts_are_not_compared():
    assert not [
        one
        for one in similarity.skeletons(sound())
        if one.sentence.section in {"lead", "overview.on_request", "processing_fee"}
    ]


def test_an_empty_county_and_an_empty_report_have_no_neighbours():
    empty = replace(sound(), texts={})
    assert CountyOfTexts(()).nearest(written(1)) == ()
    assert MANY.nearest(empty) == ()


@pytest.mark.parametrize(
    ("organisation", "shortest"),
    [
        ("清河县柳林镇人民政府", "柳林镇"),
        ("托里县阿克别里斗乡人民政府", "阿克别里斗乡"),
        ("昌吉回族自治州吉木萨尔县大有镇", "大有镇"),
        ("某市某区花园街道办事处", "花园街道"),
        ("清河县", "清河县"),
        ("", None),
    ],
)
def test_a_units_short_name_is_known(organisation, shortest):
    names = own_names(organisation)
    assert (names[-1] if names else None) == shortest


def _years(now, before):
    found = run(Dossier(now, before))
    return {one.check: one for one in found if one.check in {"Y05", "Y06"}}


def test_a_chapter_taken_over_from_last_year_is_found_whatever_the_numbers():
    now = replace(written(11, 2025), organisation=OURS)
    before = replace(written(11), organisation=OURS)
    finding = _years(now, before)["Y05"]
    assert (finding.severity, finding.action) == ("warning", "must_explain")
    assert "上年年报" in finding.message
    assert "%" in finding.message


def test_a_chapter_that_was_partly_rewritten_is_not_accused():
    now, before = _ours(written(12, 2025)), _ours(written(12))
    fresh = _ours(written(13, 2025))
    half = now.with_texts(
        {"overview.platform": fresh.text("overview.platform"), "problems": fresh.text("problems")}
    )
    assert "Y05" not in _years(half, before)


def test_two_years_of_ones_own_writing_are_not_accused():
    assert not _years(_ours(written(14, 2025)), _ours(written(15)))


def test_last_years_problem_taken_up_again_is_accounted_for():
    before = _ours(written(16))
    again = _ours(written(17, 2025)).with_texts({"problems": before.text("problems")[:1]})
    assert set(_years(again, before)) == {"Y06"}
    mended = with_text(again, "measures", "针对上年指出的问题，逐项完成整改，仍需巩固。")
    assert not _years(mended, before)


def test_without_last_year_nothing_is_said_of_it():
    assert not _years(_ours(written(16)), None)


FIRST = (
    "在赶集日摆出咨询台，现场教老人查询补贴到账情况。",
    "把道路养护资金的去向画成一张图贴在渡口候船室。",
)
FIFTH = ("一是渡口以西的三个村没有公示栏，住户要走一个时辰才看得到。",)
REMEDY = ("一是在三个村的小卖部门口各装一面公示栏，由店主代贴。",)


def _short(organisation, year=2024, **changes):
    """A report that says little of its own, and in short paragraphs."""
    document = replace(sound(year), organisation=organisation)
    document = with_text(document, "overview.platform", *FIRST)
    return document.with_texts({"problems": FIFTH, "measures": REMEDY} | changes)


def _county(size):
    return CountyOfTexts(_short(name(seed)) for seed in range(600, 600 + size))


@pytest.mark.parametrize("size", [1, 2, 15, 40])
def test_a_short_report_that_says_what_another_says_is_found_however_many_say_it(size):
    document = _short(OURS)
    (finding,) = found(Dossier(document, neighbours=_county(size).nearest(document)), "C08")
    assert "100%" in finding.message
    assert re.search("约[0-9]+字", finding.message)
    assert finding.section in {"problems", "measures", "overview.platform"}


def test_a_short_report_that_shares_one_paragraph_is_not_called_a_copy():
    mine = ("一是查询机没有方言提示，不识字的老人不敢按。",)
    told = ("一是请广播员录下方言提示，装进查询机。",)
    document = _short(OURS, problems=mine, measures=told)
    assert not found(Dossier(document, neighbours=_county(15).nearest(document)), "C08")


def test_the_sentences_that_the_program_offers_are_nobodys_copy():
    def offered(organisation):
        known = sound().edition.sections
        problems, measures = (known[key].starters for key in ("problems", "measures"))
        said = replace(
            sound().with_texts({"problems": problems, "measures": measures}),
            organisation=organisation,
        )
        platform = [one.replace("XX", "3") for one in known["overview.platform"].starters]
        return with_text(said, "overview.platform", *platform)

    document = offered(OURS)
    near = CountyOfTexts(offered(name(seed)) for seed in range(12)).nearest(document)
    assert not found(Dossier(document, neighbours=near), "C08")
    assert "Y05" not in _years(document, replace(offered(OURS), year=2023))


def test_a_short_report_taken_over_from_last_year_is_found():
    finding = _years(_short(OURS, 2025), _short(OURS))["Y05"]
    assert finding.action == "must_explain"
    assert re.search("第一、五章与上年年报100%（约[0-9]+字）相同", finding.message)


def test_last_years_problem_is_quoted_as_last_year_printed_it():
    before = _short(OURS, problems=("一是渡口以西的3个村没有公示栏，住户要走1个时辰才看得到。",))
    now = _short(OURS, 2025, problems=("二是渡口以西的5个村没有公示栏，住户要走2个时辰才看得到。",))
    finding = _years(now, before)["Y06"]
    assert "“一是渡口以西的3个村没有公示栏，住户要走1个时辰才看得到。”" in finding.message
    assert finding.quote.startswith("二是渡口以西的5个村")
