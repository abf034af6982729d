"""The one application of the site."""

from collections.abc import Iterable
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Info, Warning, register


class ReportsConfig(AppConfig):
    name = "reports"
    verbose_name = "政府信息公开工作年度报告"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let `manage.py check` compare the models with the statute, and look for the fonts."""
        from reports.models.agreement import models_agree_with_statute

        register(models_agree_with_statute)
        register(fonts_are_installed, "fonts")


def fonts_are_installed(**_: Any) -> Iterable[CheckMessage]:
    """Name every package that a PDF needs and that is missing: one sentence each."""
    from reports.exporters.fonts import lacking

    return [
        Info(lack.sentence, id="reports.I001")
        if lack.is_replaced
        else Warning(lack.sentence, id="reports.W001")
        for lack in lacking()
    ]
