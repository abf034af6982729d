"""Shared by all tests."""

import os

os.environ.setdefault("DEMO", "true")

from tests.strict_templates import undefined_variables_fail

__all__ = ["undefined_variables_fail"]
