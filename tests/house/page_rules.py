"""House rules for templates, scripts and styles: strict CSP, no network, one adder."""

import re

from tests.house.inspector import File, Offences, Rule, matches

ADDER = "static/js/identities.js"
ARITHMETIC = re.compile(r"\bNumber\(|\bparseInt\b|\bparseFloat\b|\.reduce(Right)?\(")
EXTERNAL = re.compile(r"(https?:)?//(?!www\.w3\.org/)[\w-]+\.[\w./-]+")
TAG = re.compile(r"<[a-zA-Z][^<>]*>", re.DOTALL)
TEMPLATE_CODE = re.compile(r"\{[%{#].*?[%}#]\}", re.DOTALL)
INLINE_STYLE = re.compile(r"\sstyle\s*=", re.IGNORECASE)
HANDLER = re.compile(r"\son[a-z]+\s*=", re.IGNORECASE)
SCRIPT_ADDRESS = re.compile(r"javascript:", re.IGNORECASE)


def _is_template(file: File) -> bool:
    return file.suffix == ".html" and file.is_in("templates")


def browser_arithmetic(file: File) -> Offences:
    """The browser adds in one file, tested against the same vectors as the server."""
    if file.suffix == ".js" and file.is_in("static") and file.path != ADDER:
        yield from matches(file, ARITHMETIC, "arithmetic")


def external_addresses(file: File) -> Offences:
    """Many networks have no internet: pages load nothing from elsewhere."""
    if file.is_in("templates", "static"):
        yield from matches(file, EXTERNAL, "external address")


def inline_code(file: File) -> Offences:
    """Inline scripts, styles and handlers: the content security policy refuses them."""
    if not _is_template(file):
        return
    # Lines are kept, so that the offence is reported where it stands.
    text = TEMPLATE_CODE.sub(lambda code: "\n" * code[0].count("\n"), file.text)
    for tag in TAG.finditer(text):
        line = text.count("\n", 0, tag.start()) + 1
        name = re.split(r"[\s/>]", tag[0][1:], maxsplit=1)[0].lower()
        if name == "style" or (name == "script" and "src=" not in tag[0]):
            yield line, f"inline <{name}>"
        for pattern in (INLINE_STYLE, HANDLER, SCRIPT_ADDRESS):
            if found := pattern.search(tag[0]):
                yield line, f"inline{found[0].rstrip('=')}"


def _template(text: str) -> File:
    return File("templates/desk/sample.html", text)


RULES = (
    Rule(
        "arithmetic in the browser stands in identities.js",
        browser_arithmetic,
        trips=File("static/js/desk.js", "const total = Number(input.value)"),
        passes=File(ADDER, "const total = Number(input.value)"),
    ),
    Rule(
        "no sums in other scripts",
        browser_arithmetic,
        trips=File("static/js/desk.js", "figures.reduce((a, b) => a + b)"),
        passes=File("static/js/desk.js", "const number = reduced()"),
    ),
    Rule(
        "no address outside the site in templates",
        external_addresses,
        trips=_template('<link href="https://cdn.example.com/a.css">'),
        passes=_template("<link href=\"{% static 'css/desk.css' %}\">"),
    ),
    Rule(
        "no address outside the site in styles",
        external_addresses,
        trips=File("static/css/a.css", "@import url(//fonts.example.com/a.css);"),
        passes=File("static/css/a.svg", '<svg xmlns="http://www.w3.org/2000/svg">'),
    ),
    Rule(
        "no inline script",
        inline_code,
        trips=_template("<p></p>\n<script>\nlet a = 1\n</script>"),
        passes=_template('<script type="module" src="{% static \'js/desk.js\' %}"></script>'),
    ),
    Rule(
        "no inline style",
        inline_code,
        trips=_template('<p class="a"\n   style="color: red">'),
        passes=_template('<p data-style="a">style="a"</p>'),
    ),
    Rule(
        "no style element",
        inline_code,
        trips=_template("<style>p { color: red }</style>"),
        passes=_template("{# <style> #}"),
    ),
    Rule(
        "no handlers in tags",
        inline_code,
        trips=_template('<button {% if a > b %}disabled{% endif %} onclick="send()">'),
        passes=_template('<button data-once="yes">on = 1</button>'),
    ),
)
