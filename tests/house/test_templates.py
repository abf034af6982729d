"""Is every template used, and does an undefined variable in one of ours fail?"""

import re
from pathlib import Path

import pytest
from django.template import Context, Engine, Template

from tests.house.inspector import File, files
from tests.strict_templates import UndefinedVariable

BY_NAME_ALONE = re.compile(r"(4\d\d|403_csrf|500|registration/\w+)\.html")
"""Templates that Django finds by their name: error pages and the sign-in."""


def unused_templates(house: tuple[File, ...]) -> list[str]:
    """Templates whose name stands neither in our Python nor in another template."""
    names = {
        file.path.removeprefix("templates/"): file.path
        for file in house
        if file.is_in("templates") and file.suffix == ".html"
    }
    speakers = [file for file in house if file.is_in("reports", "reportsite", "templates")]
    return sorted(
        path
        for name, path in names.items()
        if not BY_NAME_ALONE.fullmatch(name) and not _is_named(name, path, speakers)
    )


def _is_named(name: str, path: str, speakers: list[File]) -> bool:
    quoted = re.compile(rf"""["']{re.escape(name)}["']""")
    return any(quoted.search(file.text) for file in speakers if file.path != path)


_ALONE = re.compile(r'{% include "([^"]+)"(?: with ([^%]*?))? only %}')


def forms_without_token(texts: dict[str, str]) -> list[str]:
    """Where a template with a form is included with nothing but what is named, the token is not:
    every post of it is refused, and Django's test client does not notice.
    """
    return [
        f"{path}: {name}"
        for path, text in texts.items()
        for name, given in _ALONE.findall(text)
        if "{% csrf_token %}" in texts.get(name, "") and "csrf_token=csrf_token" not in given
    ]


def test_every_form_has_its_token() -> None:
    texts = {
        file.path.removeprefix("templates/"): file.text
        for file in files()
        if file.is_in("templates") and file.suffix == ".html"
    }
    assert forms_without_token(texts) == []


def test_a_form_that_is_included_alone_is_noticed() -> None:
    form, page = "{% csrf_token %}", '{% include "form.html" with one=1 only %}'
    assert forms_without_token({"form.html": form, "page.html": page}) == ["page.html: form.html"]
    given = page.replace("one=1", "csrf_token=csrf_token")
    assert forms_without_token({"form.html": form, "page.html": given}) == []


def test_every_template_is_used() -> None:
    assert unused_templates(files()) == []


def test_a_template_that_only_names_itself_is_unused() -> None:
    house = (
        File("templates/desk/home.html", '{% include "desk/_rows.html" only %}'),
        File("templates/desk/_rows.html", '{% include "desk/_rows.html" %}'),
        File("templates/desk/old.html", '{% include "desk/old.html" %}'),
        File("templates/404.html", ""),
        File("reports/desk/views/home.py", 'render(request, "desk/home.html")'),
    )
    assert unused_templates(house) == ["templates/desk/old.html"]


@pytest.fixture
def engine(settings, tmp_path: Path) -> Engine:  # type: ignore[no-untyped-def]
    settings.BASE_DIR = tmp_path
    (tmp_path / "templates").mkdir()
    (tmp_path / "theirs").mkdir()
    return Engine(dirs=[tmp_path / "templates", tmp_path / "theirs"])


def _template(engine: Engine, folder: str, text: str) -> Template:
    Path(engine.dirs[0]).with_name(folder).joinpath("page.html").write_text(text, encoding="utf-8")
    return engine.get_template("page.html")


@pytest.mark.parametrize(
    "text",
    [
        "{{ titel }}",
        "{{ title.text }}",
        "{{ titel|default:'' }}",
        "{% with a=titel %}{% endwith %}",
    ],
)
def test_an_undefined_variable_in_our_templates_fails(engine: Engine, text: str) -> None:
    with pytest.raises(UndefinedVariable, match=r"page\.html"):
        _template(engine, "templates", text).render(Context({"title": ""}))


def test_asking_whether_something_is_there_is_allowed(engine: Engine) -> None:
    page = _template(engine, "templates", "{% if titel %}{% endif %}{{ title }}{{ title.9 }}")
    assert page.render(Context({"title": "年报"})) == "年报"


def test_templates_of_packages_may_leave_variables_undefined(engine: Engine) -> None:
    page = _template(engine, "theirs", "{{ titel|default:'无' }}")
    assert page.render(Context()) == "无"
