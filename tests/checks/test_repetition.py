"""重复率: how much of a whole report another one has, too; a county may set a limit."""

from dataclasses import replace

from reports.checks import Dossier
from reports.checks.repetition import from_another, from_last_year
from tests.checks.county_of_texts import CountyOfTexts
from tests.checks.judging import found
from tests.checks.written_reports import written
from tests.documents import sound

OURS = sound().organisation
AGAIN = replace(written(11, 2025), organisation=OURS)
BEFORE = replace(written(11), organisation=OURS)
OTHER = replace(written(60, 2025), organisation=OURS)


def _mixed(sections):
    """This year's own report with some sections of last year's."""
    return OTHER.with_texts({one: BEFORE.text(one) for one in sections})


def test_nothing_is_said_without_last_years_report():
    assert from_last_year(Dossier(AGAIN)) is None
    assert from_another(Dossier(AGAIN)) is None


def test_a_report_taken_over_is_all_repeated_and_one_of_ones_own_hardly():
    taken, own = (from_last_year(Dossier(one, BEFORE)) for one in (AGAIN, OTHER))
    assert taken.percent >= 95
    assert own.percent <= 10


def test_the_share_grows_with_what_is_taken_over_and_names_the_sentences():
    sections = ["overview.platform", "overview.management", "problems", "measures"]
    shares = []
    for number in range(len(sections) + 1):
        document = _mixed(sections[:number])
        found = from_last_year(Dossier(document, BEFORE))
        shares.append(found.share)
        said = {one.section for one in found.said}
        assert set(sections[:number]) <= said
        for one in found.said:
            assert one.original in document.text(one.section)[one.index]
    assert shares == sorted(shares)
    assert shares[0] < 0.2 < shares[-1] < 1


def test_only_a_county_that_set_a_limit_asks():
    document = _mixed(["overview.platform", "problems"])
    percent = from_last_year(Dossier(document, BEFORE)).percent
    for limit, accused in ((None, False), (percent - 1, True), (percent, False)):
        assert bool(found(Dossier(document, BEFORE, most_repeated=limit), "Y07")) is accused


def test_another_units_report_is_asked_about_by_the_same_limit():
    many = CountyOfTexts(written(seed) for seed in range(40))
    neighbours = many.nearest(replace(written(7), organisation=OURS))
    document = replace(written(7), organisation=OURS)
    assert from_another(Dossier(document, neighbours=neighbours)).repeated.percent >= 95
    (finding,) = found(Dossier(document, neighbours=neighbours, most_repeated=85), "C10")
    assert "超过本县定的85%" in finding.message
    assert not found(Dossier(document, neighbours=neighbours), "C10")
