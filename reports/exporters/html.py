"""How is a report shown on a web page? With its styles inline, so that it can be pasted anywhere."""

from collections.abc import Iterable
from functools import cache
from html import escape
from itertools import groupby

from reports.document import Document
from reports.exporters.blocks import Block, blocks, title_of
from reports.exporters.fonts import FANGSONG, HEITI, KAITI, SONGTI, XIAOBIAOSONG
from reports.exporters.markup import Markup

_CELL = "border:1px solid #000;padding:4px 3px;font-weight:normal;"
_STYLES = {
    "page": f"max-width:44em;margin:0 auto;color:#000;font:16px/1.8 {FANGSONG.on_screen},serif",
    "mark": f"margin:0;font-family:{HEITI.on_screen},sans-serif",
    "title": f"margin:1em 0 1.4em;text-align:center;line-height:1.5;font-size:1.4em;"
    f"font-weight:normal;font-family:{XIAOBIAOSONG.on_screen},serif",
    "heading1": f"margin:1em 0 .3em;text-indent:2em;font-size:1em;font-weight:normal;"
    f"font-family:{HEITI.on_screen},sans-serif",
    "heading2": f"margin:.4em 0 .2em;text-indent:2em;font-size:1em;font-weight:normal;"
    f"font-family:{KAITI.on_screen},serif",
    "text": "margin:0 0 .3em;text-indent:2em;text-align:justify;overflow-wrap:anywhere",
    "grid": f"width:100%;margin:.5em 0;border-collapse:collapse;table-layout:fixed;"
    f"font:13px/1.4 {SONGTI.on_screen},serif;text-align:center",
    "caption": "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)",
    "heading": f"{_CELL}text-align:left;background:#f2f2f2",
    "corner": _CELL,
    "column": _CELL,
    "line": f"{_CELL}text-align:left",
    "figure": f"{_CELL}font-variant-numeric:tabular-nums",
    "signature": "margin-top:3em;text-align:right",
    "organisation": "margin:0",
    "date": "margin:0",
    "sign-off": "width:100%;margin:2em 0 0;border-collapse:collapse;table-layout:fixed",
    "sign-label": f"{_CELL}width:5em",
    "blank": f"{_CELL}height:2.4em",
    "seal": f"{_CELL}height:6em",
}


@cache
def _dress(role: str, *, width: float = 0, indent: float = 0) -> str:
    """The style attribute of an element; a class names its role for who styles it otherwise."""
    name = role.split()[0]
    style = f"width:{width / 1.56:.2f}%" if width else _STYLES[name]
    if indent:
        style += f";margin-right:{indent:g}em"
    return f' class="report-{name}" style="{style}"'


_MARKUP = Markup(_dress)


def part(blocks: Iterable[Block]) -> str:
    """Some blocks as HTML, to be stood in a page with others."""
    return _MARKUP.write(blocks)


def parts(document: Document) -> tuple[tuple[str, str], ...]:
    """The report in printing order, chapter by chapter: (number, HTML); ``0`` is title and lead,
    and again the signature.
    """
    return tuple(
        (chapter, part(group))
        for chapter, group in groupby(blocks(document), key=lambda block: block.chapter)
    )


def fragment(document: Document, *, review_copy: bool = False) -> str:
    """The whole report as one element that carries its own styles."""
    content = part(blocks(document, review_copy=review_copy))
    return f'<article lang="zh-CN"{_dress("page")}>\n{content}\n</article>\n'


class Html:
    """A page that any browser opens, around the fragment."""

    identifier = "html"
    label = "网页"
    extension = "html"
    media_type = "text/html; charset=utf-8"

    def render(self, document: Document, *, review_copy: bool = False) -> bytes:
        page = (
            '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{escape(title_of(document))}</title>\n</head>\n<body>\n"
            f"{fragment(document, review_copy=review_copy)}</body>\n</html>\n"
        )
        return page.encode()
