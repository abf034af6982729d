"""How grave is a finding in this county? Its own grade, where it differs from the catalogue's."""

from django.db import models

from reports.models.agency import Agency


class Severity(models.TextChoices):
    """严重程度 of a check's findings."""

    ERROR = "error", "必须改正"
    WARNING = "warning", "警告"
    HINT = "hint", "提示"


class CountySeverity(models.Model):
    """本县的严重程度: one check, graded by one county."""

    county = models.ForeignKey(
        Agency, verbose_name="县（市、区）", on_delete=models.CASCADE, related_name="severities"
    )
    code = models.CharField("规则", max_length=10)
    severity = models.CharField("严重程度", max_length=10, choices=Severity.choices)

    class Meta:
        verbose_name = "本县的严重程度"
        verbose_name_plural = "本县的严重程度"
        ordering = ["county", "code"]
        constraints = [
            models.UniqueConstraint(
                fields=["county", "code"],
                name="one_severity_per_county_and_check",
                violation_error_message="这条规则已经定过严重程度。",
            )
        ]

    def __str__(self) -> str:
        return f"{self.county}：{self.code} {self.get_severity_display()}"
