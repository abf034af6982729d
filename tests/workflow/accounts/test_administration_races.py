"""Two administrators at once: they take turns, and no chain forks (PostgreSQL locks rows)."""

import threading
from collections.abc import Callable

import pytest
from django.db import connection, connections

from reports.models import Account, AdministrativeEntry, Agency, Role
from reports.workflow.access import counties_administered_by
from reports.workflow.accounts.close_account import close_account
from reports.workflow.accounts.open_account import open_account
from reports.workflow.accounts.posts import Post
from reports.workflow.accounts.record_sign_in import record_failed_sign_in
from reports.workflow.refusal import Refused
from reports.workflow.verification.chains import Walk, broken_administration
from tests import factories

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite lets one write at a time"),
]


def at_once(*acts: Callable[[], object]) -> list[BaseException]:
    """Run the acts in threads that begin together; what they raised."""
    raised: list[BaseException] = []
    gate = threading.Barrier(len(acts))

    def run(act: Callable[[], object]) -> None:
        try:
            gate.wait()
            act()
        except Exception as reason:
            raised.append(reason)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


@pytest.fixture
def place(transactional_db: None) -> Agency:
    return factories.AgencyFactory(name="临水县人民政府", short_name="临水县")


def test_two_administrators_who_close_each_other_leave_one(place: Agency) -> None:
    sun, gao = (
        factories.appointed(name, name, place, Role.ADMINISTRATOR) for name in ("sun", "gao")
    )
    raised = at_once(
        lambda: close_account(place.pk, gao.pk, by=sun),
        lambda: close_account(place.pk, sun.pk, by=gao),
    )
    assert [type(reason) for reason in raised] == [Agency.DoesNotExist]
    assert [counties_administered_by(one).exists() for one in (sun, gao)].count(True) == 1


def test_a_login_is_given_once_and_the_chain_does_not_fork(place: Agency) -> None:
    sun = factories.appointed("sun", "孙丽", place, Role.ADMINISTRATOR)
    post = [Post(place.pk, Role.FILLER)]
    raised = at_once(
        *(lambda: open_account(place.pk, "zhang3", "张三", post, by=sun) for _ in range(8))
    )
    assert [type(reason) for reason in raised] == [Refused] * 7
    assert Account.objects.filter(username="zhang3").count() == 1


def test_strangers_who_fail_at_once_are_all_on_record(place: Agency) -> None:
    record_failed_sign_in("first")
    assert at_once(*(lambda: record_failed_sign_in("nobody") for _ in range(12))) == []
    assert AdministrativeEntry.objects.filter(county=None).count() == 13
    assert list(broken_administration(Walk())) == []
