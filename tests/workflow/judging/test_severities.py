"""Does a county's own grade hold for its units, and for nobody else's?"""

import pytest
from django.db import IntegrityError
from django.test import Client

from reports.checks import run
from reports.models import Account, Agency, CountySeverity, Report, Severity
from reports.workflow.judging.dossier import dossier_of
from reports.workflow.judging.severities import severities_for, severities_of
from tests.factories import AgencyFactory


@pytest.fixture
def graver(county: Agency) -> CountySeverity:
    return CountySeverity.objects.create(county=county, code="C04", severity=Severity.ERROR)


def _graded(report: Report, code: str) -> set[str]:
    return {one.severity for one in run(dossier_of(report)) if one.check == code}


def test_a_countys_grade_holds_for_its_units(draft: Report, county: Agency) -> None:
    before = _graded(draft, "T05")
    CountySeverity.objects.create(county=county, code="T05", severity=Severity.HINT)
    assert before == {"error"}
    assert _graded(draft, "T05") == {"hint"}


def test_another_county_keeps_the_catalogues(graver: CountySeverity) -> None:
    elsewhere = AgencyFactory(name="远山县人民政府", short_name="远山县")
    assert severities_of(elsewhere) == {}


def test_the_county_itself_and_its_people_see_its_grades(
    graver: CountySeverity, county: Agency, wang: Account, li: Account
) -> None:
    assert severities_of(county) == {"C04": "error"}
    assert severities_for(wang) == severities_for(li) == {"C04": "error"}


def test_a_rule_is_graded_once(graver: CountySeverity, county: Agency) -> None:
    with pytest.raises(IntegrityError):
        CountySeverity.objects.create(county=county, code="C04", severity=Severity.HINT)


def test_the_public_page_shows_what_is_in_force(
    graver: CountySeverity, wang: Account, client: Client
) -> None:
    anyone = client.get("/核查规则/").content.decode()
    client.force_login(wang)
    own = client.get("/核查规则/").content.decode()
    assert "本县另定了严重程度" in own
    assert "本县另定了严重程度" not in anyone
    assert _chip(own, "C04") == "必须改正"
    assert _chip(anyone, "C04") == "提示"


def _chip(page: str, code: str) -> str:
    own = page.split(f'id="{code}"')[1]
    return own.split('<span class="chip')[1].split(">")[1].split("<")[0].strip()
