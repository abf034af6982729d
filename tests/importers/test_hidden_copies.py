"""A copy of the report that a page does not show is left unread; the only one is read."""

import pytest

from reports.checks import Dossier, run
from reports.importers import read
from tests.documents import sound
from tests.importers.nothing_lost import missing
from tests.importers.shapes import page_of_a_site

REPORT = sound()
MARKUP = page_of_a_site(REPORT)[0].decode()
BODY = MARKUP[MARKUP.index(">", MARKUP.index("<body")) + 1 : MARKUP.index("</body>")]
HIDING = ('style="display:none"', "style='color:red; display: none;'", "hidden", 'hidden=""')
COPIES = (
    "<div id='printArea' {}>{}</div>",
    "<section {}><div><article>{}</article></div></section>",
    "<div><div {}>{}</div></div>",
)


def _page(*parts: str) -> bytes:
    head = MARKUP[: MARKUP.index("<body")]
    return f"{head}<body>{''.join(parts)}</body></html>".encode()


@pytest.mark.parametrize("hiding", HIDING)
@pytest.mark.parametrize("copy", COPIES)
@pytest.mark.parametrize("is_first", [True, False])
def test_a_hidden_copy_is_not_read(hiding: str, copy: str, is_first: bool) -> None:
    hidden = copy.format(hiding, BODY.replace("每周更新公开栏", "每周刷新公开栏"))
    document = read(_page(*((hidden, BODY) if is_first else (BODY, hidden))), "a.html")
    alone = read(_page(BODY), "a.html")
    assert (document.figures, document.texts) == (alone.figures, alone.texts)
    assert run(Dossier(document)) == run(Dossier(alone))
    assert "没有显示的部分" in {one["where"] for one in document.unread}
    assert missing(["每周刷新公开栏"], document) == []


@pytest.mark.parametrize("hiding", HIDING)
@pytest.mark.parametrize("copy", COPIES)
def test_the_only_copy_is_read_though_it_is_hidden(hiding: str, copy: str) -> None:
    document = read(_page("<p>请稍候</p>", copy.format(hiding, BODY)), "a.html")
    assert document.figures == read(_page(BODY), "a.html").figures
    assert "没有显示的部分" not in {one["where"] for one in document.unread}
