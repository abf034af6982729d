"""What is measured is read on the machine, or with the token, and names nobody."""

import pytest
from django.test import Client
from prometheus_client.parser import text_string_to_metric_families
from pytest_django import Settings

FAR = "203.0.113.7"


def _read(client: Client) -> dict[tuple[str, frozenset[str]], float]:
    """Each figure by its name and what it is of."""
    text = client.get("/metrics").content.decode()
    return {
        (one.name, frozenset(one.labels.values())): one.value
        for family in text_string_to_metric_families(text)
        for one in family.samples
    }


def test_requests_are_counted_by_page_and_the_parts_are_told(client: Client, db: None) -> None:
    before = _read(client)
    client.get("/login/?next=/a-secret/")
    client.get("/nowhere/a-secret/")
    after = _read(client)
    for page in (("login", "GET", "2xx"), ("none", "GET", "4xx")):
        counted = ("sunshine_request_seconds_count", frozenset(page))
        assert after[counted] == before.get(counted, 0) + 1
    assert after["sunshine_part_well", frozenset({"database"})] == 1
    assert after["sunshine_tasks", frozenset({"failed"})] == 0
    assert not any("a-secret" in word for _, labels in after for word in labels)


def test_methods_that_visitors_invent_are_counted_together(client: Client, db: None) -> None:
    for name in ("FOO", "BAR", "PUT"):
        client.generic(name, "/healthz")
    told = {word for _, labels in _read(client) for word in labels}
    assert "other" in told
    assert not {"FOO", "BAR", "PUT"} & told


@pytest.mark.parametrize("given", ["", "Bearer ", "Bearer wrong", "Bearer 密"])
def test_nobody_from_elsewhere_reads_it(client: Client, settings: Settings, given: str) -> None:
    for token in ("", "the-right-one"):
        settings.METRICS_TOKEN = token
        heads = {"Authorization": given.encode().decode("latin-1")}
        assert client.get("/metrics", REMOTE_ADDR=FAR, headers=heads).status_code == 404


def test_who_has_the_token_reads_it(client: Client, db: None, settings: Settings) -> None:
    settings.METRICS_TOKEN = "the-right-one"
    heads = {"Authorization": "Bearer the-right-one"}
    assert client.get("/metrics", REMOTE_ADDR=FAR, headers=heads).status_code == 200


def test_a_visitor_behind_our_proxy_is_no_neighbour(
    client: Client, db: None, settings: Settings
) -> None:
    settings.TRUSTED_PROXIES = 1
    assert client.get("/metrics", headers={"X-Forwarded-For": FAR}).status_code == 404
