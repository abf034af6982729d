"""What would a browser send from the one page?"""

import re
from html import unescape

from django.test import Client

from reports.models import Report


def posted(desk: Client, report: Report) -> dict[str, list[str] | str]:
    """The form of the page as a browser would send it, nothing filled in."""
    text = desk.get(f"/reports/{report.pk}/one-page/").content.decode()
    form: dict[str, list[str] | str] = {
        "version": unescape(re.findall(r'name="version"\s+value="([^"]*)"', text)[0]),
        "seen": re.findall(r'name="seen"\s+value="(\d+)"', text),
    }
    for name in ("fee.notices", "fee.amount", "fee.received", "signature.date"):
        form[name] = re.findall(rf'name="{re.escape(name)}"\s+value="([^"]*)"', text)[0]
    return form


def numbers(desk: Client, report: Report) -> dict[str, str]:
    text = desk.get(f"/reports/{report.pk}/one-page/").content.decode()
    return dict.fromkeys(re.findall(r'name="(number\.\d+\.\d+)"', text), "7")
