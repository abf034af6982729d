"""An undefined variable in one of our templates fails the test that renders it.

Templates of Django and of packages rely on undefined variables, so only files under ``templates/``
are judged. What a template asks with ``if`` or ``for`` may be undefined, as in Django.
"""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.template import Context, Template
from django.template.base import FilterExpression


class UndefinedVariable(AssertionError):
    """A template of ours prints a variable that the view did not give."""


class _Loud(str):
    """Stands as an engine's ``string_if_invalid``; Django formats it with the variable's name."""

    def __new__(cls, template: str) -> "_Loud":
        loud = super().__new__(cls, "%s")
        loud.template = template
        return loud

    def __mod__(self, variable: object) -> str:
        raise UndefinedVariable(f"{self.template}: {variable}")


def _silence(template: Template) -> str:
    """What an undefined variable of this template becomes: nothing, or a failure in ours."""
    ours = Path(settings.BASE_DIR, "templates")
    name = template.origin.name
    return _Loud(name) if Path(name).is_relative_to(ours) else ""


@pytest.fixture(autouse=True)
def undefined_variables_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    """Judge each expression by the file it is rendered for, also where files include others."""
    lenient = FilterExpression.resolve

    def strict(
        expression: FilterExpression, context: Context, ignore_failures: bool = False
    ) -> Any:
        template = context.render_context.template
        if template is None:
            return lenient(expression, context, ignore_failures)
        before = template.engine.string_if_invalid
        template.engine.string_if_invalid = _silence(template)
        try:
            return lenient(expression, context, ignore_failures)
        finally:
            template.engine.string_if_invalid = before

    monkeypatch.setattr(FilterExpression, "resolve", strict)
