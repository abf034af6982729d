"""Where else does a published report stand? The county's site beside the department's own."""

from django.conf import settings
from django.db import models

from reports.models.kept_report import Report


class OtherAddress(models.Model):
    """另一网址 of a published report; compared as the first one is."""

    report = models.OneToOneField(Report, on_delete=models.CASCADE, related_name="other_address")
    address = models.URLField("另一网址", max_length=500)
    answer = models.CharField("核对结果", max_length=100, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="登记人", on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField("登记时间")

    class Meta:
        verbose_name = "另一网址"
        verbose_name_plural = "另一网址"

    def __str__(self) -> str:
        return self.address
