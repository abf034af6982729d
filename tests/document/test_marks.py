"""Is a mark found again where it stands?"""

from reports.document.marks import MARK, mark


def test_a_mark_in_a_sentence_is_found_whole() -> None:
    assert MARK.findall(f"开展培训{mark('2')}次、检查{mark('三')}次。") == [mark("2"), mark("三")]


def test_a_sentence_without_one_holds_none() -> None:
    assert not MARK.search("请更新公开栏。【注】")
