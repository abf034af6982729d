"""What was a report at a given moment? Snapshots, the frozen files, the sealed scan."""

from django.conf import settings
from django.db import models

from reports.models.clock import StampedTime
from reports.models.kept_report import Report


class Snapshot(models.Model):
    """The whole report at one step of its way: its JSON, its findings, the rules' version."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="snapshots")
    action = models.CharField("事项", max_length=30)
    at = models.DateTimeField("时间")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="经办人", on_delete=models.PROTECT, related_name="+"
    )
    document = models.TextField("报告（JSON）")
    digest = models.CharField("报告校验值（SHA-256）", max_length=64, db_index=True)
    findings = models.JSONField("核查问题", default=list)
    open_findings = models.PositiveIntegerField("未了结的问题", default=0)
    """How many of the findings nobody had explained or waived: for lists, which read no JSON."""
    not_run = models.JSONField("没能运行的规则", default=list)
    """Codes of the checks that failed at this step, and said nothing for that reason."""
    rules = models.CharField("规则版本", max_length=64)

    class Meta:
        verbose_name = "存档"
        verbose_name_plural = "存档"
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.report} {self.at:%Y-%m-%d %H:%M}"


class FrozenFile(models.Model):
    """定稿文件: one file of an approved report, byte for byte as it was approved."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="frozen_files")
    identifier = models.CharField("格式", max_length=20)
    name = models.CharField("文件名", max_length=255)
    media_type = models.CharField("类型", max_length=100)
    size = models.PositiveIntegerField("字节")
    digest = models.CharField("校验值（SHA-256）", max_length=64, db_index=True)
    """Also the name under which the store ``frozen`` keeps the bytes."""

    class Meta:
        verbose_name = "定稿文件"
        verbose_name_plural = "定稿文件"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["report", "identifier"], name="one_frozen_file_per_format"
            )
        ]

    def __str__(self) -> str:
        return self.name


class SealedScan(models.Model):
    """盖章扫描件: the signed and sealed paper as a picture or PDF; a later one replaces none."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="scans")
    name = models.CharField("文件名", max_length=255)
    media_type = models.CharField("类型", max_length=100)
    size = models.PositiveIntegerField("字节")
    digest = models.CharField("校验值（SHA-256）", max_length=64, db_index=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="上传人", on_delete=models.PROTECT, related_name="+"
    )
    at = StampedTime("时间", auto_now_add=True)

    class Meta:
        verbose_name = "盖章扫描件"
        verbose_name_plural = "盖章扫描件"
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.name
