"""Is a report held against what other units have submitted, and against nothing else?"""

from dataclasses import replace

import pytest

from reports.checks import run
from reports.checks.similarity import Neighbour, skeletons
from reports.document import Document
from reports.models import Account, ComparableText, Report
from reports.workflow.judging.dossier import document_of, whole_dossier_of
from reports.workflow.judging.neighbours import compared
from reports.workflow.judging.sight import Sight
from reports.workflow.way.submit import submit
from tests.documents import with_text

OWN = (
    "镇里每月五日前把村级公开栏的内容拍照存档，由驻村干部逐项对照清单核对。",
    "对群众反复询问的水费、路灯和保洁安排，编成问答小册发到每户门前。",
    "赶集日在农贸市场设咨询台，现场演示怎样在网站上查询惠农补贴。",
)


@pytest.fixture
def submitted(ready: Report, wang: Account) -> Report:
    ready.sections.filter(name="overview.platform").update(text="\n".join(OWN))
    return submit(ready.pk, by=wang)


def _found(document: Document, *bodies: int) -> tuple[Neighbour, ...]:
    """What may be told where everything may, but for these units' own."""
    everything = Report.objects.all()
    return compared(document, Sight((everything,), everything, bodies)).neighbours


def test_a_copy_of_what_another_unit_submitted_is_found(submitted: Report) -> None:
    copy = replace(document_of(submitted), organisation="临水县白马乡人民政府")
    (nearest, *_) = _found(copy)
    assert nearest.organisation == submitted.agency.name
    assert nearest.share > 0.5


def test_drafts_are_nobodys_neighbours(ready: Report) -> None:
    ready.sections.filter(name="overview.platform").update(text="\n".join(OWN))
    copy = replace(document_of(ready), organisation="临水县白马乡人民政府")
    assert _found(copy) == ()


def test_a_units_own_report_is_no_neighbour(submitted: Report) -> None:
    assert _found(document_of(submitted))
    assert _found(document_of(submitted), submitted.agency_id) == ()


def test_live_figures_are_compared_as_they_print(ready: Report, wang: Account) -> None:
    said = "全年办结{办理总计}件申请，{行政复议}件复议，作出{行政许可}件许可。"
    ready.sections.filter(name="overview.platform").update(text=said)
    ready.problem_pairs.filter(position=0).update(problem=f"渡口候船室{said}")
    submit(ready.pk, by=wang)
    kept = ComparableText.objects.get(report=ready).sentences.split("\n")
    assert kept == sorted({one.text for one in skeletons(document_of(ready))})
    assert not [one for one in kept if "{" in one]


def test_what_is_submitted_later_is_taken_in(ready: Report, wang: Account) -> None:
    copy = with_text(document_of(ready), "overview.platform", *OWN)
    copy = replace(copy, organisation="临水县白马乡人民政府")
    assert _found(copy) == ()
    ready.sections.filter(name="overview.platform").update(text="\n".join(OWN))
    submit(ready.pk, by=wang)
    assert _found(copy)


def test_the_whole_dossier_brings_them(submitted: Report) -> None:
    assert whole_dossier_of(submitted).neighbours == ()
    assert not [one for one in run(whole_dossier_of(submitted)) if one.check == "C08"]
