"""The one application of the site."""

from collections.abc import Iterable
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Info, Tags, Warning, register


class ReportsConfig(AppConfig):
    name = "reports"
    verbose_name = "政府信息公开工作年度报告"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let `manage.py check` compare models and statute, and see what keeps a site from work."""
        from reports.models.agreement import models_agree_with_statute
        from reports.models.backend import database_holds_the_rules

        register(models_agree_with_statute)
        register(database_holds_the_rules, Tags.database)
        register(fonts_are_installed, "fonts")
        register(no_demonstration_data, "demonstration")
        register(secret_is_long_enough, "secret", deploy=True)
        register(shared_store_answers, "store")
        register(files_can_be_kept, "files", deploy=True)


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


def secret_is_long_enough(**_: Any) -> Iterable[CheckMessage]:
    """Who guesses the secret signs in as anybody: a site that all can reach needs a long one."""
    from django.conf import settings

    secret = settings.SECRET_KEY
    if settings.DEBUG or settings.DEMO or (len(secret) >= 20 and len(set(secret)) >= 5):
        return []
    return [Error("SECRET_KEY 太短，容易猜中：请换成50个随机字符，另外保存好。", id="reports.E005")]


def shared_store_answers(**_: Any) -> Iterable[CheckMessage]:
    """A store that turns us away is refused; one that is away may come back, and is said."""
    from reports.workflow.turns.store_state import objection

    found = objection()
    if found is None:
        return []
    made = Error(found.sentence, id="reports.E003")
    return [made if found.is_final else Warning(found.sentence, id="reports.W002")]


def files_can_be_kept(**_: Any) -> Iterable[CheckMessage]:
    """A store that refuses keeps a web server from starting; one that is away only warns."""
    from reports.workflow.files.place_at_start import refusal_of_the_store

    sentence, is_final = refusal_of_the_store()
    kind = Error if is_final else Warning
    return [kind(sentence, id="reports.E004" if is_final else "reports.W003")] if sentence else []
