"""Which report of which year, and how far is it?"""

import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from reports.document import default_title
from reports.models.agency import Agency
from reports.statute import format_for
from reports.statute.schema import Edition


class State(models.TextChoices):
    """状态 of a report."""

    DRAFT = "draft", "草稿"
    SUBMITTED = "submitted", "已报送"


class Report(models.Model):
    """年度报告: one unit's report on one year."""

    agency = models.ForeignKey(
        Agency, verbose_name="报告机关", on_delete=models.PROTECT, related_name="reports"
    )
    year = models.PositiveSmallIntegerField("报告年度")
    state = models.CharField("状态", max_length=20, choices=State.choices, default=State.DRAFT)
    publish_by = models.DateField("公布期限")
    title = models.CharField("标题", max_length=200, blank=True)
    signature_organisation = models.CharField("落款单位", max_length=100, blank=True)
    signature_date = models.DateField("成文日期", null=True, blank=True)
    created_at = models.DateTimeField("建立时间", auto_now_add=True)
    submitted_at = models.DateTimeField("报送时间", null=True, blank=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="报送人",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )

    class Meta:
        verbose_name = "年度报告"
        verbose_name_plural = "年度报告"
        ordering = ["-year", "agency_id"]
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "year"],
                name="one_report_per_unit_and_year",
                violation_error_message="这一年的报告已经有了。",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.SUBMITTED)
                | Q(submitted_at__isnull=False, submitted_by__isnull=False),
                name="submitted_has_person_and_time",
                violation_error_message="已报送的报告必须有报送人和报送时间。",
            ),
        ]

    def __str__(self) -> str:
        return self.printed_title

    @property
    def edition(self) -> Edition:
        """The edition of the format that this year's report is written in."""
        return format_for(self.year)

    @property
    def printed_title(self) -> str:
        return self.title.strip() or default_title(self.agency.name, self.year)

    @property
    def is_open(self) -> bool:
        """Drafts are open to their authors; what is submitted is not."""
        return self.state == State.DRAFT

    def days_left(self, today: datetime.date) -> int:
        """Days until 公布期限; negative when it has passed."""
        return (self.publish_by - today).days
