"""What a report's source shows and says of the file itself."""

from dataclasses import replace

import pytest

from reports.checks import Dossier, run
from reports.checks.examples import sound
from reports.statute.format_2021 import FORMAT_2021
from tests.checks.printed_reports import printed

SOUND = sound(FORMAT_2021)


def _found(dossier, code):
    return [one for one in run(dossier) if one.check == code]


def _of(**source):
    return Dossier(replace(SOUND, source=source))


@pytest.mark.parametrize(
    ("code", "source"),
    [
        ("F01", {"kind": "png"}),
        ("F01", {"kind": "docx", "text": "none"}),
        ("F02", {"kind": "html", "published": "html"}),
        ("F02", {"kind": "docx", "published": "docx, pdf"}),
        ("F04", {"kind": "docx", "layout": "正文字体"}),
    ],
)
def test_a_fact_about_the_file_is_judged(code, source):
    assert _found(_of(**source), code)


@pytest.mark.parametrize("kind", ["docx", "pdf", "html", "txt", "json", "xlsx"])
def test_nothing_is_said_of_what_nobody_knows(kind):
    assert not [one for one in run(_of(kind=kind)) if one.check[0] == "F"]


@pytest.mark.parametrize(
    "swap",
    [
        ("二、主动公开政府", "[bookmark: _Toc1]二、主动公开政府"),
        ("\n规章\t", "\n规章&nbsp;\t"),
        ("本年度，我镇认真", "本年度，XX镇认真"),
    ],
)
def test_residue_is_found_on_the_line_that_shows_it(swap):
    lines = printed().document.as_printed.lines
    wanted = next(
        n
        for n, line in enumerate("\n".join(lines).replace(*swap).split("\n"), 1)
        if line != lines[n - 1]
    )
    assert [one.line for one in _found(printed(swap), "F03")] == [wanted]


def test_each_line_with_residue_is_named():
    swaps = [
        ("二、主动公开政府", "[bookmark: _Toc1]二、主动公开政府"),
        ("三、收到和处理", "[bookmark: _Toc2]三、收到和处理"),
    ]
    assert len(_found(printed(*swaps), "F03")) == len(swaps)


@pytest.mark.parametrize("is_printed", [True, False])
def test_numbers_still_to_be_brought_up_to_date_block(is_printed):
    dossier = printed(("政府信息86条", "政府信息【请更新：86】条"))
    if not is_printed:
        dossier = Dossier(replace(dossier.document, as_printed=None))
    assert {one.severity for one in _found(dossier, "F03")} == {"error"}
