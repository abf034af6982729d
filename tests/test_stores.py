"""A wrong FILES_URL is refused at start with one sentence that gives no secret away."""

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pytest
from django.core.exceptions import ImproperlyConfigured
from hypothesis import given
from hypothesis import strategies as st

from reports.workflow.files.store_address import BadAddress, bucket_at
from reportsite.stores import stores

HERE = Path("data")
SECRET = "geheim-wort"


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("http://key:geheim-wort@store/bucket", "s3://"),
        ("key:geheim-wort@store/bucket", "s3://"),
        ("s3://store/bucket", "钥匙"),
        ("s3://key@store/bucket", "钥匙"),
        ("s3://key:geheim-wort@/bucket", "主机"),
        ("s3://key:geheim-wort@sto re/bucket", "主机"),
        ("s3://key:geheim-wort@store", "桶"),
        ("s3://key:geheim-wort@store/B", "桶"),
        ("s3://key:geheim-wort@store/bucket/../other", "前缀"),
        ("s3://key:geheim-wort@store:port/bucket", "端口"),
        ("s3://key:geheim-wort/x@store/bucket", "端口"),
        ("s3://key:geheim-wort@store/bucket?region=A B", "region="),
        ("s3://key:geheim-wort@store/bucket?acl=public", "region="),
        ("s3://key:geheim-wort@store/bucket#a", "%23"),
    ],
)
def test_nonsense_is_refused_in_one_sentence(address: str, says: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="FILES_URL") as refused:
        stores(address, HERE)
    said = str(refused.value)
    assert says in said.partition("应当写成")[0]
    assert SECRET not in said
    assert "\n" not in said


@given(st.text(max_size=60), st.text(max_size=30))
def test_whatever_is_written_there_is_taken_or_refused(text: str, more: str) -> None:
    for address in (text, f"s3://{text}@{more}/bucket", f"s3+http://a:b@host/{text}?{more}"):
        try:
            options = bucket_at(address, "frozen")["OPTIONS"]
        except BadAddress:
            continue
        assert options["bucket_name"]


@given(st.text(st.characters(codec="ascii"), min_size=1, max_size=40))
def test_a_secret_comes_through_as_it_is(secret: str) -> None:
    address = f"s3://key:{quote(secret, safe='')}@store:9000/bucket/a/b"
    options = bucket_at(address, "frozen")["OPTIONS"]
    assert options["secret_key"] == secret
    assert options["endpoint_url"] == "https://store:9000"
    assert (options["bucket_name"], options["location"]) == ("bucket", "a/b/frozen")


def test_what_was_approved_is_written_once_and_what_is_rendered_over() -> None:
    for address in ("", "s3+http://key:secret@store/bucket"):
        made = stores(address, HERE)
        assert made["frozen"]["OPTIONS"]["once"] is True
        assert not made["rendered"]["OPTIONS"].get("once")


def test_no_command_starts_with_a_wrong_address(tmp_path: Path) -> None:
    surroundings = os.environ | {"FILES_URL": f"s3://key:{SECRET}@store/B", "DEMO": "true"}
    done = subprocess.run(
        [sys.executable, "manage.py", "check"],
        env=surroundings | {"DATA_DIR": str(tmp_path)},
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "FILES_URL：桶名不对" in done.stderr.splitlines()[-1]
    assert SECRET not in done.stderr
