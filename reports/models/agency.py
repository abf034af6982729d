"""Who reports, and to whom? 报告机关 in a tree of units."""

from django.db import models

from reports.document.levels import guess_level


class Agency(models.Model):
    """报告机关: a township, street office or department, or the county above them."""

    name = models.CharField("机关全称", max_length=100, unique=True)
    short_name = models.CharField("简称", max_length=30)
    level = models.CharField("层级", max_length=20, blank=True)
    county = models.ForeignKey(
        "self",
        verbose_name="主管县（市、区）",
        on_delete=models.PROTECT,
        related_name="units",
        null=True,
        blank=True,
    )

    class Meta:
        verbose_name = "报告机关"
        verbose_name_plural = "报告机关"
        ordering = ["id"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        """Guess the level from the name where nobody gave one."""
        self.level = self.level or guess_level(self.name)
        super().save(*args, **kwargs)  # type: ignore[arg-type]
