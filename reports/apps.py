"""The one application of the site."""

from django.apps import AppConfig
from django.core.checks import register


class ReportsConfig(AppConfig):
    name = "reports"
    verbose_name = "政府信息公开工作年度报告"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let `manage.py check` compare the models with the statute."""
        from reports.models.agreement import models_agree_with_statute

        register(models_agree_with_statute)
