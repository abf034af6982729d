"""What comes over from last year is printed once, and under the name that the unit has now."""

from dataclasses import replace

import pytest

from reports.document import Document, Signature
from reports.document.printed import printed_form
from reports.models import Account, CarriedSentence, Report
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.chapters.lead import standard_lead
from reports.workflow.filling.start_from_last_year import bring_last_year
from reports.workflow.judging.dossier import document_of
from reports.workflow.last_year.predecessor import kept_here, out_of_file
from tests.documents import sound, with_text
from tests.factories import filled, started

PHONE = "0551-6012345"


@pytest.fixture
def reachable(draft: Report) -> Report:
    """A draft whose unit has said whom to ask."""
    draft.agency.contact_office, draft.agency.contact_phone = "党政办", PHONE
    draft.agency.save()
    lead = standard_lead(draft.edition, draft.year, draft.agency)
    draft.sections.filter(name="lead").update(text=lead)
    return draft


def _bring(report: Report, last: Document, by: Account, *, sure: bool = False) -> None:
    bring_last_year(report.pk, out_of_file(last, "2023.docx"), by=by, sure=sure)
    report.refresh_from_db()


def _carried(report: Report, name: str) -> list[str]:
    waiting = CarriedSentence.objects.filter(report=report, name=name)
    return list(waiting.values_list("text", flat=True))


@pytest.mark.parametrize(
    "said",
    [
        f"如对本报告有疑问，请与党政办联系（电话：{PHONE}）。",
        f"联系地址：临水县青石镇建设路1号，联系电话：{PHONE}。",
        f"联系人：党政办；电话：{PHONE}；邮编：230000。",
    ],
)
def test_whom_to_ask_is_printed_once(reachable: Report, wang: Account, said: str) -> None:
    _bring(reachable, with_text(sound(2023), "lead", said), wang)
    lead = "".join(printed_form(document_of(reachable)).text("lead"))
    assert lead.count(PHONE) == 1


def test_whom_to_ask_is_printed_once_after_a_year_in_the_system(
    reachable: Report, wang: Account
) -> None:
    earlier = started(reachable.agency, wang, 2023)
    lead = document_of(earlier).text("lead")
    filled(earlier, wang, with_text(sound(2023), "lead", *lead))
    bring_last_year(reachable.pk, kept_here(reachable.agency, 2023, by=wang), by=wang)
    assert "".join(document_of(reachable).text("lead")).count(PHONE) == 1


def test_where_to_read_the_report_comes_over_with_or_without_whom_to_ask(
    reachable: Report, wang: Account
) -> None:
    said = f"本报告电子版可在临水县人民政府网站下载；联系电话：{PHONE}。"
    _bring(reachable, with_text(sound(2023), "lead", said), wang)
    lead = typed_values(reachable, "0")["lead"]
    assert lead.endswith("\n本报告电子版可在临水县人民政府网站下载。")


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("本年度未收取信息处理费。", []),
        ("2023年发出收费通知0件，实际收取信息处理费0元。", []),
        ("本年度未收取信息处理费。其他情况见网站。", ["其他情况见网站。"]),
        (
            "除信息处理费外，没有其他需要报告的事项。",
            ["除信息处理费外，没有其他需要报告的事项。"],
        ),
    ],
)
def test_last_years_fee_is_not_carried_into_chapter_six_for_the_boxes_print_it(
    draft: Report, wang: Account, said: str, left: list[str]
) -> None:
    _bring(draft, with_text(sound(2023), "other_matters", said), wang)
    assert _carried(draft, "other_matters") == left


def test_a_renamed_unit_signs_with_the_name_it_has_now(draft: Report, wang: Account) -> None:
    old = "临水县青石乡人民政府"
    last = replace(
        with_text(sound(2023), "overview.platform", "青石乡在渡口设公开栏。"),
        organisation=old,
        title=f"{old}2023年政府信息公开工作年度报告",
        signature=Signature(old, None),
    )
    _bring(draft, last, wang, sure=True)
    assert typed_values(draft, "0")["signature.organisation"] == draft.agency.name
    assert _carried(draft, "overview.platform") == ["青石镇在渡口设公开栏。"]


def test_a_unit_that_signs_with_a_shorter_name_goes_on_doing_so(
    draft: Report, wang: Account
) -> None:
    last = replace(sound(2023), signature=Signature("青石镇人民政府", None))
    _bring(draft, last, wang)
    assert typed_values(draft, "0")["signature.organisation"] == "青石镇人民政府"
