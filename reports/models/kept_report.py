"""Which report of which year, and how far on its way is it?"""

import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from reports.document import default_title
from reports.document.levels import level_of
from reports.models.agency import Agency
from reports.models.clock import StampedTime
from reports.statute import format_for
from reports.statute.schema import Edition


class State(models.TextChoices):
    """状态 of a report, in the order of its way."""

    DRAFT = "draft", "草稿"
    AWAITING = "awaiting", "待审签"
    SUBMITTED = "submitted", "已送审"
    REVIEWING = "reviewing", "审核中"
    RETURNED = "returned", "已退回"
    APPROVED = "approved", "已通过"
    PUBLISHED = "published", "已发布"
    ARCHIVED = "archived", "存档"
    """Of a year before, kept as its file says: it counts, and nobody here ever approved it."""


WITH_AUTHOR = (State.DRAFT, State.RETURNED)
"""The states in which the unit writes; in all others the report is as it was sent."""

WITH_COUNTY = (
    *(State.SUBMITTED, State.REVIEWING, State.RETURNED),
    *(State.APPROVED, State.PUBLISHED, State.ARCHIVED),
)
"""The states in which the county may read a report: what it got, and what it gave back."""

FROZEN = (State.APPROVED, State.PUBLISHED)


def _person(label: str) -> "models.ForeignKey[Any, Any]":
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=label,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )


def _time(label: str) -> "models.DateTimeField[Any, Any]":
    return models.DateTimeField(label, null=True, blank=True)


class Report(models.Model):
    """年度报告: one unit's report on one year; a 更正 is a further version of it."""

    agency = models.ForeignKey(
        Agency, verbose_name="报告机关", on_delete=models.PROTECT, related_name="reports"
    )
    year = models.PositiveSmallIntegerField("报告年度")
    version = models.PositiveSmallIntegerField("版本", default=1)
    is_current = models.BooleanField("最新版本", default=True)
    """The last version that was begun: the one that is worked on."""
    is_in_force = models.BooleanField("现行有效版本", default=True)
    """The version that counts: the last one approved; before any was, the only one there is."""
    correction_reason = models.CharField("更正原因", max_length=200, blank=True)
    state = models.CharField("状态", max_length=20, choices=State.choices, default=State.DRAFT)
    publish_by = models.DateField("公布期限")
    title = models.CharField("标题", max_length=200, blank=True)
    signature_organisation = models.CharField("落款单位", max_length=100, blank=True)
    signature_date = models.DateField("成文日期", null=True, blank=True)
    created_at = StampedTime("建立时间", auto_now_add=True)
    submitted_at = _time("报送时间")
    submitted_by = _person("报送人")
    arrived_at = _time("首次送达时间")
    """When the year's report came to the county for the first time: whether it was in time."""
    signed_at = _time("审签时间")
    signed_by = _person("审签人")
    opened_at = _time("开始审核时间")
    opened_by = _person("审核人")
    returned_at = _time("退回时间")
    returned_by = _person("退回人")
    return_note = models.TextField("退回意见", blank=True)
    mend_by = models.DateField("整改期限", null=True, blank=True)
    """Of the last return; it binds while the report is with its unit."""
    approved_at = _time("通过时间")
    approved_by = _person("通过人")
    published_at = _time("发布时间")
    published_by = _person("发布人")
    public_address = models.URLField("公开网址", max_length=500, blank=True)
    address_checked_at = _time("网址核对时间")
    sum_number = models.PositiveSmallIntegerField("第几次定数", null=True, blank=True)
    """Of a county's own report: which fixed sum its tables are, and so locked; null = typed."""
    issued_name = models.CharField("定稿时的机关名称", max_length=100, blank=True)
    issued_level = models.CharField("定稿时的层级", max_length=20, blank=True)
    issued_title = models.CharField("定稿时的标题", max_length=200, blank=True)
    address_answer = models.CharField("网址核对结果", max_length=100, blank=True)

    class Meta:
        verbose_name = "年度报告"
        verbose_name_plural = "年度报告"
        ordering = ["-year", "agency_id"]
        indexes = [
            # Few of all reports are a county's own.
            models.Index(
                fields=["agency"], condition=Q(sum_number__isnull=False), name="own_reports"
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "year", "version"],
                name="one_report_per_unit_year_and_version",
                violation_error_message="这一年的报告已经有了。",
            ),
            models.UniqueConstraint(
                fields=["agency", "year"],
                condition=Q(is_current=True),
                name="one_current_version_per_unit_and_year",
                violation_error_message="这一年的报告已经有了。",
            ),
            models.UniqueConstraint(
                fields=["agency", "year"],
                condition=Q(is_in_force=True),
                name="one_version_in_force_per_unit_and_year",
                violation_error_message="这一年已经有一份现行有效的报告。",
            ),
            models.CheckConstraint(
                condition=Q(version=1) | ~Q(correction_reason=""),
                name="correction_has_reason",
                violation_error_message="更正必须写明原因。",
            ),
            models.CheckConstraint(
                condition=Q(state__in=[State.DRAFT, State.RETURNED])
                | Q(submitted_at__isnull=False, submitted_by__isnull=False),
                name="submitted_has_person_and_time",
                violation_error_message="已报送的报告必须有报送人和报送时间。",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.RETURNED)
                | (Q(returned_at__isnull=False, returned_by__isnull=False) & ~Q(return_note="")),
                name="returned_has_person_time_and_note",
                violation_error_message="退回必须写明意见。",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[State.APPROVED, State.PUBLISHED])
                | Q(approved_at__isnull=False, approved_by__isnull=False),
                name="approved_has_person_and_time",
                violation_error_message="已通过的报告必须有通过人和通过时间。",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.PUBLISHED)
                | (
                    Q(published_at__isnull=False, published_by__isnull=False)
                    & ~Q(public_address="")
                ),
                name="published_has_person_time_and_address",
                violation_error_message="已发布的报告必须有发布人、时间和公开网址。",
            ),
        ]

    def __str__(self) -> str:
        return self.printed_title

    def get_absolute_url(self) -> str:
        """Where everyone reads the valid version, once it is published; a county's own at 本级."""
        name = "public:own" if self.is_summed else "public:report"
        return reverse(name, args=[self.agency.public_code, self.year])

    @property
    def edition(self) -> Edition:
        """The edition of the format that this year's report is written in."""
        return format_for(self.year)

    @property
    def unit_name(self) -> str:
        """The unit's name: as it was when the report was approved, whatever it is called now."""
        return (self.is_frozen and self.issued_name) or self.agency.name

    @property
    def unit_level(self) -> str:
        """The unit's level, as it was when the report was approved."""
        return (self.is_frozen and self.issued_level) or level_of(self.agency.level)

    @property
    def printed_title(self) -> str:
        if self.is_frozen and self.issued_title:
            return self.issued_title
        return self.title.strip() or default_title(self.unit_name, self.year)

    @property
    def came_at(self) -> datetime.datetime | None:
        """When it came to the county this time: what waited for a 审签人 came with her word."""
        came: datetime.datetime | None = self.signed_at or self.submitted_at
        return came

    @property
    def is_summed(self) -> bool:
        """Whether it is a county's own report (县报), whose tables come from its fixed sum."""
        return self.sum_number is not None

    @property
    def is_being_corrected(self) -> bool:
        """Whether it still counts while its 更正 is on its way."""
        return self.is_in_force and not self.is_current

    @property
    def is_open(self) -> bool:
        """Drafts and returned reports are open to their authors; what is sent in is not."""
        return self.state in WITH_AUTHOR

    @property
    def is_frozen(self) -> bool:
        """What is approved stays byte for byte, whatever becomes of the program."""
        return self.state in FROZEN

    @property
    def taken_down(self) -> Any:
        """Its 撤下, a Withdrawal; None where it is still there."""
        return getattr(self, "withdrawal", None)

    @property
    def standing(self) -> str:
        """Its state in a word; 已撤下 where it is published and was taken down."""
        return "已撤下" if self.taken_down else str(State(self.state).label)

    def days_left(self, today: datetime.date) -> int:
        """Days until 公布期限; negative when it has passed."""
        return (self.publish_by - today).days
