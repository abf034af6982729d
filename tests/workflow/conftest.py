"""Shared by the tests of the verbs: a mail server."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from tests.post import PostOffice, free_port, opened


@pytest.fixture
def smtp_set(settings: Settings, tmp_path: Path) -> int:
    """Mail is set up, on a port where nobody listens yet."""
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = free_port()
    settings.SITE_ADDRESS = "https://nianbao.example"
    settings.MAIL_LOCK = tmp_path / "send_mails.lock"
    return settings.EMAIL_PORT


@pytest.fixture
def post(smtp_set: int) -> Iterator[PostOffice]:
    """The mail server, listening."""
    office = PostOffice()
    server = opened(office, smtp_set)
    yield office
    server.stop()
