"""Was this database ever filled with the demonstration, whose passwords everybody knows?"""

from django.db import models

from reports.models.clock import StampedTime


class Demonstration(models.Model):
    """A mark on the database: it is set once, and nothing in the program takes it away."""

    loaded_at = StampedTime("装入时间", auto_now_add=True)

    class Meta:
        verbose_name = "演示数据"
        verbose_name_plural = "演示数据"

    def __str__(self) -> str:
        return f"{self.loaded_at:%Y-%m-%d %H:%M}"
