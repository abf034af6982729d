"""An undefined variable in one of our templates fails the test that renders it.

Templates of Django and of packages rely on undefined variables, so only files under ``templates/``
are judged. What a template asks with ``if`` or ``for`` may be undefined, as in Django, and so may
an item by its number (``errors.0``): whether a list has one is a matter of data, not of names.
"""

from functools import cache
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


def _if_undefined(expression: FilterExpression, template: Template) -> str:
    """What becomes of an expression that finds nothing: a failure in ours, else an empty text."""
    name = template.origin.name
    lookups = getattr(expression.var, "lookups", None) or ("",)
    return _Loud(name) if _is_ours(name) and not lookups[-1].isdigit() else ""


@cache
def _is_ours(file: str) -> bool:
    return Path(file).is_relative_to(Path(settings.BASE_DIR, "templates"))


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
        template.engine.string_if_invalid = _if_undefined(expression, template)
        try:
            return lenient(expression, context, ignore_failures)
        finally:
            template.engine.string_if_invalid = before

    monkeypatch.setattr(FilterExpression, "resolve", strict)
