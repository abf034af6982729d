"""What have all pages of a public package in common? They load one stylesheet and nothing else."""

from html import escape
from pathlib import Path

STYLE = "style.css"
CHECK_PAGE = "核验.html"
INDEX = "index.html"


def package_page(title: str, body: str, *, up: str = "", head: str = "") -> str:
    """A whole page; ``up`` leads from its folder to the top of the package."""
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n"
        f'<link rel="stylesheet" href="{up}{STYLE}">\n{head}</head>\n<body>\n'
        '<a class="skip" href="#content">跳到正文</a>\n'
        f"{body}\n</body>\n</html>\n"
    )


def style() -> bytes:
    """The stylesheet of the package."""
    return (Path(__file__).parent / "package.css").read_bytes()
