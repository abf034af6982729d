"""A database that cannot hold a rule is named before anybody relies on it."""

from types import SimpleNamespace
from typing import cast

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

from reports.models.backend import lacks


def backend(**features: bool) -> BaseDatabaseWrapper:
    """A connection to a database of some other make, by what its backend declares."""
    declared = {
        "supports_transactions": True,
        "has_select_for_update": True,
        "supports_partial_indexes": True,
        "supports_table_check_constraints": True,
    }
    made = SimpleNamespace(vendor="dameng", features=SimpleNamespace(**declared | features))
    return cast(BaseDatabaseWrapper, made)


@pytest.mark.django_db
def test_our_own_databases_hold_everything() -> None:
    assert list(lacks(connection)) == []
    call_command("check", databases=["default"], fail_level="WARNING")


def test_a_database_like_ours_holds_everything() -> None:
    assert list(lacks(backend())) == []


@pytest.mark.parametrize(
    ("feature", "word"),
    [
        ("supports_transactions", "事务"),
        ("has_select_for_update", "行锁"),
        ("supports_partial_indexes", "one_version_in_force_per_unit_and_year"),
        ("supports_table_check_constraints", "approved_has_person_and_time"),
    ],
)
def test_what_a_database_cannot_hold_is_named(feature: str, word: str) -> None:
    said = list(lacks(backend(**{feature: False})))
    assert any(word in one.msg for one in said)
