"""What was sent with a return? The 审核意见书, byte for byte as it was sent."""

from django.conf import settings
from django.db import models

from reports.models.agency import Agency
from reports.models.kept_report import Report


class ReturnLetter(models.Model):
    """审核意见书 of one return in one format; a later return adds its own, none is replaced."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="letters")
    county = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    identifier = models.CharField("格式", max_length=20)
    number = models.CharField("发文字号", max_length=40, blank=True)
    name = models.CharField("文件名", max_length=255)
    media_type = models.CharField("类型", max_length=100)
    size = models.PositiveIntegerField("字节")
    digest = models.CharField("校验值（SHA-256）", max_length=64, db_index=True)
    """Also the name under which the store ``frozen`` keeps the bytes."""
    mend_by = models.DateField("整改期限")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="审核人", on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField("时间")

    class Meta:
        verbose_name = "审核意见书"
        verbose_name_plural = "审核意见书"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["county", "number", "identifier"],
                condition=~models.Q(number=""),
                name="one_letter_a_number_and_format",
            )
        ]

    def __str__(self) -> str:
        return self.name
