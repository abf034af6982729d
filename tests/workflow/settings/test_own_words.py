"""本县的词: listed, tried on what was accepted, switched on on record, then judged by."""

import pytest

from reports.checks.own_word import OwnWord, as_list, own_words
from reports.models import Account, AdministrativeEntry, Agency, Report, Role
from reports.workflow.county import settings_of
from reports.workflow.judging.dossier import dossier_of
from reports.workflow.judging.snapshot import judged
from reports.workflow.refusal import Refused
from reports.workflow.settings.own_words import listed, set_own_words, tried
from reports.workflow.way.approve import approve
from tests import factories
from tests.workflow.reviewed import opened

WORD = "图解、视频类解读"


@pytest.fixture
def sun(county: Agency) -> Account:
    return factories.appointed("sun", "孙丽", county, Role.ADMINISTRATOR)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("开放日→政府开放日", (OwnWord("开放日", "政府开放日"),)),
        (
            "  开放日 -> 政府开放日 \n\n村务公开栏",
            (OwnWord("开放日", "政府开放日"), OwnWord("村务公开栏")),
        ),
        ("开放日\t政府开放日\n开放日|开放周", (OwnWord("开放日", "开放周"),)),
        ("", ()),
    ],
)
def test_a_plain_list_is_read(text: str, words: tuple[OwnWord, ...]) -> None:
    assert listed(text) == words
    assert listed(as_list(words)) == words


@pytest.mark.parametrize("text", ["好", "公开\n" + "长" * 31, f"公开→{'长' * 101}"])
def test_what_is_no_word_is_refused_with_its_line(text: str) -> None:
    with pytest.raises(Refused, match=r"第[12]行"):
        listed(text)


def test_too_many_words_are_refused() -> None:
    with pytest.raises(Refused, match="最多200个词"):
        listed("\n".join(f"第{n}个词" for n in range(201)))


def test_a_list_is_tried_on_what_the_county_has_accepted(
    county: Agency, ready: Report, wang: Account, li: Account
) -> None:
    words = listed(f"{WORD}\n没有这个词")
    assert tried(county, words)[0] == 0
    approve(opened(ready, wang, li).pk, by=li)
    accepted, (first, second) = tried(county, words)
    assert accepted == 1
    assert (first.hits, first.reports, WORD in first.sample) == (1, 1, True)
    assert (second.hits, second.reports, second.sample) == (0, 0, "")


def test_words_are_switched_on_on_record_and_judged_by(
    county: Agency, ready: Report, sun: Account
) -> None:
    assert "E04" not in {one.check for one in judged(ready).findings}
    for _ in range(2):
        set_own_words(county.pk, f"{WORD} -> 各种解读", by=sun)
    (found,) = (one for one in judged(ready).findings if one.check == "E04")
    assert (found.severity, found.quote) == ("hint", WORD)
    assert "各种解读" in found.message
    (entry,) = AdministrativeEntry.objects.filter(county=county)
    assert entry.changes == [["本县的词", None, f"{WORD}→各种解读"]]
    assert own_words(settings_of(county.pk).own_words) == (OwnWord(WORD, "各种解读"),)
    assert dossier_of(ready).own_words == (OwnWord(WORD, "各种解读"),)


def test_a_stranger_lists_no_words(county: Agency, wang: Account) -> None:
    with pytest.raises(Agency.DoesNotExist):
        set_own_words(county.pk, WORD, by=wang)
