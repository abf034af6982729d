"""What is left of the fragment when a site's editor takes attributes away?"""

import re

import pytest
from lxml import html

from reports.exporters.blocks import HeadingBlock, Paragraph, Printing, TableBlock, blocks
from reports.exporters.html import fragment, parts
from tests.exporters.samples import plain, printed_figures

FILTERS = {
    "styles": r' style="[^"]*"',
    "names": r' (id|headers|class)="[^"]*"',
    "roles": r' (role|tabindex|aria-[a-z]+|lang)="[^"]*"',
    "everything": r' (?!(col|row)span)[a-z-]+="[^"]*"',
}


def _filtered(what: str) -> html.HtmlElement:
    return html.fromstring(re.sub(FILTERS[what], "", fragment(plain())))


@pytest.mark.parametrize("what", FILTERS)
def test_the_tables_keep_their_shape_and_figures(what: str) -> None:
    page = _filtered(what)
    shape = [(len(t.xpath(".//tr")), len(t.xpath(".//col"))) for t in page.xpath("//table")]
    assert shape == [(14, 4), (28, 10), (4, 15)]
    figures = [td.text for td in page.xpath("//td") if re.fullmatch(r"[\d.]+", td.text or "")]
    assert sorted(figures) == sorted(printed_figures(plain()))


@pytest.mark.parametrize("what", ["styles", "names", "roles"])
def test_labels_still_say_what_they_head(what: str) -> None:
    for table in _filtered(what).xpath("//table"):
        assert not table.xpath(".//th[not(@scope)]")


def test_nothing_is_hidden_that_a_filter_could_show() -> None:
    """Editors that know some properties and not others would let half of a hiding through."""
    hiding = re.compile(
        r"position|clip|display|visibility|opacity|text-indent:-|font-size:0|hidden"
    )
    assert hiding.findall(fragment(plain())) == []


@pytest.mark.parametrize("what", FILTERS)
def test_the_text_is_that_of_the_report_and_no_more(what: str) -> None:
    page = _filtered(what)
    for table in page.xpath("//table"):
        table.drop_tree()
    printed = [one.text for one in blocks(plain()) if isinstance(one, HeadingBlock | Paragraph)]
    shown = [one.text_content() for one in page.xpath("//h2 | //h3 | //p[not(parent::div)]")]
    assert shown == printed
    assert page.text_content().count(printed[0]) == 1


def test_wide_tables_may_be_pushed_sideways_and_say_which_they_are() -> None:
    page = html.fromstring(fragment(plain()))
    grids = [block.table for block in blocks(plain()) if isinstance(block, TableBlock)]
    wide = page.xpath("//div[@role='region'][@tabindex='0']")
    assert [one.get("aria-label") for one in wide] == [one.caption for one in grids[1:]]
    assert [one.get("aria-label") for one in page.xpath("//table")] == [
        one.caption for one in grids
    ]


def test_a_signature_without_a_seal_looks_different_on_the_desk() -> None:
    sealed = "".join(text for _, text in parts(plain()))
    unsealed = "".join(text for _, text in parts(plain(), printing=Printing(sealed=False)))
    assert "is-unsealed" not in sealed
    assert 'class="paper-signature is-unsealed"' in unsealed
