"""Which file was handed in with an adjustment of a sum? Kept byte for byte under its hash."""

from django.db import models

from reports.models.summing.adjustment import Adjustment


class AdjustmentFile(models.Model):
    """调整的依据: a judgment, a list, a letter; what it says nobody reads but people."""

    adjustment = models.OneToOneField(Adjustment, on_delete=models.CASCADE, related_name="file")
    name = models.CharField("文件名", max_length=255)
    digest = models.CharField("校验值（SHA-256）", max_length=64, db_index=True)
    size = models.PositiveIntegerField("字节")

    class Meta:
        verbose_name = "调整的依据"
        verbose_name_plural = "调整的依据"
        ordering = ["id"]

    def __str__(self) -> str:
        return self.name
