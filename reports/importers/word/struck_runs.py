"""Which words of a Word file are struck through, and which digits stand above the line?"""

from lxml import etree

from reports.document.note_marks import STRUCK, raised
from reports.importers.word.docx_styles import W

_OFF = {"0", "false", "off"}


def take_out_struck_runs(root: etree._Element) -> tuple[tuple[str, str], ...]:
    """Take out the words that are struck through, and raise the digits of notes: where the former
    stood, and what they say."""
    said: list[tuple[str, str]] = []
    for run in root.iter(f"{W}r"):
        look = run.find(f"{W}rPr")
        if look is None:
            continue
        words = run.findall(f"{W}t")
        text = "".join(one.text or "" for one in words)
        if text.strip() and (is_on(look, "strike") or is_on(look, "dstrike")):
            said.append((STRUCK, text))
            for one in words:
                one.text = ""
        elif _is_raised(look):
            for one in words:
                one.text = raised(one.text or "")
    return tuple(said)


def is_on(look: etree._Element, name: str) -> bool:
    """Whether a property of a run is switched on: named without a value, it is."""
    found = look.find(f"{W}{name}")
    return found is not None and found.get(f"{W}val", "1") not in _OFF


def _is_raised(look: etree._Element) -> bool:
    found = look.find(f"{W}vertAlign")
    return found is not None and found.get(f"{W}val") == "superscript"
