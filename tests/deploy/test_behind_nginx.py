"""Through the proxy that operators install: the right addresses, numbers and closed doors."""

import http.client
import json
import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.deploy.proxy import NAME, proxy, trusting
from tests.engines.server import server
from tests.migrated import migrated_file

SURROUNDINGS = {
    "SECRET_KEY": "0Jk4bq9Zr2mXw7uTf1sYc6vPe3hGd8nLa5oRi-QxUzBt_WyMjKlE",
    "ALLOWED_HOSTS": f"{NAME},127.0.0.1",
    "BEHIND_HTTPS_PROXY": "true",
    "DEMO": "",
    "CACHE_URL": "",
    "FILES_URL": "",
    "SESSIONS_IN_CACHE": "",
}


@dataclass(frozen=True)
class Installed:
    """A web server behind nginx; ``direct`` is its own address, known on the machine alone."""

    port: int
    direct: str
    logs: Path

    def ask(self, path: str, **heads: str) -> tuple[int, dict[str, str], str]:
        link = http.client.HTTPSConnection("127.0.0.1", self.port, context=trusting())
        with closing(link):
            link.request("GET", path, headers={"Host": NAME, **heads})
            answer = link.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read().decode()

    def last_line(self) -> dict[str, object]:
        (path,) = self.logs.glob("access-*.jsonl")
        line: dict[str, object] = json.loads(path.read_text().splitlines()[-1])
        return line


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installed]:
    folder = tmp_path_factory.mktemp("installed")
    database = folder / "db.sqlite3"
    shutil.copy(migrated_file(), database)
    surroundings = {**SURROUNDINGS, "DATABASE_URL": f"sqlite:///{database}"}
    with (
        server(folder / "data", surroundings) as direct,
        proxy(folder / "proxy", direct.removeprefix("http://")) as port,
    ):
        yield Installed(port, direct, folder / "data" / "logs")


def test_a_page_comes_and_its_cookie_is_for_https_alone(installed: Installed) -> None:
    status, heads, page = installed.ask("/login/")
    assert (status, "登录" in page) == (200, True)
    assert "Secure" in heads["Set-Cookie"]


def test_the_visitors_own_address_and_the_proxys_number_are_written(installed: Installed) -> None:
    _, heads, _ = installed.ask("/login/", **{"X-Forwarded-For": "203.0.113.9"})
    line = installed.last_line()
    assert line["address"] == "127.0.0.1", "what a visitor claims to be is not believed"
    assert line["request"] == heads["X-Request-ID"]
    assert len(str(line["request"])) == 32


def test_what_is_for_watchers_is_closed_to_visitors(installed: Installed) -> None:
    assert [installed.ask(path)[0] for path in ("/metrics", "/readyz")] == [404, 404]
    assert installed.ask("/healthz")[0] == 200
    for path, said in (("/metrics", "sunshine_part_well"), ("/readyz", '"ready": true')):
        link = http.client.HTTPConnection(installed.direct.removeprefix("http://"))
        with closing(link):
            link.request("GET", path)
            answer = link.getresponse()
            assert (answer.status, said in answer.read().decode()) == (200, True)
