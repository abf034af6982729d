"""What was a county's sum when it was fixed, and of which versions was it made? 定数."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from reports.models.agency import Agency
from reports.models.clock import StampedTime
from reports.models.kept_report import Report


class FixedSum(models.Model):
    """定数 of a county and year; a later one takes its place, none is changed.

    ``figures`` is the whole sum by cell, as text; ``content`` all that it was made of (parts,
    excluded and missing bodies with their reasons, own figures, adjustments, answers) as JSON;
    ``digest`` the SHA-256 of figures and content together.
    """

    county = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="fixed_sums")
    year = models.PositiveSmallIntegerField("报告年度")
    number = models.PositiveSmallIntegerField("第几次定数")
    is_in_force = models.BooleanField("现行", default=True)
    figures = models.JSONField("各格的数")
    content = models.JSONField("构成")
    digest = models.CharField("校验值（SHA-256）", max_length=64, db_index=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="定数人", on_delete=models.PROTECT, related_name="+"
    )
    at = StampedTime("定数时间", auto_now_add=True)
    report = models.ForeignKey(
        Report,
        verbose_name="本级报告",
        on_delete=models.PROTECT,
        related_name="fixed_sums",
        null=True,
        blank=True,
    )
    """The county's own report whose tables these figures are."""

    class Meta:
        verbose_name = "定数"
        verbose_name_plural = "定数"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["county", "year", "number"], name="one_fixed_sum_per_number"
            ),
            models.UniqueConstraint(
                fields=["county", "year"],
                condition=Q(is_in_force=True),
                name="one_fixed_sum_in_force_per_county_and_year",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.county} {self.year} 第{self.number}次定数"


class FixedPart(models.Model):
    """A unit's report in a fixed sum: which version, and what it was, by its digest."""

    fixed = models.ForeignKey(FixedSum, on_delete=models.CASCADE, related_name="parts")
    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="counted_in")
    version = models.PositiveSmallIntegerField("版本")
    digest = models.CharField("校验值（SHA-256）", max_length=64)

    class Meta:
        verbose_name = "定数的构成"
        verbose_name_plural = "定数的构成"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["fixed", "report"], name="one_part_per_report")
        ]

    def __str__(self) -> str:
        return f"{self.report} 第{self.version}版"
