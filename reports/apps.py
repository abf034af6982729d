"""The one application of the site."""

from collections.abc import Iterable
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Info, Warning, register


class ReportsConfig(AppConfig):
    name = "reports"
    verbose_name = "政府信息公开工作年度报告"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let `manage.py check` compare models and statute, and see what keeps a site from work."""
        from reports.models.agreement import models_agree_with_statute

        register(models_agree_with_statute)
        register(fonts_are_installed, "fonts")
        register(no_demonstration_data, "demonstration")


def fonts_are_installed(**_: Any) -> Iterable[CheckMessage]:
    """Name every package that a PDF needs and that is missing: one sentence each."""
    from reports.exporters.fonts import lacking

    return [
        Info(lack.sentence, id="reports.I001")
        if lack.is_replaced
        else Warning(lack.sentence, id="reports.W001")
        for lack in lacking()
    ]


def no_demonstration_data(**_: Any) -> Iterable[CheckMessage]:
    """A real site never starts on demonstration data, and no command works on them as one."""
    from reports.workflow.site.demonstration_data import refusal_at_start

    sentence = refusal_at_start()
    return [Error(sentence, id="reports.E002")] if sentence else []
