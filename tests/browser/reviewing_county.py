"""A county's reports as they lie before its reviewer in January, and what she will do with each.

She reads every one on the screen. How she decides is laid down beforehand; what her hands do is
left to the pages: see ``CountedReviewer``.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import cycle

from reports.document import Document
from reports.models import Account, Agency, Report, Role, State
from reports.workflow.reviewing.answer_remark import answer_remark
from reports.workflow.reviewing.make_remark import Anchor, remark
from reports.workflow.way.open_review import open_review
from reports.workflow.way.send_back import send_back
from reports.workflow.way.submit import submit
from tests import factories
from tests.documents import sound, with_text
from tests.of_units import sent_of

GROUP = "通过村民群发布信息12条。"
"""A channel that a check objects to, as a hint: the clerk may send it in."""
FOREIGN = "完成办公软件正版化检查。"
QUOTE = "图解、视频类解读偏少"
REMARK = "请写明数量。"


@dataclass(frozen=True)
class Plan:
    """What she does: remarks taken from findings, remarks on marked words; or closes and passes."""

    from_findings: int = 0
    on_words: int = 0
    closes: bool = False

    @property
    def is_returned(self) -> bool:
        return bool(self.from_findings or self.on_words)


EMPTY = Plan()
ANSWERED = Plan(closes=True)
RETURNS = (Plan(from_findings=1), Plan(on_words=1), Plan(from_findings=2), Plan(1, 1))


@dataclass(frozen=True)
class ReviewedCounty:
    """The reviewer, and by the unit's short name what she does with its report."""

    reviewer: Account
    county: Agency
    plans: Mapping[str, Plan]

    def came_out(self) -> Mapping[str, State]:
        """How each report stands."""
        reports = Report.objects.filter(agency__parent=self.county)
        return {one.agency.short_name: State(one.state) for one in reports.select_related("agency")}

    def wanted(self) -> Mapping[str, State]:
        """How each is to stand in the end."""
        return {
            name: State.RETURNED if plan.is_returned else State.APPROVED
            for name, plan in self.plans.items()
        }


def reviewed_county(empty: int, answered: int, returned: int) -> ReviewedCounty:
    """So many of each, mixed as the mail brings them."""
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    reviewer = factories.appointed(f"li{county.pk}", "李慧", county, Role.REVIEWER)
    plans = {f"第{number}镇": plan for number, plan in enumerate(_mixed(empty, answered, returned))}
    for name, plan in plans.items():
        report, clerk = sent_of(county, name, _said(plan))
        if plan.closes:
            _came_back(report, clerk, reviewer)
    return ReviewedCounty(reviewer, county, plans)


def _mixed(empty: int, answered: int, returned: int) -> Iterator[Plan]:
    """In turn as many of each as its share: none of the kinds comes in a row of its own."""
    ways = cycle(RETURNS)
    kinds = ([EMPTY] * empty, [ANSWERED] * answered, [next(ways) for _ in range(returned)])
    placed = (
        ((place + 0.5) / len(plans), number, plan)
        for number, plans in enumerate(kinds)
        for place, plan in enumerate(plans)
    )
    return (plan for _, _, plan in sorted(placed, key=lambda one: one[:2]))


def _said(plan: Plan) -> Document:
    wrong = (GROUP, FOREIGN)[: plan.from_findings]
    return with_text(sound(), "overview.platform", "维护政府网站公开专栏1个。", *wrong)


def _came_back(report: Report, clerk: Account, reviewer: Account) -> None:
    """Returned with one remark, answered, and sent in again."""
    open_review(report.pk, by=reviewer)
    made = remark(report.pk, Anchor("5", "problems", QUOTE), REMARK, by=reviewer)
    send_back(report.pk, "请按意见修改后再报。", by=reviewer)
    answer_remark(report.pk, made.pk, "已写明。", by=clerk)
    factories.save(report, "5", {"problems.0": "一是视频解读偏少，全年2条。"}, clerk)
    submit(report.pk, by=clerk)
