"""How long do a practised person's hands take? The keystroke-level model, by rules stated here.

Operators in seconds: K 0.28 a key (an average typist), P 1.1 pointing at a place, B 0.1 pressing
or letting go a button of the mouse, H 0.4 moving the hand between keys and mouse, M 1.35 a thought.

1. Every interaction begins with one thought, M, however well it is foreseen.
2. A place within three stops of Tab is reached by Tab, K a stop, where the hands are at the keys;
   any other is pointed at: H where they are not at the mouse, P, and B twice to click.
3. What is typed costs K a character, H before it where the hand is at the mouse; a box that holds
   something is emptied first by one chord (K twice).
4. A button or tick that was reached by Tab is pressed by a key, K; else the click of rule 2 is it.
5. An option of a list costs a second pointing and click (P, B twice), a file two of them.
6. The machine's own time is not in it: ``make bench`` measures that beside.
"""

from playwright.sync_api import Locator, Page

K, P, B, H, M = 0.28, 1.1, 0.1, 0.4, 1.35
MOST_STOPS = 3
CLICK = P + 2 * B

_STOPS = """(wanted) => {
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")];
  const groups = new Set();
  const stops = all.filter((one) => {
    if (one.disabled || one.tabIndex < 0 || !one.getClientRects().length) return false;
    if (one.type !== "radio") return true;
    return !groups.has(one.name) && groups.add(one.name);
  });
  const [from, to] = [stops.indexOf(document.activeElement), stops.indexOf(wanted)];
  return from < 0 || to < 0 ? -1 : to - from;
}"""


class Hands:
    """Where the hands are, and how long they have been at work."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.seconds = 0.0
        self.at_keys = False

    def type(self, box: Locator, text: str) -> None:
        is_empty = not box.input_value()
        self._go(box)
        self._to_keys(at_keys=True)
        self.seconds += (0 if is_empty else 2 * K) + K * len(text)

    def press(self, button: Locator) -> None:
        if self._go(button):
            self.seconds += K

    def choose(self, box: Locator, more: int = 1) -> None:
        """A list or a file: what opens is pointed at as well."""
        self._go(box)
        self._to_keys(at_keys=False)
        self.seconds += more * CLICK

    def _go(self, place: Locator) -> bool:
        """Whether it was reached by Tab."""
        self.seconds += M
        stops = place.evaluate(_STOPS)
        if self.at_keys and 0 < stops <= MOST_STOPS:
            self.seconds += stops * K
            return True
        self._to_keys(at_keys=False)
        self.seconds += CLICK
        return False

    def _to_keys(self, *, at_keys: bool) -> None:
        if self.at_keys != at_keys:
            self.seconds += H
        self.at_keys = at_keys
