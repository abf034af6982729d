"""What a module makes once is made once in a run, however many processes share the tests."""

import pytest


@pytest.fixture(scope="module")
def made_once() -> object:
    return object()


def _goes_with(group: str, request: pytest.FixtureRequest) -> bool:
    """Whether a test stays with a group, where tests are dealt out; else it needs none."""
    is_dealt_out = getattr(request.config.option, "loadgroup", False)
    return request.node.nodeid.endswith(f"@{group}") is is_dealt_out


def test_what_a_module_makes_once_keeps_its_tests_together(
    made_once: object, request: pytest.FixtureRequest
) -> None:
    assert _goes_with("tests/test_one_process.py", request)


@pytest.mark.xdist_group("company")
def test_what_is_marked_stays_with_its_company(request: pytest.FixtureRequest) -> None:
    assert _goes_with("company", request)


def test_a_test_that_shares_nothing_goes_to_whoever_is_free(request: pytest.FixtureRequest) -> None:
    assert "@" not in request.node.nodeid
