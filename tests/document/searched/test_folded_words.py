"""Words are compared whatever their width, capitals, spaces; whoever holds one has its pieces."""

from hypothesis import given
from hypothesis import strategies as st

from reports.document.searched.folded_line import fold
from reports.document.searched.marked_sentence import best_sentence, marked
from reports.document.searched.search_tokens import is_a_piece, tokens_in
from reports.document.searched.search_words import search_words

SIGNS = st.text(alphabet="公开信息政府县12\uff41\uff223 　，。ßﬁ①\n\u200b", max_size=30)


def _is_in(word: str, line: str) -> bool:
    return fold(word).text in fold(line).text


def test_width_capitals_and_spaces_make_no_difference() -> None:
    assert _is_in("12345热线", "通过１２３４５ 热线受理")
    assert _is_in("open data", "\uff2f\uff30en　Data平台")
    assert _is_in("信息公开", "政府信\u200b息\n公开")


def test_a_number_or_a_latin_word_is_found_whole_alone() -> None:
    assert _is_in("12", "受理12件")
    assert not _is_in("12", "2012年受理")
    assert not _is_in("app", "apple")


@given(SIGNS, SIGNS, SIGNS)
def test_whoever_holds_a_word_has_all_pieces_of_it(before: str, word: str, after: str) -> None:
    text = fold(f"{before}{word}{after}").text
    for one in search_words(word).folded:
        if one in text:
            assert tokens_in(one) <= tokens_in(text)


@given(SIGNS, SIGNS)
def test_who_has_a_word_that_is_one_piece_holds_it(text: str, word: str) -> None:
    folded = fold(text).text
    for one in search_words(word).folded:
        if is_a_piece(one):
            assert (tokens_in(one) <= tokens_in(folded)) == (one in folded)


@given(SIGNS)
def test_folding_what_is_folded_changes_nothing(line: str) -> None:
    assert fold(fold(line).text).text == fold(line).text


@given(SIGNS)
def test_every_sign_knows_where_it_stands(line: str) -> None:
    folded = fold(line)
    assert len(folded.text) == len(folded.places)
    assert list(folded.places) == sorted(folded.places)
    assert all(0 <= place < max(len(line), 1) for place in folded.places)


@given(SIGNS, SIGNS)
def test_pieces_put_together_are_the_line_and_what_is_marked_holds_the_word(
    line: str, word: str
) -> None:
    words = search_words(word).folded
    parts = marked(line, words, whole=True)
    assert "".join(text for text, _ in parts) == line
    told = [fold(text).text for text, is_marked in parts if is_marked]
    assert bool(told) == any(one in fold(line).text for one in words)


def test_a_long_sentence_is_cut_round_the_word() -> None:
    parts = marked("甲" * 300 + "政务公开" + "乙" * 300, ("政务公开",))
    assert ("政务公开", True) in parts
    assert parts[0] == parts[-1] == ("…", False)
    assert sum(len(text) for text, _ in parts) < 130


def test_the_sentence_with_most_of_the_words_is_shown() -> None:
    lines = ["公开指南已更新。", "公开目录和公开指南一并更新了目录。", "没有别的。"]
    folded = [fold(one).text for one in lines]
    assert best_sentence(lines, folded, ("目录", "指南")) == 1
    assert best_sentence(lines, folded, ("举报",)) is None


def test_what_cannot_be_looked_for_is_said() -> None:
    assert "至少写两个字" in search_words("公开 县").objection
    assert "没有可以查的字" in search_words("，。！").objection
    assert "最多查8个词" in search_words(" ".join(f"公开{n}" for n in range(9))).objection
    assert search_words("公开 公开  信息").folded == ("公开", "信息")
    assert search_words("  ").folded == ()
