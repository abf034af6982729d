"""How grave is what a check says? As its county grades it, and no graver than it is sure."""

from reports.checks.base import SEVERITIES, Check, Dossier, Objection, Place
from reports.checks.recognised import is_recognised
from reports.checks.surety import Surety

_MOST = {Surety.SEEN: "error", Surety.INFERRED: "warning", Surety.GUESSED: "hint"}
_UNSURE = "不能确定，请看一看：{}"
"""What is said where an objection does not say what it asks."""


def graded(check: Check, objection: Objection, dossier: Dossier) -> tuple[str, str, bool]:
    """The severity and the words of a finding, and whether it only asks."""
    severity = _usual(check, objection, dossier)
    most = _most(check, objection, dossier)
    asks = most == "hint" and (severity != "hint" or bool(objection.asks))
    if asks:
        return most, objection.asks or _UNSURE.format(objection.message), True
    return max(severity, most, key=SEVERITIES.index), objection.message, False


def _usual(check: Check, objection: Objection, dossier: Dossier) -> str:
    """The check's severity or the case's own, and no graver than the county wants it."""
    county = {} if check.binding else dossier.severities
    usual = check.severity_in(county)
    if objection.severity and check.code not in county:
        return objection.severity
    return max(usual, objection.severity or usual, key=SEVERITIES.index)


def _most(check: Check, objection: Objection, dossier: Dossier) -> str:
    """The gravest that it may be, by what it rests on; figures speak for themselves."""
    surety = objection.surety or check.surety
    if surety is None:
        return SEVERITIES[0]
    place = objection.place
    if surety is Surety.ABSENT:
        known = place is None or is_recognised(
            dossier, place.chapter, objection.missing or (place.section,)
        )
        return SEVERITIES[0] if known else "hint"
    return _MOST[surety] if objection.cells or _is_shown(dossier, place) else "hint"


def _is_shown(dossier: Dossier, place: Place | None) -> bool:
    """Whether a quote is given that stands in the report."""
    if place is None or not place.quote:
        return False
    if place.section in {"title", "signature"}:
        return True
    first = place.quote.splitlines()[0]
    # Most quotes stand in the paragraph that they name; the whole text is long.
    return (
        first in dossier.paragraphs.get((place.section, place.line or 0), "")
        or (dossier.printed is not None and first in dossier.printed.text)
        or any(first in text for text in (dossier.document.title, *dossier.paragraphs.values()))
    )
